package io.github.mubiao.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.cli.Batch;
import io.github.mubiao.cli.CommandRun;
import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.docx.DocxTable;
import io.github.mubiao.identity.GivenIdentity;
import io.github.mubiao.write.Writers.TableShape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job on two threads: the rows of {@code convert}, whatever the documents are, however often it runs. */
class SparkConvertTest {

    private static final int DOCUMENTS = 40;

    /** The partition of a sample. */
    private static final Path QINGHE = Path.of("fiscal_year=2023/region=130736");

    @TempDir
    static Path folder;

    private static SparkSession spark;
    private static Path in;

    @BeforeAll
    static void convert() throws IOException {
        spark = SparkTests.session(folder);
        in = folder.resolve("输入 %20+[x]");
        Batch.documents(in, DOCUMENTS);
        Files.writeString(in.resolve("坏.docx"), "x");
        Files.writeString(in.resolve("_under.docx"), "");
        Files.write(in.resolve("~$open.docx"), new byte[] {1});
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static ConvertJob.Totals run(Path output, boolean incremental, boolean prune, String... inputs)
            throws IOException {
        return run(output, incremental, prune, GivenIdentity.NONE, inputs);
    }

    private static ConvertJob.Totals run(
            Path output, boolean incremental, boolean prune, GivenIdentity given, String... inputs) throws IOException {
        Tables tables = new Tables(spark, new org.apache.hadoop.fs.Path(output.toUri()));
        DocumentReading reading = DocumentReading.of(null, Map.of(), List.of(), given);
        List<Work> works = Listing.of(List.of(inputs), spark.sessionState().newHadoopConf(), tables.folder());
        return new ConvertJob(spark, reading, tables, "test").run(works, incremental, prune);
    }

    private static Map<String, List<List<String>>> converted(String... inputs) throws IOException {
        Path out = Files.createTempDirectory(folder, "convert");
        Stream<String> options = Stream.of("-q", "-f", "csv", "-o", out.toString());
        CommandRun.of(Stream.concat(Stream.concat(Stream.of("convert"), Stream.of(inputs)), options)
                .toArray(String[]::new));
        return TableRows.ofCsv(out);
    }

    private static Map<String, String> files(Path output) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(output)) {
            for (Path file :
                    all.filter(file -> file.toString().endsWith(".parquet")).toList()) {
                files.put(
                        output.relativize(file).toString(),
                        Files.getLastModifiedTime(file).toString());
            }
        }
        return files;
    }

    @Test
    void theRowsAreThoseOfConvert() throws IOException {
        Path out = folder.resolve("same");
        String[] inputs = {in.toString(), "samples", "samples/qinghe-water-2023.docx", folder + "/gone.docx"};
        ConvertJob.Totals totals = run(out, false, false, inputs);
        assertEquals(DOCUMENTS + 2 + 5 + 1, totals.inputs());
        assertEquals(3, totals.failures());
        assertEquals(converted(inputs), TableRows.ofParquet(spark, out));
        try (Stream<Path> left = Files.list(out)) {
            assertEquals(
                    Set.of(),
                    left.map(path -> path.getFileName().toString())
                            .filter(name -> name.startsWith("_"))
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void whatADocumentDoesNotSayIsGiven() throws IOException {
        Path file = folder.resolve("silent.docx");
        Files.write(
                file,
                new DocxBuilder()
                        .table(new DocxTable(4)
                                .row("项目名称", "校舍维修", "预算数", "10万元")
                                .row("一级指标", "二级指标", "三级指标", "指标值")
                                .row("产出指标", "数量指标", "维修学校数量", "≥3所"))
                        .build());
        Path out = folder.resolve("given");
        run(
                out,
                false,
                false,
                new GivenIdentity(2031, GivenIdentity.organisation("130209"), GivenIdentity.organisation("323教育局")),
                file.toString());
        assertTrue(Files.isDirectory(out.resolve("documents/fiscal_year=2031/region=130209")));
        assertEquals(
                converted(file.toString(), "--year", "2031", "--region", "130209", "--department", "323教育局"),
                TableRows.ofParquet(spark, out));
    }

    @Test
    void aYearOfAnotherCenturyIsWrongUsage() {
        assertEquals(
                2, SparkConvert.run("samples", "-o", folder.resolve("wrong").toString(), "--year", "1066"));
        assertFalse(Files.exists(folder.resolve("wrong")));
    }

    /** Other programs read a table by its files: one without rows tells its columns too. */
    @Test
    void aTableWithoutRowsIsAFileWithoutRows() throws IOException {
        Path out = folder.resolve("empty");
        run(out, false, false, "samples/qinghe-water-2023.docx");
        int empty = 0;
        for (TableShape table : TableSchema.all()) {
            Dataset<Row> rows = spark.read().parquet(out.resolve(table.name()).toString());
            assertTrue(List.of(rows.columns()).contains("document"), table.name());
            empty += rows.isEmpty() ? 1 : 0;
        }
        assertTrue(empty > 0, "each table has rows");
        String[] inputs = {"samples/qinghe-water-2023.docx", in + "/坏.docx", in + "/1.docx"};
        run(out, false, false, inputs);
        assertEquals(converted(inputs), TableRows.ofParquet(spark, out));
    }

    @Test
    void rowsStandInThePartitionOfTheirDocument() throws IOException {
        Path out = folder.resolve("partitions");
        run(out, false, false, "samples/qinghe-water-2023.docx", in + "/坏.docx");
        assertTrue(Files.isDirectory(out.resolve("indicators").resolve(QINGHE)));
        assertTrue(Files.isDirectory(out.resolve("documents").resolve(QINGHE)));
        Path unknown = Path.of("fiscal_year=__HIVE_DEFAULT_PARTITION__/region=__HIVE_DEFAULT_PARTITION__");
        assertTrue(Files.isDirectory(out.resolve("failures").resolve(unknown)));
        assertTrue(Files.isDirectory(out.resolve("documents").resolve(unknown)));
    }

    @Test
    void aPoisonedFileIsReportedAndTheOthersAreThere() throws IOException {
        Path out = folder.resolve("poisoned");
        ConvertJob.Totals totals = run(out, false, false, in + "/坏.docx", in + "/1.docx");
        assertEquals(1, totals.failures());
        List<List<String>> failures = TableRows.parquet(spark, out, TableSchema.FAILURES);
        assertEquals(1, failures.size());
        assertEquals(List.of(in + "/坏.docx", "1", "unreadable"), failures.get(0).subList(0, 3));
        assertFalse(failures.get(0).get(3).isEmpty());
        Map<String, List<List<String>>> tables = TableRows.ofParquet(spark, out);
        assertEquals(2, tables.get("documents").size());
        assertEquals(
                "unreadable-file",
                tables.get("findings").stream()
                        .filter(row -> row.get(0).endsWith("坏.docx"))
                        .findFirst()
                        .orElseThrow()
                        .get(2));
    }

    @Test
    void whatCannotBeReadIsNamedWithItsReason() throws IOException {
        Path out = folder.resolve("named");
        String[] inputs = {in + "/1.docx", in + "/坏.docx", folder + "/mistyped"};
        Map<String, String> reasons = run(out, true, false, inputs).reasons();
        assertEquals(
                "The file could not be read: this is plain text, not a document (use the document it was taken"
                        + " from)",
                reasons.get(in + "/坏.docx"));
        assertEquals("The file could not be read: no such file or folder", reasons.get(folder + "/mistyped"));
        assertEquals(2, reasons.size());
        // What did not change is not read again, and stays as it is.
        assertEquals(reasons.keySet(), run(out, true, false, inputs).reasons().keySet());
        assertEquals(Set.of(folder + "/mistyped"), Listing.missing(List.of(inputs)));
        assertEquals(Set.of(), Listing.missing(List.of(in.getParent() + "/*/none*.docx")));
    }

    @Test
    void aNameSteersNoTerminal() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertEquals(3, SparkConvert.run(folder + "/a\u001bc.docx", "-o", folder + "/steered"));
        } finally {
            System.setErr(before);
        }
        String told = said.toString(StandardCharsets.UTF_8);
        assertTrue(told.contains("a\ufffdc.docx: no such file or folder"), told);
        assertEquals(-1, told.indexOf('\u001b'), told);
    }

    @Test
    void whereNothingCanBeReadTheTablesStay() throws IOException {
        Path out = folder.resolve("nothing");
        run(out, false, false, in + "/1.docx");
        Map<String, String> before = files(out);
        assertTrue(run(out, false, true, folder + "/mistyped").nothing());
        assertEquals(before, files(out));
    }

    @Test
    void theSecondRunLeavesTheSameRows() throws IOException {
        Path out = folder.resolve("twice");
        run(out, false, false, in.toString());
        Map<String, List<List<String>>> first = TableRows.ofParquet(spark, out);
        Map<String, String> files = files(out);
        run(out, false, false, in.toString());
        assertEquals(first, TableRows.ofParquet(spark, out));
        assertNotEquals(files, files(out), "the second run must have written");
        assertEquals(files.size(), files(out).size());
    }

    @Test
    void anIncrementalRunConvertsWhatChanged() throws IOException {
        Path input = folder.resolve("incremental-in");
        Batch.documents(input, 5);
        Path out = folder.resolve("incremental");
        run(out, false, false, input.toString());
        Map<String, String> files = files(out);
        assertEquals(5, run(out, true, false, input.toString()).unchanged());
        assertEquals(files, files(out), "nothing changed and nothing was written");

        Files.write(input.resolve("1.docx"), Batch.document(77, 2));
        Files.delete(input.resolve("2.docx"));
        ConvertJob.Totals totals = run(out, true, true, input.toString());
        assertEquals(3, totals.unchanged());
        assertEquals(1, totals.removed());
        assertEquals(converted(input.toString()), TableRows.ofParquet(spark, out));
    }

    @Test
    void aDocumentThatMovesToAnotherPartitionLeavesNoRowBehind() throws IOException {
        Path input = folder.resolve("moving-in");
        Batch.documents(input, 1);
        Files.copy(Path.of("samples/qinghe-water-2023.docx"), input.resolve("2.docx"));
        Path out = folder.resolve("moving");
        run(out, false, false, input.toString());
        assertTrue(Files.exists(out.resolve("projects").resolve(QINGHE)));
        Files.copy(
                Path.of("samples/haibin-education-2022.docx"),
                input.resolve("1.docx"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(input.resolve("2.docx"), "no document any more");
        run(out, false, false, input.toString());
        assertEquals(converted(input.toString()), TableRows.ofParquet(spark, out));
        assertFalse(Files.exists(out.resolve("projects").resolve(QINGHE)));
    }

    @Test
    void runsOfOtherDocumentsKeepTheRowsThatAreThere() throws IOException {
        Path out = folder.resolve("others");
        String first = in + "/1.docx";
        String second = in + "/2.docx";
        run(out, false, false, first);
        run(out, false, false, second);
        assertEquals(converted(first, second), TableRows.ofParquet(spark, out));
        run(out, false, true, second);
        assertEquals(converted(second), TableRows.ofParquet(spark, out));
    }

    @Test
    void aRunThatBrokeOffIsPutRight() throws IOException {
        Path input = folder.resolve("broken-in");
        Batch.documents(input, 1);
        Files.copy(Path.of("samples/qinghe-water-2023.docx"), input.resolve("2.docx"));
        Path out = folder.resolve("broken");
        run(out, false, false, input.toString());
        // A run that moved a document wrote one table and broke off.
        Path region = out.resolve("projects").resolve(QINGHE);
        Path other = out.resolve("projects/fiscal_year=2021/region=110101");
        Files.createDirectories(other);
        try (Stream<Path> rows = Files.list(region)) {
            for (Path file : rows.toList()) {
                Files.copy(file, other.resolve(file.getFileName()));
            }
        }
        Files.writeString(out.resolve("_broken"), input + "/1.docx\n" + input + "/2.docx\n");
        assertEquals(1, run(out, true, false, input + "/1.docx").broken());
        assertEquals(0, run(out, true, false, input.toString()).broken());
        assertEquals(converted(input.toString()), TableRows.ofParquet(spark, out));
    }

    @Test
    void globsNameWhatConvertNamesByThem() throws IOException {
        Path out = folder.resolve("globs");
        Path input = folder.resolve("globbed");
        Batch.documents(input, 6);
        run(out, false, false, input + "/*.docx", input + "/下级");
        assertEquals(converted(input + "/*.docx", input + "/下级"), TableRows.ofParquet(spark, out));
    }
}
