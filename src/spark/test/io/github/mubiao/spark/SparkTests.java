package io.github.mubiao.spark;

import java.nio.file.Path;
import org.apache.spark.launcher.JavaModuleOptions;
import org.apache.spark.sql.SparkSession;

/** Spark within the process of the tests. */
final class SparkTests {

    private SparkTests() {}

    /** What Spark opens of Java for itself. */
    static String[] opens() {
        return JavaModuleOptions.defaultModuleOptions().strip().split("\\s+", -1);
    }

    /** Two threads, no page, nothing but loopback. */
    static SparkSession session(Path folder) {
        return SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.sql.adaptive.enabled", "false")
                // Small tables: compiling a plan takes longer than running it.
                .config("spark.sql.codegen.wholeStage", "false")
                .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
                .getOrCreate();
    }
}
