package io.github.mubiao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.docx.DocxCell;
import io.github.mubiao.docx.DocxTable;
import io.github.mubiao.docx.Zips;
import io.github.mubiao.read.UnreadableDocumentException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Files that ask for too much are refused with the limit's name, and read where it is raised. */
class LimitsTest {

    @Test
    void spans() throws IOException {
        assertLimit(
                row("<w:gridSpan w:val=\"2000000000\"/>"),
                "more than 1000 columns in a row (--limit span=N raises this)");
        assertLimit(
                row("<w:gridSpan w:val=\"99999999999999999999999999\"/>"),
                "more than 1000 columns in a row (--limit span=N raises this)");
        assertLimit(
                new DocxBuilder()
                        .table(new DocxTable(2)
                                .row(
                                        DocxCell.of("a").span(600),
                                        DocxCell.of("b").span(600)))
                        .build(),
                "more than 1000 columns in a row (--limit span=N raises this)");
        assertLimit(
                new DocxBuilder()
                        .table(new DocxTable(1).rowWith("<w:gridBefore w:val=\"5000\"/>", DocxCell.of("a")))
                        .build(),
                "more than 1000 columns in a row (--limit span=N raises this)");
    }

    private static byte[] row(String properties) {
        return new DocxBuilder()
                .table(new DocxTable(1).row(DocxCell.of("a").with(properties)))
                .build();
    }

    @Test
    void nesting() throws IOException {
        assertLimit(nested(3000), "more than 50 tables within tables (--limit nesting=N raises this)");
        ReadOptions raised = ReadOptions.defaults().with(Limit.NESTING, 200);
        ArrayList<String> blocks = new ArrayList<>();
        Readings.read(nested(100), raised, blocks);
        assertEquals(100, blocks.size());
    }

    private static byte[] nested(int depth) {
        return new DocxBuilder()
                .raw("<w:tbl><w:tr><w:tc>".repeat(depth) + "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(depth))
                .build();
    }

    @Test
    void depth() throws IOException {
        int levels = 20_000;
        String message = "more than 500 elements within elements (--limit depth=N raises this)";
        for (String element : new String[] {"w:sdt", "w:customXml", "w:unknown", "mc:AlternateContent", "v:shape"}) {
            String open = "<" + element + ">";
            String close = "</" + element + ">";
            assertLimit(
                    new DocxBuilder()
                            .raw(open.repeat(levels) + close.repeat(levels))
                            .build(),
                    message);
            assertLimit(
                    new DocxBuilder()
                            .raw("<w:p><w:r><w:pict>" + open.repeat(levels) + close.repeat(levels)
                                    + "</w:pict></w:r></w:p>")
                            .build(),
                    message);
        }
        assertLimit(
                new DocxBuilder()
                        .raw("<w:p><m:oMath>" + "<m:e>".repeat(levels) + "</m:e>".repeat(levels) + "</m:oMath></w:p>")
                        .build(),
                message);
    }

    @Test
    void textsAndCells() throws IOException {
        ReadOptions small =
                ReadOptions.defaults().with(Limit.TEXT, 10).with(Limit.CELLS, 7).with(Limit.TABLE_TEXT, 25);
        byte[] long1 = new DocxBuilder().paragraph("a".repeat(11)).build();
        assertLimit(long1, small, "more than 10 characters in a cell or paragraph (--limit text=N raises this)");
        DocxTable cells = new DocxTable(2).row("a", "b").row("a", "b");
        Readings.read(new DocxBuilder().table(cells).table(cells).build(), small, new ArrayList<>());
        assertLimit(
                new DocxBuilder().table(cells.row("a", "b")).build(),
                small,
                "more than 7 cells in a table (--limit cells=N raises this)");
        assertLimit(
                new DocxBuilder()
                        .table(new DocxTable(3).row("a".repeat(9), "a".repeat(9), "a".repeat(9)))
                        .build(),
                small,
                "more than 25 characters in a table (--limit table-text=N raises this)");
    }

    @Test
    void stylesAndEntriesAndTags() throws IOException {
        byte[] styled = new DocxBuilder()
                .styles("<w:style w:styleId=\"a\"/><w:style w:styleId=\"b\"/>")
                .build();
        assertLimit(
                styled,
                ReadOptions.defaults().with(Limit.STYLES, 1),
                "more than 1 styles (--limit styles=N raises this)");
        assertLimit(
                styled,
                ReadOptions.defaults().with(Limit.ENTRIES, 3),
                "more than 3 entries in the package (--limit entries=N raises this)");
        byte[] attribute = new DocxBuilder()
                .raw("<w:p w:x=\"" + "a".repeat(1_000_000) + "\"/>")
                .build();
        assertLimit(
                attribute,
                ReadOptions.defaults().with(Limit.TOKEN, 500_000),
                "more than 500000 bytes in one XML tag (--limit token=N raises this)");
        assertFalse(Readings.blocks(attribute).isEmpty());
    }

    /** The parser would search through them for hours. */
    @Test
    void names() throws IOException {
        StringBuilder elements = new StringBuilder("<w:p>");
        StringBuilder attributes = new StringBuilder("<w:p>");
        StringBuilder oneTag = new StringBuilder("<w:p ");
        for (int i = 0; i < 200_000; i++) {
            elements.append("<w:n").append(i).append("/>");
            attributes.append("<w:r w:n").append(i).append("=''/>");
            oneTag.append("n").append(i).append(" = '' ");
        }
        String message = "more than 10000 different names in the XML (--limit names=N raises this)";
        assertLimit(new DocxBuilder().raw(elements + "</w:p>").build(), message);
        assertLimit(new DocxBuilder().raw(attributes + "</w:p>").build(), message);
        assertLimit(new DocxBuilder().raw(oneTag + "/>").build(), message);
        // Signs that look like attributes in a text are no attributes until there are very many.
        String text = "a='b' ".repeat(9_000);
        assertEquals(
                "p1 " + text.strip(),
                Readings.blocks(new DocxBuilder().paragraph(text).build()).get(0));
    }

    /** These parts are read into memory whole, before anything else. */
    @Test
    void descriptions() throws IOException {
        for (String part : new String[] {"_rels/.rels", "word/_rels/document.xml.rels"}) {
            Map<String, byte[]> parts = new LinkedHashMap<>(Zips.unzip(
                    new DocxBuilder().styles("<w:style/>").paragraph("a").build()));
            String whole = new String(parts.get(part), StandardCharsets.UTF_8);
            int end = whole.lastIndexOf("</");
            StringBuilder more = new StringBuilder(whole.substring(0, end));
            for (int i = 0; i < 100_000; i++) {
                more.append("<Relationship Id=\"x").append(i).append("\" Type=\"x\" Target=\"x.xml\"/>");
            }
            parts.put(part, more.append(whole.substring(end)).toString().getBytes(StandardCharsets.UTF_8));
            assertLimit(
                    Zips.zip(parts),
                    "more than 4194304 bytes in a part that describes the file (--limit description=N raises this)");
        }
    }

    @Test
    void unzippedSize() throws IOException {
        byte[] docx = new DocxBuilder().paragraph("a".repeat(100_000)).build();
        assertLimit(
                docx,
                ReadOptions.defaults().with(Limit.UNZIPPED, 50_000),
                "more than 50000 bytes unzipped (--limit unzipped=N raises this)");
    }

    /** The same bytes for ever: 60 MB from 60 kB. Short of the grace no ratio is refused. */
    @Test
    void ratio() throws IOException {
        String paragraph = "<w:p><w:r><w:t>" + "a".repeat(2000) + "</w:t></w:r></w:p>";
        assertLimit(
                bomb(paragraph, 60 << 20),
                "more than 400 unzipped bytes for each zipped one (--limit ratio=N raises this)");
        assertFalse(Readings.blocks(bomb(paragraph, 2 << 20)).isEmpty());
    }

    @Test
    void ratioOfAnyPart() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>(
                Zips.unzip(new DocxBuilder().styles("<w:style/>").paragraph("a").build()));
        parts.put("word/styles.xml", (" ".repeat(40 << 20) + "<w/>").getBytes(StandardCharsets.UTF_8));
        UnreadableDocumentException refusal =
                assertThrows(UnreadableDocumentException.class, () -> Readings.blocks(Zips.zip(parts)));
        assertEquals(Reason.LIMIT, refusal.reason(), refusal.getMessage());
    }

    /** Writes the part piece by piece, so that the test needs no more memory than the reader may. */
    private static byte[] bomb(String piece, long size) throws IOException {
        String[] around = new DocxBuilder().raw("@").documentXml().split("@", -1);
        Map<String, byte[]> parts = Zips.unzip(new DocxBuilder().build());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getKey().equals("word/document.xml")) {
                    byte[] some = piece.repeat(100).getBytes(StandardCharsets.UTF_8);
                    zip.write(around[0].getBytes(StandardCharsets.UTF_8));
                    for (long written = 0; written < size; written += some.length) {
                        zip.write(some);
                    }
                    zip.write(around[1].getBytes(StandardCharsets.UTF_8));
                } else {
                    zip.write(part.getValue());
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void assertLimit(byte[] docx, String message) throws IOException {
        assertLimit(docx, ReadOptions.defaults(), message);
    }

    private static void assertLimit(byte[] docx, ReadOptions options, String message) throws IOException {
        UnreadableDocumentException refusal =
                assertThrows(UnreadableDocumentException.class, () -> Readings.read(docx, options, new ArrayList<>()));
        assertEquals(message, refusal.getMessage());
        assertEquals(Reason.LIMIT, refusal.reason());
    }
}
