package io.github.mubiao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.mubiao.model.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A page that breaks off is found out wherever it does so, up to the end of its last table, and a page
 * that has its end is not: both as {@code ends.yaml} states, and by cuts of whole pages.
 */
class HtmlEndTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    /** As many bytes as lie between two cuts of a long page; no divisor of what recurs in one. */
    private static final int STEP = 37;

    private static final String FORMATS = "src/test/resources/formats/";

    /** What portals write: no body's end left out, rows and cells closed, layout by {@code div}. */
    private static final String PORTAL = """
            <!DOCTYPE html>
            <html><head><meta charset="utf-8"><title>部门 &lt; 预算</title>
            <style>td > p { color: red }</style><script>if (a < b) { document.write("<table>"); }</script></head>
            <body><!-- 正文 <table> --><div class="main"><h1>项目绩效目标表</h1>
            <table border="1" title="a > b"><tr><td>项目名称</td><td>补贴</td></tr>
            <tr><td>预算数</td><td>78.25&#160;万元<br></td></tr></table>
            <p>二、&nbsp;说明</p></div>
            <table border='1'><tbody><tr><td>指标<table border=1><tr><td>a</td></tr></table></td><td>≥80%</td></tr></tbody></table>
            <p>附注</p></body></html>
            """;

    /** What editors paste: no html, no body, no frame around it but one. */
    private static final String FRAGMENT = "<div><p>项目绩效目标表<p>2022年度<table border=1><tr><td>项目名称<td>补贴"
            + "<tr><td>预算数<td>78.25</table><p>注：<b>单位</b>为万元<br></div>";

    private static List<String> findings(byte[] page) throws IOException {
        return Readings.findings(Readings.read(page, ReadOptions.defaults(), new ArrayList<>()));
    }

    private static boolean isIncomplete(byte[] page) throws IOException {
        return Readings.read(page, ReadOptions.defaults(), new ArrayList<>()).findings().stream()
                .map(Finding::rule)
                .anyMatch("incomplete-file"::equals);
    }

    @TestFactory
    Stream<DynamicTest> ends() throws IOException {
        try (InputStream in = HtmlEndTest.class.getResourceAsStream("/read/ends.yaml")) {
            List<DynamicTest> tests = new ArrayList<>();
            for (JsonNode page : YAML.readTree(in)) {
                tests.add(DynamicTest.dynamicTest(page.get("page").textValue(), () -> check(page)));
            }
            return tests.stream();
        }
    }

    private static void check(JsonNode page) throws IOException {
        List<String> blocks = new ArrayList<>();
        byte[] bytes = page.get("page").textValue().getBytes(StandardCharsets.UTF_8);
        ReadResult result = Readings.read(bytes, ReadOptions.defaults(), blocks);
        String early = page.path("early").textValue();
        assertEquals(
                early == null ? List.of() : List.of("incomplete-file" + (early.isEmpty() ? "" : ": " + early)),
                Readings.findings(result));
        if (page.has("blocks")) {
            assertEquals(Readings.texts(page.get("blocks")), blocks);
        }
    }

    private static void assertEachCutIsFound(byte[] page, int from, int to, int step) throws IOException {
        assertEquals(false, isIncomplete(page), "the whole page");
        List<Integer> missed = new ArrayList<>();
        for (int end = from; end < to; end += step) {
            if (!isIncomplete(Arrays.copyOf(page, end))) {
                missed.add(end);
            }
        }
        assertEquals(List.of(), missed, "cuts that were not found");
    }

    private static int end(byte[] page, String last) {
        int end = new String(page, StandardCharsets.ISO_8859_1).lastIndexOf(last);
        assertTrue(end > 0, last);
        return end;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "haibin-education-2022.html",
                "haibin-education-2022.pandoc.html",
                "haibin-education-2023.html",
                "haibin-education-2023.pandoc.html"
            })
    void everyCutOfAPageOfAnOfficeProgramIsFound(String name) throws IOException {
        byte[] page = Files.readAllBytes(Path.of(FORMATS + name));
        // From the first end tag that might be left out on: before it, a page may be one that leaves them out.
        int start = new String(page, StandardCharsets.ISO_8859_1).indexOf("</p>") + 4;
        int end = end(page, "</body>");
        assertEachCutIsFound(page, start, end, (end - start) / 25);
        // The source alone is looked at much faster than the whole page is read.
        String source = new String(page, StandardCharsets.UTF_8);
        for (int cut = start; cut < source.lastIndexOf("</body>"); cut += STEP) {
            assertNotNull(HtmlEnd.of(source.substring(0, cut)), "cut at " + cut);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void everyCutOfAPageOfAPortalIsFound(String charset) throws IOException {
        byte[] page = PORTAL.getBytes(Charset.forName(charset));
        int start = new String(page, StandardCharsets.ISO_8859_1).indexOf("<table border");
        assertEachCutIsFound(page, start + 6, end(page, "</body>"), 1);
    }

    @Test
    void everyCutOfAFragmentIsFoundUpToItsEnd() throws IOException {
        byte[] page = FRAGMENT.getBytes(StandardCharsets.UTF_8);
        assertEachCutIsFound(page, 6, page.length - 1, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"base64", "quoted-printable", "8bit"})
    void everyCutOfAPageInOneFileIsFound(String coding) throws IOException {
        byte[] file = mhtml(coding);
        // To the first sign of the end of the last boundary.
        assertEachCutIsFound(file, end(file, "charset=\"utf-8\"") + 20, end(file, "\n--x--") + 6, 7);
        assertEquals(true, isIncomplete(Arrays.copyOf(file, end(file, "\n--x--") + 5)));
    }

    private static byte[] mhtml(String coding) {
        String coded = switch (coding) {
            case "base64" -> Base64.getMimeEncoder().encodeToString(PORTAL.getBytes(StandardCharsets.UTF_8));
            case "quoted-printable" -> quoted(PORTAL.getBytes(StandardCharsets.UTF_8));
            default -> PORTAL;
        };
        return """
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary="x"

                --x
                Content-Transfer-Encoding: %s
                Content-Type: text/html; charset="utf-8"

                %s
                --x
                Content-Type: image/png
                Content-Transfer-Encoding: base64

                AAAA
                --x--
                """.formatted(coding, coded).getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(byte[] text) {
        StringBuilder quoted = new StringBuilder();
        int column = 0;
        for (byte value : text) {
            boolean plain = (value >= ' ' && value < 0x7F && value != '=') || value == '\n';
            String piece = plain ? String.valueOf((char) value) : String.format("=%02X", value);
            column = value == '\n' ? 0 : column + piece.length();
            if (column > 70) {
                quoted.append("=\n");
                column = piece.length();
            }
            quoted.append(piece);
        }
        return quoted.toString();
    }

    /** The head of a message of one part. */
    private static String message(String coding) {
        return """
                MIME-Version: 1.0
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: %s

                """.formatted(coding);
    }

    @Test
    void aMessageOfOnePartEndsWithAWholeCharacter() throws IOException {
        String start = message("quoted-printable") + "<p>=E7=9B=AE</p>=E6=A0=87";
        assertEquals(List.of(), findings(start.getBytes(StandardCharsets.US_ASCII)));
        assertEquals(List.of("incomplete-file"), findings((start + "=\n").getBytes(StandardCharsets.US_ASCII)));
        assertEquals(List.of("incomplete-file"), findings((start + "=").getBytes(StandardCharsets.US_ASCII)));
        assertEquals(List.of("incomplete-file"), findings((start + "=\r\n\r\n").getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void base64ThatStopsWithinFourCharactersBreaksOff() throws IOException {
        String start = message("base64");
        String page = Base64.getEncoder().encodeToString("<p>ab</p>".getBytes(StandardCharsets.US_ASCII));
        assertEquals(List.of(), findings((start + page).getBytes(StandardCharsets.US_ASCII)));
        byte[] cut = (start + page.substring(0, page.length() - 1)).getBytes(StandardCharsets.US_ASCII);
        assertEquals(List.of("incomplete-file"), findings(cut));
    }
}
