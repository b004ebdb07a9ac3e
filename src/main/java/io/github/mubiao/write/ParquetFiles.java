package io.github.mubiao.write;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.mubiao.model.Message;
import io.github.mubiao.model.MessageException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The tables as Parquet files, one each, written by DuckDB: numbers are {@code DECIMAL(38,18)}, which
 * holds amounts up to a hundred million million million and is what Spark gives a decimal by default.
 */
record ParquetFiles(DuckDBConnection database, RunFiles.Warnings warnings) {

    /**
     * Writes the files.
     *
     * @param folder takes them
     * @param working takes what is gone afterwards
     * @param rows where the plain rows of each table stand
     * @param warnings hears of numbers that do not fit
     */
    static void write(Path folder, Path working, Function<Table, Path> rows, RunFiles.Warnings warnings)
            throws IOException {
        Path store = working.resolve("parquet.duckdb");
        Files.deleteIfExists(store);
        // What follows a semicolon would be read as settings.
        if (store.toString().indexOf(';') >= 0) {
            throw new MessageException(Message.of(
                    "parquet.failed", Message.of("warehouse.semicolon").at(store)));
        }
        DuckDbLibrary.load();
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:" + store);
                Statement statement = database.createStatement()) {
            // One thread: the same rows in the same row groups, whatever the machine.
            statement.execute("SET threads = 1");
            ParquetFiles files = new ParquetFiles(database.unwrap(DuckDBConnection.class), warnings);
            for (Table table : Table.values()) {
                files.write(table, rows.apply(table), working, folder.resolve(table.label() + ".parquet"));
            }
        } catch (SQLException e) {
            throw new MessageException(Message.of("parquet.failed", e.getMessage()), e);
        } finally {
            Files.deleteIfExists(store);
        }
    }

    private void write(Table table, Path rows, Path working, Path place) throws IOException, SQLException {
        Path temporary = working.resolve(place.getFileName());
        try (Statement statement = database.createStatement()) {
            statement.execute(create(table));
            fill(table, rows);
            statement.execute("COPY \"" + table.label() + "\" TO '"
                    + temporary.toString().replace("'", "''") + "' (FORMAT parquet, COMPRESSION zstd)");
            statement.execute("DROP TABLE \"" + table.label() + "\"");
        }
        AtomicFile.move(temporary, place);
    }

    private static String create(Table table) {
        return table.fields().stream()
                .map(field -> '"' + field.name() + "\" " + type(field.type()))
                .collect(Collectors.joining(", ", "CREATE TABLE \"" + table.label() + "\" (", ")"));
    }

    private static String type(Table.Type type) {
        return switch (type) {
            case STRING -> "VARCHAR";
            case INTEGER -> "BIGINT";
            case NUMBER -> "DECIMAL(38,18)";
            case BOOLEAN -> "BOOLEAN";
        };
    }

    private void fill(Table table, Path rows) throws IOException, SQLException {
        try (CsvReader<CsvRecord> records = CsvRows.read(rows);
                DuckDBAppender appender = database.createAppender(table.label())) {
            for (CsvRecord row : records) {
                appender.beginRow();
                List<String> values = row.getFields();
                for (int c = 0; c < values.size(); c++) {
                    append(appender, table, table.fields().get(c), values, c);
                }
                appender.endRow();
            }
        }
    }

    private void append(DuckDBAppender appender, Table table, Table.Field field, List<String> row, int column)
            throws SQLException {
        String value = row.get(column);
        if (value.isEmpty()) {
            appender.appendNull();
            return;
        }
        switch (field.type()) {
            case STRING -> appender.append(value);
            case INTEGER -> appender.append(Long.parseLong(value));
            case BOOLEAN -> appender.append(Boolean.parseBoolean(value));
            case NUMBER -> {
                BigDecimal number = Table.decimal(new BigDecimal(value));
                if (number == null) {
                    warnings.warn(Message.of("parquet.number", field.name() + " = " + value)
                            .at(row.get(0))
                            .at(table.label() + ".parquet"));
                    appender.appendNull();
                } else {
                    appender.append(number);
                }
            }
        }
    }
}
