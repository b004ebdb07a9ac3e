package io.github.mubiao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The program in a process of its own.
 *
 * @param code its exit code
 * @param said what it wrote, to either stream
 */
record ChildProcess(int code, String said) {

    /** The line of a process: Java as the launcher starts it, with these options, and the program with these arguments. */
    static List<String> line(List<String> java, String... arguments) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        line.addAll(java);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        line.addAll(List.of(arguments));
        return line;
    }

    /** Runs a line to its end. */
    static ChildProcess run(List<String> line, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly().waitFor();
        String said = Files.readString(log);
        if (!ended) {
            throw new IllegalStateException("did not end: " + said);
        }
        return new ChildProcess(process.exitValue(), said);
    }
}
