package io.github.mubiao.read.flat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mubiao.read.ReadOptions;
import io.github.mubiao.read.ReadResult;
import io.github.mubiao.read.Readings;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Word 2003 writes in other words than later ones, in one XML file. */
class WordXmlTest {

    private static final String START =
            "<w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\""
                    + " xmlns:wx=\"http://schemas.microsoft.com/office/word/2003/auxHint\""
                    + " xmlns:aml=\"http://schemas.microsoft.com/aml/2001/core\""
                    + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:st1=\"urn:schemas-microsoft-com:office:smarttags\">";

    private static ReadResult read(String encoding, String body, List<String> blocks) throws IOException {
        String xml = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?><?mso-application progid=\"Word.Document\"?>"
                + START + body + "</w:wordDocument>";
        return Readings.read(xml.getBytes(Charset.forName(encoding)), ReadOptions.defaults(), blocks);
    }

    private static List<String> blocks(String body) throws IOException {
        List<String> blocks = new ArrayList<>();
        read("UTF-8", "<w:body><wx:sect>" + body + "</wx:sect></w:body>", blocks);
        return blocks;
    }

    private static String run(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    @Test
    void changesCommentsAndNotes() throws IOException {
        List<String> blocks = new ArrayList<>();
        ReadResult result = read(
                "UTF-8",
                "<w:body><w:p>" + run("a")
                        + "<aml:annotation w:type=\"Word.Deletion\"><aml:content><w:r><w:delText>x</w:delText></w:r>"
                        + "</aml:content></aml:annotation><aml:annotation w:type=\"Word.Insertion\"><aml:content>"
                        + run("b") + "</aml:content></aml:annotation><aml:annotation w:type=\"Word.Bookmark.Start\"/>"
                        + "<w:r><aml:annotation w:type=\"Word.Comment\"><aml:content><w:p>" + run("y")
                        + "</w:p></aml:content></aml:annotation></w:r><w:r><w:footnote><w:p>" + run("z")
                        + "</w:p></w:footnote></w:r><st1:metricconverter>" + run("10公里")
                        + "</st1:metricconverter><w:r><w:rPr><w:vanish/></w:rPr><w:t>h</w:t></w:r></w:p></w:body>",
                blocks);
        assertEquals(List.of("p1 ab10公里"), blocks);
        assertEquals("xml", result.format());
        assertEquals(1, result.leftOut().deletedRuns());
        assertEquals(1, result.leftOut().comments());
        assertEquals(1, result.leftOut().notes());
        assertEquals(1, result.leftOut().hiddenRuns());
    }

    @Test
    void mergesAndSymbols() throws IOException {
        String first = "<w:tc><w:tcPr><w:vmerge w:val=\"restart\"/></w:tcPr><w:p>" + run("a") + "</w:p></w:tc>";
        String more = "<w:tc><w:tcPr><w:vmerge/></w:tcPr><w:p/></w:tc>";
        String sign = "<w:tc><w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/></w:r>" + run("80%") + "</w:p></w:tc>";
        String font = "<w:tc><w:p><w:r><w:rPr><w:rFonts w:ascii=\"Symbol\" w:h-ansi=\"Symbol\"/></w:rPr><w:t>\uF0A3"
                + "</w:t></w:r>" + run("5") + "</w:p></w:tc>";
        assertEquals(
                List.of("t1 2x2 [1,1 2x1] a [1,2] ≥80% [2,2] ≤5"),
                blocks("<w:tbl><w:tr>" + first + sign + "</w:tr><w:tr>" + more + font + "</w:tr></w:tbl>"));
    }

    @Test
    void textBoxesAndFrames() throws IOException {
        assertEquals(
                List.of("p1 a", "p2 b", "p3 c"),
                blocks("<wx:pBdrGroup><wx:borders/><w:p>" + run("a")
                        + "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p>" + run("b")
                        + "</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p></wx:pBdrGroup><w:p>"
                        + run("c") + "</w:p>"));
    }

    @Test
    void encodings() throws IOException {
        for (String encoding : List.of("UTF-8", "GBK", "gb2312", "UTF-16")) {
            List<String> blocks = new ArrayList<>();
            read(encoding, "<w:body><w:p>" + run("绩效目标") + "</w:p></w:body>", blocks);
            assertEquals(List.of("p1 绩效目标"), blocks, encoding);
        }
    }

    @Test
    void hiddenByAStyle() throws IOException {
        List<String> blocks = new ArrayList<>();
        read(
                "UTF-8",
                "<w:styles><w:style w:type=\"character\" w:styleId=\"h\"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>"
                        + "<w:body><w:p>" + run("a") + "<w:r><w:rPr><w:rStyle w:val=\"h\"/></w:rPr><w:t>x</w:t></w:r>"
                        + "</w:p></w:body>",
                blocks);
        assertEquals(List.of("p1 a"), blocks);
    }

    /** A package in one file names its parts by relationships, as any other. */
    @Test
    void packagesWithoutADocument() {
        byte[] xml = ("<?xml version=\"1.0\"?><pkg:package"
                        + " xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\"/>")
                .getBytes(StandardCharsets.UTF_8);
        org.junit.jupiter.api.Assertions.assertThrows(
                io.github.mubiao.read.UnreadableDocumentException.class,
                () -> Readings.read(xml, ReadOptions.defaults(), new ArrayList<>()));
    }
}
