package io.github.mubiao.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Prints the tables of {@code docs/performance.md}. {@code mvn -Pbench -DskipTests verify} runs it;
 * {@code -Dbench.only=speed,start} runs some of its parts and {@code -Dbench.starts=1} fewer starts of Java.
 */
public final class Benchmark {

    private Benchmark() {}

    /** Takes the folder for the documents, which are made once. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Files.createDirectories(Path.of(arguments[0])).toAbsolutePath();
        int starts = Integer.getInteger("bench.starts", 3);
        String only = System.getProperty("bench.only", "");
        List<String> parts = only.isEmpty()
                ? List.of(
                        "speed",
                        "scaling",
                        "memory",
                        "start",
                        "soak",
                        "targets",
                        "warehouse",
                        "diff",
                        "pairs",
                        "carriers")
                : List.of(only.toLowerCase(Locale.ROOT).split(",", -1));
        out.println("Java " + System.getProperty("java.vm.version") + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors()
                + " processors; best of " + starts + " starts");
        for (String part : parts) {
            switch (part) {
                case "speed" -> new Speed(folder, starts, out).run();
                case "scaling" -> new Batches(folder, starts, out).scaling();
                case "soak" -> new Batches(folder, starts, out).soak();
                case "memory" -> new Memory(folder, out).run();
                case "start" -> new Start(folder, out).run();
                case "warehouse" -> new Loads(folder, starts, out).run();
                case "targets" -> TargetShare.print(out);
                case "carriers" -> new CarrierSpeed(folder, out).run();
                case "diff" -> DiffBenchmark.print(out);
                case "pairs" -> DiffBenchmark.printPairs(out);
                default -> throw new IllegalArgumentException("There is no part " + part + " in bench.only");
            }
        }
    }
}
