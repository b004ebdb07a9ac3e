package io.github.mubiao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.carriers.BookWriter;
import io.github.mubiao.carriers.DrawnSheet;
import io.github.mubiao.carriers.OdfPackage;
import io.github.mubiao.carriers.SheetDraft;
import io.github.mubiao.docx.Zips;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What workbooks, OpenDocument, RTF and flat XML may ask for: they are read, or refused by the limit's name. */
class CarrierLimitsTest {

    private static final String SHEET =
            "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
    /** Two rows of cells with borders. */
    private static final List<SheetDraft> SMALL = List.of(DrawnSheet.of("S", "#a | #b\n#c | #d"));

    private static byte[] withSheet(String xml) {
        Map<String, byte[]> parts = Zips.unzip(BookWriter.xlsx(SMALL));
        parts.put("xl/worksheets/sheet1.xml", (SHEET + xml + "</worksheet>").getBytes(StandardCharsets.UTF_8));
        return Zips.zip(parts);
    }

    private static List<String> read(byte[] file) throws IOException {
        return read(file, ReadOptions.defaults());
    }

    private static List<String> read(byte[] file, ReadOptions options) throws IOException {
        List<String> blocks = new ArrayList<>();
        Readings.read(file, options, blocks);
        return blocks;
    }

    private static void assertRefused(byte[] file, ReadOptions options, String limit) {
        UnreadableDocumentException refused =
                assertThrows(UnreadableDocumentException.class, () -> read(file, options));
        assertTrue(refused.getMessage().contains("--limit " + limit + "="), refused.getMessage());
    }

    private static void assertRefused(byte[] file, String limit) {
        assertRefused(file, ReadOptions.defaults(), limit);
    }

    @Test
    void aSheetMayStateAnySize() throws IOException {
        // The writer states all of them.
        assertEquals(List.of("t1 2x2 [1,1] a [1,2] b [2,1] c [2,2] d"), read(BookWriter.xlsx(SMALL)));
        // And may repeat empty rows and columns to the end, or beyond it.
        assertEquals(List.of("t1 2x2 [1,1] a [1,2] b [2,1] c [2,2] d"), read(BookWriter.ods(SMALL)));
    }

    @Test
    void aCellAtTheEndIsOneCell() throws IOException {
        byte[] book = withSheet("<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>a</v></c></row><row r=\"1048576\">"
                + "<c r=\"XFD1048576\" t=\"str\"><v>b</v></c></row><row r=\"99999999999\"><c r=\"ZZZZZZ1\"><v>1</v></c>"
                + "</row></sheetData>");
        assertEquals(List.of("p1 a", "p2 b"), read(book));
    }

    @Test
    void repeatedRowsAndColumns() throws IOException {
        String repeat = "<table:table-row table:number-rows-repeated=\"1000000000\"><table:table-cell"
                + " table:number-columns-repeated=\"1000000000\"%s</table:table-row>";
        String start = "<office:spreadsheet><table:table table:name=\"S\">";
        String end = "</table:table></office:spreadsheet>";
        assertEquals(List.of(), read(OdfPackage.zip("spreadsheet", "", start + repeat.formatted("/>") + end)));
        assertRefused(
                OdfPackage.zip(
                        "spreadsheet", "", start + repeat.formatted("><text:p>a</text:p></table:table-cell>") + end),
                "sheet");
        String text = "<office:text><table:table>%s</table:table></office:text>";
        assertRefused(OdfPackage.zip("text", "", text.formatted(repeat.formatted("/>"))), "span");
        String rows = "<table:table-row table:number-rows-repeated=\"1000000000\"><table:table-cell><text:p>a</text:p>"
                + "</table:table-cell></table:table-row>";
        assertRefused(OdfPackage.zip("text", "", text.formatted(rows)), "cells");
    }

    @Test
    void bordersOfWholeColumns() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 200_000; row++) {
            String cell = row == 1 ? " t=\"str\"><v>a</v></c>" : "/>";
            rows.append("<row r=\"" + row + "\"><c r=\"A" + row + "\" s=\"1\"" + cell + "<c r=\"B" + row + "\" s=\"1\""
                    + cell + "</row>");
        }
        assertEquals(
                List.of("t1 1x2 [1,1] a [1,2] a"),
                read(
                        withSheet("<sheetData>" + rows + "</sheetData>"),
                        ReadOptions.defaults().with(Limit.RATIO, 10_000)));
    }

    @Test
    void mergesThatOverlap() throws IOException {
        StringBuilder merges = new StringBuilder();
        for (int i = 1; i <= 100_000; i++) {
            merges.append("<mergeCell ref=\"A1:XFD1048576\"/>");
        }
        String cells = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>a</v></c></row><row r=\"1000\">"
                + "<c r=\"CV1000\" t=\"str\"><v>b</v></c></row></sheetData><mergeCells>";
        assertRefused(
                withSheet(cells + merges + "</mergeCells>"),
                ReadOptions.defaults().with(Limit.RATIO, 10_000),
                "places");
        assertEquals(
                List.of("p1 a"),
                read(withSheet(cells + "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(100) + "</mergeCells>")));
    }

    @Test
    void sharedTexts() {
        Map<String, byte[]> parts = Zips.unzip(BookWriter.xlsx(SMALL));
        String text = "<si><t>" + "目标".repeat(5000) + "</t></si>";
        parts.put(
                "xl/sharedStrings.xml",
                ("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + text.repeat(400)
                                + "</sst>")
                        .getBytes(StandardCharsets.UTF_8));
        byte[] book = Zips.zip(parts);
        assertRefused(
                book,
                ReadOptions.defaults().with(Limit.RATIO, 100_000).with(Limit.SHARED_TEXT, 1_000_000),
                "shared-text");
    }

    @Test
    void placesOfABand() {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 2000; row++) {
            rows.append("<row r=\"" + row + "\"><c r=\"A" + row + "\"><v>1</v></c>");
            // A column that no other row uses.
            int column = 2 * row;
            rows.append("<c r=\"" + letters(column) + row + "\"><v>1</v></c></row>");
        }
        assertRefused(withSheet("<sheetData>" + rows + "</sheetData>"), "places");
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    private static byte[] rtf(String content) {
        return ("{\\rtf1\\ansi\\ansicpg936 " + content).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void nestingOfRtf() throws IOException {
        assertRefused(rtf("{".repeat(10_000)), "depth");
        assertRefused(rtf("\\pard\\intbl\\itap1000000 a\\nestcell"), "nesting");
        assertRefused(rtf("\\trowd" + "\\cellx1".repeat(2000)), "span");
        assertEquals(List.of("p1 a"), read(rtf("a}")));
        assertEquals(List.of("p1 a"), read(rtf("\\uc99999999999\\f-99999999999 a\\par}}}}}")));
    }

    @Test
    void nestingOfOpenDocument() {
        String open = "<table:table><table:table-row><table:table-cell>";
        String close = "</table:table-cell></table:table-row></table:table>";
        String nested = open.repeat(60) + "<text:p>a</text:p>" + close.repeat(60);
        assertRefused(OdfPackage.zip("text", "", "<office:text>" + nested + "</office:text>"), "nesting");
        String spans = "<text:span>".repeat(1000) + "a" + "</text:span>".repeat(1000);
        assertRefused(OdfPackage.zip("text", "", "<office:text><text:p>" + spans + "</text:p></office:text>"), "depth");
    }

    @Test
    void declarationsOfFlatXml() {
        String word = "<?xml version=\"1.0\"?><!DOCTYPE w:wordDocument><w:wordDocument"
                + " xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"><w:body/></w:wordDocument>";
        UnreadableDocumentException refused =
                assertThrows(UnreadableDocumentException.class, () -> read(word.getBytes(StandardCharsets.UTF_8)));
        assertEquals(UnreadableDocumentException.Reason.BROKEN_XML, refused.reason());
    }
}
