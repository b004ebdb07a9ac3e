package io.github.mubiao.warehouse;

import io.github.mubiao.model.InvalidArgumentException;
import io.github.mubiao.model.Message;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of a warehouse's two schemas. The program's own SQL names the schema of the tables {@code history}, and
 * views without a schema; {@link #in} puts the real name into it.
 *
 * @param views the schema of the views; {@code null} for the one that the database takes by itself
 * @param tables the schema of the tables
 */
record SchemaNames(String views, String tables) {

    /** Names that need no quoting and leave PostgreSQL's 63 bytes room for the schema of tables. */
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,49}");

    private static final String HISTORY = "history";
    private static final Pattern WORD = Pattern.compile("\\bhistory\\b");

    static final SchemaNames DEFAULT = new SchemaNames(null, HISTORY);

    SchemaNames {
        Objects.requireNonNull(tables, "tables");
    }

    /**
     * The schemas {@code NAME} and {@code NAME_history}.
     *
     * @throws InvalidArgumentException if the name would need quoting, or is the database's own
     */
    static SchemaNames of(String name) {
        if (!NAME.matcher(name).matches() || name.startsWith("pg_") || name.equals("information_schema")) {
            throw new InvalidArgumentException(Message.of("warehouse.schema", name));
        }
        return new SchemaNames(name, name + "_" + HISTORY);
    }

    /** A statement of the program's own, with the schema of the tables named as it is here. */
    String in(String sql) {
        return tables.equals(HISTORY) ? sql : WORD.matcher(sql).replaceAll(Matcher.quoteReplacement(quoted(tables)));
    }

    /** DuckDB knows a file by its name, and could not tell it from a schema. */
    void refuseFile(Path file) {
        String name = String.valueOf(file.getFileName());
        String stem = name.indexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
        if (stem.equalsIgnoreCase(tables) || stem.equalsIgnoreCase(views)) {
            throw new InvalidArgumentException(
                    Message.of("warehouse.file-name", stem).at(file));
        }
    }

    static String quoted(String name) {
        return '"' + name + '"';
    }
}
