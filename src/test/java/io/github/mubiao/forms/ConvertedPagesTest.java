package io.github.mubiao.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mubiao.docx.Zips;
import io.github.mubiao.read.SharedFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Word documents that LibreOffice converts to PDF are read as the documents are: all but their places. Skipped
 * where the program is not installed.
 */
class ConvertedPagesTest {

    private static final Path PROGRAM = Path.of("/usr/bin/soffice");
    private static final String SIDES = "<w:SIDE w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>";

    @TempDir
    Path folder;

    @BeforeEach
    void program() {
        assumeTrue(Files.isExecutable(PROGRAM), "skipped: " + PROGRAM + " is not there");
    }

    /** A document on a page as wide as its tables, with borders, which the drawn documents do not state. */
    private static byte[] bordered(byte[] docx) {
        Map<String, byte[]> parts = Zips.unzip(docx);
        String xml = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8);
        StringBuilder borders = new StringBuilder("<w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            borders.append(SIDES.replace("SIDE", side));
        }
        int widest = 0;
        for (String piece : xml.split("<w:tblW w:w=\"", -1)) {
            String number = piece.substring(0, Math.max(0, piece.indexOf('"')));
            widest = number.matches("[0-9]{1,6}") ? Math.max(widest, Integer.parseInt(number)) : widest;
        }
        String layout = "<w:tblLayout w:type=\"fixed\"/>";
        String paper = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>";
        parts.put(
                "word/document.xml",
                xml.replace(layout, borders + "</w:tblBorders>" + layout)
                        .replace(
                                paper,
                                "<w:pgSz w:w=\"" + Math.max(11906, widest + 2268) + "\" w:h=\"16838\"/>"
                                        + "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\""
                                        + " w:header=\"720\" w:footer=\"720\" w:gutter=\"0\"/>")
                        .getBytes(StandardCharsets.UTF_8));
        return Zips.zip(parts);
    }

    @Test
    void eachFamilyIsReadFromConvertedPages() throws IOException, InterruptedException {
        Path word = Files.createDirectory(folder.resolve("word"));
        for (Family family : Family.all()) {
            Files.write(
                    word.resolve(family.name() + ".docx"),
                    bordered(family.document().docx()));
        }
        convert();
        List<String> differing = new ArrayList<>();
        for (Family family : Family.all()) {
            if (!PageCarriersTest.isSame(family, PageCarriersTest.read(folder.resolve(family.name() + ".pdf")))) {
                differing.add(family.name());
            }
        }
        assertEquals(PageCarriersTest.UNDRAWABLE, differing);
    }

    @Test
    void theRealDocumentIsReadFromConvertedPages() throws IOException, InterruptedException {
        Path sample = SharedFolder.find("samples/caofeidian-2022.docx");
        Files.copy(sample, Files.createDirectory(folder.resolve("word")).resolve("a.docx"));
        convert();
        assertEquals(
                withoutTableNumbers(PageCarriersTest.read(sample)),
                withoutTableNumbers(PageCarriersTest.read(folder.resolve("a.pdf"))));
    }

    /** A message names a table by its number, and pages break and join tables. */
    private static String withoutTableNumbers(JsonNode tree) {
        return tree.toPrettyString().replaceAll("\\(table [0-9]+\\)", "(table)");
    }

    private void convert() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                PROGRAM.toString(),
                "-env:UserInstallation=" + folder.resolve("home").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
        try (Stream<Path> files = Files.list(folder.resolve("word"))) {
            files.sorted().map(Path::toString).forEach(command::add);
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertTrue(process.waitFor(3, TimeUnit.MINUTES), "LibreOffice does not end");
    }
}
