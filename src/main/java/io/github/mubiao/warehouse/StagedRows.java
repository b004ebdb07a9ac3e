package io.github.mubiao.warehouse;

import io.github.mubiao.warehouse.Warehouse.Batch;
import io.github.mubiao.warehouse.Warehouse.Loaded;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A load's rows go from where they are staged into the tables, in the transaction at hand. */
record StagedRows(Sql sql) {

    /** A version begins behind all that are there, also where a clock was set back: none ends before it begins. */
    private static final String STAGE_LOAD = "INSERT INTO stage_load SELECT ?, greatest(CAST(? AS TIMESTAMP WITH TIME"
            + " ZONE), (SELECT max(valid_from) + INTERVAL '1 microsecond' FROM history.documents))";

    /** Makes the tables that take the rows. */
    void stage() throws SQLException, IOException {
        for (String statement : Migrations.statements("stage.sql")) {
            sql.execute(statement);
        }
    }

    /** Brings in what was staged. */
    Loaded run(Batch batch) throws SQLException, IOException {
        long load = sql.number("SELECT coalesce(max(load_id), 0) + 1 FROM history.loads");
        locations(batch.locations());
        Arrivals arrivals = new Arrivals(sql);
        arrivals.decide();
        long pruned = batch.prune() ? prune(batch, arrivals) : 0;
        ledger(load, batch);
        sql.update(STAGE_LOAD, load, Timestamp.from(batch.started()));
        long rows = 0;
        for (String statement : Migrations.statements("merge.sql")) {
            int count = sql.execute(statement);
            rows += statement.contains("INSERT INTO history.") ? count : 0;
        }
        long staged = sql.number("SELECT count(*) FROM stage_documents WHERE status = 'converted'");
        long versions = sql.number("SELECT count(*) FROM stage_new");
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
        long load = sql.number("SELECT coalesce(max(load_id), 0) + 1 FROM history.loads");
        ledger(load, batch);
        sql.update(STAGE_LOAD, load, Timestamp.from(started));
        List<Long> gone = documents(row -> isNamed(row.getString(2), row.getString(4), locations));
        Arrivals.end(sql, gone);
        locations(unreadable(locations));
        unreadable(batch);
        for (String statement : Migrations.statements("merge.sql")) {
            sql.execute(statement);
        }
        complete(new Loaded(load, 0, 0, 0, 0, gone.size(), List.of()));
        return gone.size();
    }

    /** Those of the files that could not be read that are named, by their paths. */
    private Map<String, String> unreadable(Map<String, String> named) throws SQLException {
        Map<String, String> files = new HashMap<>();
        sql.each("SELECT path, location FROM history.unreadable_files WHERE valid_to IS NULL", row -> {
            if (isNamed(row.getString(1), row.getString(2), named)) {
                files.put(row.getString(1), row.getString(2));
            }
        });
        return files;
    }

    /** A condition on the path, the SHA-256 and the location of a document, in columns 2 to 4. */
    private interface Condition {
        boolean holds(ResultSet row) throws SQLException;
    }

    /** The current documents of which a condition holds. */
    private List<Long> documents(Condition condition) throws SQLException {
        List<Long> found = new ArrayList<>();
        sql.each(
                "SELECT d.document_id, d.path, d.sha256, k.location FROM history.documents d"
                        + " LEFT JOIN history.document_keys k ON k.document_id = d.document_id"
                        + " WHERE d.valid_to IS NULL ORDER BY d.document_id",
                row -> {
                    if (condition.holds(row)) {
                        found.add(row.getLong(1));
                    }
                });
        return found;
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
        return sql.rows(
                "SELECT DISTINCT d.fiscal_year FROM history.documents d"
                        + " WHERE d.fiscal_year IS NOT NULL AND (d.document_id IN (SELECT document_id FROM stage_new)"
                        + " OR d.document_id IN (SELECT document_id FROM stage_ended)) ORDER BY d.fiscal_year",
                row -> row.getLong(1));
    }

    /** Ends what was noted of the inputs, or of all files where it is pruned, and notes those of this load. */
    private void unreadable(Batch batch) throws SQLException {
        sql.execute("UPDATE history.unreadable_files SET valid_to = (SELECT started FROM stage_load)"
                + " WHERE valid_to IS NULL"
                + (batch.prune() ? "" : " AND location IN (SELECT location FROM stage_locations)"));
        List<Object[]> failed = new ArrayList<>();
        for (Warehouse.Unreadable file : batch.failed()) {
            failed.add(new Object[] {file.path(), batch.locations().get(file.path()), file.status(), file.reason()});
        }
        sql.batch(
                "INSERT INTO history.unreadable_files SELECT load_id, ?, ?, ?, ?, started, NULL FROM stage_load",
                failed);
    }

    private void locations(Map<String, String> locations) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        locations.forEach((path, location) -> rows.add(new Object[] {path, location}));
        sql.batch("INSERT INTO stage_locations VALUES (?, ?)", rows);
    }

    /** Ends the current documents that are not among the inputs; an input that could not be read keeps its own. */
    private long prune(Batch batch, Arrivals arrivals) throws SQLException {
        Set<String> places = new HashSet<>(batch.locations().values());
        List<Long> gone = documents(row -> !arrivals.kept().contains(row.getLong(1))
                && !batch.unchanged().contains(row.getString(3))
                && !places.contains(row.getString(4)));
        Arrivals.end(sql, gone);
        return gone.size();
    }

    private void ledger(long load, Batch batch) throws SQLException {
        Timestamp started = Timestamp.from(batch.started());
        sql.update(
                "INSERT INTO history.loads VALUES (?, ?, ?, ?, ?, 0, 0, 0, ?, 0, 'running')",
                load,
                started,
                started,
                batch.version(),
                batch.inputs(),
                (long) batch.failed().size());
    }

    private void complete(Loaded loaded) throws SQLException {
        sql.update(
                "UPDATE history.loads SET finished = ?, added = ?, replaced = ?, unchanged = ?, row_count = ?,"
                        + " status = 'complete' WHERE load_id = ?",
                Timestamp.from(Instant.now()),
                loaded.added(),
                loaded.replaced(),
                loaded.unchanged(),
                loaded.rows(),
                loaded.load());
    }
}
