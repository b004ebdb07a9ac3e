package io.github.mubiao.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.docx.Zips;
import io.github.mubiao.read.UnreadableDocumentException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One broken file for each way to break, with its exact message. */
class UnreadableFilesTest {

    @TempDir
    Path folder;

    private static final int CRC_IN_HEADER = 16;
    private static final int METHOD_IN_HEADER = 10;
    private static final int METHOD_IN_PART = 8;
    private static final int NAME_IN_PART = 30;
    private static final byte IMPLODED = 6;
    private static final byte[] GOOD = new DocxBuilder().paragraph("目标").build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            %PDF-1.7                        | BROKEN_PACKAGE | the PDF file is damaged: its pages cannot be found or read (download or copy it again)
            MIME-Version: 1.0               | NOT_A_DOCUMENT | this is a MIME message without a web page (open it in the program that made it and save its document)
            <?xml version="1.0"?><uof:UOF/> | UNSUPPORTED | this is a UOF document, not a .docx document (save it as .docx)
            <?xml version="1.0"?><a/>       | NOT_A_DOCUMENT | this is an XML file, not a document (use the document it was made from)
            项目编码,1302                    | NOT_A_DOCUMENT | this is plain text, not a document (use the document it was taken from)
            PK                              | NOT_A_DOCUMENT | this is plain text, not a document (use the document it was taken from)
            """)
    void otherFormats(String content, Reason reason, String message) throws IOException {
        assertRefused(content.getBytes(StandardCharsets.UTF_8), reason, message);
    }

    @Test
    void otherBinaryFormats() throws IOException {
        assertRefused(new byte[0], Reason.EMPTY, "the file is empty (download or copy it again)");
        assertRefused(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10},
                Reason.NOT_A_DOCUMENT,
                "this is an image, not a document (use the document it is a picture of)");
        assertRefused(
                new byte[] {0x1F, (byte) 0x8B, 8},
                Reason.NOT_A_DOCUMENT,
                "this is a compressed archive of a kind that is not read (unpack it)");
        assertRefused(
                new byte[] {1, 2, 3},
                Reason.NOT_A_DOCUMENT,
                "this is not a document of a kind that is read (open it in the program that made it and save it as .docx)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Book                | this is a workbook of Excel 95 or older (save it as .xlsx)
            PowerPoint Document | this is a PowerPoint 97-2003 presentation (.ppt), which is not read (use the document with these tables)
            Other               | this is a compound file (OLE2) without a Word document (open it in the program that made it, such as WPS, and save it as .docx)
            """)
    void oldFormats(String entry, String message) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem compound = new POIFSFileSystem()) {
            compound.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), entry);
            compound.writeFilesystem(bytes);
        }
        assertRefused(bytes.toByteArray(), Reason.UNSUPPORTED, message);
        assertRefused(
                Arrays.copyOf(bytes.toByteArray(), 300),
                Reason.BROKEN_ZIP,
                "the document is damaged: its compound file cannot be read (download or copy it again)");
    }

    @Test
    void otherOfficeFormats() throws IOException {
        assertRefused(
                withMain("<p:presentation xmlns:p='http://schemas.openxmlformats.org/presentationml/2006/main'/>"),
                Reason.UNSUPPORTED,
                "this is a PowerPoint presentation (.pptx), which is not read (use the document with these tables)");
    }

    @Test
    void otherZips() throws IOException {
        assertRefused(
                Zips.zip(Map.of("a.txt", new byte[] {1})),
                Reason.BROKEN_PACKAGE,
                "the file is a zip without the parts of a Word document (unpack it where documents are in it, else save the document as .docx again)");
        Map<String, byte[]> parts = Zips.unzip(GOOD);
        parts.remove("word/document.xml");
        assertRefused(
                Zips.zip(parts),
                Reason.BROKEN_PACKAGE,
                "the file is damaged: it leads to word/document.xml, which is not in it (download or copy it again)");
    }

    /** Each part is one that the program writes whose file it is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            META-INF/manifest.xml | this is an OpenDocument file other than a text or a workbook (use the document with these tables)
            uof.xml               | this is a UOF document, not a .docx document (save it as .docx)
            Index/Document.iwa    | this is a document of Pages or its sisters, not a .docx document (export it as .docx)
            """)
    void zipsOfOtherPrograms(String part, String message) throws IOException {
        assertRefused(Zips.zip(Map.of(part, new byte[] {1})), Reason.UNSUPPORTED, message);
    }

    @Test
    void aWordDocumentMayHoldSuchAPart() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>(Map.of("OFD.xml", new byte[] {1}));
        parts.putAll(Zips.unzip(GOOD));
        Readings.blocks(Zips.zip(parts));
    }

    @Test
    void pictures() throws IOException {
        for (byte[] start : List.of(
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
                "GIF89a".getBytes(StandardCharsets.US_ASCII),
                new byte[] {'I', 'I', '*', 0},
                new byte[] {'M', 'M', 0, '*'})) {
            assertRefused(
                    start,
                    Reason.NOT_A_DOCUMENT,
                    "this is an image, not a document (use the document it is a picture of)");
        }
    }

    @Test
    void cutZip() throws IOException {
        for (int length = 4; length < GOOD.length; length += 7) {
            assertRefused(
                    Arrays.copyOf(GOOD, length),
                    Reason.BROKEN_ZIP,
                    "the file is damaged or cut off: its zip directory cannot be read (download or copy it again)");
        }
    }

    /** One digit that a bad disk changed unzips as well as any other; only the sum of the bytes tells. */
    @Test
    void changedData() throws IOException {
        byte[] bytes = GOOD.clone();
        String zip = new String(bytes, StandardCharsets.ISO_8859_1);
        int header = zip.lastIndexOf("PK\u0001\u0002", zip.lastIndexOf("word/document.xml"));
        bytes[header + CRC_IN_HEADER] ^= 1;
        assertRefused(
                bytes,
                Reason.BROKEN_ZIP,
                "the file is damaged: what is in it is not what was zipped (checksum) (download or copy it again)");
    }

    /** A packing that nobody has used for decades is unpacked all the same, and damage told in our own words. */
    @Test
    void damagedDataOfAnOldPacking() throws IOException {
        byte[] bytes = new DocxBuilder().paragraph("目标一二三四五六七八九十".repeat(99)).build();
        String zip = new String(bytes, StandardCharsets.ISO_8859_1);
        int name = zip.indexOf("word/document.xml");
        bytes[name - NAME_IN_PART + METHOD_IN_PART] = IMPLODED;
        bytes[zip.lastIndexOf("PK\u0001\u0002", zip.lastIndexOf("word/document.xml")) + METHOD_IN_HEADER] = IMPLODED;
        Arrays.fill(bytes, name + 17, name + 80, (byte) 0xFF);
        assertRefused(
                bytes,
                Reason.BROKEN_ZIP,
                "the file is damaged or cut off: word/document.xml in it cannot be unzipped (download or copy it again)");
    }

    @Test
    void damagedData() throws IOException {
        byte[] bytes = new DocxBuilder().paragraph("目标一二三四五六七八九十".repeat(99)).build();
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("word/document.xml") + 60;
        Arrays.fill(bytes, at, at + 20, (byte) 0x55);
        UnreadableDocumentException refusal = refusal(bytes);
        assertEquals(Reason.BROKEN_ZIP, refusal.reason(), refusal.getMessage());
        assertEquals(
                "the file is damaged or cut off: word/document.xml in it cannot be unzipped (download or copy it again)",
                refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <!DOCTYPE w [<!ENTITY a "b">]><w>&a;</w> | BROKEN_XML     | word/document.xml in the file has a DOCTYPE, which no Word document has
            <!DOCTYPE w SYSTEM "file:///etc/passwd"><w/> | BROKEN_XML | word/document.xml in the file has a DOCTYPE, which no Word document has
            <other/>                                  | NOT_A_DOCUMENT | the main part of the package is not a Word document (save it as .docx in Word or WPS)
            <document xmlns="urn:x"/>                 | NOT_A_DOCUMENT | the main part of the package is not a Word document (save it as .docx in Word or WPS)
            """)
    void otherXml(String xml, Reason reason, String message) throws IOException {
        assertRefused(withMain(xml), reason, message);
    }

    @ParameterizedTest
    @CsvSource({"<w", "<a></b>", "''", "text", "<a>&b;</a>", "<a/><a/>", "<w:document/>"})
    void brokenXml(String xml) throws IOException {
        UnreadableDocumentException refusal = refusal(withMain(xml));
        assertEquals(
                xml.startsWith("<a/") || xml.startsWith("<a>") ? Reason.NOT_A_DOCUMENT : Reason.BROKEN_XML,
                refusal.reason(),
                refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"</w:body>", "</w:p>", "<w:t>"})
    void cutXml(String at) throws IOException {
        String whole = new DocxBuilder().paragraph("目标").documentXml();
        UnreadableDocumentException refusal = refusal(withMain(whole.substring(0, Math.max(200, whole.indexOf(at)))));
        assertEquals(Reason.BROKEN_XML, refusal.reason(), refusal.getMessage());
    }

    @Test
    void missingFilesAndFolders() {
        assertEquals(
                "there is no such file",
                assertThrows(UnreadableDocumentException.class, () -> read(folder.resolve("none.docx")))
                        .getMessage());
        assertEquals(
                "this is a folder, not a file",
                assertThrows(UnreadableDocumentException.class, () -> read(folder))
                        .getMessage());
    }

    @Test
    void filesAreNeitherChangedNorHeld() throws IOException {
        byte[] cut = Arrays.copyOf(GOOD, 200);
        for (byte[] bytes : List.of(GOOD, withMain("<w"), cut, withMain("<workbook/>"))) {
            Path file = Files.write(folder.resolve("a.docx"), bytes);
            long before = openFiles();
            for (int i = 0; i < 20; i++) {
                try {
                    read(file);
                } catch (UnreadableDocumentException expected) {
                    assertArrayEquals(bytes, Files.readAllBytes(file), expected.getMessage());
                }
            }
            assertEquals(before, openFiles());
            assertArrayEquals(bytes, Files.readAllBytes(file));
        }
    }

    /** Files that this process holds open in the test's folder; 0 where the system does not tell. */
    private long openFiles() throws IOException {
        Path self = Path.of("/proc/self/fd");
        if (!Files.isDirectory(self)) {
            return 0;
        }
        try (var handles = Files.list(self)) {
            return handles.filter(handle -> {
                        try {
                            return Files.readSymbolicLink(handle).startsWith(folder);
                        } catch (IOException closedMeanwhile) {
                            return false;
                        }
                    })
                    .count();
        }
    }

    static byte[] withMain(String xml) {
        Map<String, byte[]> parts = new LinkedHashMap<>(Zips.unzip(GOOD));
        parts.put("word/document.xml", xml.getBytes(StandardCharsets.UTF_8));
        return Zips.zip(parts);
    }

    private static void assertRefused(byte[] bytes, Reason reason, String message) throws IOException {
        UnreadableDocumentException refusal = refusal(bytes);
        assertEquals(message, refusal.getMessage());
        assertEquals(reason, refusal.reason());
    }

    private static UnreadableDocumentException refusal(byte[] bytes) {
        return assertThrows(UnreadableDocumentException.class, () -> Readings.blocks(bytes));
    }

    private static void read(Path file) throws IOException {
        Readings.blocks(file, ReadOptions.defaults());
    }
}
