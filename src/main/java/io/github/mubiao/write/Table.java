package io.github.mubiao.write;

import io.github.mubiao.model.TabTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables that every tabular format has; {@code tables.tsv} lists their columns in order. */
enum Table {
    DOCUMENTS,
    PROJECTS,
    SCHEDULE,
    INDICATORS,
    DEPARTMENT_TARGETS,
    FINDINGS;

    /** What {@code tables.tsv} says of this table; never changed, which Error Prone cannot see. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Columns columns;

    Table() {
        columns = Columns.of(label());
    }

    /** What a column holds: the types of Table Schema that occur. */
    enum Type {
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN;

        /** The type's name in Table Schema. */
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A column.
     *
     * @param name snake_case
     * @param type what it holds
     * @param title the heading that people read, Chinese
     */
    record Field(String name, Type type, String title) {}

    private static final int SCALE = 18;
    private static final int PRECISION = 38;

    /** A number as {@code DECIMAL(38,18)} holds it, in Parquet and in DuckDB; {@code null} where that would lose a digit. */
    static BigDecimal decimal(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        boolean fits = stripped.scale() <= SCALE && stripped.precision() - stripped.scale() <= PRECISION - SCALE;
        return fits ? stripped.setScale(SCALE) : null;
    }

    /** The table's name in lower case; files are called by it. */
    final String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The table's name for people, Chinese. */
    String title() {
        return columns.title();
    }

    List<Field> fields() {
        return columns.fields();
    }

    List<String> header() {
        return fields().stream().map(Field::name).toList();
    }

    /** The columns that tell a row from every other: the first ones. */
    List<String> primaryKey() {
        return header().subList(0, columns.keys());
    }

    /**
     * What {@code tables.tsv} says of a table.
     *
     * @param title the table's name for people
     * @param keys how many of its columns, from the first, tell its rows apart
     * @param fields its columns in order
     */
    private record Columns(String title, int keys, List<Field> fields) {

        private static final Map<String, Columns> ALL = load();

        static Columns of(String table) {
            return ALL.get(table);
        }

        private static Map<String, Columns> load() {
            Map<String, Columns> all = new HashMap<>();
            List<Field> fields = List.of();
            for (List<String> parts : TabTable.rows(Table.class, "tables.tsv")) {
                if (parts.get(0).isEmpty()) {
                    fields.add(
                            new Field(parts.get(1), Type.valueOf(parts.get(2).toUpperCase(Locale.ROOT)), parts.get(3)));
                } else {
                    fields = new ArrayList<>();
                    all.put(parts.get(0), new Columns(parts.get(1), Integer.parseInt(parts.get(2)), fields));
                }
            }
            return all;
        }
    }
}
