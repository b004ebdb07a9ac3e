package io.github.mubiao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.docx.DocxBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A bit of the packed text or styles that a bad disk changed: wherever it stands, the file is refused as
 * damaged, or read as it was, where the bit means nothing. A wrong number would be
 * worse than none.
 */
class DamagedPartsTest {

    private static final byte[] WHOLE = new DocxBuilder()
            .styles("<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>"
                    + "<w:style w:type=\"character\" w:styleId=\"b\"><w:rPr><w:vanish/></w:rPr></w:style>")
            .paragraph("预算绩效目标一二三四五六七八九十".repeat(20))
            .build();
    private static final int HEADER = 30;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"word/document.xml", "word/styles.xml"})
    void anyBitChanged(String part) throws IOException {
        List<String> right = Readings.withOutcome(Files.write(folder.resolve("whole.docx"), WHOLE));
        int from = start(WHOLE, part);
        int to = end(WHOLE, from);
        int read = 0;
        for (int bit = from * 8; bit < to * 8; bit++) {
            byte[] damaged = WHOLE.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            Path file = Files.write(folder.resolve("damaged.docx"), damaged);
            String what = part + " bit " + (bit - from * 8);
            read += assertDamagedOrEqual(right, Readings.withOutcome(file), what) ? 1 : 0;
        }
        assertTrue(read < 8, read + " bits of " + part + " mean nothing: no more than the last byte's may");
    }

    /** Whether it was read as it was. */
    private static boolean assertDamagedOrEqual(List<String> right, List<String> found, String what) {
        if (right.equals(found)) {
            return true;
        }
        assertEquals("refused BROKEN_ZIP", found.get(found.size() - 1), what);
        return false;
    }

    /** Where the packed bytes of a part begin: after its local header, its name and its extra field. */
    private static int start(byte[] zip, String part) {
        int name = new String(zip, StandardCharsets.ISO_8859_1).indexOf(part);
        int header = name - HEADER;
        int extra = (zip[header + 28] & 0xFF) | (zip[header + 29] & 0xFF) << 8;
        return name + part.length() + extra;
    }

    /** Where they end: before the next header, or what describes the part behind it. */
    private static int end(byte[] zip, int start) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        int next = text.indexOf("PK\u0003\u0004", start);
        int directory = text.indexOf("PK\u0001\u0002", start);
        int descriptor = text.indexOf("PK\u0007\u0008", start);
        int end = next < 0 ? directory : next;
        return descriptor < 0 ? end : Math.min(end, descriptor);
    }
}
