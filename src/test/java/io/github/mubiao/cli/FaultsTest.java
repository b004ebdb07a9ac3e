package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.docx.DocxTable;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Project;
import io.github.mubiao.pipeline.Conversion;
import io.github.mubiao.pipeline.Inputs;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.read.ReadOptions;
import io.github.mubiao.read.UnreadableDocumentException;
import io.github.mubiao.write.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One document, the disk or the folder fails: the others are there, and the fault is told in words. */
@Timeout(300)
class FaultsTest {

    private static final int DOCUMENTS = 24;
    private static final String LATE = ": not read within 1 s (--timeout N raises this)";
    private static final List<String> IN_TIME = List.of("--timeout", "1", "--password", SlowDocument.PASSWORD);

    @TempDir
    private static Path shared;

    private static Path in;
    private static Map<String, String> expected;

    @TempDir
    Path folder;

    private Path out;

    /** What a run without fault gives; no test changes the documents. */
    @BeforeAll
    static void convertWithoutFault() throws IOException {
        in = Batch.documents(shared.resolve("in"), DOCUMENTS);
        Path whole = shared.resolve("out");
        assertEquals(
                Main.DONE,
                CommandRun.of("convert", in.toString(), "-o", whole.toString()).code());
        expected = Batch.contents(whole);
    }

    @BeforeEach
    void chooseOutput() {
        out = folder.resolve("out");
    }

    /** More documents take too long than there are threads. */
    @Test
    void documentsThatHang() throws IOException, GeneralSecurityException {
        List<String> slow = slow(3);
        List<String> line = new ArrayList<>(List.of("convert", "-o", out.toString(), "-j", "2"));
        line.addAll(IN_TIME);
        line.addAll(slow);
        line.add(in.toString());
        CommandRun run = CommandRun.of(line.toArray(String[]::new));
        assertEquals(Main.ATTENTION, run.code(), run.err());
        slow.forEach(document -> assertTrue(run.err().contains(document + LATE), run.err()));
        assertOthersAreThere();
        assertTrue(Batch.contents(out).get("findings.csv").contains("not read within 1 s"));
    }

    @Test
    void loadingDocumentsThatHang() throws IOException, GeneralSecurityException {
        CommandRun run =
                late("load", in.toString(), "--to", folder.resolve("w.duckdb").toString());
        assertTrue(run.err().contains(DOCUMENTS + " documents added, 0 replaced, 0 unchanged, 1 failed"), run.err());
    }

    @Test
    void lookingAtDocumentsThatHang() throws IOException, GeneralSecurityException {
        CommandRun checked = late("check", in.toString(), "-f", "json");
        assertTrue(checked.out().contains("not read within 1 s"), checked.out());
        assertTrue(checked.err().contains((DOCUMENTS + 1) + " documents: 1 error"), checked.err());
        Path page = folder.resolve("page.html");
        CommandRun reported = late("report", in.toString(), "-o", page.toString());
        assertTrue(reported.err().contains(DOCUMENTS + " documents, 1 failed"), reported.err());
        CommandRun previous = CommandRun.of(line("check", in.toString(), "--previous", slow(1).get(0)));
        assertEquals(Main.NOTHING, previous.code(), previous.err());
        assertTrue(previous.err().contains(LATE), previous.err());
    }

    @Test
    void comparingDocumentsThatHang() throws IOException, GeneralSecurityException {
        String slow = slow(1).get(0);
        Path document = Batch.documents(folder.resolve("one"), 1).resolve("1.docx");
        CommandRun files = CommandRun.of(line("diff", slow, document.toString()));
        assertEquals(Main.NOTHING, files.code(), files.err());
        assertTrue(files.err().contains(slow + LATE), files.err());
        Path own = Batch.documents(folder.resolve("in"), DOCUMENTS);
        Files.copy(Path.of(slow), own.resolve("slow.docx"));
        CommandRun folders = CommandRun.of(line("diff", own.toString(), own.toString()));
        assertEquals(Main.ATTENTION, folders.code(), folders.err());
        assertTrue(folders.err().contains("slow.docx" + LATE), folders.err());
        assertTrue(folders.out().contains(DOCUMENTS + " documents: 0 changed, " + DOCUMENTS), folders.out());
    }

    private CommandRun late(String... words) throws IOException, GeneralSecurityException {
        List<String> line = new ArrayList<>(List.of(line(words)));
        String slow = slow(1).get(0);
        line.add(slow);
        CommandRun run = CommandRun.of(line.toArray(String[]::new));
        assertEquals(Main.ATTENTION, run.code(), run.err());
        assertTrue(run.err().contains(slow + LATE), run.err());
        return run;
    }

    private static String[] line(String... words) {
        return Stream.concat(Stream.of(words), IN_TIME.stream()).toArray(String[]::new);
    }

    private List<String> slow(int number) throws IOException, GeneralSecurityException {
        List<String> slow = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            slow.add(SlowDocument.write(folder.resolve("slow" + i + ".docx"), SlowDocument.SECONDS)
                    .toString());
        }
        return slow;
    }

    /** It would take an hour to find out that the password does not fit. */
    @Test
    void aPasswordThatTakesForever() throws IOException, GeneralSecurityException {
        String document = SlowDocument.write(folder.resolve("slow.docx"), Integer.MAX_VALUE)
                .toString();
        for (String command : List.of("inspect", "check")) {
            CommandRun run = CommandRun.of(command, document, "--password", SlowDocument.PASSWORD);
            assertEquals(Main.NOTHING, run.code(), run.err());
            assertTrue((run.out() + run.err()).contains("asks for 2147483647 rounds of its password"), run.err());
        }
    }

    /** Pipes that nobody writes into, and devices without end, hang whoever reads them. */
    @ParameterizedTest
    @ValueSource(strings = {"convert", "check", "report", "load", "inspect", "diff", "layout suggest"})
    @Timeout(60)
    void whatIsNoFile(String command) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "skipped: no pipes here");
        Path pipe = folder.resolve("pipe.docx");
        Process made = new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start();
        assertTrue(made.waitFor(60, TimeUnit.SECONDS) && made.exitValue() == 0);
        for (String named : List.of(pipe.toString(), "/dev/zero")) {
            List<String> line = new ArrayList<>(List.of(command.split(" ", -1)));
            line.add(named);
            switch (command) {
                case "convert", "report" ->
                    line.addAll(List.of("-o", out.resolve("x.html").toString()));
                case "load" ->
                    line.addAll(List.of("--to", folder.resolve("w.duckdb").toString()));
                case "diff" -> line.add(named);
                default -> {}
            }
            CommandRun run = CommandRun.of(line.toArray(String[]::new));
            assertEquals(Main.NOTHING, run.code(), run.err());
            assertTrue((run.out() + run.err()).contains("this is a pipe or a device, not a file"), run.err());
        }
    }

    @Test
    void wrongTimes() {
        CommandRun run = CommandRun.of("convert", in.toString(), "-o", out.toString(), "--timeout", "-1");
        assertEquals(Main.USAGE, run.code());
        assertTrue(run.err().contains("--timeout: at least 0, not -1"), run.err());
        assertEquals(
                Main.DONE,
                CommandRun.of("convert", in.toString(), "-o", out.toString(), "--timeout", "0")
                        .code());
    }

    /** One document takes more memory than there is, while others are converted beside it. */
    @Test
    void outOfMemory() throws IOException, InterruptedException {
        Path large = large();
        List<String> line = ChildProcess.line(
                List.of("-Xmx40m"),
                "convert",
                in.toString(),
                large.toString(),
                in.toString(),
                "-o",
                out.toString(),
                "-j",
                "4");
        ChildProcess run = ChildProcess.run(line, Map.of(), folder.resolve("log"));
        assertEquals(Main.ATTENTION, run.code(), run.said());
        assertTrue(
                run.said().contains("large.docx: the document needs more memory than the program has, "), run.said());
        assertTrue(run.said().contains("; 1 failed"), run.said());
        assertOthersAreThere();
    }

    /** The first document takes all memory; no class is left behind that the others would fail with. */
    @Test
    void outOfMemoryInTheFirstDocument() throws IOException, InterruptedException {
        Path large = large();
        ChildProcess run = ChildProcess.run(
                ChildProcess.line(List.of("-Xmx40m"), "check", large.toString(), in.toString(), "-f", "json"),
                Map.of(),
                folder.resolve("log"));
        assertEquals(Main.ATTENTION, run.code(), run.said());
        assertTrue(
                run.said().contains("large.docx: the document needs more memory than the program has, "), run.said());
        assertTrue(run.said().contains("25 documents"), run.said());
        assertTrue(run.said().contains(", 1 failed"), run.said());
    }

    private Path large() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 120_000; i++) {
            rows.append("<w:tr><w:tc><w:p><w:r><w:t>")
                    .append("标签")
                    .append(i)
                    .append("</w:t></w:r></w:p></w:tc></w:tr>");
        }
        return Files.write(
                folder.resolve("large.docx"),
                new DocxBuilder().table(new DocxTable(1).raw(rows.toString())).build());
    }

    /** A pair of documents that is too large for the memory, alone and in folders with another pair. */
    @Test
    void outOfMemoryInAComparison() throws IOException, InterruptedException {
        DocxTable form = new DocxTable(4)
                .row("项目编码", "13020922P00048310001T", "项目名称", "补贴")
                .row("一级指标", "二级指标", "三级指标", "指标值");
        for (int i = 0; i < 6_000; i++) {
            form.row("产出指标", "数量指标", "指标" + i + "长".repeat(3_000), "≥" + i + "人");
        }
        byte[] large = new DocxBuilder().table(form).build();
        List<Path> years = new ArrayList<>();
        for (String year : List.of("2022", "2023")) {
            Path yearly = Files.createDirectory(folder.resolve(year));
            Files.write(yearly.resolve("large.docx"), large);
            Files.copy(Path.of("samples/haibin-education-2022.docx"), yearly.resolve("small.docx"));
            years.add(yearly);
        }
        ChildProcess alone =
                compare(years.get(0).resolve("large.docx"), years.get(1).resolve("large.docx"));
        assertEquals(Main.NOTHING, alone.code(), alone.said());
        assertTrue(alone.said().contains("memory"), alone.said());
        assertFalse(alone.said().contains("\tat "), alone.said());
        ChildProcess both = compare(years.get(0), years.get(1));
        assertEquals(Main.ATTENTION, both.code(), both.said());
        assertTrue(
                both.said().contains("large.docx: the document needs more memory than the program has"), both.said());
    }

    private ChildProcess compare(Path older, Path newer) throws IOException, InterruptedException {
        List<String> line = ChildProcess.line(List.of("-Xmx48m"), "diff", older.toString(), newer.toString());
        return ChildProcess.run(line, Map.of(), folder.resolve("log"));
    }

    /** What a document gives stands first in each table; what failed adds to two of them. */
    private void assertOthersAreThere() throws IOException {
        Map<String, String> left = Batch.contents(out);
        for (Map.Entry<String, String> file : expected.entrySet()) {
            String name = file.getKey();
            if (name.endsWith(".json")
                    || Set.of("projects.csv", "indicators.csv", "schedule.csv").contains(name)) {
                assertEquals(file.getValue(), left.get(name), name);
            }
        }
    }

    @Test
    void aFileThatChangesWhileItIsRead() throws IOException {
        Path file = Batch.documents(folder.resolve("in"), 1).resolve("1.docx");
        DocumentSink appending = new DocumentSink() {
            @Override
            public void start(DocumentHeader header) {
                append(file);
            }

            @Override
            public void project(Project project) {
                // What it takes counts no more.
            }

            @Override
            public void end(List<Finding> findings) {
                // So does this.
            }
        };
        UnreadableDocumentException refusal = assertThrows(
                UnreadableDocumentException.class,
                () -> new Pipeline(ReadOptions.defaults()).read(file, "1.docx", appending));
        assertEquals("the file changed while it was read; run again once nothing writes it", refusal.getMessage());
        assertEquals(UnreadableDocumentException.Reason.CHANGED, refusal.reason());
    }

    private static void append(Path file) {
        try {
            Files.write(file, new byte[100], StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A limit on the size of files fails as a full disk does: in the middle of writing. */
    @Test
    void aFullDisk() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: no bash here");
        CommandRun before = CommandRun.of("convert", in.resolve("1.docx").toString(), "-o", out.toString());
        assertEquals(Main.DONE, before.code());
        Map<String, String> there = Batch.contents(out);
        List<String> line = new ArrayList<>(List.of("/bin/bash", "-c", "ulimit -f 4; exec \"$@\"", "bash"));
        line.addAll(ChildProcess.line(
                List.of("-XX:-UsePerfData", "-Xshare:auto"),
                "convert",
                in.toString(),
                "-o",
                out.toString(),
                "-j",
                "2"));
        ChildProcess run = ChildProcess.run(line, Map.of(), folder.resolve("log"));
        assertEquals(Main.NOTHING, run.code(), run.said());
        assertEquals(1, run.said().lines().count(), run.said());
        assertTrue(run.said().startsWith("mubiao: "), run.said());
        // The tables are those of before, and each JSON file is of the one run or of the other.
        Batch.contents(out).forEach((name, bytes) -> {
            if (name.endsWith(".csv")) {
                assertEquals(there.get(name), bytes, name);
            } else if (name.endsWith(".json") && !name.equals("datapackage.json")) {
                assertEquals(expected.get(name), bytes, name);
            }
        });
        assertEquals(
                Main.DONE,
                CommandRun.of("convert", in.toString(), "-o", out.toString()).code());
        assertEquals(expected, Batch.contents(out));
    }

    /** Libraries tell of a full disk in words of their own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "report IN -o x.html",
                "check IN -o x.json",
                "check IN -o x.txt",
                "check IN --write-baseline x.csv",
                "diff IN NEW -o x.html",
                "diff IN NEW -o x.csv",
                "diff IN NEW -o x.json",
                "diff IN NEW -o x.txt"
            })
    void aFullDiskForOneFile(String words) throws IOException, InterruptedException {
        Path full = fullDevice();
        Path other = Batch.documents(folder.resolve("new"), 1);
        String[] line = words.split(" ", -1);
        Path place = null;
        for (int i = 1; i < line.length; i++) {
            if (line[i].startsWith("x.")) {
                place = Files.createSymbolicLink(folder.resolve(line[i]), full);
                line[i] = place.toString();
            }
            line[i] = line[i].equals("IN") ? in.toString() : line[i].equals("NEW") ? other.toString() : line[i];
        }
        CommandRun run = CommandRun.of(line);
        assertEquals(Main.NOTHING, run.code(), run.err());
        assertTrue(run.err().startsWith("mubiao: " + place + ": cannot be written: "), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(Files.isSymbolicLink(place) && !Files.isRegularFile(full));
    }

    /** A device of the test's own, that a defect may replace. */
    private Path fullDevice() throws IOException, InterruptedException {
        Path full = folder.resolve("full");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mknod")), "skipped: no devices here");
        new ProcessBuilder("/usr/bin/mknod", full.toString(), "c", "1", "7")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start()
                .waitFor(60, TimeUnit.SECONDS);
        assumeTrue(Files.exists(full), "skipped: this user may make no device");
        IOException failure = assertThrows(IOException.class, () -> Files.write(full, new byte[1]));
        assumeTrue(!(failure instanceof AccessDeniedException), "skipped: devices may not be opened here");
        return full;
    }

    @ParameterizedTest
    @ValueSource(strings = {"check IN --fail-on note", "check IN -f csv", "diff IN NEW", "diff IN NEW --exit-code"})
    void standardOutputThatIsFull(String words) throws IOException {
        Path other = Batch.documents(folder.resolve("new"), 1);
        String[] line = words.replace("IN", in.toString())
                .replace("NEW", other.toString())
                .split(" ", -1);
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        int code = Main.run(
                line,
                InputStream.nullInputStream(),
                new PrintStream(full, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        String said = err.toString(StandardCharsets.UTF_8);
        assertEquals(Main.NOTHING, code, said);
        assertEquals("mubiao: standard output: cannot be written: the disk is full\n", said);
    }

    /** As {@code check … | head} leaves it: the reader has ended before the first line comes. */
    @Test
    void aReaderThatHasSeenEnoughIsNoFault() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: no bash here");
        String script = "mkfifo '" + folder + "/pipe'; exec 9<>'" + folder + "/pipe'; exec 8>'" + folder
                + "/pipe'; exec 9<&-; exec \"$@\" >&8";
        List<String> line = new ArrayList<>(List.of("/bin/bash", "-c", script, "bash"));
        line.addAll(ChildProcess.line(List.of("-XX:-UsePerfData", "-Xshare:auto"), "check", "-q", in.toString()));
        ChildProcess run = ChildProcess.run(line, Map.of(), folder.resolve("log"));
        assertEquals("", run.said());
        assertTrue(run.code() <= Main.ATTENTION, run.said());
    }

    @Test
    void anOutputThatCannotBe() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        for (Path place : List.of(file, file.resolve("below"))) {
            CommandRun run = CommandRun.of("convert", in.toString(), "-o", place.toString());
            assertEquals(Main.NOTHING, run.code(), run.err());
            assertEquals(1, run.err().lines().count(), run.err());
            assertTrue(run.err().contains(file.toString()), run.err());
        }
        assertEquals("x", Files.readString(file));
    }

    @Test
    void anOutputThatIsDeletedMeanwhile() throws IOException {
        Conversion.Options options =
                new Conversion.Options(out, Set.of(Format.JSON, Format.CSV), false, 2, null, false, false, "test");
        int[] left = {5};
        IOException failure = assertThrows(
                IOException.class,
                () -> new Conversion(new Pipeline(ReadOptions.defaults()), options)
                        .run(Inputs.find(List.of(in.toString())), outcome -> {
                            if (--left[0] == 0) {
                                deleteAll();
                            }
                        }));
        // Which of its files is missed first differs from run to run.
        assertTrue(
                failure.getMessage().startsWith(out.toString())
                        && failure.getMessage().contains(": cannot be written: "),
                failure.getMessage());
        // Nothing stays behind that stops the next run.
        assertEquals(
                Main.DONE,
                CommandRun.of("convert", in.toString(), "-o", out.toString()).code());
        assertEquals(expected, Batch.contents(out));
        assertFalse(Files.exists(out.resolve(".mubiao/run-1")));
    }

    /** Other threads make files meanwhile; what they make is theirs to fail on. */
    private void deleteAll() {
        while (Files.exists(out.resolve(".mubiao"))) {
            try {
                Batch.delete(out);
            } catch (IOException | UncheckedIOException e) {
                // Once more.
            }
        }
    }
}
