package io.github.mubiao.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.docx.Zips;
import io.github.mubiao.read.BlockHandler;
import io.github.mubiao.read.DocumentReader;
import io.github.mubiao.read.Limit;
import io.github.mubiao.read.Paragraph;
import io.github.mubiao.read.RawTable;
import io.github.mubiao.read.ReadOptions;
import io.github.mubiao.read.ReadResult;
import io.github.mubiao.read.UnreadableDocumentException;
import io.github.mubiao.read.UnreadableDocumentException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of pages that are damaged, forged or protected are read or refused in words. */
class HostilePagesTest {

    private static final List<List<String>> TABLE =
            List.of(List.of("项目名称", "河道保洁"), List.of("预算数", "12.5万元"), List.of("目标", "全年保洁"));

    @TempDir
    Path folder;

    /** Keeps what is handed on. */
    private static final class Kept implements BlockHandler {
        private final List<String> paragraphs = new ArrayList<>();
        private final List<RawTable> tables = new ArrayList<>();

        @Override
        public void paragraph(Paragraph paragraph) {
            paragraphs.add(paragraph.text());
        }

        @Override
        public void table(RawTable table) {
            tables.add(table);
        }
    }

    private final Kept kept = new Kept();

    private ReadResult read(byte[] file, ReadOptions options) throws IOException {
        Path path = Files.write(folder.resolve("file"), file);
        return new DocumentReader(options).read(path, kept);
    }

    private UnreadableDocumentException refused(byte[] file, ReadOptions options) {
        return assertThrows(UnreadableDocumentException.class, () -> read(file, options));
    }

    private static byte[] good() throws IOException {
        return PdfDrawing.draw(Typesetter.set(List.of("标题", TABLE), Sheet.A4), PdfDrawing.Way.STROKES);
    }

    @Test
    void aTableSaysItsPage() throws IOException {
        ReadResult result = read(
                PdfDrawing.draw(Typesetter.set(List.of("一", "二", TABLE), 200), PdfDrawing.Way.STROKES),
                ReadOptions.defaults());
        assertEquals("pdf", result.format());
        assertEquals(List.of(), result.findings());
        assertEquals(2, kept.tables.get(0).origin().page(3));
        assertEquals(1, kept.tables.get(0).origin().page(1));
        assertEquals("12.5万元", kept.tables.get(0).rows().get(1).cells().get(1).text());
    }

    @Test
    void aFileThatEndsEarlyIsFoundOrRefused() throws IOException {
        byte[] good = good();
        for (int part = 1; part < 12; part++) {
            byte[] cut = Arrays.copyOf(good, good.length * part / 12);
            try {
                assertTrue(
                        read(cut, ReadOptions.defaults()).findings().stream()
                                .anyMatch(finding -> finding.rule().equals("incomplete-file")),
                        "cut to " + part + " of 12");
            } catch (UnreadableDocumentException e) {
                assertTrue(e.getMessage().contains("damaged"), e.getMessage());
            }
        }
    }

    @Test
    void changedBytesAreReadOrRefused() throws IOException {
        byte[] pdf = good();
        byte[] ofd = OfdDrawing.draw(Typesetter.set(List.of("标题", TABLE), Sheet.A4));
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            byte[] changed = (i % 2 == 0 ? pdf : ofd).clone();
            for (int j = 0; j <= i % 7; j++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            try {
                read(changed, ReadOptions.defaults());
            } catch (UnreadableDocumentException e) {
                assertTrue(e.getMessage().length() > 10, e.getMessage());
            }
        }
    }

    /** Files made by hand. */
    private interface Making {
        void into(PDDocument document) throws IOException;
    }

    private static byte[] made(Making making) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            making.into(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static COSStream stream(PDDocument document, String operators) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(operators.getBytes(StandardCharsets.ISO_8859_1));
        }
        return stream;
    }

    private static void draw(PDDocument document, COSStream content, COSDictionary objects) {
        COSDictionary page = document.getPage(0).getCOSObject();
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.XOBJECT, objects);
        page.setItem(COSName.RESOURCES, resources);
        page.setItem(COSName.CONTENTS, content);
    }

    @Test
    void manyPagesThatAreOneAreRefused() throws IOException {
        byte[] file = made(document -> {
            COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
            COSArray kids = root.getCOSArray(COSName.KIDS);
            for (int i = 0; i < 500_000; i++) {
                kids.add(kids.get(0));
            }
        });
        UnreadableDocumentException e = refused(file, ReadOptions.defaults());
        assertEquals(Reason.LIMIT, e.reason());
        assertEquals("more than 20000 pages (--limit pages=N raises this)", e.getMessage());
    }

    @Test
    void aFormThatDrawsItselfIsDrawnOnce() throws IOException {
        byte[] file = made(document -> {
            COSStream form = stream(document, "0 0 m 100 0 l S /F Do /F Do");
            form.setItem(COSName.SUBTYPE, COSName.FORM);
            COSDictionary objects = new COSDictionary();
            objects.setItem(COSName.getPDFName("F"), form);
            draw(document, stream(document, "/F Do /F Do"), objects);
        });
        assertEquals(List.of(), read(file, ReadOptions.defaults()).findings());
    }

    @Test
    void formsThatDrawEachOtherTwiceAreRefused() throws IOException {
        byte[] file = made(document -> {
            COSDictionary objects = new COSDictionary();
            for (int i = 0; i < 40; i++) {
                COSStream form = stream(document, ("/F" + (i + 1) + " Do ").repeat(2));
                form.setItem(COSName.SUBTYPE, COSName.FORM);
                objects.setItem(COSName.getPDFName("F" + i), form);
            }
            draw(document, stream(document, "/F0 Do"), objects);
        });
        UnreadableDocumentException e = refused(file, ReadOptions.defaults().with(Limit.OPERATORS, 100_000));
        assertEquals(
                "more than 100000 drawing operators in the document (--limit operators=N raises this)", e.getMessage());
    }

    @Test
    void aStreamOfGigabytesIsRefused() throws IOException {
        byte[] file = made(document -> draw(document, stream(document, " ".repeat(100 << 20)), new COSDictionary()));
        assertTrue(file.length < 1 << 20);
        assertEquals(Reason.LIMIT, refused(file, ReadOptions.defaults()).reason());
    }

    @Test
    void aPageOfTooManySignsOrLinesIsRefused() throws IOException {
        byte[] good = good();
        for (Limit limit :
                List.of(Limit.GLYPHS, Limit.LINES, Limit.PAGES, Limit.CONTENT, Limit.OBJECTS, Limit.DESCRIPTION)) {
            if (limit != Limit.PAGES) {
                assertEquals(
                        Reason.LIMIT,
                        refused(good, ReadOptions.defaults().with(limit, 3)).reason(),
                        limit.name());
            }
        }
        byte[] ofd = OfdDrawing.draw(Typesetter.set(List.of("标题", TABLE), Sheet.A4));
        for (Limit limit : List.of(Limit.GLYPHS, Limit.LINES, Limit.OPERATORS)) {
            assertEquals(
                    Reason.LIMIT,
                    refused(ofd, ReadOptions.defaults().with(limit, 3)).reason(),
                    limit.name());
        }
    }

    @Test
    void aPasswordOpensAFile() throws IOException {
        byte[] file;
        try (PDDocument document = Loader.loadPDF(good())) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "青山", new AccessPermission());
            policy.setEncryptionKeyLength(256);
            document.protect(policy);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            file = bytes.toByteArray();
        }
        assertEquals(
                Reason.PASSWORD_NEEDED, refused(file, ReadOptions.defaults()).reason());
        assertEquals(
                Reason.PASSWORD_WRONG,
                refused(file, ReadOptions.defaults().withPassword("x")).reason());
        read(file, ReadOptions.defaults().withPassword("青山"));
        assertEquals(1, kept.tables.size());
    }

    @Test
    void aPictureOfAPageIsAFinding() throws IOException {
        byte[] file = made(document -> {
            COSStream picture = stream(document, "0");
            picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
            COSDictionary objects = new COSDictionary();
            objects.setItem(COSName.getPDFName("I"), picture);
            draw(document, stream(document, "q 600 0 0 800 0 0 cm /I Do Q"), objects);
        });
        ReadResult result = read(file, ReadOptions.defaults());
        assertEquals(
                List.of("page-without-text"),
                result.findings().stream().map(f -> f.rule()).toList());
        assertEquals(List.of("1", "1"), result.findings().get(0).arguments());
    }

    @Test
    void aFontWithoutAnyMapIsNoText() throws IOException {
        byte[] file = made(document -> {
            COSDictionary descendant = new COSDictionary();
            descendant.setItem(COSName.TYPE, COSName.FONT);
            descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
            descendant.setItem(COSName.BASE_FONT, COSName.getPDFName("AAAAAA+Song"));
            COSDictionary font = new COSDictionary();
            font.setItem(COSName.TYPE, COSName.FONT);
            font.setItem(COSName.SUBTYPE, COSName.TYPE0);
            font.setItem(COSName.BASE_FONT, COSName.getPDFName("AAAAAA+Song"));
            font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
            COSArray descendants = new COSArray();
            descendants.add(descendant);
            font.setItem(COSName.DESCENDANT_FONTS, descendants);
            COSDictionary fonts = new COSDictionary();
            fonts.setItem(COSName.getPDFName("F"), font);
            draw(
                    document,
                    stream(document, "BT /F 12 Tf 100 500 Td <00240025002600270028> Tj ET"),
                    new COSDictionary());
            document.getPage(0)
                    .getCOSObject()
                    .getCOSDictionary(COSName.RESOURCES)
                    .setItem(COSName.FONT, fonts);
        });
        ReadResult result = read(file, ReadOptions.defaults());
        assertTrue(result.findings().stream().anyMatch(f -> f.rule().equals("page-without-text")));
        assertTrue(
                kept.paragraphs.stream().noneMatch(text -> text.chars().anyMatch(c -> c < 0xFFFD)),
                kept.paragraphs.toString());
    }

    private static List<Sheet> ruledBetweenRows(List<Sheet.Text> texts) {
        List<Sheet.Line> lines = new ArrayList<>();
        for (int y = 100; y <= 160; y += 20) {
            lines.add(new Sheet.Line(60, y, 500, y));
        }
        return List.of(new Sheet(Sheet.A4, texts, lines));
    }

    @Test
    void columnsBetweenLinesAcrossAreTold() throws IOException {
        List<Sheet.Text> texts = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            texts.add(new Sheet.Text("项目" + row, 65, 114 + 20 * row, 10));
            texts.add(new Sheet.Text("预算" + row, 250, 114 + 20 * row, 10));
            texts.add(new Sheet.Text(row + "00", 400, 114 + 20 * row, 10));
        }
        ReadResult result =
                read(PdfDrawing.draw(ruledBetweenRows(texts), PdfDrawing.Way.STROKES), ReadOptions.defaults());
        assertEquals(List.of(), result.findings());
        assertEquals(3, kept.tables.get(0).rows().size());
        assertEquals("200", kept.tables.get(0).rows().get(2).cells().get(2).text());
    }

    @Test
    void columnsThatRowsDisagreeOnAreAFinding() throws IOException {
        List<Sheet.Text> texts = List.of(
                new Sheet.Text("年度绩效目标一览表各项指标年度绩效目标一览表各项指标", 65, 114, 10),
                new Sheet.Text("项目", 65, 134, 10),
                new Sheet.Text("100", 150, 134, 10),
                new Sheet.Text("项目", 65, 154, 10),
                new Sheet.Text("200", 120, 154, 10));
        ReadResult result =
                read(PdfDrawing.draw(ruledBetweenRows(texts), PdfDrawing.Way.STROKES), ReadOptions.defaults());
        assertEquals(
                List.of("table-without-columns"),
                result.findings().stream().map(f -> f.rule()).toList());
        assertEquals(List.of(), kept.tables);
    }

    @Test
    void mergedCellsBetweenLinesAcrossAreRows() throws IOException {
        List<Sheet.Text> texts = List.of(
                new Sheet.Text("城区公园绿化养护经费绩效目标申报表填报内容说明", 65, 114, 10),
                new Sheet.Text("项目", 65, 134, 10),
                new Sheet.Text("100", 250, 134, 10),
                new Sheet.Text("项目", 65, 154, 10),
                new Sheet.Text("20", 250, 154, 10));
        ReadResult result =
                read(PdfDrawing.draw(ruledBetweenRows(texts), PdfDrawing.Way.STROKES), ReadOptions.defaults());
        assertEquals(List.of(), result.findings());
        assertEquals(
                List.of(1, 2, 2),
                kept.tables.get(0).rows().stream()
                        .map(row -> row.cells().size())
                        .toList());
        assertEquals("20", kept.tables.get(0).rows().get(2).cells().get(1).text());
    }

    @Test
    void anOfdWithoutItsPartsIsRefused() throws IOException {
        Map<String, byte[]> parts = OfdDrawing.parts(Typesetter.set(List.of("标题", TABLE), Sheet.A4));
        parts.remove("Doc_0/Pages/Page_0/Content.xml");
        assertEquals(
                "the file is damaged: it leads to Doc_0/Pages/Page_0/Content.xml, which is not in it (download or copy it again)",
                refused(Zips.zip(parts), ReadOptions.defaults()).getMessage());
    }

    @Test
    void templatesClipsAndGraphicsOfAnOfdAreDrawn() throws IOException {
        List<Sheet> sheets = Typesetter.set(List.of("标题", TABLE), Sheet.A4);
        Map<String, byte[]> parts = OfdDrawing.parts(sheets);
        String space = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
        String whole = OfdDrawing.objects(sheets.get(0));
        String document = new String(parts.get("Doc_0/Document.xml"), StandardCharsets.UTF_8);
        parts.put(
                "Doc_0/Document.xml",
                document.replace("</ofd:CommonData>", "<ofd:TemplatePage ID=\"9\" BaseLoc=\"T.xml\"/></ofd:CommonData>")
                        .getBytes(StandardCharsets.UTF_8));
        parts.put(
                "Doc_0/T.xml",
                OfdDrawing.xml("<ofd:Page" + space + "><ofd:Content><ofd:Layer ID=\"1\"><ofd:CompositeObject ID=\"5\""
                        + " ResourceID=\"77\" Boundary=\"0 0 210 297\"/></ofd:Layer></ofd:Content></ofd:Page>"));
        parts.put(
                "Doc_0/DocumentRes.xml",
                OfdDrawing.xml("<ofd:Res" + space + "><ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"77\">"
                        + "<ofd:Content><ofd:PageBlock>" + whole + "</ofd:PageBlock></ofd:Content>"
                        + "</ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits></ofd:Res>"));
        String hidden = "<ofd:TextObject ID=\"8\" Boundary=\"30 30 9 9\" Font=\"1\" Size=\"4\"><ofd:Clips><ofd:Clip>"
                + "<ofd:Area><ofd:Path Boundary=\"0 0 1 1\"><ofd:AbbreviatedData>M 0 0 L 1 0 L 1 1 L 0 1 C"
                + "</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip></ofd:Clips>"
                + "<ofd:TextCode X=\"5\" Y=\"5\">隐</ofd:TextCode></ofd:TextObject>"
                + "<ofd:TextObject ID=\"8\" Visible=\"false\" Boundary=\"30 30 9 9\" Font=\"1\" Size=\"4\">"
                + "<ofd:TextCode X=\"0\" Y=\"4\">藏</ofd:TextCode></ofd:TextObject>";
        parts.put(
                "Doc_0/Pages/Page_0/Content.xml",
                OfdDrawing.xml(
                        "<ofd:Page" + space + "><ofd:Template TemplateID=\"9\"/><ofd:Content><ofd:Layer ID=\"1\">"
                                + hidden + "</ofd:Layer></ofd:Content></ofd:Page>"));
        ReadResult result = read(Zips.zip(parts), ReadOptions.defaults());
        assertEquals("ofd", result.format());
        assertEquals(List.of("标题"), kept.paragraphs);
        assertEquals("12.5万元", kept.tables.get(0).rows().get(1).cells().get(1).text());
    }
}
