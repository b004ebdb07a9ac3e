package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of files and folders steer no terminal, whatever a command says of them. */
class HostileNamesTest {

    /** Clears the screen, sets the title, rings, turns the direction of writing. */
    private static final String NAME = "\u001b[2J\u001b]0;title\u0007\u202eevil";

    @TempDir
    Path folder;

    @Test
    void neverReachATerminalRaw() throws IOException {
        Path hostile = Files.createDirectories(folder.resolve(NAME));
        String good = Files.write(hostile.resolve(NAME + ".docx"), Batch.document(1, 1))
                .toString();
        String bad = Files.writeString(hostile.resolve(NAME + ".doc"), "none").toString();
        String missing = hostile.resolve("missing" + NAME).toString();
        Path empty = Files.createDirectories(hostile.resolve("empty" + NAME));
        String out = hostile.resolve("out").toString();
        List<List<String>> lines = List.of(
                List.of("convert", good, bad, missing, "-o", out, "-v"),
                List.of("convert", empty.toString(), "-o", out),
                List.of("convert", good, "-o", bad),
                List.of("convert", good, "--" + NAME),
                List.of("load", good, bad, "--to", hostile.resolve("w.duckdb").toString(), "-v"),
                List.of(
                        "load",
                        empty.toString(),
                        "--to",
                        hostile.resolve("w.duckdb").toString()),
                List.of("check", good, bad, missing, "-v"),
                List.of("check", empty.toString()),
                List.of("inspect", good),
                List.of("inspect", bad),
                List.of("diff", good, good),
                List.of("diff", good, bad),
                List.of("report", good, bad, "-o", hostile.resolve("r.html").toString()),
                List.of("layout", "suggest", bad),
                List.of("layout", "check", bad),
                List.of("layout", "check", missing),
                List.of("explain", NAME),
                List.of("export", "--from", missing, "-o", out, "-f", "csv"),
                List.of(NAME));
        for (List<String> line : lines) {
            CommandRun run = CommandRun.of(line.toArray(String[]::new));
            String said = run.out() + run.err();
            int at = control(said);
            assertTrue(at < 0, () -> line.get(0) + ": " + printable(said.substring(Math.max(0, at - 80), at + 1)));
        }
    }

    /** JSON holds them as escapes: a terminal is not steered, and the value is the same. */
    @Test
    void jsonHoldsThemWithoutLoss() throws IOException {
        String name = "\u009b31m\u0085\u202eevil\u2066\u061c\u2028";
        String good = Files.write(folder.resolve(name + ".docx"), Batch.document(1, 1))
                .toString();
        String bad = Files.writeString(folder.resolve(name + ".doc"), "none").toString();
        ObjectMapper reader = new ObjectMapper();
        for (List<String> line : List.of(
                List.of("check", good, bad, "-f", "json"),
                List.of("check", good, bad, "-f", "sarif"),
                List.of("diff", good, good, "-f", "json"),
                List.of("explain", "--json", name))) {
            String said = CommandRun.of(line.toArray(String[]::new)).out();
            assertTrue(control(said) < 0, () -> line + ": " + printable(said));
            JsonNode json = reader.readTree(said);
            assertTrue(json.findValues("path").stream()
                            .allMatch(path -> path.asText().contains(name))
                    || line.contains("sarif"));
            assertTrue(!line.contains("explain") || json.get("value").asText().equals(name));
        }
    }

    /** Every character, whatever pieces its bytes come in. */
    @Test
    void jsonForATerminalIsTheSameJson() throws IOException {
        String all = IntStream.rangeClosed(0x20, Character.MAX_CODE_POINT)
                .filter(c -> c != '"' && c != '\\' && Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        byte[] json = ('"' + all + '"').getBytes(StandardCharsets.UTF_8);
        for (int piece : new int[] {1, 7, json.length}) {
            ByteArrayOutputStream shown = new ByteArrayOutputStream();
            try (TerminalJson out = new TerminalJson(shown)) {
                for (int i = 0; i < json.length; i += piece) {
                    out.write(json, i, Math.min(piece, json.length - i));
                }
            }
            String text = shown.toString(StandardCharsets.UTF_8);
            assertTrue(control(text) < 0, () -> printable(text.substring(control(text), control(text) + 1)));
            assertEquals(all, new ObjectMapper().readTree(text).asText());
        }
    }

    private static int control(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((Character.isISOControl(c) && c != '\n' && c != '\t') || Character.getType(c) == Character.FORMAT) {
                return i;
            }
        }
        return -1;
    }

    private static String printable(String text) {
        return text.replace("\u001b", "ESC").replace("\u202e", "RLO").replace("\u0007", "BEL");
    }
}
