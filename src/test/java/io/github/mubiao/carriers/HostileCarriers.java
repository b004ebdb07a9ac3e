package io.github.mubiao.carriers;

import io.github.mubiao.docx.Zips;
import io.github.mubiao.pages.OfdDrawing;
import io.github.mubiao.pages.Sheet;
import io.github.mubiao.pages.Typesetter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Small files of other formats than Word's packages that unpack to, or ask for, more than any machine has. */
public final class HostileCarriers {

    private static final int MEGABYTE = 1 << 20;
    private static final String DESCRIPTION =
            "more than 4194304 bytes in a part that describes the file (--limit description=N raises this)";
    private static final String OBJECTS = "more than 500000 objects in the PDF file (--limit objects=N raises this)";
    private static final String RATIO =
            "more than 400 unzipped bytes for each zipped one (--limit ratio=N raises this)";
    private static final String TEXT =
            "more than 2000000 characters in a cell or paragraph (--limit text=N raises this)";

    private final Map<String, Hostile> files = new LinkedHashMap<>();

    /**
     * A file.
     *
     * @param said what it is refused with; {@code null} where it is read, and holds no project
     */
    @SuppressWarnings("ArrayRecordComponent") // only ever written
    public record Hostile(byte[] bytes, String said) {}

    private HostileCarriers() {}

    /** The files by their names. */
    public static Map<String, Hostile> files() throws IOException {
        HostileCarriers made = new HostileCarriers();
        made.pdf();
        made.workbooks();
        made.ofd();
        made.texts();
        return made.files;
    }

    // ---- PDF

    private void pdf() throws IOException {
        byte[] spaces = deflated(" ".getBytes(StandardCharsets.US_ASCII), 600);
        put("object-stream.pdf", pdf(spaces, "/Filter/FlateDecode", "", new byte[0]), DESCRIPTION);
        // Compressed twice: two gigabytes in some kilobytes.
        put(
                "object-stream-twice.pdf",
                pdf(
                        deflated(deflated(new byte[] {' '}, 2000), 0),
                        "/Filter[/FlateDecode/FlateDecode]",
                        "",
                        new byte[0]),
                DESCRIPTION);
        put(
                "cross-references.pdf",
                pdf(objects(), "", "/Filter/FlateDecode", deflated(new byte[] {0}, 600)),
                DESCRIPTION);
        put("cross-references-of-nothing.pdf", pdf(objects(), "", "/Index[0 2000000000]", null), OBJECTS);
        byte[] entries = new byte[3 * MEGABYTE];
        Arrays.fill(entries, (byte) 1);
        put("objects.pdf", pdf(objects(), "", "/Index[0 2000000000]", entries), OBJECTS);
        String nested = "3 0 4 9 <</Type/Catalog/Pages 4 0 R/X" + "[".repeat(MEGABYTE);
        put(
                "nested-objects.pdf",
                pdf(nested.getBytes(StandardCharsets.US_ASCII), "", "", new byte[0]),
                "the PDF file is damaged: its pages cannot be found or read (download or copy it again)");
        // A picture states its size, and is made as large before a byte of it is read.
        String picture =
                "3 0 4 33 <</Type/Catalog/Pages 4 0 R>>  <</Type/Pages/Count 1/Kids[<</Type/Page/Contents 1 0 R>>]>>";
        put(
                "picture-for-text.pdf",
                pdf(
                        picture.getBytes(StandardCharsets.US_ASCII),
                        "/DecodeParms<</K -1/Columns 60000/Rows 2000000000>>/Filter/CCITTFaxDecode",
                        "",
                        new byte[0]),
                "the PDF file is damaged: its pages cannot be found or read (download or copy it again)");
    }

    /** A catalog without pages. */
    private static byte[] objects() {
        return "3 0 4 33 <</Type/Catalog/Pages 4 0 R>>  <</Type/Pages/Kids[]>>".getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * A file with two objects in a stream and its cross references in another.
     *
     * @param objects the stream of the objects 3 and 4
     * @param more what its dictionary says
     * @param index what the dictionary of cross references says
     * @param references these; empty for those of the file, {@code null} for ones of no bytes
     */
    private static byte[] pdf(byte[] objects, String more, String index, byte[] references) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("%PDF-1.5\n".getBytes(StandardCharsets.US_ASCII));
        int first = file.size();
        stream(file, "1 0 obj <</Type/ObjStm/N 2/First 9" + more, objects);
        int second = file.size();
        byte[] own = {
            0,
            0,
            0,
            0,
            1,
            (byte) (first >> 8),
            (byte) first,
            0,
            1,
            (byte) (second >> 8),
            (byte) second,
            0,
            2,
            0,
            1,
            0,
            2,
            0,
            1,
            1
        };
        boolean asTheyAre = references != null && references.length == 0;
        String widths = references == null ? "0 0 0" : asTheyAre ? "1 2 1" : "1 1 1";
        stream(
                file,
                "2 0 obj <</Type/XRef/Root 3 0 R/Size 5/W[" + widths + "]" + index,
                references == null ? new byte[1] : asTheyAre ? own : references);
        file.writeBytes(("startxref\n" + second + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }

    private static void stream(ByteArrayOutputStream file, String start, byte[] bytes) {
        file.writeBytes((start + "/Length " + bytes.length + ">>stream\n").getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(bytes);
        file.writeBytes("\nendstream endobj\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** Bytes once, or filled up to megabytes, compressed. */
    private static byte[] deflated(byte[] bytes, int megabytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(1), MEGABYTE)) {
            if (megabytes == 0) {
                out.write(bytes);
            }
            byte[] piece = new byte[MEGABYTE];
            Arrays.fill(piece, bytes[0]);
            for (int i = 0; i < megabytes; i++) {
                out.write(piece);
            }
        }
        return packed.toByteArray();
    }

    // ---- workbooks

    private void workbooks() {
        String shared = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
        book("shared-texts.xlsx", "xl/sharedStrings.xml", shared + "<si><t>" + "ab".repeat(2 * MEGABYTE), TEXT);
        book(
                "runs-of-a-text.xlsx",
                "xl/sharedStrings.xml",
                shared + "<si>" + ("<r><t>" + "a".repeat(1000) + "</t></r>").repeat(4000),
                TEXT);
        book(
                "short-texts.xlsx",
                "xl/sharedStrings.xml",
                shared + numbered("<si><t>", "</t></si>", 2_000_000),
                "more than 32000000 characters in the shared texts of a workbook (--limit shared-text=N raises this)");
        book(
                "styles.xlsx",
                "xl/styles.xml",
                "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs>"
                        + "<xf/>".repeat(1_000_000),
                "more than 66000 styles (--limit styles=N raises this)");
        String sheet =
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row>";
        book(
                "own-texts.xlsx",
                "xl/worksheets/sheet1.xml",
                sheet + numbered("<c t=\"str\"><v>" + "目标".repeat(50), "</v></c>", 14_000)
                        + "</row></sheetData></worksheet>",
                null);
        book(
                "texts-of-a-sheet.xlsx",
                "xl/worksheets/sheet1.xml",
                sheet + numbered("<c t=\"str\"><v>" + "目标".repeat(100), "</v></c></row><row>", 170_000),
                "more than 32000000 characters in a table (--limit table-text=N raises this)");
    }

    /** What is repeated with a number of its own each time, which no zip makes much smaller. */
    private static String numbered(String start, String end, int times) {
        StringBuilder all = new StringBuilder(times * (start.length() + end.length() + 6));
        int number = 1;
        for (int i = 0; i < times; i++) {
            number = number * 1103515245 + 12345;
            all.append(start).append(number >>> 20).append(end);
        }
        return all.toString();
    }

    private void book(String name, String part, String xml, String said) {
        Map<String, byte[]> parts = Zips.unzip(BookWriter.xlsx(List.of(DrawnSheet.of("S", "#a | #b\n#c | #d"))));
        parts.put(part, xml.getBytes(StandardCharsets.UTF_8));
        put(name, Zips.zip(parts), said);
    }

    // ---- OFD

    private void ofd() {
        String open = "<ofd:TextObject ID=\"8\" Boundary=\"30 30 9 9\" Font=\"1\" Size=\"4\">";
        String close = "</ofd:TextObject>";
        page(
                "ways.ofd",
                open
                        + "<ofd:TextCode X=\"0\" Y=\"0\" DeltaX=\"g 2000000000 1\">a</ofd:TextCode>".repeat(150_000)
                        + close,
                "more than 200000 signs on a page (--limit glyphs=N raises this)");
        page(
                "list-of-ways.ofd",
                open + "<ofd:TextCode X=\"0\" Y=\"0\" DeltaX=\"" + "1 ".repeat(4 * MEGABYTE) + "\">a</ofd:TextCode>"
                        + close,
                null);
        page(
                "path.ofd",
                "<ofd:PathObject ID=\"8\" Boundary=\"0 0 9 9\"><ofd:AbbreviatedData>"
                        + numbered("M 1 ", " ", 4 * MEGABYTE) + "</ofd:AbbreviatedData></ofd:PathObject>",
                "more than 33554432 bytes in a drawing or a fonts map (--limit content=N raises this)");
        page("ratio.ofd", "<ofd:Nothing>" + "a".repeat(40 * MEGABYTE), RATIO);
    }

    private void page(String name, String objects, String said) {
        Map<String, byte[]> parts = OfdDrawing.parts(Typesetter.set(List.of("标题"), Sheet.A4));
        parts.put(
                "Doc_0/Pages/Page_0/Content.xml",
                OfdDrawing.xml("<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Content><ofd:Layer ID=\"1\">"
                        + objects + "</ofd:Layer></ofd:Content></ofd:Page>"));
        put(name, Zips.zip(parts), said);
    }

    // ---- OpenDocument and RTF

    private void texts() {
        put("spaces.odt", text("<text:p>" + "<text:s text:c=\"2000000000\"/>".repeat(3000) + "</text:p>"), TEXT);
        put(
                "paragraphs-of-a-cell.odt",
                text("<table:table><table:table-row><table:table-cell>"
                        + ("<text:p>" + "a".repeat(1000) + "</text:p>").repeat(3000)
                        + "</table:table-cell></table:table-row></table:table>"),
                TEXT);
        put(
                "paragraphs-of-a-frame.odt",
                text("<text:p><draw:frame><draw:text-box>" + "<text:p>a</text:p>".repeat(1_000_000)
                        + "</draw:text-box></draw:frame></text:p>"),
                "more than 400000 cells in a table (--limit cells=N raises this)");
        put(
                "styles.odt",
                OdfPackage.zip("text", styles(), "<office:text/>"),
                "more than 66000 styles (--limit styles=N raises this)");
        put(
                "columns.ods",
                OdfPackage.zip(
                        "spreadsheet",
                        "",
                        "<office:spreadsheet><table:table><table:table-row>"
                                + "<table:table-cell><text:p>a</text:p></table:table-cell>".repeat(500_000)
                                + "</table:table-row></table:table></office:spreadsheet>"),
                null);
        put("text.rtf", rtf("a".repeat(20 * MEGABYTE)), TEXT);
        put(
                "paragraphs-of-a-cell.rtf",
                rtf("\\intbl " + ("a".repeat(1000) + "\\par ").repeat(4000) + "\\cell\\row"),
                TEXT);
    }

    private static String styles() {
        StringBuilder styles = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            styles.append("<style:style style:name=\"s").append(i).append("\"/>");
        }
        return styles.toString();
    }

    private static byte[] text(String blocks) {
        return OdfPackage.zip("text", "", "<office:text>" + blocks + "</office:text>");
    }

    private static byte[] rtf(String content) {
        return ("{\\rtf1\\ansi\\ansicpg936 " + content + "}").getBytes(StandardCharsets.US_ASCII);
    }

    private void put(String name, byte[] bytes, String said) {
        files.put(name, new Hostile(bytes, said));
    }
}
