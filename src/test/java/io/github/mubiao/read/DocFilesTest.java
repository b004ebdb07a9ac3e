package io.github.mubiao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.read.UnreadableDocumentException.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Word documents of 1997 to 2003. {@code read/features.doc} is what LibreOffice makes of {@link
 * #features()}.
 */
class DocFilesTest {

    @TempDir
    Path folder;

    /** A document with one of each that .doc writes in its own way. */
    static byte[] features() {
        String cell = "<w:tcPr><w:tcW w:w=\"1400\" w:type=\"dxa\"/>%s</w:tcPr><w:p><w:r><w:t>%s</w:t></w:r></w:p>";
        String wide = cell.replace("1400", "2800");
        return new DocxBuilder()
                .paragraph("第一部分")
                .raw("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>"
                        + "<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/></w:r><w:r><w:t>80%</w:t></w:r>"
                        + "<w:r><w:rPr><w:rFonts w:ascii=\"Symbol\" w:hAnsi=\"Symbol\"/></w:rPr><w:t>&#xF0A3;</w:t></w:r>"
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r>"
                        + "<w:del w:id=\"1\" w:author=\"x\"><w:r><w:delText>no</w:delText></w:r></w:del>"
                        + "<w:ins w:id=\"2\" w:author=\"x\"><w:r><w:t>5</w:t></w:r></w:ins></w:p>")
                .raw("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>e</w:t></w:r></w:p>")
                .raw(table(
                        2,
                        row("<w:gridSpan w:val=\"2\"/>", wide, "合并")
                                + row("<w:vMerge w:val=\"restart\"/>", cell, "上", "", cell, "x")
                                + row("<w:vMerge/>", cell, "", "", cell, "y")))
                .paragraph("f")
                .raw(table(
                        1,
                        "<w:tr><w:tc><w:p><w:r><w:t>外</w:t></w:r></w:p>"
                                + table(2, row("", cell, "内1", "", cell, "内2") + row("", cell, "内3", "", cell, "内4"))
                                + "<w:p><w:r><w:t>后</w:t></w:r></w:p></w:tc></w:tr>"))
                .raw(
                        "<w:p><w:r><w:t>g</w:t><w:pict><v:shape style=\"width:200pt;height:50pt\"><v:textbox><w:txbxContent>"
                                + "<w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>")
                .paragraph("h")
                .build();
    }

    private static String table(int columns, String rows) {
        return "<w:tbl><w:tblPr><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
                + "<w:gridCol w:w=\"1400\"/>".repeat(columns) + "</w:tblGrid>" + rows + "</w:tbl>";
    }

    /** A row of cells, each its properties, its template and its text. */
    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (int i = 0; i < cells.length; i += 3) {
            row.append("<w:tc>")
                    .append(cells[i + 1].formatted(cells[i], cells[i + 2]))
                    .append("</w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    private static byte[] doc() throws IOException {
        return resource("/read/features.doc");
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = DocFilesTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    /** Lists of ≥80%, ≥90%, ≥95%, the second chosen, and of 优, 良, the first chosen; a ticked box; a field of text. */
    @Test
    void controlsShowWhatTheirDataSay() throws IOException {
        assertEquals(
                List.of("p1 指标值≥90%完", "p2 优☒是文本", "p3 链接"),
                read(resource("/read/controls.doc"), ReadOptions.defaults()));
    }

    private static List<String> read(byte[] document, ReadOptions options) throws IOException {
        List<String> blocks = new ArrayList<>();
        assertEquals("doc", Readings.read(document, options, blocks).format());
        return blocks;
    }

    @Test
    void theSameBlocksAsTheDocxWhateverTheName() throws IOException {
        List<String> expected = Readings.blocks(features());
        assertEquals(expected, read(doc(), ReadOptions.defaults()));
        Path misnamed = Files.write(folder.resolve("x.doc"), features());
        assertEquals(expected, Readings.blocks(misnamed, ReadOptions.defaults()));
    }

    /** The page number's field made an equation, whose code is all there is of it. */
    @Test
    void anEquationFieldShowsItsCode() throws IOException {
        byte[] document = replaced(doc(), "\u0013 PAGE \u00141\u0015e", "\u0013EQ \\x(5)\u0015e");
        List<String> expected = new ArrayList<>(Readings.blocks(features()));
        assertTrue(expected.remove("p3 1e"));
        expected.add(2, "p3 5e");
        assertEquals(expected, read(document, ReadOptions.defaults()));
    }

    private static byte[] replaced(byte[] document, String text, String other) {
        Charset wide = StandardCharsets.UTF_16LE;
        String bytes = new String(document, StandardCharsets.ISO_8859_1);
        String found = new String(text.getBytes(wide), StandardCharsets.ISO_8859_1);
        assertTrue(bytes.contains(found));
        return bytes.replace(found, new String(other.getBytes(wide), StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void whatIsLeftOutIsCounted() throws IOException {
        LeftOut leftOut =
                Readings.read(doc(), ReadOptions.defaults(), new ArrayList<>()).leftOut();
        assertEquals(1, leftOut.deletedRuns());
        assertEquals(1, leftOut.hiddenRuns());
    }

    @Test
    void aProtectedDocument() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("密码");
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(doc()))) {
            document.write(bytes);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        byte[] locked = bytes.toByteArray();
        assertRefused(
                locked,
                ReadOptions.defaults(),
                Reason.PASSWORD_NEEDED,
                "the document is protected by a password (--password gives one)");
        assertRefused(
                locked,
                ReadOptions.defaults().withPassword("other"),
                Reason.PASSWORD_WRONG,
                "the document is protected by another password than the one given (--password)");
        assertEquals(
                Readings.blocks(features()).get(0),
                read(locked, ReadOptions.defaults().withPassword("密码")).get(0));
    }

    private static void assertRefused(byte[] document, ReadOptions options, Reason reason, String message) {
        UnreadableDocumentException refusal = assertThrows(
                UnreadableDocumentException.class, () -> Readings.read(document, options, new ArrayList<>()));
        assertEquals(message, refusal.getMessage());
        assertEquals(reason, refusal.reason());
    }

    @Test
    void aDocumentOfNothing() throws IOException {
        byte[] main = new byte[5000];
        assertRefused(
                compound(main),
                ReadOptions.defaults(),
                Reason.UNSUPPORTED,
                "this is a document of Word 95 or older (save it as .docx)");
        main[0] = (byte) 0xEC;
        main[1] = (byte) 0xA5;
        main[2] = (byte) 0xC1;
        assertRefused(
                compound(main),
                ReadOptions.defaults(),
                Reason.BROKEN_PACKAGE,
                "the document (.doc) is damaged: its parts contradict each other (open it in Word or WPS and save it as .docx)");
    }

    private static byte[] compound(byte[] main) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem compound = new POIFSFileSystem()) {
            compound.createDocument(new ByteArrayInputStream(main), "WordDocument");
            compound.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void limits() throws IOException {
        assertRefused(
                doc(),
                ReadOptions.defaults().with(Limit.WHOLE, 1000),
                Reason.LIMIT,
                "more than 1000 bytes in a file that is read as a whole (--limit whole=N raises this)");
        assertRefused(
                doc(),
                ReadOptions.defaults().with(Limit.NESTING, 1),
                Reason.LIMIT,
                "more than 1 tables within tables (--limit nesting=N raises this)");
        assertRefused(
                doc(),
                ReadOptions.defaults().with(Limit.SPAN, 1),
                Reason.LIMIT,
                "more than 1 columns in a row (--limit span=N raises this)");
    }

    /** A stream of 100 MB in a file of a few thousand bytes: no array of that size is made for it. */
    @Test
    void aStreamThatIsLargerThanTheFile() throws IOException {
        byte[] bytes = doc();
        ByteBuffer entry = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int name = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t");
        int size = name + 120;
        assertTrue(entry.getInt(size) < bytes.length, "no size");
        entry.putInt(size, 100 << 20);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertRefused(
                bytes,
                ReadOptions.defaults(),
                Reason.BROKEN_PACKAGE,
                "the document (.doc) is damaged: its parts contradict each other (open it in Word or WPS and save it as .docx)");
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < 50 << 20, allocated + " bytes allocated");
    }

    /** Whatever a file holds, it is read or refused. */
    @Test
    void damagedDocuments() throws IOException {
        byte[] good = doc();
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] bad = good.clone();
            for (int j = random.nextInt(8); j >= 0; j--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            byte[] cut = i % 5 == 0 ? Arrays.copyOf(bad, random.nextInt(bad.length)) : bad;
            try {
                Readings.read(cut, ReadOptions.defaults(), new ArrayList<>());
            } catch (UnreadableDocumentException e) {
                refused++;
            }
        }
        assertTrue(refused > 30 && refused < 300, refused + " of 300 refused");
    }
}
