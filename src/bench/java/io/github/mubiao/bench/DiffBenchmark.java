package io.github.mubiao.bench;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.diff.ChangeFilter;
import io.github.mubiao.diff.DiffOptions;
import io.github.mubiao.diff.FolderDiff;
import io.github.mubiao.diff.HistoryFiles;
import io.github.mubiao.diff.HistoryFolders;
import io.github.mubiao.model.DiffSink;
import io.github.mubiao.pipeline.Comparison;
import io.github.mubiao.pipeline.Inputs;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.read.ReadOptions;
import io.github.mubiao.write.Writers;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Measures how long two folders of a thousand documents take, from the files' bytes to JSON. */
final class DiffBenchmark {

    private static final int DEPARTMENTS = 1000;
    private static final int MANY_DEPARTMENTS = 2600;
    private static final int ROUNDS = 3;

    private DiffBenchmark() {}

    /** Prints the best of some rounds. */
    static void print(PrintStream out) throws IOException {
        Path root = Files.createTempDirectory("mubiao-diff");
        try {
            int projects = HistoryFiles.write(root, DEPARTMENTS);
            double best = Double.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                compare(root.resolve("2022"), root.resolve("2023"));
                best = Math.min(best, (System.nanoTime() - start) / 1e9);
            }
            out.printf(
                    Locale.ROOT,
                    "two folders of %d documents (%d projects) compared in: %.1f s (best of %d rounds)%n",
                    DEPARTMENTS,
                    projects,
                    best,
                    ROUNDS);
        } finally {
            delete(root);
        }
    }

    /** Prints how long the projects of many departments take to be paired, with codes and without. */
    static void printPairs(PrintStream out) {
        for (boolean codes : new boolean[] {true, false}) {
            HistoryFolders folders = new HistoryFolders(codes, MANY_DEPARTMENTS);
            long start = System.nanoTime();
            List<FolderDiff.Plan> plans = folders.pair();
            out.printf(
                    Locale.ROOT,
                    "%d projects a side, %s codes, paired in: %.1f s, of a memory of %d MB (%s)%n",
                    folders.projects(),
                    codes ? "with" : "without",
                    (System.nanoTime() - start) / 1e9,
                    Runtime.getRuntime().totalMemory() >> 20,
                    folders.score(plans));
        }
    }

    private static void compare(Path older, Path newer) throws IOException {
        Pipeline pipeline = new Pipeline(ReadOptions.defaults());
        Comparison comparison = new Comparison(
                pipeline, DiffOptions.defaults(), new ChangeFilter(Set.of(), BigDecimal.ZERO), document -> {});
        try (JsonGenerator json = Writers.pretty(OutputStream.nullOutputStream());
                DiffSink sink = Writers.diffJson(json, true)) {
            Comparison.Result result = comparison.folders(
                    older.toString(),
                    Inputs.find(List.of(older.toString())),
                    newer.toString(),
                    Inputs.find(List.of(newer.toString())),
                    sink,
                    documents -> {});
            if (result.compared() != DEPARTMENTS || !result.failures().isEmpty()) {
                throw new IllegalStateException(result.compared() + " pairs, " + result.failures());
            }
        }
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
