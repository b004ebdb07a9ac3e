package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --help}, {@code --version}, {@code -q} and {@code -v} are taken everywhere. */
class EverywhereTest {

    private static final String SAMPLE = "samples/qinghe-water-2023.docx";

    static List<String> commands() {
        return ChineseHelpTest.commands().stream()
                .map(name -> name.replaceFirst("^mubiao ?", ""))
                .toList();
    }

    private static CommandRun run(String command, String... more) {
        List<String> line = new ArrayList<>();
        for (String word : command.split(" ", -1)) {
            if (!word.isEmpty()) {
                line.add(word);
            }
        }
        line.addAll(List.of(more));
        return CommandRun.of(line.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpAndVersion(String command) {
        CommandRun help = run(command, "--help");
        assertEquals(Main.DONE, help.code(), help.err());
        for (String option : List.of("-q, --quiet", "-v, --verbose", "-h, --help")) {
            assertTrue(help.out().contains(option), command + ": " + option);
        }
        if (!command.equals("help")) {
            CommandRun version = run(command, "--version");
            assertEquals(Main.DONE, version.code(), version.err());
            assertTrue(version.out().startsWith("mubiao "), command + ": " + version.out());
            assertEquals("", version.err());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schema",
                "explain ≥80%",
                "inspect " + SAMPLE,
                "check " + SAMPLE,
                "diff " + SAMPLE + " " + SAMPLE,
                "layout meanings",
                "layout suggest " + SAMPLE,
                "layout check src/main/resources/layouts/base.json",
                "help"
            })
    void howMuchIsSaid(String command) {
        String said = run(command).out();
        for (String option : List.of("-q", "--quiet", "-v", "--verbose")) {
            for (CommandRun run : List.of(run(option + " " + command), run(command, option))) {
                assertTrue(run.code() <= Main.ATTENTION, command + " " + option + ": " + run.err());
                assertEquals(said, run.out());
                assertTrue(option.contains("v") || run.err().isEmpty(), run.err());
            }
        }
    }

    @Test
    void beforeTheCommandAsBehindIt() {
        assertFalse(run("check " + SAMPLE).err().isEmpty());
        assertEquals("", run("-q check " + SAMPLE).err());
        assertEquals(Main.USAGE, run("-q").code());
    }
}
