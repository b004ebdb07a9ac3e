package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile files are each read or refused in words, in a process of 256 MB, and reach nobody. */
class HostileFilesTest {

    /** Two seconds are what a file may take; only one that hangs takes so long, on however busy a machine. */
    private static final int MOST_SECONDS = 120;

    @TempDir
    Path folder;

    @Test
    void areReadOrRefused() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(1);
            Path in = folder.resolve("in");
            Map<String, String> expected =
                    new HostileFiles(in, "http://127.0.0.1:" + server.getLocalPort() + "/").write();
            JsonNode run = convert(in);
            List<String> wrong = new ArrayList<>();
            Map.Entry<String, Long> slowest = Map.entry("", 0L);
            for (JsonNode document : run.get("documents")) {
                String name =
                        Path.of(document.get("path").textValue()).getFileName().toString();
                String said = said(document);
                if (!expected.containsKey(name) || !said.equals(String.valueOf(expected.remove(name)))) {
                    wrong.add(name + ": " + said);
                }
                if (document.get("status").textValue().equals("failed") && !isToldInChinese(name)) {
                    wrong.add(name + ": not told in Chinese");
                }
                long milliseconds = document.get("milliseconds").longValue();
                slowest = milliseconds > slowest.getValue() ? Map.entry(name, milliseconds) : slowest;
            }
            assertEquals(List.of(), wrong);
            assertEquals(Map.of(), expected, "these are missing");
            // Shown, not asserted: one that hangs is given up, and then says another thing than expected.
            System.out.println("hostile: slowest " + slowest.getKey() + ", " + slowest.getValue() + " ms");
            try {
                server.accept().close();
                throw new AssertionError("somebody was reached");
            } catch (java.net.SocketTimeoutException nobody) {
                // As it should be.
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertEquals(
                    0, files.filter(file -> file.toString().contains("evil")).count(), "a part chose its path");
        }
    }

    /** Whether standard error has the reason of a file in Chinese. */
    private boolean isToldInChinese(String name) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("log"))) {
            return lines.anyMatch(line -> line.contains("/" + name + ": ")
                    && line.substring(line.indexOf("/" + name + ": ") + name.length() + 3)
                            .codePoints()
                            .anyMatch(Character::isIdeographic));
        }
    }

    private static String said(JsonNode document) {
        if (document.get("status").textValue().equals("failed")) {
            return document.get("error").textValue();
        }
        return document.get("projects").intValue() == 0 ? HostileFiles.NO_PROJECT : "null";
    }

    /** Converts in a process of its own, one file at a time. */
    private JsonNode convert(Path in) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        List<String> line = ChildProcess.line(
                List.of("-Xmx256m"),
                "convert",
                in.toString(),
                "-o",
                out.toString(),
                "-j",
                "1",
                "--timeout",
                String.valueOf(MOST_SECONDS),
                "--lang",
                "zh");
        ChildProcess run = ChildProcess.run(line, Map.of(), folder.resolve("log"));
        assertEquals(Main.ATTENTION, run.code(), run.said());
        assertFalse(run.said().contains("\tat "), "a stack trace: " + run.said());
        return new ObjectMapper().readTree(out.resolve("run.json").toFile());
    }
}
