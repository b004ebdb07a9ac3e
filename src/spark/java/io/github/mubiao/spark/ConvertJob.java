package io.github.mubiao.spark;

import io.github.mubiao.spark.Tables.Known;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Converts documents into tables. Only paths travel to the tasks, which open the documents themselves;
 * rows go to a place of their own first, so that each document is read once and a task that is run again
 * leaves no row twice.
 */
final class ConvertJob {

    private final SparkSession spark;
    private final DocumentReading reading;
    private final Tables tables;
    private final String settings;

    /**
     * A job.
     *
     * @param tables takes the rows
     * @param version the program's version, exact enough that another gives no other rows
     */
    ConvertJob(SparkSession spark, DocumentReading reading, Tables tables, String version) {
        this.spark = spark;
        this.reading = reading;
        this.tables = tables;
        this.settings = version + " " + reading.pipeline().settings();
    }

    /**
     * What became of a run.
     *
     * @param inputs how many documents there were
     * @param unchanged how many the tables had already
     * @param removed how many are no longer in the tables
     * @param reasons why documents could not be read, by their names
     * @param broken how many documents of runs that broke off are still to be converted again
     */
    record Totals(int inputs, int unchanged, Map<String, String> reasons, int removed, int broken) {

        /** How many documents could not be read, now or before if unchanged. */
        int failures() {
            return reasons.size();
        }

        /** Whether nothing could be read, so that the tables stayed as they were. */
        boolean nothing() {
            return failures() == inputs;
        }
    }

    /**
     * Converts documents.
     *
     * @param incremental whether documents that did not change since the tables were written are kept
     * @param prune whether documents that the tables have and this run does not are to go
     * @throws IOException if the tables cannot be written
     */
    Totals run(List<Work> works, boolean incremental, boolean prune) throws IOException {
        Map<String, Known> old = tables.documents();
        Set<String> broken = tables.broken();
        List<Work> todo = incremental ? withKnown(works, old, broken) : works;
        Path staging = tables.staging();
        try {
            convert(todo).write().parquet(staging.toString());
            Dataset<Row> staged = spark.read().schema(TableSchema.tagged()).parquet(staging.toString());
            Map<String, Known> converted = Tables.documents(
                    staged.where("contents is not null").select("contents.*", TableSchema.YEAR, TableSchema.REGION));
            Set<String> gone = prune ? missing(works, old) : Set.of();
            Totals totals = totals(works, old, converted, reasons(staged), gone.size(), broken);
            if (!totals.nothing()) {
                publish(staged, old, converted, gone);
            }
            return totals;
        } finally {
            tables.drop(staging);
        }
    }

    private List<Work> withKnown(List<Work> works, Map<String, Known> old, Set<String> broken) {
        List<Work> todo = new ArrayList<>(works.size());
        for (Work work : works) {
            Known known = broken.contains(work.document()) ? null : old.get(work.document());
            todo.add(known != null && settings.equals(known.settings()) ? work.withKnown(known.sha256()) : work);
        }
        return todo;
    }

    private Dataset<Row> convert(List<Work> works) {
        List<List<Work>> batches = Batches.of(works, spark.sparkContext().defaultParallelism());
        Converter converter = new Converter(
                reading,
                settings,
                new SerializableConfiguration(spark.sessionState().newHadoopConf()),
                attempts());
        JavaRDD<Row> rows = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(batches, Math.max(1, batches.size()))
                .mapPartitions(converter);
        return spark.createDataFrame(rows, TableSchema.tagged());
    }

    /** Within one process Spark tries a task once. */
    private int attempts() {
        boolean local = spark.sparkContext().isLocal();
        return local ? 1 : Integer.parseInt(spark.conf().get("spark.task.maxFailures", "4"));
    }

    private static Set<String> missing(List<Work> works, Map<String, Known> old) {
        Set<String> missing = new TreeSet<>(old.keySet());
        works.forEach(work -> missing.remove(work.document()));
        return missing;
    }

    private void publish(Dataset<Row> staged, Map<String, Known> old, Map<String, Known> converted, Set<String> gone)
            throws IOException {
        Set<String> replaced = new TreeSet<>(converted.keySet());
        replaced.addAll(gone);
        if (replaced.isEmpty()) {
            return;
        }
        Set<Partition> touched = new HashSet<>();
        converted.values().forEach(known -> touched.add(known.partition()));
        for (String document : replaced) {
            if (old.containsKey(document)) {
                touched.add(old.get(document).partition());
            }
        }
        tables.publish(staged, replaced, touched, replaced.containsAll(old.keySet()));
    }

    /** Why documents could not be read, in this run. */
    private static Map<String, String> reasons(Dataset<Row> staged) {
        Map<String, String> reasons = new HashMap<>();
        staged.where("findings.rule = 'unreadable-file'")
                .select("findings.document", "findings.message")
                .collectAsList()
                .forEach(row -> reasons.put(row.getString(0), row.getString(1)));
        return reasons;
    }

    private static Totals totals(
            List<Work> works,
            Map<String, Known> old,
            Map<String, Known> converted,
            Map<String, String> reasons,
            int gone,
            Set<String> broken) {
        int unchanged = 0;
        Map<String, String> failed = new TreeMap<>();
        for (Work work : works) {
            Known known = converted.get(work.document());
            if (known == null) {
                unchanged++;
                known = old.get(work.document());
            }
            if (known.failed()) {
                failed.put(
                        work.document(),
                        reasons.getOrDefault(work.document(), "The file could not be read by an earlier run"));
            }
        }
        long still = broken.stream()
                .filter(document -> !converted.containsKey(document))
                .count();
        return new Totals(works.size(), unchanged, failed, gone, (int) still);
    }
}
