package io.github.mubiao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.docx.Zips;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that stand in the body of a Word document as its content. */
class EmbeddedDocumentsTest {

    private static final String PAGE = "<!DOCTYPE html><html><head><meta charset=utf-8></head><body><p>标题</p>"
            + "<table border=1><tr><td colspan=2>项目名称<td>甲</table></body></html>";
    private static final String MESSAGE = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n"
            + "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + PAGE
            + "\r\n--b--\r\n";
    private static final String CHUNK = "<w:altChunk r:id=\"c1\"/>";

    @ParameterizedTest
    @ValueSource(strings = {PAGE, MESSAGE})
    void aPageStandsInItsPlace(String content) throws IOException {
        List<String> blocks = new ArrayList<>();
        ReadResult result = read(
                "<w:p><w:r><w:t>前</w:t></w:r></w:p>" + CHUNK + "<w:p><w:r><w:t>后</w:t></w:r></w:p>", content, blocks);
        assertEquals(List.of("p1 前", "p2 标题", "t1 1x3 [1,1 1x2] 项目名称 [1,3] 甲", "p3 后"), blocks);
        assertEquals(List.of(), Readings.findings(result));
        assertEquals(0, result.leftOut().embedded());
    }

    @Test
    void aDocumentThatIsNotReadIsTold() throws IOException {
        List<String> blocks = new ArrayList<>();
        ReadResult result = read("<w:p><w:r><w:t>前</w:t></w:r></w:p>" + CHUNK, "plain", blocks);
        assertEquals(List.of("p1 前"), blocks);
        assertEquals(List.of("embedded-document: paragraph 1"), Readings.findings(result));
        assertEquals(1, result.leftOut().embedded());
    }

    @Test
    void aDocumentWithinATableIsTold() throws IOException {
        List<String> blocks = new ArrayList<>();
        ReadResult result = read("<w:tbl><w:tr><w:tc>" + CHUNK + "<w:p/></w:tc></w:tr></w:tbl>", PAGE, blocks);
        assertEquals(List.of("t1 1x1 [1,1] "), blocks);
        assertEquals(List.of("embedded-document: table 1, row 1"), Readings.findings(result));
    }

    @Test
    void richTextIsRead() throws IOException {
        List<String> blocks = new ArrayList<>();
        ReadResult result = read(
                CHUNK + "<w:p><w:r><w:t>后</w:t></w:r></w:p>",
                "{\\rtf1\\ansi\\pard x\\par\\trowd\\cellx1000\\cellx2000\\pard\\intbl a\\cell b\\cell\\row}",
                blocks);
        assertEquals(List.of("p1 x", "t1 1x2 [1,1] a [1,2] b", "p2 后"), blocks);
        assertEquals(List.of(), Readings.findings(result));
    }

    @Test
    void aWordDocumentIsReadWithThoseInIt() throws IOException {
        byte[] innermost = new DocxBuilder().paragraph("内").build();
        byte[] inner = holding("<w:p><w:r><w:t>中</w:t></w:r></w:p>" + CHUNK, innermost);
        List<String> blocks = new ArrayList<>();
        ReadResult result = Readings.read(
                holding(CHUNK + "<w:p><w:r><w:t>外</w:t></w:r></w:p>", inner), ReadOptions.defaults(), blocks);
        assertEquals(List.of("p1 中", "p2 内", "p3 外"), blocks);
        assertEquals(List.of(), Readings.findings(result));
    }

    @Test
    void documentsWithinEachOtherEndSomewhere() throws IOException {
        byte[] file = new DocxBuilder().paragraph("内").build();
        for (int i = 0; i < 8; i++) {
            file = holding("<w:p><w:r><w:t>" + i + "</w:t></w:r></w:p>" + CHUNK, file);
        }
        List<String> blocks = new ArrayList<>();
        ReadResult result = Readings.read(file, ReadOptions.defaults(), blocks);
        assertEquals(List.of("p1 7", "p2 6", "p3 5", "p4 4"), blocks);
        assertEquals(List.of("embedded-document: paragraph 4"), Readings.findings(result));
    }

    /** One part, named again and again, takes of one allowance. */
    @Test
    void aDocumentThatIsNamedManyTimes() throws IOException {
        byte[] inner = new DocxBuilder().paragraph("字".repeat(10_000)).build();
        byte[] file = holding(CHUNK.repeat(2000), inner);
        ReadOptions options = ReadOptions.defaults().with(Limit.UNZIPPED, 10_000_000);
        UnreadableDocumentException refused =
                assertThrows(UnreadableDocumentException.class, () -> Readings.read(file, options, new ArrayList<>()));
        assertTrue(refused.getMessage().contains("--limit unzipped="), refused.getMessage());
    }

    private static ReadResult read(String body, String content, List<String> blocks) throws IOException {
        return Readings.read(holding(body, content.getBytes(StandardCharsets.UTF_8)), ReadOptions.defaults(), blocks);
    }

    private static byte[] holding(String body, byte[] content) {
        Map<String, byte[]> parts =
                new LinkedHashMap<>(Zips.unzip(new DocxBuilder().raw(body).build()));
        parts.put(
                "word/_rels/document.xml.rels",
                Zips.utf8("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"c0\" Type=\"urn:other\" Target=\"no.html\"/><Relationship Id=\"c1\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk\""
                        + " Target=\"/word/chunk.dat\"/></Relationships>"));
        parts.put("word/chunk.dat", content);
        return Zips.zip(parts);
    }
}
