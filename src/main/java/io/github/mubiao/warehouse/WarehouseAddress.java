package io.github.mubiao.warehouse;

import io.github.mubiao.model.InvalidArgumentException;
import io.github.mubiao.model.Message;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Where a warehouse is: a DuckDB file, or a PostgreSQL database. */
public final class WarehouseAddress {

    static final String POSTGRES = "jdbc:postgresql:";
    private static final String DUCKDB = "jdbc:duckdb:";
    private static final Message KINDS = Message.of("warehouse.kinds");

    /** What DuckDB would take for an address, of a service or for an extension; C: is none. */
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+._-]+:.*", Pattern.DOTALL);

    private final String given;
    private final Path file;
    private final SchemaNames schemas;

    private WarehouseAddress(String given, Path file, SchemaNames schemas) {
        this.given = given;
        this.file = file;
        this.schemas = schemas;
    }

    /**
     * An address as a person writes it.
     *
     * @param given a file, {@code jdbc:duckdb:FILE} or {@code jdbc:postgresql://…}
     * @throws InvalidArgumentException if it is neither: a database in memory alone, a service, other databases
     */
    public static WarehouseAddress of(String given) {
        if (given.startsWith(POSTGRES)) {
            return new WarehouseAddress(given, null, SchemaNames.DEFAULT);
        }
        String path = given.startsWith(DUCKDB) ? given.substring(DUCKDB.length()) : given;
        if (path.isBlank() || path.startsWith(":")) {
            throw new InvalidArgumentException(Message.of("warehouse.no-file", given, KINDS));
        }
        if (SCHEME.matcher(path).matches()) {
            throw new InvalidArgumentException(KINDS.at(withoutSecrets(given)));
        }
        if (path.indexOf(';') >= 0) {
            // DuckDB reads what follows as settings.
            throw new InvalidArgumentException(Message.of("warehouse.semicolon").at(given));
        }
        try {
            return new WarehouseAddress(given, Path.of(path), SchemaNames.DEFAULT);
        } catch (InvalidPathException e) {
            throw new InvalidArgumentException(
                    Message.of("warehouse.no-path", e.getReason()).at(given));
        }
    }

    /**
     * The warehouse in the schemas {@code NAME}, of its views, and {@code NAME_history}, of its tables.
     *
     * @param name letters a-z, digits and _, at most 50
     * @throws InvalidArgumentException if it is no such name
     */
    public WarehouseAddress inSchema(String name) {
        SchemaNames named = SchemaNames.of(name);
        if (file != null) {
            named.refuseFile(file);
        }
        return new WarehouseAddress(given, file, named);
    }

    /** The schemas that the warehouse is in. */
    SchemaNames schemas() {
        return schemas;
    }

    /** Whether this is a DuckDB file. */
    public boolean isFile() {
        return file != null;
    }

    /** The DuckDB file; {@code null} for PostgreSQL. */
    Path file() {
        return file;
    }

    /** The address with what is secret in it. */
    String url() {
        return given;
    }

    /** Whether the address itself says who asks. */
    boolean namesUser() {
        return given.matches("(?is).*[?&]user=.*");
    }

    /** The address without password, for messages. */
    @Override
    public String toString() {
        return withoutSecrets(given);
    }

    private static String withoutSecrets(String url) {
        return url.replaceAll("(?i)(password=)[^&]*", "$1***").replaceAll("//[^/@]*@", "//***@");
    }
}
