package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void anUnknownJobIsWrongUsage() {
        CommandRun run = CommandRun.of("spark", "nothing");
        assertEquals(Main.USAGE, run.code());
        assertTrue(run.err().contains("Unknown job: nothing (known: convert, diff)"), run.err());
    }
}
