package io.github.mubiao.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** The smallest heap with which the work is done. */
final class Memory {

    /** Megabytes; above the last one nothing is tried. */
    private static final List<Integer> HEAPS =
            List.of(6, 8, 10, 12, 14, 16, 20, 24, 28, 32, 40, 48, 64, 96, 128, 192, 256, 512, 1024, 2048, 4096, 8192);

    private static final int DOCUMENTS = 100;

    private final Path folder;
    private final PrintStream out;

    Memory(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    private interface Attempt {
        boolean succeeds(List<String> flags) throws Exception;
    }

    void run() throws Exception {
        Path small = Documents.document(folder, "S", 16, 1);
        Path large = Documents.document(folder, "L", 4000, 1);
        Path batch = Documents.batch(folder, DOCUMENTS);
        out.println("\nThe smallest heap (-Xmx, serial collector) with which the work is done\n");
        out.println("| | MB |");
        out.println("|---|--:|");
        row("S, reading alone", measured(Contender.READ, small));
        row("S to json and csv", converted(small, "json,csv", 1));
        row("L, reading alone", measured(Contender.READ, large));
        for (String format : List.of("json", "jsonl", "csv", "json,jsonl,csv")) {
            row("L to " + format, converted(large, format, 1));
        }
        row("B, " + DOCUMENTS + " files, one thread, to json and csv", converted(batch, "json,csv", 1));
        row("B, " + DOCUMENTS + " files, two threads, to json and csv", converted(batch, "json,csv", 2));
        row("L, tokenising with Aalto", measured(Contender.AALTO, large));
        row("L, Tika's SAX docx reader", measured(Contender.TIKA, large));
    }

    private static Attempt measured(Contender contender, Path file) {
        return flags -> Child.java(flags, Measure.class, List.of(contender.name(), file.toString(), "0", "1", "1"))
                .succeeded();
    }

    private static Attempt converted(Path file, String formats, int threads) {
        return flags -> Child.java(flags, Batch.class, List.of(file.toString(), formats, String.valueOf(threads), "1"))
                .succeeded();
    }

    private void row(String title, Attempt attempt) throws Exception {
        int low = 0;
        int high = HEAPS.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean succeeds = attempt.succeeds(List.of("-XX:+UseSerialGC", "-Xmx" + HEAPS.get(middle) + "m"));
            if (succeeds) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        out.println("| " + title + " | " + (low == HEAPS.size() ? "fails" : HEAPS.get(low)) + " |");
    }
}
