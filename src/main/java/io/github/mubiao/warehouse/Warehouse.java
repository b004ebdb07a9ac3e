package io.github.mubiao.warehouse;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A database of documents: DuckDB in a file, or PostgreSQL. Every version of a document stays; a load
 * is one transaction, so that it is there as a whole or not at all.
 */
public final class Warehouse implements Closeable {

    private static final String POSTGRES = "jdbc:postgresql:";
    private static final String DUCKDB = "jdbc:duckdb:";

    private final Store store;
    private final Connection connection;

    private Warehouse(Store store, Connection connection) {
        this.store = store;
        this.connection = connection;
    }

    /**
     * Opens a warehouse; it is made, or brought to this program's version, where it is not yet.
     *
     * @param to a file, {@code jdbc:duckdb:FILE} or {@code jdbc:postgresql://…}
     * @param environment where user and password of PostgreSQL are looked for: {@code PGUSER},
     *     {@code PGPASSWORD}
     * @throws WarehouseException if it cannot be opened
     */
    public static Warehouse open(String to, Map<String, String> environment) throws WarehouseException {
        Store store = store(to, environment);
        try {
            Connection connection = store.connect();
            try {
                store.lock(connection);
                Migrations.apply(connection);
                connection.commit();
                return new Warehouse(store, connection);
            } catch (SQLException | IOException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException | IOException e) {
            throw new WarehouseException(withoutSecrets(to) + ": " + firstLine(e), e);
        }
    }

    private static Store store(String to, Map<String, String> environment) throws WarehouseException {
        if (to.startsWith(POSTGRES)) {
            return new PostgresStore(to, environment);
        }
        if (to.startsWith("jdbc:") && !to.startsWith(DUCKDB)) {
            throw new WarehouseException(
                    withoutSecrets(to) + ": a warehouse is a DuckDB file or a jdbc:postgresql: address", null);
        }
        return new DuckDbStore(Path.of(to.startsWith(DUCKDB) ? to.substring(DUCKDB.length()) : to));
    }

    /** An address without password, for messages. */
    public static String withoutSecrets(String url) {
        return url.replaceAll("(?i)(password=)[^&]*", "$1***").replaceAll("//[^/@]*@", "//***@");
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** Whether texts may hold the character NUL here. */
    public boolean holdsNul() {
        return store.holdsNul();
    }

    /**
     * The current documents.
     *
     * @return the SHA-256 of each, by its path
     */
    public Map<String, String> current() throws WarehouseException {
        Map<String, String> current = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT path, sha256 FROM documents")) {
            while (rows.next()) {
                current.put(rows.getString(1), rows.getString(2));
            }
            connection.rollback();
        } catch (SQLException e) {
            throw failure(e);
        }
        return current;
    }

    /**
     * What is to be loaded.
     *
     * @param started when the load began; the versions that it brings are valid from then
     * @param version the program's version
     * @param inputs how many inputs there were
     * @param unchanged how many of them were found to be there already, before anything was staged
     * @param failed how many could not be read
     * @param rows the files of rows, by the table they are for
     */
    public record Batch(
            Instant started, String version, long inputs, long unchanged, long failed, Map<String, Path> rows) {}

    /**
     * What a load brought.
     *
     * @param load its number in the ledger
     * @param added documents that are new
     * @param replaced documents that have a new version
     * @param unchanged documents that were there already
     * @param rows rows written
     */
    public record Loaded(long load, long added, long replaced, long unchanged, long rows) {}

    /**
     * Loads a batch in one transaction. Loads into PostgreSQL at the same time wait for each other.
     *
     * @throws WarehouseException if that fails; nothing of the batch is then there
     */
    public Loaded load(Batch batch) throws WarehouseException {
        try {
            store.lock(connection);
            for (String sql : Migrations.statements("stage.sql")) {
                execute(sql);
            }
            for (Map.Entry<String, Path> rows : batch.rows().entrySet()) {
                store.copy(connection, "stage_" + rows.getKey(), rows.getValue());
            }
            Loaded loaded = merge(batch);
            connection.commit();
            return loaded;
        } catch (SQLException | IOException e) {
            rollback();
            throw failure(e);
        }
    }

    private Loaded merge(Batch batch) throws SQLException, IOException {
        long load = number("SELECT coalesce(max(load_id), 0) + 1 FROM history.loads");
        long before = number("SELECT count(*) FROM documents");
        ledger(load, batch);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO stage_load VALUES (?, ?)")) {
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

    /** Hears of the rows of a table; numbers are {@code BigDecimal} or {@code Long}. */
    public interface RowReader {
        void row(List<Object> values) throws IOException;
    }

    /**
     * Reads the rows of the current documents, by path and key.
     *
     * @param table a table of {@code convert}'s
     * @param columns its columns as {@code convert} names them
     * @param keys how many of them are its key
     */
    public void read(String table, List<String> columns, int keys, RowReader reader) throws IOException {
        query(Exports.rows(table, columns, keys, store.binaryOrder()), columns.size(), reader);
    }

    /** Reads the current documents' lines of JSON, by path: of the projects, or of the documents. */
    public void lines(boolean projects, RowReader reader) throws IOException {
        query(Exports.lines(projects, store.binaryOrder()), 1, reader);
    }

    private void query(String sql, int columns, RowReader reader) throws IOException {
        try (Statement statement = connection.createStatement()) {
            // Streams instead of holding all rows; PostgreSQL does so in a transaction alone.
            statement.setFetchSize(1000);
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    reader.row(Exports.values(rows, columns));
                }
            }
            connection.rollback();
        } catch (SQLException e) {
            rollback();
            throw failure(e);
        }
    }

    private void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // The first failure is the one that is told.
        }
    }

    private static WarehouseException failure(Exception e) {
        return new WarehouseException("the warehouse: " + firstLine(e), e);
    }

    @Override
    public void close() throws WarehouseException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }
}
