package io.github.mubiao.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** One JVM start: does the same work again and again and prints the best round, wall and processor time. */
final class Measure {

    private Measure() {}

    /** Arguments: contender, file, seconds to warm up, rounds, repetitions a round. */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[1]);
        double warm = Double.parseDouble(arguments[2]);
        int rounds = Integer.parseInt(arguments[3]);
        int repetitions = Integer.parseInt(arguments[4]);
        Path out = Files.createTempDirectory("mubiao-bench");
        try {
            for (String name : arguments[0].split(",", -1)) {
                measure(Contender.valueOf(name), file, out, warm, rounds, repetitions);
            }
        } finally {
            delete(out);
        }
    }

    private static void measure(Contender contender, Path file, Path out, double warm, int rounds, int repetitions)
            throws Exception {
        long check = 0;
        long until = System.nanoTime() + (long) (warm * 1e9);
        while (System.nanoTime() < until) {
            check = contender.run(file, out);
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long wall = Long.MAX_VALUE;
        long processor = Long.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
            long wallStart = System.nanoTime();
            long processorStart = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < repetitions; i++) {
                check = contender.run(file, out);
            }
            processor = Math.min(processor, (threads.getCurrentThreadCpuTime() - processorStart) / repetitions);
            wall = Math.min(wall, (System.nanoTime() - wallStart) / repetitions);
        }
        System.out.println("measured " + contender + " " + wall + " " + processor + " " + check);
    }

    static void delete(Path folder) throws java.io.IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
