package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.read.Limit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people mistype costs no document and tells no untruth. */
class MistakesTest {

    private static final Path SAMPLE = Path.of("samples/haibin-education-2022.docx");

    @TempDir
    Path folder;

    private Path document;

    @BeforeEach
    void copy() throws IOException {
        document =
                Files.copy(SAMPLE, Files.createDirectory(folder.resolve("2022")).resolve("a.docx"));
    }

    /** What a script gives whose variable is not set names no file, and not the folder at hand either. */
    @ParameterizedTest
    @CsvSource({
        "convert,  @ -o OUT",
        "convert,  DOC @ -o OUT",
        "convert,  DOC -o @",
        "check,    @",
        "check,    DOC -o @",
        "check,    DOC --previous @",
        "check,    DOC --baseline @",
        "check,    DOC --layout @",
        "report,   DOC -o @",
        "load,     DOC --to @",
        "load,     @ --to OUT",
        "export,   --from @ -o OUT",
        "diff,     @ DOC",
        "diff,     DOC @",
        "inspect,  @",
        "layout,   check @",
        "layout,   suggest @"
    })
    void emptyNames(String command, String words) {
        List<String> line = new ArrayList<>(List.of(command));
        for (String word : words.split(" ", -1)) {
            line.add(
                    switch (word) {
                        case "@" -> "";
                        case "DOC" -> document.toString();
                        case "OUT" -> folder.resolve("out").toString();
                        default -> word;
                    });
        }
        CommandRun run = CommandRun.of(line.toArray(String[]::new));
        assertEquals(Main.USAGE, run.code(), run.err());
        assertEquals("", run.out());
        assertFalse(Files.exists(folder.resolve("out")));
        CommandRun chinese = CommandRun.chinese(line.toArray(String[]::new));
        assertFalse(chinese.err().contains("Invalid"), chinese.err());
    }

    @Test
    void helpNamesEveryLimitWithItsDefault() {
        for (String command : List.of("convert", "check", "load", "diff", "inspect", "report")) {
            String help = CommandRun.of(command, "--help").out().replaceAll("\\s+", " ");
            for (Limit limit : Limit.values()) {
                String shown = limit.option() + "=" + limit.standard();
                assertTrue(help.contains(shown), command + ": " + shown);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "check", "diff"})
    void noResultIsWrittenOverAnInput(String command) throws IOException {
        String input = document.toString();
        List<String> line = command.equals("diff")
                ? List.of("diff", SAMPLE.toString(), input, "-o", input)
                : List.of(command, input, "-o", input);
        CommandRun run = CommandRun.of(line.toArray(String[]::new));
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains("is an input; it would be overwritten"), run.err());
        assertArrayEquals(Files.readAllBytes(SAMPLE), Files.readAllBytes(document));
    }

    /** Each line reads X beside documents or as one, and would write it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "check a.docx --write-baseline a.docx",
                "check @list -o list",
                "check @list --write-baseline list",
                "check b.docx --previous a.docx -o a.docx",
                "check b.docx --previous a.docx --write-baseline a.docx",
                "check b.docx --baseline accepted.csv -o accepted.csv",
                "check b.docx -o new.csv --write-baseline new.csv",
                "check b.docx --layout own.json -o own.json",
                "report @list -o list",
                "report b.docx --layout own.json -o own.json",
                "diff a.docx b.docx --map map.csv -o map.csv",
                "diff a.docx b.docx --layout own.json -o own.json"
            })
    void noResultIsWrittenOverWhatIsRead(String words) throws IOException {
        Path place = document.getParent();
        Files.copy(SAMPLE, place.resolve("b.docx"));
        Files.writeString(place.resolve("list"), place.resolve("b.docx") + "\n");
        Files.writeString(place.resolve("map.csv"), "13088122P00031210001D,13088122P00031210001D\n");
        Files.writeString(place.resolve("accepted.csv"), "document,rule,project_key,message,count\n");
        Files.writeString(place.resolve("own.json"), "{\"id\":\"own\"}");
        Map<String, String> before = Batch.contents(place);
        String[] line = words.split(" ", -1);
        for (int i = 1; i < line.length; i++) {
            boolean list = line[i].startsWith("@");
            line[i] = line[i].startsWith("-")
                    ? line[i]
                    : (list ? "@" : "") + place.resolve(list ? line[i].substring(1) : line[i]);
        }
        CommandRun run = CommandRun.of(line);
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains("overwrit"), run.err());
        assertEquals(before, Batch.contents(place));
    }

    @Test
    void aBaselineMayBeRenewed() throws IOException {
        String accepted = folder.resolve("accepted.csv").toString();
        assertEquals(
                0,
                CommandRun.of("check", document.toString(), "--write-baseline", accepted)
                        .code());
        CommandRun again =
                CommandRun.of("check", document.toString(), "--baseline", accepted, "--write-baseline", accepted);
        assertEquals(0, again.code(), again.err());
    }

    @ParameterizedTest
    @CsvSource({
        "check, x.docx, '.txt, .json, .csv, .sarif, .xlsx'",
        "check, x.PDF, '.txt, .json, .csv, .sarif, .xlsx'",
        "check, x.html, '.txt, .json, .csv, .sarif, .xlsx'",
        "diff, c.docx, '.txt, .json, .csv, .xlsx, .html'",
        "diff, c.sarif, '.txt, .json, .csv, .xlsx, .html'",
        "report, page.docx, '.html, .htm, .xhtml'",
        "report, page.json, '.html, .htm, .xhtml'"
    })
    void anEndingPromisesNothingElse(String command, String name, String endings) {
        Path place = folder.resolve(name);
        List<String> line = new ArrayList<>(List.of(command, document.toString(), "-o", place.toString()));
        if (command.equals("diff")) {
            line.add(2, document.toString());
        }
        CommandRun run = CommandRun.of(line.toArray(String[]::new));
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains("(known: " + endings + ")"), run.err());
        assertFalse(Files.exists(place));
        if (!command.equals("report")) {
            line.addAll(List.of("-f", "csv"));
            assertEquals(0, CommandRun.of(line.toArray(String[]::new)).code());
            assertTrue(Files.exists(place));
        }
    }

    @Test
    void otherEndingsPromiseNothing() {
        for (String name : List.of("x.out", "x.log", "x", "x.2023")) {
            String place = folder.resolve(name).toString();
            assertEquals(
                    0, CommandRun.of("report", document.toString(), "-o", place).code());
            assertTrue(CommandRun.of("check", document.toString(), "-o", place).code() <= 1);
            assertEquals(
                    0,
                    CommandRun.of("diff", document.toString(), document.toString(), "-o", place)
                            .code());
        }
    }

    @Test
    void aFolderThatIsNotThereIsNoEndOfADepartment() {
        CommandRun run = CommandRun.of(
                "diff",
                folder.resolve("2022").toString(),
                folder.resolve("2032").toString());
        assertEquals(3, run.code());
        assertEquals("", run.out());
        assertTrue(run.err().contains("2032: no such file or folder"), run.err());
    }

    @Test
    void aFolderWithoutDocumentsIsNoEndOfADepartment() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        for (List<Path> sides : List.of(List.of(empty, document.getParent()), List.of(document.getParent(), empty))) {
            CommandRun run =
                    CommandRun.of("diff", sides.get(0).toString(), sides.get(1).toString());
            assertEquals(3, run.code());
            assertEquals("", run.out());
            assertTrue(run.err().contains("no documents in " + empty), run.err());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"convert IN -o OUT", "check IN", "load IN --to OUT", "report IN -o OUT.html", "diff IN IN"})
    void filesOfAFolderThatAreOfAnotherKindAreCounted(String line) throws IOException {
        Files.writeString(document.resolveSibling("b.mp3"), "ID3");
        Files.writeString(document.resolveSibling("c.MP3"), "ID3");
        Files.writeString(document.resolveSibling("notes.txt"), "");
        String out = folder.resolve("out").toString();
        CommandRun run = CommandRun.of(Arrays.stream(line.split(" ", -1))
                .map(word -> word.replace("IN", document.getParent().toString()).replace("OUT", out))
                .toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("left out, of kinds that are not read: 2 .mp3, 1 .txt\n"), run.err());
    }

    @Test
    void aRunThatWritesNothingSaysSo() {
        Path out = folder.resolve("out");
        CommandRun run = CommandRun.of("convert", folder.resolve("nosuch.docx").toString(), "-o", out.toString());
        assertEquals(3, run.code());
        assertTrue(run.err().contains("nothing written, " + out + " as it was"), run.err());
        assertFalse(Files.exists(out.resolve("projects.csv")));
    }

    @Test
    void aLayoutThatIsNoneIsToldByEveryCommandThatReads() throws IOException {
        Path layout = Files.writeString(folder.resolve("layout.json"), "{}");
        for (String command : List.of("convert", "check", "report")) {
            CommandRun run = CommandRun.of(command, document.toString(), "--layout", layout.toString());
            assertEquals(2, run.code(), command + ": " + run.err());
            assertTrue(run.err().contains("layout.json: $: expected an \"id\""), command + ": " + run.err());
        }
    }

    @Test
    void onlyWarehousesThatThereAreAreOpened() {
        CommandRun run = CommandRun.of("load", document.toString(), "--to", "jdbc:mysql://localhost/x");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("a DuckDB file or a jdbc:postgresql: address"), run.err());
    }

    @Test
    void aFileThatCannotBeWrittenIsNamedAsItWasGiven() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Path page = file.resolve("x.html");
        CommandRun run = CommandRun.of("report", document.toString(), "-o", page.toString());
        assertEquals(3, run.code());
        assertTrue(run.err().contains("mubiao: ") && run.err().contains(file.toString()), run.err());
        assertFalse(run.err().contains(".tmp"), run.err());
    }

    /** Wrong usage is told in the words of people who write no programs. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            konvert a                       | mubiao: Unknown command: 'konvert'
            layout foo                      | mubiao: Unknown command: 'foo'
            inspect a b                     | mubiao: One argument too many: 'b'
            check --lang fr a               | mubiao: Invalid value for '--lang': 'fr'; expected one of zh, en
            explain --year x 1              | mubiao: Invalid value for '--year': 'x'; expected a whole number that fits
            explain --year 22 12月底前      | mubiao: --year takes a year of four digits, not 22
            convert --limit nesting=0 a     | mubiao: A limit is at least 1, not nesting=0
            convert --bogus a               | mubiao: Unknown option: '--bogus'
            """)
    void wrongUsage(String line, String told) {
        CommandRun run = CommandRun.of(line.split(" +", -1));
        assertEquals(2, run.code(), run.err());
        assertEquals(told, run.err().lines().findFirst().orElseThrow());
        assertEquals("", run.out());
    }

    /** Whatever prints says when nobody takes it, also where it has something to tell. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "schema",
                "explain 5%",
                "inspect samples/haibin-education-2022.docx",
                "layout meanings",
                "layout suggest samples/haibin-education-2022.docx",
                "check samples/haibin-education-2022.docx",
                "diff samples/haibin-education-2022.docx samples/haibin-education-2023.docx"
            })
    void aFullStandardOutputIsTold(String line) {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(full, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertEquals(3, Main.run(line.split(" ", -1), InputStream.nullInputStream(), out, err));
        String told = said.toString(StandardCharsets.UTF_8);
        assertTrue(told.contains("mubiao: standard output: cannot be written"), told);
        assertEquals(1, told.lines().count(), told);
    }
}
