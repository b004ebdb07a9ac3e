package io.github.mubiao.warehouse;

import io.github.mubiao.model.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/**
 * A DuckDB file. One process at a time writes into it; DuckDB sees to that.
 *
 * @param file the database, made where it is not there
 */
record DuckDbStore(Path file) implements Store {

    /** The longest line of rows that a document's limits let through, with room to spare. */
    private static final int LONGEST_LINE = 1 << 28;

    /** How a new file is laid out: as every DuckDB since 1.0 reads it. */
    private static final String STORAGE = "v1.0.0";

    /** Rows come from the folder of the load, and nothing else does: the database may be a stranger's. */
    @Override
    public Connection connect(Path rows) throws SQLException, IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Properties settings = new Properties();
        settings.setProperty("allowed_directories", "['" + quoted(rows.toAbsolutePath()) + "']");
        settings.setProperty("storage_compatibility_version", STORAGE);
        return open(settings);
    }

    @Override
    public Connection read() throws SQLException, IOException {
        if (!Files.exists(file)) {
            throw new WarehouseException(Message.of("warehouse.none"));
        }
        Properties settings = new Properties();
        settings.setProperty("access_mode", "READ_ONLY");
        return open(settings);
    }

    private Connection open(Properties settings) throws SQLException {
        settings.setProperty("enable_external_access", "false");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        // An absolute path is never taken for an address.
        Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file.toAbsolutePath(), settings);
        connection.setAutoCommit(false);
        return connection;
    }

    private static String quoted(Path path) {
        return path.toString().replace("'", "''");
    }

    @Override
    public boolean enter(Connection connection, SchemaNames schemas) throws SQLException {
        if (schemas.views() == null) {
            return true;
        }
        if (!holdsSchema(connection, schemas.views())) {
            return false;
        }
        new Sql(connection, SchemaNames.DEFAULT).execute("SET schema = '" + SchemaNames.quoted(schemas.views()) + "'");
        return true;
    }

    @Override
    public boolean holdsSchema(Connection connection, String schema) throws SQLException {
        return Store.isThere(
                connection,
                "SELECT 1 FROM duckdb_schemas() WHERE database_name = current_database() AND schema_name = ?",
                schema);
    }

    @Override
    public boolean isFilled(Connection connection, String schema) throws SQLException {
        return Store.isThere(
                connection,
                "SELECT 1 FROM information_schema.tables WHERE table_catalog = current_database() AND table_schema = ?",
                schema);
    }

    @Override
    public boolean holdsTable(Connection connection, String table) throws SQLException {
        return Store.isThere(
                connection,
                "SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = ?",
                table);
    }

    @Override
    public Message told(SQLException failure, String reason) {
        return Message.verbatim(reason);
    }

    @Override
    public void lock(Connection connection) {
        // The file is locked by whoever has it open.
    }

    /** Rows are read by the table's types alone; nothing is detected. */
    @Override
    public void copy(Connection connection, String table, Path rows) throws SQLException {
        new Sql(connection, SchemaNames.DEFAULT)
                .execute("COPY " + table + " FROM '" + quoted(rows.toAbsolutePath())
                        + "' (FORMAT csv, AUTO_DETECT false, HEADER false, DELIMITER ',', QUOTE '\"', ESCAPE '\"',"
                        + " NULLSTR '', NEW_LINE '\\r\\n', PARALLEL false, MAX_LINE_SIZE " + LONGEST_LINE + ")");
    }

    /** DuckDB keeps its statistics as it writes. */
    @Override
    public void analyze(Connection connection, SchemaNames schemas) {}

    /** A parameter has the type of what is given; a date or its text is one of a time here. */
    @Override
    public String dated(String view, String query) {
        return "CREATE OR REPLACE MACRO " + view + "_at(moment) AS TABLE "
                + query.replaceAll("(?<!\\()\\bmoment\\b", "CAST(moment AS TIMESTAMP WITH TIME ZONE)");
    }

    /** Views look up what they read when they are used, and nothing is granted. */
    @Override
    public List<String> setAside(Connection connection, List<String> views) throws SQLException {
        Sql sql = new Sql(connection, SchemaNames.DEFAULT);
        for (String view : views) {
            sql.execute("DROP MACRO TABLE IF EXISTS " + view + "_at");
        }
        return List.of();
    }

    @Override
    public boolean holdsNul() {
        return true;
    }

    @Override
    public String binaryOrder() {
        return "";
    }
}
