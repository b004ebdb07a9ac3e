package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    private static int control(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((Character.isISOControl(c) && c != '\n' && c != '\t') || c == '\u202e') {
                return i;
            }
        }
        return -1;
    }

    private static String printable(String text) {
        return text.replace("\u001b", "ESC").replace("\u202e", "RLO").replace("\u0007", "BEL");
    }
}
