package io.github.mubiao.bench;

import io.github.mubiao.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** One JVM start: the command line converts a folder again and again; prints each round's time and heap. */
final class Batch {

    private Batch() {}

    /** Arguments: folder or file, formats, threads, rounds. */
    public static void main(String[] arguments) throws Exception {
        Path out = Files.createTempDirectory("mubiao-bench");
        try {
            for (int round = 1; round <= Integer.parseInt(arguments[3]); round++) {
                long start = System.nanoTime();
                convert(arguments, out);
                long nanos = System.nanoTime() - start;
                System.gc();
                long heap =
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
                System.out.println("round " + round + " " + nanos + " " + heap);
            }
        } finally {
            Measure.delete(out);
        }
    }

    private static void convert(String[] arguments, Path out) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(told, true, StandardCharsets.UTF_8);
        String[] command = {"convert", arguments[0], "-f", arguments[1], "-j", arguments[2], "-o", out.toString(), "-q"
        };
        int code = Main.run(command, InputStream.nullInputStream(), err, err);
        if (code != 0) {
            throw new IllegalStateException("exit code " + code + ": " + told.toString(StandardCharsets.UTF_8));
        }
    }
}
