package io.github.mubiao.spark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.mubiao.write.Writers;
import io.github.mubiao.write.Writers.TableShape;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The rows of all tables as texts, of what {@code convert} wrote and of what Spark wrote, in one order. */
final class TableRows {

    private TableRows() {}

    /** The rows of the tables of the contract, as CSV has them. */
    static Map<String, List<List<String>>> ofCsv(Path folder) throws IOException {
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        for (TableShape table : Writers.tables()) {
            List<List<String>> rows = csv(folder.resolve(table.name() + ".csv"));
            rows.remove(0);
            rows.sort(Comparator.comparing(List::toString));
            tables.put(table.name(), rows);
        }
        return tables;
    }

    /** The rows of a file of CSV, without what makes a cell harmless. */
    static List<List<String>> csv(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord row : reader) {
                rows.add(row.getFields().stream().map(TableRows::bare).toList());
            }
        }
        return rows;
    }

    /** The rows of the tables of the contract, as any reader of Parquet finds them. */
    static Map<String, List<List<String>>> ofParquet(SparkSession spark, Path folder) {
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        for (TableShape table : Writers.tables()) {
            tables.put(table.name(), parquet(spark, folder, table));
        }
        return tables;
    }

    /** The rows of one table. */
    static List<List<String>> parquet(SparkSession spark, Path folder, TableShape table) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : spark.read()
                .schema(TableSchema.partitioned(table))
                .parquet(folder.resolve(table.name()).toString())
                .selectExpr(table.columns().toArray(String[]::new))
                .collectAsList()) {
            rows.add(texts(row));
        }
        rows.sort(Comparator.comparing(List::toString));
        return rows;
    }

    static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int c = 0; c < row.length(); c++) {
            Object value = row.get(c);
            texts.add(
                    value == null
                            ? ""
                            : value instanceof BigDecimal number
                                    ? number.stripTrailingZeros().toPlainString()
                                    : value.toString());
        }
        return texts;
    }

    private static String bare(String text) {
        boolean guarded = text.length() > 2 && text.charAt(0) == '\'' && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(1)) >= 0;
        return guarded ? text.substring(1) : text;
    }
}
