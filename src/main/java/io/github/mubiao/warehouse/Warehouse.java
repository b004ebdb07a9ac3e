package io.github.mubiao.warehouse;

import io.github.mubiao.model.Failures;
import io.github.mubiao.model.Message;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A database of documents: DuckDB in a file, or PostgreSQL. Every version of a document stays; a load
 * is one transaction, so that it is there as a whole or not at all.
 */
public final class Warehouse implements Closeable {

    private final Store store;
    private final Connection connection;

    private final SchemaNames schemas;

    private Warehouse(Store store, Connection connection, SchemaNames schemas) {
        this.store = store;
        this.schemas = schemas;
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
            // A role that may change rows and no more loads into a warehouse that is there.
            if (!store.enter(connection, to.schemas()) || !Migrations.isLatest(store, connection)) {
                store.lock(connection);
                Migrations.apply(store, connection, to.schemas());
            }
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
        return opened(
                from,
                environment,
                Store::read,
                (store, connection) -> Migrations.check(store, connection, from.schemas()));
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
                return new Warehouse(store, connection, address.schemas());
            } catch (SQLException | IOException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new WarehouseException(store.told(e, firstLine(e)).at(address), e);
        } catch (IOException e) {
            throw new WarehouseException(Failures.reason(e).at(address), e);
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** Whether texts may hold the character NUL here. */
    public boolean holdsNul() {
        return store.holdsNul();
    }

    /** The SHA-256 of each current document whose rows are whole; those of earlier versions are to be read again. */
    public Set<String> current() throws WarehouseException {
        try {
            List<String> current = new Sql(connection, schemas)
                    .rows(
                            "SELECT sha256 FROM documents WHERE document_id IN"
                                    + " (SELECT document_id FROM history.contents WHERE part = 0)",
                            row -> row.getString(1));
            connection.rollback();
            return new HashSet<>(current);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /**
     * An input that is not loaded.
     *
     * @param path its path as given
     * @param status {@code failed}, or {@code incomplete} where it was not read to its end
     * @param reason why
     */
    public record Unreadable(String path, String status, String reason) {}

    /**
     * What is to be loaded.
     *
     * @param started when the load began; the versions that it brings are valid from then
     * @param version the program's version
     * @param inputs how many inputs there were
     * @param unchanged the SHA-256 of those of them that were found to be there already, before anything was staged
     * @param failed those that could not be read, or not to their end
     * @param rows the files of rows, by the table they are for
     * @param locations the absolute path of each input, by the path that names it
     * @param prune whether documents that are not among the inputs go
     */
    public record Batch(
            Instant started,
            String version,
            long inputs,
            Set<String> unchanged,
            List<Unreadable> failed,
            Map<String, Path> rows,
            Map<String, String> locations,
            boolean prune) {}

    /**
     * What a load brought.
     *
     * @param load its number in the ledger
     * @param added documents that are new
     * @param replaced documents that have a new version
     * @param unchanged documents that were there already
     * @param rows rows written
     * @param pruned documents that are gone
     * @param warnings what was replaced unusually
     */
    public record Loaded(
            long load, long added, long replaced, long unchanged, long rows, long pruned, List<Message> warnings) {}

    /** Computes what changed between years, in the transaction of a load. */
    public interface ChangesOfYears {
        /** Replaces the changes that a load touched, through {@link Warehouse#changed}. */
        void compute(Warehouse warehouse, List<Long> years) throws IOException;
    }

    /**
     * Loads a batch in one transaction. Loads into PostgreSQL at the same time wait for each other.
     *
     * @param changes computes what changed between years
     * @throws WarehouseException if that fails; nothing of the batch is then there
     */
    public Loaded load(Batch batch, ChangesOfYears changes) throws WarehouseException {
        try {
            store.lock(connection);
            StagedRows merge = new StagedRows(new Sql(connection, schemas));
            merge.stage();
            for (Map.Entry<String, Path> rows : batch.rows().entrySet()) {
                store.copy(connection, "stage_" + rows.getKey(), rows.getValue());
            }
            Loaded loaded = merge.run(batch);
            List<Long> years = merge.years();
            if (!years.isEmpty()) {
                changes.compute(this, years);
            }
            connection.commit();
            store.analyze(connection, schemas);
            return loaded;
        } catch (SQLException | IOException e) {
            rollback();
            throw failure(e);
        }
    }

    /**
     * Takes documents out of the current ones, in one transaction.
     *
     * @param locations absolute paths of files or folders, by the paths as given
     * @param changes computes what changed between years
     * @return how many documents went
     */
    public long unload(Map<String, String> locations, Instant started, String version, ChangesOfYears changes)
            throws WarehouseException {
        try {
            store.lock(connection);
            StagedRows merge = new StagedRows(new Sql(connection, schemas));
            merge.stage();
            long gone = merge.unload(locations, started, version);
            List<Long> years = merge.years();
            if (!years.isEmpty()) {
                changes.compute(this, years);
            }
            connection.commit();
            return gone;
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

    /**
     * Reads the contents of the current documents of a year, each document's parts in their order: its path, the part,
     * the content.
     */
    public void contents(long year, RowReader reader) throws IOException {
        query(
                "SELECT d.path, c.part, c.content FROM history.documents d"
                        + " JOIN history.contents c ON c.document_id = d.document_id WHERE d.valid_to IS NULL"
                        + " AND d.fiscal_year = " + year + " ORDER BY d.path" + store.binaryOrder()
                        + ", d.document_id, c.part",
                3,
                reader);
    }

    /** Replaces the changes between a year and the next one by the rows of a file. */
    public void changed(long olderYear, Path rows) throws IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(schemas.in("DELETE FROM history.changes WHERE older_year = ") + olderYear);
            store.copy(connection, schemas.in("history.changes"), rows);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private void query(String sql, int columns, RowReader reader) throws IOException {
        try (Statement statement = connection.createStatement()) {
            // Streams instead of holding all rows; PostgreSQL does so in a transaction alone.
            statement.setFetchSize(1000);
            try (ResultSet rows = statement.executeQuery(schemas.in(sql))) {
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
        return new WarehouseException(Message.of("warehouse", firstLine(e)), e);
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
