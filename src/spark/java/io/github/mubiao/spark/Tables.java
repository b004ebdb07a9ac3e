package io.github.mubiao.spark;

import io.github.mubiao.write.Writers.TableShape;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * A folder of tables, each Parquet in folders of fiscal year and region. All rows of a document are in
 * one partition, so that replacing documents rewrites the partitions that they leave or enter, and no
 * other. A run that breaks off while it writes leaves the names of its documents; the next one that has
 * them puts them right.
 */
final class Tables {

    private static final long ROWS_A_FILE = 1_000_000;

    private final SparkSession spark;
    private final Path folder;
    private final FileSystem files;

    /**
     * Tables of a folder, which need not be there.
     *
     * @throws IOException if its file system cannot be reached
     */
    Tables(SparkSession spark, Path folder) throws IOException {
        this.spark = spark;
        this.files = folder.getFileSystem(spark.sessionState().newHadoopConf());
        this.folder = files.makeQualified(folder);
    }

    /**
     * What the tables know of a document.
     *
     * @param sha256 of its bytes; {@code null} where it could not be read
     * @param settings what decided how it was read
     * @param partition where its rows are
     * @param failed whether it could not be read
     */
    record Known(String sha256, String settings, Partition partition, boolean failed) {}

    Path folder() {
        return folder;
    }

    /** A table's rows with the columns that it is partitioned by; none where the table is not there. */
    Dataset<Row> read(TableShape table) throws IOException {
        Path place = new Path(folder, table.name());
        return files.exists(place)
                ? spark.read().schema(TableSchema.partitioned(table)).parquet(place.toString())
                : spark.createDataFrame(List.of(), TableSchema.partitioned(table));
    }

    /** The documents that the tables hold, by name. */
    Map<String, Known> documents() throws IOException {
        return documents(read(TableSchema.CONTENTS));
    }

    /** The documents of some contents, by name. */
    static Map<String, Known> documents(Dataset<Row> contents) {
        List<Row> rows = contents.where("part = 0")
                .select("document", "sha256", "settings", TableSchema.YEAR, TableSchema.REGION, "failed")
                .collectAsList();
        Map<String, Known> known = new HashMap<>();
        for (Row row : rows) {
            Partition partition = new Partition(row.isNullAt(3) ? null : row.getInt(3), row.getString(4));
            known.put(row.getString(0), new Known(row.getString(1), row.getString(2), partition, row.getBoolean(5)));
        }
        return known;
    }

    /** A place for rows on their way; what an earlier run left there is gone. */
    Path staging() throws IOException {
        Path staging = new Path(folder, "_staging");
        files.delete(staging, true);
        return staging;
    }

    /** Rows on their way are written, or given up. */
    void drop(Path staging) throws IOException {
        files.delete(staging, true);
    }

    /** The documents of runs that broke off while they wrote; what the tables say of these may be half. */
    Set<String> broken() throws IOException {
        Set<String> documents = new TreeSet<>();
        if (files.exists(mark())) {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(files.open(mark()), StandardCharsets.UTF_8))) {
                lines.lines().forEach(documents::add);
            }
        }
        return documents;
    }

    private Path mark() {
        return new Path(folder, "_broken");
    }

    private void mark(Set<String> documents) throws IOException {
        if (documents.isEmpty()) {
            files.delete(mark(), false);
            return;
        }
        try (Writer lines = new OutputStreamWriter(files.create(mark(), true), StandardCharsets.UTF_8)) {
            for (String document : documents) {
                lines.write(document + "\n");
            }
        }
    }

    /**
     * Replaces documents.
     *
     * @param staged the rows of the new ones, as {@link TableSchema#tagged()} has them
     * @param replaced the documents, new ones and those to go, whose earlier rows have no place any more
     * @param touched the partitions that hold the new rows or earlier ones of these documents
     * @param all whether no earlier row stays
     */
    void publish(Dataset<Row> staged, Set<String> replaced, Set<Partition> touched, boolean all) throws IOException {
        Set<String> broken = broken();
        Set<String> marked = new TreeSet<>(broken);
        marked.addAll(replaced);
        mark(marked);
        Dataset<Row> gone =
                spark.createDataset(List.copyOf(replaced), Encoders.STRING()).toDF(TableSchema.DOCUMENT);
        for (TableShape table : TableSchema.all()) {
            Map<Path, Set<Path>> before = broken.isEmpty() && !all ? before(table, touched) : before(table);
            Dataset<Row> rows = rows(staged, table);
            if (!all && !before.isEmpty()) {
                rows = rows.unionByName(read(table, before.keySet())
                        .join(functions.broadcast(gone), new String[] {TableSchema.DOCUMENT}, "left_anti"));
            }
            write(table, rows);
            dropUnwritten(before);
            keepColumns(table);
        }
        broken.removeAll(replaced);
        mark(broken);
    }

    /** The staged rows of a table. */
    private static Dataset<Row> rows(Dataset<Row> staged, TableShape table) {
        return staged.where(functions.col(table.name()).isNotNull())
                .select(table.name() + ".*", TableSchema.YEAR, TableSchema.REGION);
    }

    private Dataset<Row> read(TableShape table, Set<Path> partitions) {
        return spark.read()
                .schema(TableSchema.partitioned(table))
                .option("basePath", new Path(folder, table.name()).toString())
                .parquet(partitions.stream().map(Path::toString).toArray(String[]::new));
    }

    private void write(TableShape table, Dataset<Row> rows) {
        List<Column> order =
                new ArrayList<>(List.of(functions.col(TableSchema.YEAR), functions.col(TableSchema.REGION)));
        table.columns().subList(0, table.keys()).forEach(key -> order.add(functions.col(key)));
        rows.repartition(functions.col(TableSchema.YEAR), functions.col(TableSchema.REGION))
                .sortWithinPartitions(order.toArray(Column[]::new))
                .write()
                .mode(SaveMode.Overwrite)
                .option("partitionOverwriteMode", "dynamic")
                .option("maxRecordsPerFile", ROWS_A_FILE)
                .option("compression", "zstd")
                .partitionBy(TableSchema.YEAR, TableSchema.REGION)
                .parquet(new Path(folder, table.name()).toString());
    }

    /** The files of the partitions that are there. */
    private Map<Path, Set<Path>> before(TableShape table, Collection<Partition> partitions) throws IOException {
        Map<Path, Set<Path>> before = new LinkedHashMap<>();
        for (Partition partition : partitions) {
            Path place = partition.folder(new Path(folder, table.name()));
            if (files.exists(place)) {
                before.put(place, filesOf(place));
            }
        }
        return before;
    }

    /** A table without rows is a file without rows, which tells every reader its columns. */
    private void keepColumns(TableShape table) throws IOException {
        if (before(table).isEmpty()) {
            Path place = new Partition(null, null).folder(new Path(folder, table.name()));
            spark.createDataFrame(List.of(), TableSchema.partitioned(table))
                    .drop(TableSchema.YEAR, TableSchema.REGION)
                    .repartition(1)
                    .write()
                    .mode(SaveMode.Append)
                    .option("compression", "zstd")
                    .parquet(place.toString());
        }
    }

    /** The files of all partitions. */
    private Map<Path, Set<Path>> before(TableShape table) throws IOException {
        Map<Path, Set<Path>> before = new LinkedHashMap<>();
        FileStatus[] all = files.globStatus(new Path(folder, table.name() + "/*=*/*=*"));
        for (FileStatus partition : all == null ? new FileStatus[0] : all) {
            before.put(partition.getPath(), filesOf(partition.getPath()));
        }
        return before;
    }

    private Set<Path> filesOf(Path partition) throws IOException {
        Set<Path> inside = new HashSet<>();
        for (FileStatus file : files.listStatus(partition)) {
            inside.add(file.getPath());
        }
        return inside;
    }

    /** Writing replaces a partition's files; one that has them still has no row any more. */
    private void dropUnwritten(Map<Path, Set<Path>> before) throws IOException {
        for (Map.Entry<Path, Set<Path>> partition : before.entrySet()) {
            if (filesOf(partition.getKey()).equals(partition.getValue())) {
                files.delete(partition.getKey(), true);
            }
        }
    }
}
