package io.github.mubiao.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts Java processes with this one's class path. */
final class Child {

    /**
     * What came of a process.
     *
     * @param code its exit code; -1 where it was ended for taking too long
     * @param lines what it printed on both streams
     * @param nanos how long it ran, from before its start to after its end
     */
    record Result(int code, List<String> lines, long nanos) {

        boolean succeeded() {
            return code == 0;
        }
    }

    private Child() {}

    /** Runs a class of this class path. */
    static Result java(List<String> flags, Class<?> main, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(executable()));
        command.addAll(flags);
        command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=off");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return run(command, 600);
    }

    static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static Result run(List<String> command, int secondsAtMost) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        List<String> lines = new ArrayList<>();
        Thread reader = new Thread(() -> {
            try (var in = process.inputReader(StandardCharsets.UTF_8)) {
                in.lines().forEach(lines::add);
            } catch (IOException | java.io.UncheckedIOException e) {
                lines.add(e.toString());
            }
        });
        reader.start();
        boolean ended = process.waitFor(secondsAtMost, TimeUnit.SECONDS);
        long nanos = System.nanoTime() - start;
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        reader.join();
        return new Result(ended ? process.exitValue() : -1, lines, nanos);
    }
}
