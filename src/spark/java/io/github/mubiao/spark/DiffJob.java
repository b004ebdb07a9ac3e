package io.github.mubiao.spark;

import io.github.mubiao.diff.DiffOptions;
import io.github.mubiao.diff.DocumentPairs;
import io.github.mubiao.diff.FolderDiff;
import io.github.mubiao.model.DiffSink;
import io.github.mubiao.model.DiffSummary;
import io.github.mubiao.model.DocumentDiff;
import io.github.mubiao.write.Writers;
import io.github.mubiao.write.Writers.TableShape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Compares two years of tables with the code that compares two folders, and so with its result. Projects are
 * paired over all documents of both years, which is the driver's work: documents come to it one by one, are kept
 * in its temporary folder, and of each only what identity rests on stays in memory. The changes are written in
 * portions.
 */
final class DiffJob {

    private static final TableShape CHANGES = Writers.changes();
    /** Rows that are written at once, some 100 MB. */
    private static final int PORTION = 100_000;

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

    /** The number of the comparison, that of the change in it, and what {@code diff -f csv} says of the change. */
    static StructType columns() {
        StructType columns =
                new StructType().add("pair", DataTypes.IntegerType).add("change_number", DataTypes.IntegerType);
        for (StructField field : TableSchema.columns(CHANGES).fields()) {
            columns = columns.add(field);
        }
        return columns;
    }

    /**
     * Compares two years.
     *
     * @param output takes the changes, as Parquet; what it held is replaced
     * @throws IOException if the tables cannot be read
     */
    Totals run(Year older, Year newer, Path output) throws IOException {
        FolderDiff diff = new FolderDiff(new DiffOptions(similarity, List.of()));
        try (LocalDocuments documents = new LocalDocuments()) {
            List<DocumentPairs.Entry> from = documents.take(older.contents(), diff::addOlder);
            List<DocumentPairs.Entry> to = documents.take(newer.contents(), diff::addNewer);
            if (from.isEmpty() || to.isEmpty()) {
                // Else all departments would seem to be new, or gone.
                throw new IOException("the " + (from.isEmpty() ? "older" : "newer") + " tables hold no document"
                        + (from.isEmpty() ? older : newer).told() + "; nothing is compared");
            }
            List<DocumentPairs.Pair> hints = new ArrayList<>(DocumentPairs.of(from, to));
            hints.removeIf(hint -> isUnread(hint.from()) || isUnread(hint.to()));
            List<FolderDiff.Plan> plans = diff.plans(hints);
            Changes changes = new Changes(output);
            for (int pair = 0; pair < plans.size(); pair++) {
                changes.add(pair, diff.compare(plans.get(pair), documents::of));
            }
            changes.write();
            return new Totals(
                    plans.size(),
                    older.withoutYear() + (isOneFolder(older, newer) ? 0 : newer.withoutYear()),
                    documents.unread());
        }
    }

    private static boolean isOneFolder(Year older, Year newer) {
        return older.tables().equals(newer.tables());
    }

    private static boolean isUnread(DocumentPairs.Entry entry) {
        return entry != null && entry.header() == null;
    }

    /** The rows of the comparisons, on their way to their folder. */
    private final class Changes {

        private final Path output;
        private final StructType columns = columns();
        private final List<Row> rows = new ArrayList<>();
        private SaveMode mode = SaveMode.Overwrite;

        Changes(Path output) {
            this.output = output;
        }

        void add(int pair, DocumentDiff diff) throws IOException {
            int[] number = new int[1];
            try (DiffSink sink = Writers.diffRows((table, values) -> {
                Row change = TableSchema.row(CHANGES, values);
                Object[] row = new Object[change.length() + 2];
                row[0] = pair;
                row[1] = ++number[0];
                for (int c = 0; c < change.length(); c++) {
                    row[c + 2] = change.get(c);
                }
                rows.add(RowFactory.create(row));
            })) {
                sink.document(diff, DiffSummary.of(diff));
            }
            if (rows.size() >= PORTION) {
                write();
            }
        }

        /** Writes what is there: a file without rows where nothing was ever there. */
        void write() {
            if (rows.isEmpty() && mode == SaveMode.Append) {
                return;
            }
            spark.createDataFrame(rows, columns)
                    .coalesce(1)
                    .write()
                    .mode(mode)
                    .option("compression", "zstd")
                    .parquet(output.toString());
            mode = SaveMode.Append;
            rows.clear();
        }
    }
}
