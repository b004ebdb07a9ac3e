package io.github.mubiao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.docx.Zips;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What else is in a package, and where entries stand: read, or refused with the true reason. */
class ZipEntriesTest {

    private static final String MAIN = "word/document.xml";
    private static final byte[] CENTRAL = {'P', 'K', 1, 2};
    private static final int CENTRAL_ZIPPED = 20;
    private static final int CENTRAL_FLAGS = 8;
    private static final int CENTRAL_METHOD = 10;
    private static final int CENTRAL_OFFSET = 42;
    private static final int CENTRAL_NAME = 46;
    private static final int END = 22;

    @TempDir
    Path folder;

    private static Map<String, byte[]> parts() {
        return new LinkedHashMap<>(Zips.unzip(new DocxBuilder().paragraph("目标").build()));
    }

    private void assertRead(byte[] zip) throws IOException {
        Path file = Files.write(folder.resolve("a.docx"), zip);
        assertEquals("p1 目标", Readings.withOutcome(file).get(0));
    }

    private void assertRefused(byte[] zip, String message) throws IOException {
        Path file = Files.write(folder.resolve("a.docx"), zip);
        UnreadableDocumentException refusal =
                assertThrows(UnreadableDocumentException.class, () -> Readings.blocks(file, ReadOptions.defaults()));
        assertEquals(message, refusal.getMessage());
    }

    /** Programs leave these behind; no relationship leads to them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                ".DS_Store",
                "__MACOSX/word/._document.xml",
                "Thumbs.db",
                "word/media/Thumbs.db",
                "word/media/image1.unknown",
                "word/media/图片 1.jpeg",
                "word/media/a%20b.png",
                "word/document.xml/below",
                "word/.hidden",
                "word/ends.",
                "[trash]/0000.dat",
                "/word/again.xml",
                "docProps\\app.xml",
                "mimetype"
            })
    void aForeignEntryRefusesNothing(String name) throws IOException {
        Map<String, byte[]> parts = parts();
        parts.put(name, "x".getBytes(StandardCharsets.UTF_8));
        assertRead(Zips.zip(parts));
    }

    /** What a package says of the types of its parts is not needed to find the document. */
    @ParameterizedTest
    @ValueSource(strings = {"", "<Types/>", "no XML at all"})
    void contentTypesMayBeMissingOrWrong(String types) throws IOException {
        Map<String, byte[]> parts = parts();
        parts.put("[Content_Types].xml", types.getBytes(StandardCharsets.UTF_8));
        assertRead(Zips.zip(parts));
        parts.remove("[Content_Types].xml");
        assertRead(Zips.zip(parts));
    }

    @ParameterizedTest
    @CsvSource({
        "word/document.xml, word\\document.xml",
        "word/document.xml, Word/Document.XML",
        "word/document.xml, /word/document.xml",
        "_rels/.rels, _rels\\.rels"
    })
    void namesAreWrittenInOtherWays(String name, String written) throws IOException {
        Map<String, byte[]> parts = parts();
        parts.put(written, parts.remove(name));
        assertRead(Zips.zip(parts));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/word/document.xml", "./word/document.xml", "word/x/../document.xml", "../word/document.xml"})
    void targetsAreResolved(String target) throws IOException {
        Map<String, byte[]> parts = parts();
        parts.compute(
                "_rels/.rels",
                (name, part) -> new String(part, StandardCharsets.UTF_8)
                        .replace("\"word/document.xml\"", "\"" + target + "\"")
                        .getBytes(StandardCharsets.UTF_8));
        assertRead(Zips.zip(parts));
    }

    @Test
    void aPartTwice() throws IOException {
        byte[] copy = parts().get(MAIN);
        assertRead(withCopy(copy));
        byte[] other = Arrays.copyOf(copy, copy.length + 1);
        other[copy.length] = '\n';
        assertRefused(
                withCopy(other),
                "the file is damaged: word/document.xml is in it twice, with different content (open it in Word or WPS"
                        + " and save it as .docx)");
    }

    /** Two media that differ are of no concern. */
    @Test
    void anotherEntryTwice() throws IOException {
        Map<String, byte[]> parts = parts();
        parts.put("word/media/a.png", new byte[] {1});
        parts.put("word/media/A.png", new byte[] {2});
        assertRead(Zips.zip(parts));
    }

    private static byte[] withCopy(byte[] copy) {
        Map<String, byte[]> parts = parts();
        parts.put("word/Document.xml", copy);
        return Zips.zip(parts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.xml", "word/../../evil.xml", "..", "C:/evil.xml", "c:evil.xml"})
    void aNameThatLeadsOut(String name) throws IOException {
        Map<String, byte[]> parts = parts();
        parts.put(name, new byte[] {1});
        assertRefused(
                Zips.zip(parts),
                "the file is forged: the name of " + name
                        + " in it leads out of the file (do not open it; ask for it again)");
    }

    private static Map<String, byte[]> withMedia() {
        Map<String, byte[]> parts = parts();
        parts.put("word/media/a.png", new byte[1000]);
        parts.put("word/media/b.png", new byte[2000]);
        return parts;
    }

    /** Where an entry's record in the directory begins. */
    private static int central(byte[] zip, String name) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        return text.lastIndexOf(new String(CENTRAL, StandardCharsets.ISO_8859_1), text.lastIndexOf(name));
    }

    private static ByteBuffer buffer(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Of two entries that share bytes one is a bomb, or not what another program takes it for. */
    @Test
    void entriesThatOverlap() throws IOException {
        byte[] zip = Zips.zip(withMedia());
        int first = buffer(zip).getInt(central(zip, "word/media/a.png") + CENTRAL_OFFSET);
        buffer(zip).putInt(central(zip, "word/media/b.png") + CENTRAL_OFFSET, first);
        assertRefused(
                zip,
                "the file is damaged or forged: word/media/a.png and word/media/b.png in it take the same bytes (do not"
                        + " open it; ask for it again)");
        byte[] longer = Zips.zip(withMedia());
        ByteBuffer directory = buffer(longer);
        int zipped = central(longer, "word/media/a.png") + CENTRAL_ZIPPED;
        directory.putInt(zipped, directory.getInt(zipped) + 40);
        assertRefused(
                longer,
                "the file is damaged or forged: word/media/a.png and word/media/b.png in it take the same bytes (do not"
                        + " open it; ask for it again)");
    }

    @Test
    void anEntryBeyondTheEnd() throws IOException {
        byte[] zip = Zips.zip(withMedia());
        buffer(zip).putInt(central(zip, "word/media/b.png") + CENTRAL_OFFSET, zip.length);
        assertRefused(
                zip, "the file is damaged or cut off: its zip directory cannot be read (download or copy it again)");
        byte[] longer = Zips.zip(withMedia());
        buffer(longer).putInt(central(longer, "word/media/b.png") + CENTRAL_ZIPPED, longer.length);
        assertRefused(
                longer,
                "the file is damaged or cut off: word/media/b.png in it reaches beyond its end (download or copy it"
                        + " again)");
    }

    /** The directory states an entry twice, as some writers do that append to a file. */
    @Test
    void anEntryStatedTwice() throws IOException {
        byte[] zip = Zips.zip(parts());
        int from = central(zip, MAIN);
        int length = CENTRAL_NAME + MAIN.length();
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        twice.write(zip, 0, from + length);
        twice.write(zip, from, zip.length - from);
        byte[] stated = twice.toByteArray();
        ByteBuffer end = buffer(stated).position(stated.length - END).slice().order(ByteOrder.LITTLE_ENDIAN);
        end.putShort(8, (short) (end.getShort(8) + 1));
        end.putShort(10, (short) (end.getShort(10) + 1));
        end.putInt(12, end.getInt(12) + length);
        assertRead(stated);
    }

    @Test
    void encryptedAndOddlyCompressedParts() throws IOException {
        byte[] encrypted = Zips.zip(parts());
        encrypted[central(encrypted, MAIN) + CENTRAL_FLAGS] |= 1;
        assertRefused(
                encrypted,
                "the file is a zip with a password: word/document.xml in it is encrypted (unpack it, and save the"
                        + " document as .docx)");
        byte[] odd = Zips.zip(parts());
        odd[central(odd, MAIN) + CENTRAL_METHOD] = 98;
        assertRefused(
                odd,
                "word/document.xml in the file is compressed in a way that no Word document is (open it in Word or WPS"
                        + " and save it as .docx)");
    }

    /** A comment behind the directory, and bytes that belong to nothing. */
    @Test
    void aZipThatIsNotAsWordWritesIt() throws IOException {
        byte[] zip = Zips.zip(parts());
        byte[] commented = Arrays.copyOf(zip, zip.length + 3);
        commented[zip.length - 2] = 3;
        Path file = Files.write(folder.resolve("a.docx"), commented);
        assertEquals(List.of("p1 目标"), Readings.blocks(file, ReadOptions.defaults()));
    }
}
