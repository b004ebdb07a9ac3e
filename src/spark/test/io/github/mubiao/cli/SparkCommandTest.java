package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.options.ReportLanguage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Where the command finds Spark, and what it says where there is none. */
class SparkCommandTest {

    @TempDir
    Path folder;

    @Test
    void anInstallationIsUsedWithTheJarForClusters() throws IOException {
        Path jars = Files.createDirectories(folder.resolve("home/jars"));
        assertEquals(
                folder.resolve("mubiao-spark.jar") + File.pathSeparator + jars + File.separator + "*",
                SparkCommand.classPath(folder.resolve("home").toString(), folder));
        assertNull(SparkCommand.classPath(folder.resolve("none").toString(), folder));
    }

    @Test
    void elseTheJarsOfTheBuildIfAllAreThere() throws IOException {
        assertNull(SparkCommand.classPath(null, folder));
        Path jar = folder.resolve("spark.jar");
        Files.writeString(folder.resolve("spark.classpath"), jar.toString());
        assertNull(SparkCommand.classPath(null, folder));
        Files.createFile(jar);
        assertEquals(folder.resolve("mubiao.jar") + File.pathSeparator + jar, SparkCommand.classPath("", folder));
    }

    @Test
    void whatStandsBehindTheJobIsTheJobs() {
        CommandLine line =
                CommandLines.of(new Streams(InputStream.nullInputStream(), System.out, System.err, ReportLanguage.EN));
        for (String[] arguments : new String[][] {
            {"spark", "convert", "--help"}, {"spark", "diff", "--version"}, {"spark", "convert", "in", "-o", "out"}
        }) {
            var spark = line.parseArgs(arguments).subcommand();
            assertFalse(spark.isUsageHelpRequested() || spark.isVersionHelpRequested(), arguments[2]);
            assertEquals(
                    List.of(arguments).subList(2, arguments.length),
                    spark.matchedPositional(1).typedValues().stream()
                            .flatMap(value -> ((List<?>) value).stream())
                            .toList());
        }
        assertTrue(line.parseArgs("spark", "--help").subcommand().isUsageHelpRequested());
    }

    @Test
    void anUnknownJobIsWrongUsage() {
        CommandRun run = CommandRun.of("spark", "nothing");
        assertEquals(Main.USAGE, run.code());
        assertTrue(run.err().contains("Unknown job: nothing (known: convert, diff)"), run.err());
    }
}
