package io.github.mubiao.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The batch B into each warehouse, beside converting it to CSV: whole processes, in turn. */
final class Loads {

    private static final int DOCUMENTS = 1000;
    private static final List<String> FLAGS = List.of("-XX:+UseParallelGC", "-Xmx2g");

    private final Path folder;
    private final int starts;
    private final PrintStream out;

    Loads(Path folder, int starts, PrintStream out) {
        this.folder = folder;
        this.starts = starts;
        this.out = out;
    }

    void run() throws Exception {
        Path batch = Documents.batch(folder, DOCUMENTS);
        Path work = Files.createTempDirectory("mubiao-bench");
        double csv = Double.MAX_VALUE;
        double duckdb = Double.MAX_VALUE;
        double postgres = Double.MAX_VALUE;
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            for (int start = 0; start < starts; start++) {
                csv = Math.min(csv, seconds("convert", batch, "-f", "csv", "-o", work + "/csv" + start));
                duckdb = Math.min(duckdb, seconds("load", batch, "--to", work + "/w" + start + ".duckdb"));
                postgres = Math.min(postgres, seconds("load", batch, "--to", database(server, "b" + start)));
            }
        } finally {
            Measure.delete(work);
        }
        out.printf(Locale.ROOT, "%nB into a warehouse: %d files, whole processes%n%n", DOCUMENTS);
        out.println("| | s | files a second | rate, times convert -f csv |");
        out.println("|---|--:|--:|--:|");
        line("convert -f csv", csv, csv);
        line("load, DuckDB", duckdb, csv);
        line("load, PostgreSQL", postgres, csv);
    }

    private void line(String what, double seconds, double csv) {
        out.printf(Locale.ROOT, "| %s | %.2f | %.0f | %.2f |%n", what, seconds, DOCUMENTS / seconds, csv / seconds);
    }

    private static String database(EmbeddedPostgres server, String name) throws Exception {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return server.getJdbcUrl("postgres", name);
    }

    private static double seconds(String command, Path batch, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(command, batch.toString(), "-q"));
        arguments.addAll(List.of(options));
        Child.Result result = Child.java(FLAGS, io.github.mubiao.cli.Main.class, arguments);
        if (!result.succeeded()) {
            throw new IllegalStateException(command + " failed: " + result.lines());
        }
        return result.nanos() / 1e9;
    }
}
