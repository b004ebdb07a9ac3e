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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives as inputs: their documents are read as if they stood in a folder of the archive's name. */
class ArchivesTest {

    @TempDir
    private Path folder;

    /** Chinese Windows writes names in GBK and says nothing; others say UTF-8, or write it without saying so. */
    @ParameterizedTest
    @ValueSource(strings = {"GBK", "UTF-8", "UTF-8 said"})
    void namesAreReadAsTheyWereWritten(String encoding) throws IOException {
        Path archive = write("部门.zip", zip(Map.of("绩效/教育局.docx", Batch.document(1, 1)), encoding));
        CommandRun run = convert(archive);
        assertEquals(0, run.code(), run.err());
        assertEquals(List.of(archive + "!/绩效/教育局.docx"), paths());
        assertTrue(Files.exists(folder.resolve("out/绩效/教育局.json")));
    }

    @Test
    void whatIsNoDocumentIsPassedOver() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("b.docx", Batch.document(2, 1));
        files.put("a.docx", Batch.document(1, 1));
        files.put("__MACOSX/._a.docx", new byte[] {0, 5, 22, 7});
        files.put(".DS_Store", new byte[] {0});
        files.put("~$a.docx", new byte[] {1});
        files.put("readme.txt", new byte[] {'x'});
        files.put("photo.jpg", new byte[] {'x'});
        Path archive = write("in/a.zip", zip(files, "UTF-8"));
        CommandRun run = convert(archive.getParent());
        assertEquals(0, run.code(), run.err());
        assertEquals(List.of(archive + "!/a.docx", archive + "!/b.docx"), paths());
        assertTrue(Files.exists(folder.resolve("out/a.zip!/a.json")));
        assertTrue(run.err().contains("left out, of kinds that are not read: 1 .jpg, 1 .txt"), run.err());
    }

    @Test
    void archivesInArchivesAreReadToADepth() throws IOException {
        byte[] inner = zip(Map.of("d.docx", Batch.document(4, 1)), "UTF-8");
        for (int depth = 3; depth >= 1; depth--) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put("d" + depth + ".docx", Batch.document(depth, 1));
            files.put("in.zip", inner);
            inner = zip(files, "UTF-8");
        }
        Path archive = write("a.zip", inner);
        CommandRun run = convert(archive);
        assertEquals(1, run.code(), run.err());
        String in = archive + "!/in.zip";
        assertEquals(
                List.of(archive + "!/d1.docx", in + "!/d2.docx", in + "!/in.zip!/d3.docx", in + "!/in.zip!/in.zip"),
                paths());
        assertTrue(run.err().contains("in.zip: archives in archives are read to a depth of 3"), run.err());
    }

    @Test
    void sevenZipIsReadToo() throws IOException {
        Path archive = folder.resolve("a.7z");
        try (SevenZOutputFile out = new SevenZOutputFile(archive.toFile())) {
            for (int i = 1; i <= 2; i++) {
                SevenZArchiveEntry entry = new SevenZArchiveEntry();
                entry.setName("绩效/" + i + ".docx");
                out.putArchiveEntry(entry);
                out.write(Batch.document(i, 1));
                out.closeArchiveEntry();
            }
        }
        CommandRun run = convert(archive);
        assertEquals(0, run.code(), run.err());
        assertEquals(List.of(archive + "!/绩效/1.docx", archive + "!/绩效/2.docx"), paths());
    }

    @Test
    void oneDocumentOrFolderOfAnArchiveMayBeNamed() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("x/a.docx", Batch.document(1, 1));
        files.put("x/b.docx", Batch.document(2, 1));
        files.put("xy/c.docx", Batch.document(3, 1));
        Path archive = write("a.zip", zip(files, "UTF-8"));
        assertEquals(0, convert(archive + "!/x/b.docx").code());
        assertEquals(List.of(archive + "!/x/b.docx"), paths());
        assertEquals(0, convert(archive + "!/x").code());
        assertEquals(List.of(archive + "!/x/a.docx", archive + "!/x/b.docx"), paths());
        CommandRun run = convert(archive + "!/no.docx");
        assertEquals(3, run.code());
        assertTrue(run.err().contains("no such file or folder"), run.err());
    }

    @Test
    void namesThatLeadOutOfTheArchiveAreRefusedAndNothingElse() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("../../evil.docx", Batch.document(1, 1));
        files.put("/rooted.docx", Batch.document(2, 1));
        files.put("back\\slash.docx", Batch.document(3, 1));
        Path archive = write("a.zip", zip(files, "UTF-8"));
        CommandRun run = convert(archive);
        assertEquals(1, run.code(), run.err());
        assertTrue(run.err().contains("its name leads out of the archive"), run.err());
        assertEquals(
                List.of(archive + "!/../../evil.docx", archive + "!/back/slash.docx", archive + "!/rooted.docx"),
                paths());
        assertTrue(Files.notExists(folder.resolve("evil.docx")));
        assertTrue(Files.notExists(folder.resolve("out/evil.json")));
    }

    /** 64 MB of zeros in 64 kB; what stands before it is read. */
    @Test
    void aBombIsRefused() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.docx", Batch.document(1, 1));
        files.put("b.docx", new byte[64 << 20]);
        CommandRun run = convert(write("a.zip", zip(files, "UTF-8")));
        assertEquals(1, run.code(), run.err());
        assertTrue(run.err().contains("the archive unpacks to more than documents do"), run.err());
        assertEquals(2, paths().size());
    }

    /** The bytes of one file are overwritten: the others are read, and their names may hold what no system writes. */
    @Test
    void oneDamagedFileCostsNoOther() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.docx", Batch.document(1, 1));
        files.put("b.docx", Batch.document(2, 1));
        files.put("c\0.docx", Batch.document(3, 1));
        byte[] zip = zip(files, "UTF-8");
        int second = new String(zip, StandardCharsets.ISO_8859_1).indexOf("b.docx") + "b.docx".length();
        Arrays.fill(zip, second, second + 200, (byte) 0xFF);
        Path archive = write("a.zip", zip);
        CommandRun run = convert(archive);
        assertEquals(1, run.code(), run.err());
        assertTrue(run.err().contains("b.docx: it is damaged in the archive"), run.err());
        assertEquals(List.of(archive + "!/a.docx", archive + "!/b.docx", archive + "!/c\uFFFD.docx"), paths());
    }

    @Test
    void aDamagedArchiveIsRefusedInWords() throws IOException {
        byte[] whole = zip(Map.of("a.docx", Batch.document(1, 1)), "UTF-8");
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        CommandRun run = convert(write("a.zip", half));
        assertEquals(3, run.code(), run.err());
        String chinese = CommandRun.chinese(
                        "convert", "-o", folder.resolve("out").toString(), folder + "/a.zip")
                .err();
        assertTrue(chinese.chars().anyMatch(c -> c > 0x4E00), chinese);
    }

    @Test
    void twoArchivesAreComparedAsFolders() throws IOException {
        Path older = write("2022.zip", zip(Map.of("a.docx", Batch.document(1, 2)), "UTF-8"));
        Path newer = write("2023.zip", zip(Map.of("a.docx", Batch.document(1, 2)), "UTF-8"));
        CommandRun run = CommandRun.of("diff", older.toString(), newer.toString(), "-f", "json");
        assertEquals(0, run.code(), run.err());
        JsonNode summary = new ObjectMapper().readTree(run.out()).get("summary");
        assertEquals(2, summary.get("projects").get("unchanged").asInt(), run.out());
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private CommandRun convert(Object input) {
        return CommandRun.of(
                "convert", input.toString(), "-o", folder.resolve("out").toString());
    }

    private List<String> paths() throws IOException {
        List<String> paths = new ArrayList<>();
        new ObjectMapper()
                .readTree(Files.readString(folder.resolve("out/run.json")))
                .get("documents")
                .forEach(document -> paths.add(document.get("path").textValue()));
        return paths;
    }

    static byte[] zip(Map<String, byte[]> files, String encoding) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            out.setEncoding(encoding.split(" ", -1)[0]);
            out.setUseLanguageEncodingFlag(encoding.endsWith("said"));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putArchiveEntry(new ZipArchiveEntry(file.getKey()));
                out.write(file.getValue());
                out.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }
}
