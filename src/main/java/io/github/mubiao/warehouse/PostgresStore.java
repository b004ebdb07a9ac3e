package io.github.mubiao.warehouse;

import io.github.mubiao.model.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.postgresql.PGConnection;

/**
 * A PostgreSQL database.
 *
 * @param address where it is
 * @param environment where {@code PGUSER} and {@code PGPASSWORD} are looked for
 */
record PostgresStore(WarehouseAddress address, Map<String, String> environment) implements Store {

    /** Any number, the same for all loads: the digits spell nothing. */
    private static final long LOCK = 7_240_511_906L;

    @Override
    public Connection connect(Path rows) throws SQLException {
        Properties properties = new Properties();
        set(properties, "user", "PGUSER");
        set(properties, "password", "PGPASSWORD");
        properties.setProperty("ApplicationName", "mubiao");
        if (address.schemas().views() != null) {
            properties.setProperty("currentSchema", address.schemas().views());
        }
        Connection connection = DriverManager.getConnection(address.url(), properties);
        connection.setAutoCommit(false);
        return connection;
    }

    /** One transaction that sees one state of the database, however many queries it has. */
    @Override
    public Connection read() throws SQLException {
        Connection connection = connect(null);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    /** The connection's search path is that schema alone. */
    @Override
    public boolean enter(Connection connection, SchemaNames schemas) throws SQLException {
        return schemas.views() == null || holdsSchema(connection, schemas.views());
    }

    @Override
    public boolean holdsSchema(Connection connection, String schema) throws SQLException {
        return Store.isThere(connection, "SELECT 1 FROM pg_namespace WHERE nspname = ?", schema);
    }

    @Override
    public boolean isFilled(Connection connection, String schema) throws SQLException {
        return Store.isThere(
                connection,
                "SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = ?",
                schema);
    }

    @Override
    public boolean holdsTable(Connection connection, String table) throws SQLException {
        return Store.isThere(connection, "SELECT 1 WHERE to_regclass(?) IS NOT NULL", table);
    }

    /** Without a user's name the server takes that of the system's user, of whom it may never have heard. */
    @Override
    public Message told(SQLException failure, String reason) {
        boolean refused = failure.getSQLState() != null && failure.getSQLState().matches("28...|08004");
        return refused && !address.namesUser() && !environment.containsKey("PGUSER")
                ? Message.of("warehouse.user", reason)
                : Message.verbatim(reason);
    }

    private void set(Properties properties, String name, String variable) {
        String value = environment.get(variable);
        if (value != null) {
            properties.setProperty(name, value);
        }
    }

    @Override
    public void lock(Connection connection) throws SQLException {
        new Sql(connection, SchemaNames.DEFAULT).execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
    }

    @Override
    public void copy(Connection connection, String table, Path rows) throws SQLException, IOException {
        try (InputStream in = Files.newInputStream(rows)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + table + " FROM STDIN (FORMAT csv, NULL '', ENCODING 'UTF8')", in);
        }
    }

    @Override
    public void analyze(Connection connection, SchemaNames schemas) throws SQLException {
        Sql sql = new Sql(connection, SchemaNames.DEFAULT);
        List<String> own = sql.rows(
                "SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables"
                        + " WHERE schemaname = ? AND tableowner = current_user",
                row -> row.getString(1),
                schemas.tables());
        if (!own.isEmpty()) {
            sql.execute("ANALYZE " + String.join(", ", own));
        }
        connection.commit();
    }

    /** It has the columns of the view, and is planned as part of the query that uses it. */
    @Override
    public String dated(String view, String query) {
        return "CREATE OR REPLACE FUNCTION " + view + "_at(moment TIMESTAMP WITH TIME ZONE) RETURNS SETOF " + view
                + " LANGUAGE sql STABLE AS $at$ " + query + " $at$";
    }

    @Override
    public List<String> setAside(Connection connection, List<String> views) throws SQLException {
        return new PostgresDependents(connection).setAside(views);
    }

    @Override
    public boolean holdsNul() {
        return false;
    }

    @Override
    public String binaryOrder() {
        return " COLLATE \"C\"";
    }
}
