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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A load's rows go from where they are staged into the tables, in the transaction at hand. */
record StagedRows(Connection connection, SchemaNames schemas) {

    /** A version begins behind all that are there, also where a clock was set back: none ends before it begins. */
    private static final String STAGE_LOAD = "INSERT INTO stage_load SELECT ?, greatest(CAST(? AS TIMESTAMP WITH TIME"
            + " ZONE), (SELECT max(valid_from) + INTERVAL '1 microsecond' FROM history.documents))";

    /** Makes the tables that take the rows. */
    void stage() throws SQLException, IOException {
        for (String sql : Migrations.statements("stage.sql")) {
            execute(sql);
        }
    }

    /** Brings in what was staged. */
    Loaded run(Batch batch) throws SQLException, IOException {
        long load = number("SELECT coalesce(max(load_id), 0) + 1 FROM history.loads");
        locations(batch.locations());
        Arrivals arrivals = new Arrivals(connection, schemas);
        arrivals.decide();
        long pruned = batch.prune() ? prune(batch, arrivals) : 0;
        ledger(load, batch);
        staged(load, batch.started());
        long rows = 0;
        for (String sql : Migrations.statements("merge.sql")) {
            int count = execute(sql);
            rows += sql.contains("INSERT INTO history.") ? count : 0;
        }
        long staged = number("SELECT count(*) FROM stage_documents WHERE status = 'converted'");
        long versions = number("SELECT count(*) FROM stage_new");
        long added = arrivals.added();
        Loaded loaded = new Loaded(
                load,
                added,
                versions - added,
                batch.unchanged().size() + staged - versions,
                rows,
                pruned,
                List.copyOf(arrivals.warnings()));
        unreadable(batch);
        complete(loaded);
        return loaded;
    }

    /** Ends the current documents of some paths, or of files or folders. */
    long unload(Map<String, String> locations, Instant started, String version) throws SQLException, IOException {
        Batch batch = new Batch(started, version, locations.size(), Set.of(), List.of(), Map.of(), Map.of(), false);
        long load = number("SELECT coalesce(max(load_id), 0) + 1 FROM history.loads");
        ledger(load, batch);
        staged(load, started);
        List<Long> gone = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(schemas.in("SELECT d.document_id, d.path, k.location"
                        + " FROM history.documents d"
                        + " LEFT JOIN history.document_keys k ON k.document_id = d.document_id"
                        + " WHERE d.valid_to IS NULL ORDER BY d.document_id"))) {
            while (rows.next()) {
                if (isNamed(rows.getString(2), rows.getString(3), locations)) {
                    gone.add(rows.getLong(1));
                }
            }
        }
        Arrivals.end(connection, gone);
        locations(unreadable(locations));
        unreadable(batch);
        for (String sql : Migrations.statements("merge.sql")) {
            execute(sql);
        }
        complete(new Loaded(load, 0, 0, 0, 0, gone.size(), List.of()));
        return gone.size();
    }

    /** Those of the files that could not be read that are named, by their paths. */
    private Map<String, String> unreadable(Map<String, String> named) throws SQLException {
        Map<String, String> files = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        schemas.in("SELECT path, location FROM history.unreadable_files WHERE valid_to IS NULL"))) {
            while (rows.next()) {
                if (isNamed(rows.getString(1), rows.getString(2), named)) {
                    files.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return files;
    }

    private static boolean isNamed(String path, String location, Map<String, String> locations) {
        for (Map.Entry<String, String> named : locations.entrySet()) {
            boolean byPath = isWithin(path, named.getKey());
            if (byPath || (location != null && isWithin(location, named.getValue()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithin(String path, String named) {
        String folder = named.endsWith("/") ? named : named + "/";
        return path.equals(named) || path.startsWith(folder);
    }

    /** The fiscal years of documents that came or went in this load. */
    List<Long> years() throws SQLException {
        List<Long> years = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        schemas.in(
                                "SELECT DISTINCT d.fiscal_year FROM history.documents d"
                                        + " WHERE d.fiscal_year IS NOT NULL AND (d.document_id IN (SELECT document_id FROM stage_new)"
                                        + " OR d.document_id IN (SELECT document_id FROM stage_ended)) ORDER BY d.fiscal_year"))) {
            while (rows.next()) {
                years.add(rows.getLong(1));
            }
        }
        return years;
    }

    /** Ends what was noted of the inputs, or of all files where it is pruned, and notes those of this load. */
    private void unreadable(Batch batch) throws SQLException {
        execute("UPDATE history.unreadable_files SET valid_to = (SELECT started FROM stage_load)"
                + " WHERE valid_to IS NULL"
                + (batch.prune() ? "" : " AND location IN (SELECT location FROM stage_locations)"));
        try (PreparedStatement insert = connection.prepareStatement(schemas.in("INSERT INTO history.unreadable_files"
                + " SELECT load_id, ?, ?, ?, ?, started, NULL FROM stage_load"))) {
            for (Warehouse.Unreadable file : batch.failed()) {
                insert.setString(1, file.path());
                insert.setString(2, batch.locations().get(file.path()));
                insert.setString(3, file.status());
                insert.setString(4, file.reason());
                insert.addBatch();
            }
            if (!batch.failed().isEmpty()) {
                insert.executeBatch();
            }
        }
    }

    private void staged(long load, Instant started) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(schemas.in(STAGE_LOAD))) {
            insert.setLong(1, load);
            insert.setTimestamp(2, Timestamp.from(started));
            insert.executeUpdate();
        }
    }

    private void locations(Map<String, String> locations) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO stage_locations VALUES (?, ?)")) {
            for (Map.Entry<String, String> location : locations.entrySet()) {
                insert.setString(1, location.getKey());
                insert.setString(2, location.getValue());
                insert.addBatch();
            }
            if (!locations.isEmpty()) {
                insert.executeBatch();
            }
        }
    }

    /** Ends the current documents that are not among the inputs; an input that could not be read keeps its own. */
    private long prune(Batch batch, Arrivals arrivals) throws SQLException {
        List<Long> gone = new ArrayList<>();
        Set<String> places = new HashSet<>(batch.locations().values());
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(schemas.in("SELECT d.document_id, d.sha256, k.location"
                        + " FROM history.documents d"
                        + " LEFT JOIN history.document_keys k ON k.document_id = d.document_id"
                        + " WHERE d.valid_to IS NULL ORDER BY d.document_id"))) {
            while (rows.next()) {
                boolean stays = arrivals.kept().contains(rows.getLong(1))
                        || batch.unchanged().contains(rows.getString(2))
                        || places.contains(rows.getString(3));
                if (!stays) {
                    gone.add(rows.getLong(1));
                }
            }
        }
        Arrivals.end(connection, gone);
        return gone.size();
    }

    private void ledger(long load, Batch batch) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                schemas.in("INSERT INTO history.loads VALUES (?, ?, ?, ?, ?, 0, 0, 0, ?, 0, 'running')"))) {
            insert.setLong(1, load);
            insert.setTimestamp(2, Timestamp.from(batch.started()));
            insert.setTimestamp(3, Timestamp.from(batch.started()));
            insert.setString(4, batch.version());
            insert.setLong(5, batch.inputs());
            insert.setLong(6, batch.failed().size());
            insert.executeUpdate();
        }
    }

    private void complete(Loaded loaded) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(schemas.in("UPDATE history.loads SET finished = ?, added = ?,"
                        + " replaced = ?, unchanged = ?, row_count = ?, status = 'complete' WHERE load_id = ?"))) {
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
            statement.execute(schemas.in(sql));
            return Math.max(0, statement.getUpdateCount());
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(schemas.in(sql))) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
