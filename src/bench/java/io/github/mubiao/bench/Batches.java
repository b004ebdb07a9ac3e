package io.github.mubiao.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The batch B by threads, and again and again in one process. */
final class Batches {

    private static final int DOCUMENTS = 1000;
    private static final int SOAK_ROUNDS = 20;
    /** With both processors at work the compiler takes some rounds to be done; the best one counts. */
    private static final int WARMING = 9;

    private static final List<String> FLAGS = List.of("-XX:+UseParallelGC", "-Xmx2g");

    private final Path folder;
    private final int starts;
    private final PrintStream out;

    Batches(Path folder, int starts, PrintStream out) {
        this.folder = folder;
        this.starts = starts;
        this.out = out;
    }

    /**
     * A round of converting the batch.
     *
     * @param seconds how long it took
     * @param heap bytes in use after it and a collection
     */
    private record Round(double seconds, long heap) {}

    private static List<Round> rounds(Path batch, int threads, int rounds) throws Exception {
        Child.Result result = Child.java(
                FLAGS,
                Batch.class,
                List.of(batch.toString(), "json,csv", String.valueOf(threads), String.valueOf(rounds)));
        List<Round> measured = new ArrayList<>();
        for (String line : result.lines()) {
            String[] parts = line.split(" ", -1);
            if (parts[0].equals("round")) {
                measured.add(new Round(Long.parseLong(parts[2]) / 1e9, Long.parseLong(parts[3])));
            }
        }
        if (!result.succeeded()) {
            throw new IllegalStateException("converting failed: " + result.lines());
        }
        return measured;
    }

    /** Files a second with one thread, two, and as many as there are processors. */
    void scaling() throws Exception {
        for (Program program : Program.values()) {
            scaling(program);
        }
    }

    private void scaling(Program program) throws Exception {
        Path batch = Documents.batch(folder, DOCUMENTS, program);
        out.printf(Locale.ROOT, "%nB, %s: %d files of 5 to 16 projects%n%n", program.title(), DOCUMENTS);
        out.println("| threads | s | files a second | times one thread |");
        out.println("|--:|--:|--:|--:|");
        double one = 0;
        for (int threads = 1; threads <= Math.max(2, Runtime.getRuntime().availableProcessors()); threads *= 2) {
            double best = Double.MAX_VALUE;
            for (int start = 0; start < starts; start++) {
                for (Round round : rounds(batch, threads, WARMING)) {
                    best = Math.min(best, round.seconds);
                }
            }
            one = threads == 1 ? best : one;
            out.printf(Locale.ROOT, "| %d | %.2f | %.0f | %.2f |%n", threads, best, DOCUMENTS / best, one / best);
        }
    }

    /** The heap after each round of one process. */
    void soak() throws Exception {
        Path batch = Documents.batch(folder, DOCUMENTS);
        List<Round> rounds = rounds(batch, Runtime.getRuntime().availableProcessors(), SOAK_ROUNDS);
        out.printf(Locale.ROOT, "%nB, %d times in one process: heap in use after each round, MB%n%n", SOAK_ROUNDS);
        List<String> megabytes = new ArrayList<>();
        for (Round round : rounds) {
            megabytes.add(String.format(Locale.ROOT, "%.1f", round.heap / 1e6));
        }
        out.println(String.join(" ", megabytes));
    }
}
