package io.github.mubiao.warehouse;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A database of documents: DuckDB in a file, or PostgreSQL. Every version of a document stays; a load
 * is one transaction, so that it is there as a whole or not at all.
 */
public final class Warehouse implements Closeable {

    private final Store store;
    private final Connection connection;

    private Warehouse(Store store, Connection connection) {
        this.store = store;
        this.connection = connection;
    }

    /**
     * Opens a warehouse to load into; it is made, or brought to this program's version, where it is not yet.
     *
     * @param to where it is
     * @param environment where user and password of PostgreSQL are looked for: {@code PGUSER},
     *     {@code PGPASSWORD}
     * @param rows the folder of the files that loads get; the database reads no other file
     * @throws WarehouseException if it cannot be opened
     */
    public static Warehouse open(WarehouseAddress to, Map<String, String> environment, Path rows)
            throws WarehouseException {
        return opened(to, environment, store -> store.connect(rows), (store, connection) -> {
            store.lock(connection);
            Migrations.apply(connection);
            connection.commit();
        });
    }

    /**
     * Opens a warehouse to read; nothing is made nor changed.
     *
     * @param from where it is
     * @param environment as above
     * @throws WarehouseException if it cannot be opened, holds no warehouse, or one of another version
     */
    public static Warehouse read(WarehouseAddress from, Map<String, String> environment) throws WarehouseException {
        return opened(from, environment, Store::read, (store, connection) -> Migrations.check(store, connection));
    }

    private interface Opening {
        Connection open(Store store) throws SQLException, IOException;
    }

    private interface Preparation {
        void prepare(Store store, Connection connection) throws SQLException, IOException;
    }

    private static Warehouse opened(
            WarehouseAddress address, Map<String, String> environment, Opening opening, Preparation preparation)
            throws WarehouseException {
        Store store = address.isFile() ? new DuckDbStore(address.file()) : new PostgresStore(address, environment);
        try {
            Connection connection = opening.open(store);
            try {
                preparation.prepare(store, connection);
                return new Warehouse(store, connection);
            } catch (SQLException | IOException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new WarehouseException(address + ": " + firstLine(e) + store.hint(e), e);
        } catch (IOException e) {
            throw new WarehouseException(address + ": " + firstLine(e), e);
        }
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
            Merge merge = new Merge(connection);
            merge.stage();
            for (Map.Entry<String, Path> rows : batch.rows().entrySet()) {
                store.copy(connection, "stage_" + rows.getKey(), rows.getValue());
            }
            Loaded loaded = merge.run(batch);
            connection.commit();
            return loaded;
        } catch (SQLException | IOException e) {
            rollback();
            throw failure(e);
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
