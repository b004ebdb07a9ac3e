package io.github.mubiao.spark;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Spark as spark-submit set it up, or within this process where nothing did. */
final class Sessions {

    private Sessions() {}

    static SparkSession open(String name) {
        SparkConf conf = new SparkConf();
        if (!conf.contains("spark.master")) {
            conf.setMaster("local[*]").setIfMissing("spark.ui.enabled", "false");
            conf.setIfMissing("spark.sql.shuffle.partitions", "8");
            conf.setIfMissing("spark.driver.host", "127.0.0.1");
            conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
        }
        return SparkSession.builder().config(conf).appName(name).getOrCreate();
    }

    /** The program's version, and what tells a build from another of the same version. */
    static String version() {
        String version = Sessions.class.getPackage().getImplementationVersion();
        try {
            Path jar = Path.of(Sessions.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isRegularFile(jar)) {
                return version + "+"
                        + io.github.mubiao.pipeline.Digest.of(jar).sha256().substring(0, 16);
            }
        } catch (IOException | URISyntaxException e) {
            // A class loader that has no file; the version tells what it can.
        }
        return String.valueOf(version);
    }
}
