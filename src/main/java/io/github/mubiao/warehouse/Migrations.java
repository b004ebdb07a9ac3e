package io.github.mubiao.warehouse;

import io.github.mubiao.model.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Brings a warehouse to the version that this program knows, by numbered scripts that both databases
 * run. A script that was released is never changed; what changes comes in the next one.
 */
final class Migrations {

    /** The scripts in order; the first has number 1. */
    private static final List<String> SCRIPTS =
            List.of("V1__tables.sql", "V2__changes.sql", "V3__coverage.sql", "V4__identity.sql", "V5__columns.sql");

    private static final String VERSIONS = "mubiao_version";

    private Migrations() {}

    /** The version that this program writes. */
    static int latest() {
        return SCRIPTS.size();
    }

    /**
     * Runs the scripts that are missing, in the transaction at hand.
     *
     * @throws WarehouseException if the warehouse is of a later version than this program
     */
    static void apply(Store store, Connection connection, SchemaNames schemas) throws SQLException, IOException {
        if (schemas.views() != null) {
            create(store, connection, schemas.views());
            store.enter(connection, schemas);
        }
        boolean begun = store.holdsTable(connection, VERSIONS);
        if (!begun && store.isFilled(connection, schemas.tables())) {
            throw new WarehouseException(Message.of("warehouse.foreign", schemas.tables()));
        }
        create(store, connection, schemas.tables());
        Sql sql = new Sql(connection, schemas);
        sql.execute("CREATE TABLE IF NOT EXISTS " + VERSIONS + " (version BIGINT NOT NULL, script VARCHAR NOT NULL)");
        int version = version(connection);
        refuseLater(version);
        if (version == latest()) {
            return;
        }
        Map<String, String> views = DatedViews.definitions(SCRIPTS);
        List<String> restore = store.setAside(
                connection, views.keySet().stream().map(schemas::in).toList());
        for (int next = version; next < latest(); next++) {
            run(sql, next);
        }
        for (String statement : DatedViews.statements(store, views)) {
            sql.execute(statement);
        }
        // As the database wrote them, with the names of their own.
        Sql plain = new Sql(connection, SchemaNames.DEFAULT);
        for (String statement : restore) {
            plain.execute(statement);
        }
    }

    /** A schema that is there may be all that a role may write into. */
    private static void create(Store store, Connection connection, String schema) throws SQLException {
        if (!store.holdsSchema(connection, schema)) {
            new Sql(connection, SchemaNames.DEFAULT).execute("CREATE SCHEMA " + SchemaNames.quoted(schema));
        }
    }

    private static void refuseLater(int version) throws WarehouseException {
        if (version > latest()) {
            throw new WarehouseException(Message.of("warehouse.later", version, latest()));
        }
    }

    /** Whether a database holds a warehouse of this program's version, so that nothing is to be made. */
    static boolean isLatest(Store store, Connection connection) throws SQLException {
        return store.holdsTable(connection, VERSIONS) && version(connection) == latest();
    }

    /**
     * Checks that a database can be read as it is; nothing is changed in it.
     *
     * @throws WarehouseException if it holds no warehouse, or one of another version
     */
    static void check(Store store, Connection connection, SchemaNames schemas) throws SQLException, WarehouseException {
        boolean there = store.enter(connection, schemas) && store.holdsTable(connection, VERSIONS);
        int version = there ? version(connection) : 0;
        if (version == 0) {
            throw new WarehouseException(Message.of("warehouse.holds-none"));
        }
        refuseLater(version);
        if (version < latest()) {
            throw new WarehouseException(Message.of("warehouse.earlier", version, latest()));
        }
    }

    /** The version of a warehouse; 0 where none was made yet. */
    private static int version(Connection connection) throws SQLException {
        return (int)
                new Sql(connection, SchemaNames.DEFAULT).number("SELECT coalesce(max(version), 0) FROM " + VERSIONS);
    }

    private static void run(Sql sql, int index) throws SQLException, IOException {
        String script = SCRIPTS.get(index);
        for (String statement : statements(script)) {
            sql.execute(statement);
        }
        sql.update("INSERT INTO mubiao_version VALUES (?, ?)", index + 1L, script);
    }

    /** The statements of a script of the program's own; each ends with a semicolon at the end of a line. */
    static List<String> statements(String script) throws IOException {
        try (InputStream in = Migrations.class.getResourceAsStream(script)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split(";\\s*(\\n|$)", -1))
                    .filter(statement -> !statement.isBlank())
                    .map(String::strip)
                    .toList();
        }
    }
}
