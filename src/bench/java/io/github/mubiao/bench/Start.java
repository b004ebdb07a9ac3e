package io.github.mubiao.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One small file, the whole process, cold: beside a Java that does nothing. */
final class Start {

    private static final int ROUNDS = 15;

    private final Path folder;
    private final PrintStream out;

    Start(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    private record Command(String title, List<String> words) {}

    void run() throws Exception {
        Path small = Documents.document(folder, "S", 16, 1);
        Path written = Files.createTempDirectory("mubiao-bench");
        try {
            List<Command> commands = commands(small.toString(), written.toString());
            double[][] seconds = new double[commands.size()][ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < commands.size(); i++) {
                    Child.Result result = Child.run(commands.get(i).words, 60);
                    if (!result.succeeded()) {
                        throw new IllegalStateException(commands.get(i).title + " failed: " + result.lines());
                    }
                    seconds[i][round] = result.nanos() / 1e9;
                }
            }
            print(commands, seconds);
        } finally {
            Measure.delete(written);
        }
    }

    private static List<Command> commands(String file, String written) {
        String java = Child.executable();
        String classes = System.getProperty("java.class.path");
        List<String> convert = List.of("convert", "-q", file, "-o", written);
        return List.of(
                new Command(
                        "a Java that does nothing",
                        List.of(java, "-Xshare:auto", "-cp", own(), Nothing.class.getName())),
                new Command("mubiao, as its launcher starts it", joined(List.of("./mubiao"), convert)),
                new Command(
                        "mubiao without the class archive",
                        joined(
                                List.of(
                                        java,
                                        "-XX:+UseSerialGC",
                                        "-XX:TieredStopAtLevel=1",
                                        "-jar",
                                        "target/mubiao.jar"),
                                convert)),
                new Command(
                        "mubiao with Java's own flags", joined(List.of(java, "-jar", "target/mubiao.jar"), convert)),
                new Command("mubiao --version", List.of("./mubiao", "--version")),
                new Command(
                        "POI XWPFDocument, bare cell reading",
                        List.of(
                                java,
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                                "-cp",
                                classes,
                                Measure.class.getName(),
                                "XWPF",
                                file,
                                "0",
                                "1",
                                "1")));
    }

    /** Where the class that does nothing lies, alone: no jar is opened on the way. */
    private static String own() {
        return Nothing.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private void print(List<Command> commands, double[][] seconds) {
        out.println("\nOne S file, cold, the whole process; " + ROUNDS + " rounds, all in turn\n");
        out.println("| | best, s | median, s | best, times nothing | median, times nothing |");
        out.println("|---|--:|--:|--:|--:|");
        for (double[] row : seconds) {
            Arrays.sort(row);
        }
        for (int i = 0; i < commands.size(); i++) {
            out.printf(
                    Locale.ROOT,
                    "| %s | %.3f | %.3f | %.1f | %.1f |%n",
                    commands.get(i).title,
                    seconds[i][0],
                    seconds[i][ROUNDS / 2],
                    seconds[i][0] / seconds[0][0],
                    seconds[i][ROUNDS / 2] / seconds[0][ROUNDS / 2]);
        }
    }

    /** Ends at once. */
    static final class Nothing {

        private Nothing() {}

        /** Does nothing. */
        public static void main(String[] arguments) {
            // The measure of all starts.
        }
    }
}
