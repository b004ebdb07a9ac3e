package io.github.mubiao.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long each contender takes on S, M and L of each program, beside the tokenising of the same part. */
final class Speed {

    private static final List<String> FLAGS = List.of("-XX:+UseParallelGC", "-Xmx3g");
    /** Document models hold L in many gigabytes. */
    private static final List<String> LARGE = List.of("-XX:+UseParallelGC", "-Xmx12g");

    private final Path folder;
    private final int starts;
    private final PrintStream out;

    Speed(Path folder, int starts, PrintStream out) {
        this.folder = folder;
        this.starts = starts;
        this.out = out;
    }

    private record Size(String name, int projects, double warm, int rounds, int repetitions) {}

    private record Best(long wall, long processor) {

        static Best of(Best one, Best other) {
            return one == null
                    ? other
                    : new Best(Math.min(one.wall, other.wall), Math.min(one.processor, other.processor));
        }
    }

    void run() throws Exception {
        // -Dbench.sizes=M measures one size alone.
        String wanted = System.getProperty("bench.sizes", "");
        for (Size size :
                List.of(new Size("S", 16, 8, 10, 20), new Size("M", 200, 15, 10, 2), new Size("L", 4000, 15, 3, 1))) {
            if (!wanted.isEmpty() && !wanted.contains(size.name)) {
                continue;
            }
            for (Program program : Program.values()) {
                Path file = Documents.document(folder, size.name, size.projects, 1, program);
                print(size, program, file, measure(size, file));
            }
        }
    }

    private Map<Contender, Best> measure(Size size, Path file) throws Exception {
        Map<Contender, Best> best = new EnumMap<>(Contender.class);
        for (int start = 0; start < starts; start++) {
            for (Contender contender : Contender.values()) {
                boolean model = contender == Contender.XWPF || contender == Contender.DOCX4J;
                // A document model on L takes minutes: once is enough to see by how much.
                if (!model || start == 0 || !size.name.equals("L")) {
                    measure(size, file, contender, model, best);
                }
            }
        }
        return best;
    }

    private static void measure(Size size, Path file, Contender contender, boolean model, Map<Contender, Best> best)
            throws Exception {
        boolean once = model && size.name.equals("L");
        List<String> arguments = List.of(
                contender.name(),
                file.toString(),
                once ? "0" : String.valueOf(size.warm),
                once ? "1" : String.valueOf(size.rounds),
                String.valueOf(model ? 1 : size.repetitions));
        Child.Result result = Child.java(once ? LARGE : FLAGS, Measure.class, arguments);
        for (String line : result.lines()) {
            String[] parts = line.split(" ", -1);
            if (parts[0].equals("measured")) {
                Best found = new Best(Long.parseLong(parts[2]), Long.parseLong(parts[3]));
                best.merge(contender, found, Best::of);
            }
        }
        if (!result.succeeded() && !once) {
            throw new IllegalStateException(contender + " failed: " + result.lines());
        }
    }

    private void print(Size size, Program program, Path file, Map<Contender, Best> best) throws Exception {
        Best measure = best.get(Contender.AALTO);
        out.printf(
                Locale.ROOT,
                "%n%s, %s: %d projects, document.xml %.1f MB%n%n",
                size.name,
                program.title(),
                size.projects,
                Contender.INFLATE.run(file, folder) / 1e6);
        out.println("| | ms | ratio to tokenising | by processor time |");
        out.println("|---|--:|--:|--:|");
        for (Contender contender : Contender.values()) {
            Best found = best.get(contender);
            if (found == null) {
                out.println("| " + contender.title() + " | fails | | |");
            } else {
                out.printf(
                        Locale.ROOT,
                        "| %s | %.2f | %.2f | %.2f |%n",
                        contender.title(),
                        found.wall / 1e6,
                        (double) found.wall / measure.wall,
                        (double) found.processor / measure.processor);
            }
        }
    }
}
