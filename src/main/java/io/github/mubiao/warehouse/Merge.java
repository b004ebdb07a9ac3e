package io.github.mubiao.warehouse;

import io.github.mubiao.warehouse.Warehouse.Batch;
import io.github.mubiao.warehouse.Warehouse.Loaded;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;

/** A load's rows go from where they are staged into the tables, in the transaction at hand. */
final class Merge {

    /** A version begins behind all that are there, also where a clock was set back: none ends before it begins. */
    private static final String STAGE_LOAD = "INSERT INTO stage_load SELECT ?, greatest(CAST(? AS TIMESTAMP WITH TIME"
            + " ZONE), (SELECT max(valid_from) + INTERVAL '1 microsecond' FROM history.documents))";

    private final Connection connection;

    Merge(Connection connection) {
        this.connection = connection;
    }

    /** Makes the tables that take the rows. */
    void stage() throws SQLException, IOException {
        for (String sql : Migrations.statements("stage.sql")) {
            execute(sql);
        }
    }

    /** Brings in what was staged. */
    Loaded run(Batch batch) throws SQLException, IOException {
        long load = number("SELECT coalesce(max(load_id), 0) + 1 FROM history.loads");
        long before = number("SELECT count(*) FROM documents");
        ledger(load, batch);
        try (PreparedStatement insert = connection.prepareStatement(STAGE_LOAD)) {
            insert.setLong(1, load);
            insert.setTimestamp(2, Timestamp.from(batch.started()));
            insert.executeUpdate();
        }
        long rows = 0;
        for (String sql : Migrations.statements("merge.sql")) {
            int count = execute(sql);
            rows += sql.contains("INSERT INTO history.") ? count : 0;
        }
        long staged = number("SELECT count(*) FROM stage_documents WHERE status = 'converted'");
        long versions = number("SELECT count(*) FROM stage_new");
        long added = number("SELECT count(*) FROM documents") - before;
        Loaded loaded = new Loaded(load, added, versions - added, batch.unchanged() + staged - versions, rows);
        complete(loaded);
        return loaded;
    }

    private void ledger(long load, Batch batch) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO history.loads VALUES (?, ?, ?, ?, ?, 0, 0, 0, ?, 0, 'running')")) {
            insert.setLong(1, load);
            insert.setTimestamp(2, Timestamp.from(batch.started()));
            insert.setTimestamp(3, Timestamp.from(batch.started()));
            insert.setString(4, batch.version());
            insert.setLong(5, batch.inputs());
            insert.setLong(6, batch.failed());
            insert.executeUpdate();
        }
    }

    private void complete(Loaded loaded) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE history.loads SET finished = ?, added = ?,"
                + " replaced = ?, unchanged = ?, row_count = ?, status = 'complete' WHERE load_id = ?")) {
            update.setTimestamp(1, Timestamp.from(Instant.now()));
            update.setLong(2, loaded.added());
            update.setLong(3, loaded.replaced());
            update.setLong(4, loaded.unchanged());
            update.setLong(5, loaded.rows());
            update.setLong(6, loaded.load());
            update.executeUpdate();
        }
    }

    private int execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return Math.max(0, statement.getUpdateCount());
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
