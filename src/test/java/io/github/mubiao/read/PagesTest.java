package io.github.mubiao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each construction of {@code pages.yaml} is read as stated there; and encodings, and pages in one file. */
class PagesTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> pages() throws IOException {
        try (InputStream in = PagesTest.class.getResourceAsStream("/read/pages.yaml")) {
            List<DynamicTest> tests = new ArrayList<>();
            for (JsonNode page : YAML.readTree(in)) {
                tests.add(DynamicTest.dynamicTest(page.get("id").textValue(), () -> check(page)));
            }
            return tests.stream();
        }
    }

    private static void check(JsonNode page) throws IOException {
        List<String> blocks = new ArrayList<>();
        byte[] bytes = page.get("page").textValue().getBytes(StandardCharsets.UTF_8);
        ReadResult result = Readings.read(bytes, ReadOptions.defaults(), blocks);
        assertEquals(Readings.texts(page.get("blocks")), blocks);
        assertEquals(Readings.texts(page.path("findings")), Readings.findings(result));
        JSON.valueToTree(result.leftOut())
                .properties()
                .forEach(count -> assertEquals(
                        page.path("leftOut").path(count.getKey()).asInt(),
                        count.getValue().asInt(),
                        count.getKey()));
        assertEquals("html", result.format());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UTF-8    | <!DOCTYPE html>
            UTF-8    | <!DOCTYPE html><meta charset=gb2312>
            UTF-8    | <!DOCTYPE html><meta charset=no-such>
            GB18030  | <!DOCTYPE html>
            GBK      | <!DOCTYPE html><meta charset="gb2312">
            GBK      | <html><head><meta http-equiv=Content-Type content="text/html; charset=gb2312"></head>
            GBK      | <!DOCTYPE html><meta charset=utf-8>
            GB18030  | <?xml version="1.0" encoding="GB18030"?><html>
            Big5     | <!DOCTYPE html><meta charset=big5>
            UTF-16LE | <!DOCTYPE html>
            UTF-16BE | <html><meta charset=utf-16>
            """)
    void encodings(String charset, String start) throws IOException {
        byte[] page = (start + "<p>重要文件，目標值80％</p>").getBytes(Charset.forName(charset));
        assertEquals(List.of("p1 重要文件，目標值80％"), Readings.blocks(page));
        if (charset.startsWith("UTF-")) {
            byte[] marked = ("\uFEFF" + start + "<p>重要文件</p>").getBytes(Charset.forName(charset));
            assertEquals(List.of("p1 重要文件"), Readings.blocks(marked));
        }
    }

    /** Bytes that a page has by damage: the rest of it tells its encoding. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GBK     | <!DOCTYPE html>
            GBK     | <!DOCTYPE html><meta charset=gbk>
            GBK     | <!DOCTYPE html><meta charset=utf-8>
            UTF-8   | <!DOCTYPE html>
            UTF-8   | <!DOCTYPE html><meta charset=utf-8>
            UTF-8   | <!DOCTYPE html><meta charset=gbk>
            """)
    void oneBadByteIsOneLostCharacter(String charset, String start) throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.writeBytes((start + "<p>重要文件，目标值</p><p>8").getBytes(Charset.forName(charset)));
        page.write(0xFF);
        page.writeBytes("0％，项目支出绩效</p>".getBytes(Charset.forName(charset)));
        List<String> blocks = new ArrayList<>();
        ReadResult result = Readings.read(page.toByteArray(), ReadOptions.defaults(), blocks);
        assertEquals(List.of("p1 重要文件，目标值", "p2 8\uFFFD0％，项目支出绩效"), blocks);
        assertEquals(List.of("lost-character: paragraph 2"), Readings.findings(result));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-1", "ISO-8859-1", "latin1", "windows-1252"})
    void latin1IsWindows1252(String name) throws IOException {
        byte[] page = ("<meta charset=" + name + "><p>\u0093x\u0094 \u0096 \u00B7 \u0080</p>")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(List.of("p1 “x” – · €"), Readings.blocks(page));
    }

    @Test
    void charactersThatOnlyGb18030Has() throws IOException {
        byte[] page = "<meta charset=gb2312><p>㐀镕𠀀</p>".getBytes(Charset.forName("GB18030"));
        assertEquals(List.of("p1 㐀镕𠀀"), Readings.blocks(page));
    }

    @Test
    void aPageInOneFile() throws IOException {
        byte[] html = "<html><meta charset=gb2312><p>目标≥80%</p></html>".getBytes(Charset.forName("GBK"));
        String start = """
                MIME-Version: 1.0
                Content-Type: multipart/related; boundary="x"

                for old readers
                --x
                Content-Type: image/png
                Content-Transfer-Encoding: base64

                AAAA
                --x
                """;
        String base64 = start + """
                Content-Location: file:///C:/a.htm
                Content-Transfer-Encoding: base64
                Content-Type: text/html; charset="gb2312"

                %s
                --x--
                """.formatted(Base64.getMimeEncoder().encodeToString(html));
        assertEquals(List.of("p1 目标≥80%"), Readings.blocks(base64.getBytes(StandardCharsets.US_ASCII)));
        String quoted = "From: <Saved by Blink>\n" + start + """
                Content-Type: text/html
                Content-Transfer-Encoding: quoted-printable

                <html><p>=E7=9B=AE=
                =E6=A0=87</p></html>
                --x--
                """;
        assertEquals(List.of("p1 目标"), Readings.blocks(quoted.getBytes(StandardCharsets.US_ASCII)));
    }

    /** A workbook that Excel saved as one file has a page of frames, and one for each sheet; other pages have no others. */
    @Test
    void framesInOneFile() throws IOException {
        assertEquals(
                List.of("p1 a", "p2 b"), Readings.blocks(pages("<frameset><frame src=1><frame src=2></frameset>")));
        assertEquals(List.of("p1 x"), Readings.blocks(pages("<p>x</p>")));
    }

    private static byte[] pages(String first) {
        StringBuilder message = new StringBuilder("""
                MIME-Version: 1.0
                Content-Type: multipart/related; boundary="x"

                """);
        for (String page : List.of(first, "<p>a</p>", "<p>b</p>")) {
            message.append("--x\nContent-Type: text/html\n\n<html>")
                    .append(page)
                    .append("</html>\n");
        }
        return message.append("--x--\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** A page may begin with any element, after comments and declarations of any kind. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name=ProgId content=Word.Document><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml>"
                        + "<![endif]--><p>a</p>",
                "<?xml:namespace prefix = o ns = \"urn:schemas-microsoft-com:office:office\" /><p>a</p>",
                "<!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--><div class=Section1><p>a</p></div>",
                "<o:p></o:p><p>a</p>",
                "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\" \"y\"><html><p>a</p></html>",
                "<?xml version='1.0'?><div>a</div>",
                "<![if !mso]><u>a</u><![endif]>",
                "<label>a</label>",
                "<blockquote>a</blockquote>",
                "<dl><dt>a</dl>",
                "</div><p>a</p>",
                "<x-page><table role=none><tr><td>a</table></x-page>",
                "a<br>"
            })
    void beginnings(String page) throws IOException {
        assertEquals(List.of("p1 a"), Readings.blocks(page.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        "'<?xml version=\"1.0\"?><!-- <html> --><data/>', XML",
        "'<!-- w:WordDocument --><dataset><x/></dataset>', XML",
        "'<?xml version=\"1.0\"?><w:wordDocument/>', FLAT_XML",
        "'<!-- x --><pkg:package/>', FLAT_XML",
        "'<?mso-application progid=\"Word.Document\"?><w:wordDocument/>', FLAT_XML",
        "'<uof:UOF>', UNIFORM",
        "'a < b <c', TEXT",
        "'<3', TEXT",
        "'5 > 4', TEXT"
    })
    void markupThatIsNoPage(String text, FileKind kind) {
        assertEquals(kind, FileKind.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({"<p>a</p>", "'\n <h1 id=x>a</h1>'", "<!-- x --><div>a</div>", "<TABLE role=none><tr><td>a</table>"})
    void fragments(String page) throws IOException {
        assertEquals(List.of("p1 a"), Readings.blocks(page.getBytes(StandardCharsets.UTF_8)));
    }
}
