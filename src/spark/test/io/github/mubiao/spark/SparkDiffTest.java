package io.github.mubiao.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.Mubiao;
import io.github.mubiao.cli.CommandRun;
import io.github.mubiao.diff.HistoryFiles;
import io.github.mubiao.identity.GivenIdentity;
import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.Project;
import io.github.mubiao.write.StoredParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two years of tables give the rows of {@code diff}. */
class SparkDiffTest {

    private static final int DEPARTMENTS = 12;

    @TempDir
    Path folder;

    @Test
    void theChangesAreThoseOfDiff() throws IOException {
        HistoryFiles.write(folder, DEPARTMENTS);
        Files.delete(folder.resolve("2022/0003.docx"));
        Files.delete(folder.resolve("2023/0004.docx"));
        Files.writeString(folder.resolve("2023/0005.docx"), "bad");
        Path sample = Path.of("samples");
        for (String year : List.of("2022", "2023")) {
            Files.copy(
                    sample.resolve("haibin-education-" + year + ".docx"),
                    folder.resolve(year).resolve("海滨.docx"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Path csv = folder.resolve("changes.csv");
        CommandRun.of("diff", folder + "/2022", folder + "/2023", "-o", csv.toString());
        List<List<String>> expected = TableRows.csv(csv);

        try (SparkSession spark = SparkTests.session(folder)) {
            convert(spark, "2022");
            convert(spark, "2023");
            DiffJob.Totals totals =
                    new DiffJob(spark, 0.5).run(year(spark, "2022"), year(spark, "2023"), hadoop("changes"));
            assertEquals(List.of(folder + "/2023/0005.docx"), totals.unread());
            DiffJob.Year none = new DiffJob.Year(year(spark, "2022").tables(), 1999);
            IOException refused = assertThrows(
                    IOException.class, () -> new DiffJob(spark, 0.5).run(none, year(spark, "2023"), hadoop("nothing")));
            assertEquals("the older tables hold no document of 1999; nothing is compared", refused.getMessage());
            assertEquals(DEPARTMENTS, totals.pairs());
            List<Row> rows = spark.read()
                    .parquet(folder.resolve("changes").toString())
                    .orderBy("pair", "change_number")
                    .drop("pair", "change_number")
                    .collectAsList();
            assertEquals(expected.get(0), List.of(rows.get(0).schema().fieldNames()));
            assertEquals(
                    plain(expected.subList(1, expected.size())),
                    plain(rows.stream().map(TableRows::texts).toList()));
        }
    }

    /** Numbers without the zeros that only the way of writing has. */
    private static List<List<String>> plain(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(text -> text.matches("-?\\d+\\.\\d+") ? text.replaceAll("\\.?0+$", "") : text)
                        .toList())
                .toList();
    }

    private void convert(SparkSession spark, String year) throws IOException {
        List<Work> works = Listing.of(
                List.of(folder.resolve(year).toString()), spark.sessionState().newHadoopConf(), hadoop("tables"));
        new ConvertJob(
                        spark,
                        DocumentReading.of(null, Map.of(), List.of(), GivenIdentity.NONE),
                        year(spark, year).tables(),
                        "test")
                .run(works, false, false);
    }

    private DiffJob.Year year(SparkSession spark, String year) throws IOException {
        return new DiffJob.Year(new Tables(spark, hadoop("tables-" + year)), null);
    }

    private org.apache.hadoop.fs.Path hadoop(String name) {
        return new org.apache.hadoop.fs.Path(folder.resolve(name).toUri());
    }

    @Test
    void contentsGiveBackEveryField() throws IOException {
        int projects = 0;
        try (Stream<Path> files = Files.list(Path.of("samples"))) {
            for (Path file : files.toList()) {
                BudgetDocument document = Mubiao.read(file);
                assertEquals(document.header(), StoredParts.header(StoredParts.write(document.header())));
                for (Project project : document.projects()) {
                    assertEquals(project, StoredParts.project(StoredParts.write(project)));
                    projects++;
                }
            }
        }
        assertTrue(projects > 5, "samples hold projects");
    }
}
