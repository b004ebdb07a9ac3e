package io.github.mubiao.spark;

import io.github.mubiao.diff.DocumentPairs;
import io.github.mubiao.model.DocumentHeader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Compares two years of tables with the code that compares two folders. The driver finds the pairs, for
 * which it needs the department and the name of each document; tasks compare them.
 */
final class DiffJob {

    private final SparkSession spark;
    private final double similarity;

    /**
     * A job.
     *
     * @param similarity how alike two projects must be to be one where neither code nor name says so
     */
    DiffJob(SparkSession spark, double similarity) {
        this.spark = spark;
        this.similarity = similarity;
    }

    /**
     * One year.
     *
     * @param tables where it is
     * @param year the fiscal year; {@code null} for all that the tables have
     */
    record Year(Tables tables, Integer year) {

        private String told() {
            return year == null ? "" : " of " + year;
        }

        /** How many documents are left out because they have no year. */
        private long withoutYear() throws IOException {
            return year == null
                    ? 0
                    : tables.read(TableSchema.CONTENTS)
                            .where("part = 0")
                            .where(functions.col(TableSchema.YEAR).isNull())
                            .count();
        }

        private Dataset<Row> contents() throws IOException {
            Dataset<Row> contents = tables.read(TableSchema.CONTENTS);
            return year == null
                    ? contents
                    : contents.where(functions.col(TableSchema.YEAR).equalTo(year));
        }
    }

    /**
     * What became of a comparison.
     *
     * @param pairs how many pairs were compared, documents without partner among them
     * @param withoutYear how many documents have no fiscal year, and so are in neither of the years that were asked for
     * @param unread the documents that could not be read when they were converted; their pairs are not
     *     compared
     */
    record Totals(int pairs, long withoutYear, List<String> unread) {}

    /**
     * Compares two years.
     *
     * @param output takes the changes, as Parquet; what it held is replaced
     * @throws IOException if the tables cannot be read
     */
    Totals run(Year older, Year newer, Path output) throws IOException {
        Map<DocumentPairs.Entry, String> names = new HashMap<>();
        List<String> unread = new ArrayList<>();
        List<DocumentPairs.Entry> from = entries(older.contents(), names, unread);
        List<DocumentPairs.Entry> to = entries(newer.contents(), names, unread);
        if (from.isEmpty() || to.isEmpty()) {
            // Else all departments would seem to be new, or gone.
            throw new IOException("the " + (from.isEmpty() ? "older" : "newer") + " tables hold no document"
                    + (from.isEmpty() ? older : newer).told() + "; nothing is compared");
        }
        List<Row> first = new ArrayList<>();
        List<Row> second = new ArrayList<>();
        int pairs = 0;
        for (DocumentPairs.Pair pair : DocumentPairs.of(from, to)) {
            if (isUnread(pair.from()) || isUnread(pair.to())) {
                continue;
            }
            if (pair.from() != null) {
                first.add(new Side(names.get(pair.from()), pairs, pair.match()).row());
            }
            if (pair.to() != null) {
                second.add(new Side(names.get(pair.to()), pairs, pair.match()).row());
            }
            pairs++;
        }
        Dataset<Row> parts = parts(older, first, true).unionByName(parts(newer, second, false));
        parts.groupByKey((MapFunction<Row, Integer>) part -> part.<Integer>getAs("pair"), Encoders.INT())
                .flatMapGroups(new PairComparer(similarity), Encoders.row(PairComparer.columns()))
                .orderBy("pair", "change_number")
                .write()
                .mode(SaveMode.Overwrite)
                .option("compression", "zstd")
                .parquet(output.toString());
        return new Totals(pairs, older.withoutYear() + (isOneFolder(older, newer) ? 0 : newer.withoutYear()), unread);
    }

    private static boolean isOneFolder(Year older, Year newer) {
        return older.tables().equals(newer.tables());
    }

    private Dataset<Row> parts(Year year, List<Row> sides, boolean older) throws IOException {
        return year.contents()
                .join(functions.broadcast(spark.createDataFrame(sides, Side.COLUMNS)), TableSchema.DOCUMENT)
                .select("pair", "evidence", "similarity", "part", "content")
                .withColumn("older", functions.lit(older));
    }

    private static boolean isUnread(DocumentPairs.Entry entry) {
        return entry != null && entry.header() == null;
    }

    /** The documents, as far as finding pairs needs them. */
    private static List<DocumentPairs.Entry> entries(
            Dataset<Row> contents, Map<DocumentPairs.Entry, String> names, List<String> unread) throws IOException {
        List<DocumentPairs.Entry> entries = new ArrayList<>();
        for (Row row : contents.where("part = 0")
                .select(TableSchema.DOCUMENT, "name", "content")
                .orderBy(TableSchema.DOCUMENT)
                .collectAsList()) {
            DocumentHeader whole = row.isNullAt(2) ? null : ContentJson.header(row.getString(2));
            DocumentHeader header = whole == null
                    ? null
                    : new DocumentHeader(whole.source(), whole.fiscalYear(), whole.department(), null);
            if (header == null) {
                unread.add(row.getString(0));
            }
            DocumentPairs.Entry entry = new DocumentPairs.Entry(header, row.getString(1));
            names.put(entry, row.getString(0));
            entries.add(entry);
        }
        return entries;
    }
}
