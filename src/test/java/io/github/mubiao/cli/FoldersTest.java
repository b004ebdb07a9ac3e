package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mubiao.carriers.BookWriter;
import io.github.mubiao.carriers.DocumentCopy;
import io.github.mubiao.carriers.TextWriter;
import io.github.mubiao.docx.Zips;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders of inputs and outputs that are odd: no input is lost, and none takes another's place. */
class FoldersTest {

    private static final String PAGE =
            "<html><body><table><tr><td>项目编码</td><td>13088122P00031210001D</td><td>项目名称</td><td>x</td></tr>"
                    + "</table></body></html>";

    @TempDir
    Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void place() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        out = folder.resolve("out");
    }

    private void document(String name, int number) throws IOException {
        Path file = in.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, Batch.document(number, 1));
    }

    private static CommandRun convert(Path output, Object... inputs) {
        List<String> line = new ArrayList<>(List.of("convert", "-o", output.toString()));
        for (Object input : inputs) {
            line.add(input.toString());
        }
        return CommandRun.of(line.toArray(String[]::new));
    }

    private JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(Files.readString(out.resolve(name)));
    }

    private List<String> jsonFiles() throws IOException {
        List<String> names = new ArrayList<>(Batch.contents(out).keySet());
        names.removeIf(name -> !name.endsWith(".json") || name.equals("datapackage.json"));
        return names;
    }

    @Test
    void eachDocumentHasAFileOfItsOwn() throws IOException {
        document("x/a.docx", 1);
        document("y/a.docx", 2);
        document("z/a.docx-2.docx", 3);
        Path[] inputs = {in.resolve("x/a.docx"), in.resolve("y/a.docx"), in.resolve("z/a.docx-2.docx")};
        assertEquals(0, convert(out, (Object[]) inputs).code());
        assertEquals(List.of("a.docx-2.json", "a.docx-3.json", "a.docx.json"), jsonFiles());
        assertEquals(
                inputs[1].toString(), json("a.docx-3.json").at("/source/path").asText());
    }

    /** A document that is made anew in another format. */
    private Path word() throws IOException {
        return Files.write(Files.createTempDirectory(in.getParent(), "word").resolve("a.docx"), Batch.document(1, 1));
    }

    /** A workbook of an earlier run is no document. */
    @Test
    void workbooksOfTheProgramAreNotRead() throws IOException {
        Files.write(in.resolve("a.docx"), Batch.document(1, 1));
        Path earlier = in.resolve("earlier");
        assertEquals(
                0,
                CommandRun.of("convert", in.resolve("a.docx").toString(), "-o", earlier.toString(), "-f", "xlsx")
                        .code());
        CommandRun run = convert(out, in);
        assertEquals(0, run.code(), run.err());
        assertEquals(1, json("run.json").get("documents").size(), run.err());
        CommandRun named = CommandRun.of("check", earlier.resolve("mubiao.xlsx").toString());
        assertEquals(3, named.code());
        assertTrue(named.out().contains("this file was written by mubiao"), named.out());
    }

    /** A page of an earlier run is no document either, also where it stands among its sources. */
    @Test
    void pagesOfTheProgramAreNotRead() throws IOException {
        Files.write(in.resolve("a.docx"), Batch.document(1, 1));
        Path page = in.resolve("report.html");
        String[] report = {"report", in.toString(), "-o", page.toString()};
        assertEquals(0, CommandRun.of(report).code());
        byte[] first = Files.readAllBytes(page);
        CommandRun again = CommandRun.of(report);
        assertEquals(0, again.code(), again.err());
        assertTrue(again.err().contains("which this program wrote or keeps for itself: 1 document\n"), again.err());
        assertArrayEquals(first, Files.readAllBytes(page));
        CommandRun named = CommandRun.of("check", page.toString());
        assertEquals(3, named.code());
        assertTrue(named.out().contains("this file was written by mubiao"), named.out());
    }

    /** By name, and by content where a name says nothing: with what each file holds, and whether it is read. */
    @ParameterizedTest
    @CsvSource({
        "a.docx, word, true",
        "a.DOTM, word, true",
        "a.dotx, word, true",
        "a.html, page, true",
        "a.xhtml, page, true",
        "a.mht, message, true",
        "a.MHTML, message, true",
        "a.xls, page, true",
        "a.xls, message, true",
        "a.et, page, true",
        "a, page, true",
        "a, word, true",
        "附件1.绩效目标表, word, true",
        "a.docx.bak, word, true",
        "a.jsp, page, true",
        "a.xls, xls, true",
        "a.et, xls, true",
        "a.xlsx, xlsx, true",
        "a.xlsm, xlsx, true",
        "a.ods, ods, true",
        "a.odt, odt, true",
        "a.rtf, rtf, true",
        "a.doc, rtf, true",
        "a.doc, flat, true",
        "a.xml, flat, true",
        "a.xml, text, false",
        "a.bin, text, false",
        "a, text, false",
        "a.zip, word, false",
        "a.pdf, page, true",
        "a.ofd, page, true",
        "a.png, page, false",
        "a.jar, zip, false",
        "~$a.docx, word, false",
        ".a.docx, word, false",
    })
    void filesOfAFolderThatAreRead(String name, String content, boolean read) throws IOException {
        byte[] bytes = switch (content) {
            case "word" -> Batch.document(1, 1);
            case "page" -> PAGE.getBytes(StandardCharsets.UTF_8);
            case "message" ->
                ("MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + PAGE)
                        .getBytes(StandardCharsets.UTF_8);
            case "zip" -> Zips.zip(Map.of("META-INF/MANIFEST.MF", new byte[] {1}));
            case "xls" -> BookWriter.xls(DocumentCopy.book(word()));
            case "xlsx" -> BookWriter.xlsx(DocumentCopy.book(word()));
            case "ods" -> BookWriter.ods(DocumentCopy.book(word()));
            case "odt" -> TextWriter.odt(DocumentCopy.blocks(word()));
            case "rtf" -> TextWriter.rtf(DocumentCopy.blocks(word()));
            case "flat" -> TextWriter.flatPackage(Batch.document(1, 1));
            default -> "text".getBytes(StandardCharsets.UTF_8);
        };
        Files.write(in.resolve(name), bytes);
        CommandRun run = convert(out, in);
        assertEquals(read ? 0 : 3, run.code(), run.err());
        assertEquals(
                read ? 1 : 0,
                Files.exists(out) ? json("run.json").get("documents").size() : 0,
                run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {".doc", ".dot", ".wps", ".wpt"})
    void olderDocumentsAreFound(String ending) throws IOException {
        document("a.docx", 1);
        Files.write(in.resolve("b" + ending), compound("WordDocument"));
        assertEquals(1, convert(out, in).code());
        assertEquals(2, json("run.json").get("documents").size());
    }

    private static byte[] compound(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem compound = new POIFSFileSystem()) {
            compound.createDocument(new ByteArrayInputStream(new byte[5000]), entry);
            compound.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void whatIsPassedOverIsCountedByKind() throws IOException {
        document("a.docx", 1);
        Files.createSymbolicLink(in.resolve("link.docx"), in.resolve("a.docx"));
        Files.createSymbolicLink(in.resolve("gone"), in.resolve("nosuch"));
        for (String name : new String[] {"b.png", "c.PNG", "d.dat", "e", "f.long-ending-that-is-none"}) {
            Files.writeString(in.resolve(name), "text");
        }
        Files.writeString(in.resolve(".hidden"), "text");
        CommandRun run = convert(out, in);
        assertEquals(0, run.code(), run.err());
        String kinds = "1 .dat, 2 .png, 2 links, 2 files without an ending";
        assertTrue(run.err().contains("left out, of kinds that are not read: " + kinds + "\n"), run.err());
        assertEquals(
                new ObjectMapper().readTree("{\".dat\": 1, \".png\": 2, \"link\": 2, \"no-ending\": 2}"),
                json("run.json").get("leftOut"));
        String chinese = CommandRun.chinese("convert", "-o", out.toString(), in.toString())
                .err();
        assertTrue(chinese.contains("1 .dat, 2 .png, 2个链接, 2个没有扩展名的文件"), chinese);
    }

    /** Twenty gigabytes that take no place on the disk would be hashed for a minute. */
    @Test
    void aFileBeyondTheLimitIsNotReadAtAll() throws IOException {
        document("a.docx", 1);
        try (RandomAccessFile file = new RandomAccessFile(in.resolve("b.docx").toFile(), "rw")) {
            file.setLength(20L << 30);
        }
        for (int times = 0; times < 2; times++) {
            CommandRun run = CommandRun.of("convert", "--incremental", "-o", out.toString(), in.toString());
            assertEquals(1, run.code());
            assertTrue(
                    run.err().contains("b.docx: more than 1073741824 bytes in the file (--limit file=N raises this)"),
                    run.err());
        }
        assertTrue(json("run.json").get("documents").get(1).get("sha256").isNull());
    }

    /** The operating system makes these up while they are read, and some have no end. */
    @ParameterizedTest
    @ValueSource(strings = {"/proc/self/maps", "/proc/kmsg", "/proc/self/environ", "/dev/zero", "/dev/tty"})
    void whatIsNoFileOnADiskIsRefused(String path) {
        assumeTrue(Files.exists(Path.of(path)), path + " is not here");
        for (String[] line : new String[][] {{"inspect", path}, {"convert", path, "-o", out.toString()}}) {
            CommandRun run = CommandRun.of(line);
            assertEquals(3, run.code());
            assertTrue(
                    run.err()
                            .contains(path + ": this is a pipe or a device, not a file (save what it gives as a file)"),
                    run.err());
        }
    }

    @Test
    void whatTheProgramKeepsForItselfIsNoInput() throws IOException {
        document("b.docx", 1);
        document(".mubiao/run-5/d.docx", 2);
        document(".mubiao/index.docx", 3);
        CommandRun run = convert(out, in);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("which this program wrote or keeps for itself: 2 documents\n"), run.err());
        assertEquals(List.of("b.json"), jsonFiles());
        // Whoever names them has them, and they land beside the others.
        assertEquals(
                0,
                convert(out, in.resolve(".mubiao/run-5"), in.resolve(".mubiao/index.docx"))
                        .code());
        assertEquals(List.of("b.json", "d.json", "index.json"), jsonFiles());
    }

    @Test
    void aNameThatIsTooLongForItsFileIsCutOff() throws IOException {
        document("b.docx", 1);
        document("县".repeat(83) + ".docx", 2);
        CommandRun run = convert(out, in);
        assertEquals(0, run.code(), run.err());
        assertEquals(2, jsonFiles().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.json", "documents.csv", "datapackage.json", "b.json"})
    void aFolderInTheWayIsToldBeforeAnyWork(String name) throws IOException {
        document("b.docx", 1);
        assertEquals(0, convert(out, in).code());
        Map<String, String> before = Batch.contents(out);
        document("c.docx", 2);
        Files.delete(out.resolve(name));
        Files.createDirectories(out.resolve(name).resolve("mine"));
        before.remove(name);
        CommandRun run = convert(out, in);
        assertEquals(3, run.code(), run.err());
        assertEquals(
                "mubiao: " + out.resolve(name) + ": is a folder; a file of that name is to be written there\n",
                run.err());
        assertEquals(before, Batch.contents(out));
    }

    @Test
    void aFolderOfInputsThatIsNamedAsAResult() throws IOException {
        document("b.docx", 1);
        document("a.docx", 3);
        document("a.json/c.docx", 2);
        assertEquals(0, convert(out, in).code());
        assertEquals(List.of("a.docx.json", "a.json/c.json", "b.json"), jsonFiles());
        document("findings.csv/c.docx", 2);
        CommandRun run = convert(folder.resolve("other"), in);
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains("findings.csv: would be the folder of "), run.err());
    }

    @ParameterizedTest
    @CsvSource({
        "findings.csv, 'json,csv'",
        "mubiao.xlsx, xlsx",
        "projects.parquet, parquet",
        "documents.jsonl, jsonl",
        "run.json, csv"
    })
    void noListIsOverwritten(String name, String format) throws IOException {
        document("b.docx", 1);
        Files.createDirectory(out);
        Path list = Files.writeString(out.resolve(name), in.resolve("b.docx") + "\n");
        CommandRun run = CommandRun.of("convert", "@" + list, "-o", out.toString(), "-f", format);
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains(list + " is read; it would be overwritten by -o " + out), run.err());
        assertEquals(in.resolve("b.docx") + "\n", Files.readString(list));
    }

    @Test
    void noInputIsOverwritten() throws IOException {
        Path page = Files.writeString(in.resolve("report.html"), PAGE);
        CommandRun run = CommandRun.of("convert", in.toString(), "-o", in.toString(), "-f", "html,csv");
        assertEquals(2, run.code(), run.err());
        assertEquals(PAGE, Files.readString(page));
        assertEquals(
                0,
                CommandRun.of("convert", in.toString(), "-o", in.toString(), "-f", "csv")
                        .code());
        Path layout = Files.writeString(in.resolve("a.json"), "{\"id\":\"own\"}");
        document("a.docx", 1);
        CommandRun own = CommandRun.of("convert", in.toString(), "-o", in.toString(), "--layout", layout.toString());
        assertEquals(2, own.code(), own.err());
        assertEquals("{\"id\":\"own\"}", Files.readString(layout));
    }

    @Test
    void whatAnEarlierRunLeftIsTold() throws IOException {
        document("a.docx", 1);
        document("b.docx", 2);
        CommandRun first = CommandRun.of("convert", in.toString(), "-o", out.toString(), "-f", "json,csv,jsonl");
        assertEquals(0, first.code(), first.err());
        assertFalse(first.err().contains("earlier"), first.err());
        assertTrue(json("run.json").get("ofEarlierRuns").isEmpty());
        CommandRun second = CommandRun.of("convert", in.resolve("a.docx").toString(), "-o", out.toString());
        assertEquals(0, second.code(), second.err());
        String left = "b.json, documents.jsonl, projects.jsonl";
        assertTrue(second.err().contains("of an earlier run and not of this one: " + left + "\n"), second.err());
        List<String> named = new ArrayList<>();
        json("run.json").get("ofEarlierRuns").forEach(name -> named.add(name.asText()));
        assertEquals(left, String.join(", ", named));
        assertTrue(Files.exists(out.resolve("b.json")));
    }

    /** Also where this run writes no JSON: what is of inputs gone goes. */
    @Test
    void anIncrementalRunDropsWhatIsOfInputsGone() throws IOException {
        document("a.docx", 1);
        document("b.docx", 2);
        assertEquals(0, convert(out, in).code());
        CommandRun run = CommandRun.of(
                "convert", in.resolve("a.docx").toString(), "-o", out.toString(), "-f", "csv", "--incremental");
        assertEquals(0, run.code(), run.err());
        assertEquals(List.of("a.json"), jsonFiles());
        assertFalse(run.err().contains("earlier"), "what did not change is this run's too");
    }

    @Test
    void anOutputThatIsAFile() throws IOException {
        document("a.docx", 1);
        Path file = Files.writeString(folder.resolve("a.txt"), "x");
        for (Path place : List.of(file, file.resolve("below"))) {
            CommandRun run = convert(place, in);
            assertEquals(3, run.code());
            assertEquals("mubiao: " + file + ": is a file, not a folder (-o names a folder)\n", run.err());
        }
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "skipped: no /proc here");
        CommandRun run = convert(Path.of("/proc/nosuch"), in);
        assertEquals(3, run.code());
        assertEquals("mubiao: /proc/nosuch: cannot be made: no files can be made there\n", run.err());
    }

    @Test
    void oneIsNoPlural() throws IOException {
        document("a.docx", 1);
        CommandRun run = convert(out, in);
        assertTrue(run.err().contains("mubiao: 1 document, 1 project, 2 indicators; findings: "), run.err());
    }

    @Test
    void aListThatIsNotUtf8() throws IOException {
        document("甲.docx", 1);
        document("乙.docx", 2);
        String first = in.resolve("甲.docx") + "\r\n";
        Path list = Files.write(
                folder.resolve("list"), (first + in.resolve("乙.docx") + "\n").getBytes(Charset.forName("GBK")));
        CommandRun run = convert(out, "@" + list);
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().startsWith("mubiao: " + list + ": the list is not UTF-8 (line 1)\n"), run.err());
        Files.writeString(list, "\uFEFF" + first + "\n");
        Files.write(
                list,
                in.resolve("乙.docx").toString().getBytes(Charset.forName("GBK")),
                java.nio.file.StandardOpenOption.APPEND);
        CommandRun mixed = convert(out, "@" + list);
        assertEquals(1, mixed.code(), mixed.err());
        assertTrue(mixed.err().contains(list + ": the list is not UTF-8 (line 3)\n"), mixed.err());
        assertEquals(List.of("甲.json"), jsonFiles());
    }

    @Test
    void aGlobThatMatchesNothingIsOneError() {
        CommandRun run = convert(out, folder.resolve("nosuch/*.docx"));
        assertEquals(3, run.code());
        assertEquals(2, run.err().lines().count(), run.err());
    }

    /** As where a shell puts the folders' names in its place. */
    @Test
    void aGlobThatMatchesFolders() throws IOException {
        document("2023甲/a.docx", 1);
        document("2023乙/深/b.docx", 2);
        document("2022/c.docx", 3);
        document("2023.docx", 4);
        Files.writeString(in.resolve("2023甲/notes.txt"), "no document");
        CommandRun run = convert(out, in + "/2023*");
        assertEquals(Main.DONE, run.code(), run.err());
        assertEquals(List.of("2023.json", "2023乙/深/b.json", "2023甲/a.json"), jsonFiles());
        CommandRun none = convert(folder.resolve("none"), in + "/2021*");
        assertEquals(Main.NOTHING, none.code(), none.err());
    }

    /** A link that is named is what it leads to; those to folders in a folder are not followed. */
    @Test
    void aFolderThatIsNamedByALink() throws IOException {
        document("a.docx", 1);
        document("b/c.docx", 2);
        Path link = Files.createSymbolicLink(folder.resolve("link"), in);
        Files.createSymbolicLink(in.resolve("loop"), link);
        CommandRun run = convert(out, link);
        assertEquals(Main.DONE, run.code(), run.err());
        assertEquals(
                link.resolve("b/c.docx").toString(),
                json("b/c.json").at("/source/path").asText());
        assertEquals(List.of("a.json", "b/c.json"), jsonFiles());
        Path other = folder.resolve("other");
        assertEquals(Main.DONE, convert(other, link + "/*.docx").code());
        assertTrue(Files.exists(other.resolve("a.json")));
    }

    /** By whatever way the output is named, its own page is no document. */
    @Test
    void anOutputThatIsNamedByALink() throws IOException {
        document("a.docx", 1);
        Path link = Files.createSymbolicLink(folder.resolve("link"), in);
        for (Path[] pair : new Path[][] {{in, link}, {link, in}, {link, link}}) {
            for (int i = 0; i < 2; i++) {
                CommandRun run = CommandRun.of(
                        "convert",
                        pair[0].toString(),
                        "-o",
                        pair[1].resolve("out").toString(),
                        "-f",
                        "json,html");
                assertEquals(Main.DONE, run.code(), run.err());
                assertTrue(run.err().contains("mubiao: 1 document,"), run.err());
            }
        }
    }

    /** Names in GBK, as archives of old Windows leave them: no two files have one name in the data. */
    @Test
    void namesThatAreNoUtf8() throws IOException {
        Path one;
        Path two;
        try {
            one = Path.of(URI.create(in.toUri() + "%C4%BF%B1%EA.docx"));
            two = Path.of(URI.create(in.toUri() + "%C4%BF%B1%EB.docx"));
            Files.write(one, Batch.document(1, 1));
        } catch (IOException | IllegalArgumentException e) {
            assumeTrue(false, "skipped: names are UTF-8 here");
            return;
        }
        assumeTrue(one.toString().contains("\uFFFD"), "skipped: names are of another encoding here");
        Files.write(two, Batch.document(2, 1));
        document("\uFFFD好.docx", 3);
        CommandRun run = convert(out, in);
        assertEquals(Main.DONE, run.code(), run.err());
        List<String> documents = new ArrayList<>();
        json("run.json")
                .get("documents")
                .forEach(entry -> documents.add(entry.get("path").asText()));
        // The first two bytes are a letter of UTF-8, too.
        assertEquals(List.of(in + "/\u013F%B1%EA.docx", in + "/\u013F%B1%EB.docx", in + "/\uFFFD好.docx"), documents);
        assertTrue(Files.exists(out.resolve("\u013F%B1%EA.json")));
    }

    /** The run after the next still knows what is not its own. */
    @Test
    void filesOfRunsLongAgo() throws IOException {
        document("a.docx", 1);
        document("b\nc.docx", 2);
        document("d.docx", 3);
        convert(out, in.resolve("a.docx"));
        convert(out, in.resolve("b\nc.docx"));
        convert(out, in.resolve("d.docx"));
        CommandRun run = convert(out, in.resolve("d.docx"));
        assertTrue(run.err().contains("of an earlier run and not of this one: a.json, b"), run.err());
        assertEquals(2, json("run.json").get("ofEarlierRuns").size());
        assertTrue(Files.exists(out.resolve("a.json")));
        // What would look like this run's own goes, all else stays.
        Files.writeString(in.resolve("a.docx"), "no document");
        CommandRun failed = convert(out, in.resolve("a.docx"), in.resolve("d.docx"));
        assertEquals(Main.ATTENTION, failed.code(), failed.err());
        assertFalse(Files.exists(out.resolve("a.json")));
        assertTrue(Files.exists(out.resolve("b\nc.json")));
        Files.delete(out.resolve("b\nc.json"));
        assertFalse(convert(out, in.resolve("d.docx")).err().contains("earlier"));
    }

    /** Also where it is the last one that stops a run. */
    @Test
    void aRunThatStopsSaysWhatStays() throws IOException {
        document("a.docx", 1);
        Files.writeString(in.resolve("b.docx"), "no document");
        CommandRun run = CommandRun.of("convert", in.toString(), "-o", out.toString(), "--fail-fast", "-j", "1");
        assertEquals(Main.ATTENTION, run.code(), run.err());
        assertTrue(run.err().contains("files of all documents together stay as they were"), run.err());
        assertFalse(Files.exists(out.resolve("documents.csv")));
    }
}
