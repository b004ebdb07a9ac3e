package io.github.mubiao.read;

import io.github.mubiao.carriers.BookWriter;
import io.github.mubiao.carriers.DocumentCopy;
import io.github.mubiao.carriers.DrawnSheet;
import io.github.mubiao.carriers.SheetDraft;
import io.github.mubiao.carriers.TextWriter;
import io.github.mubiao.carriers.TextWriter.TextBlock;
import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.docx.Zips;
import io.github.mubiao.pages.OfdDrawing;
import io.github.mubiao.pages.PdfDrawing;
import io.github.mubiao.pages.Sheet;
import io.github.mubiao.pages.Typesetter;
import io.github.mubiao.value.ValueLaws;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What bytes that a fuzzer makes are taken for, and the laws that hold for them. */
enum FuzzWay {
    /** The text of a package that is whole else. */
    TEXT,
    /** The styles of a package that is whole else. */
    STYLES,
    PACKAGE,
    COMPOUND,
    PAGE,
    PDF,
    /** The content of a page of an OFD file that is whole else. */
    OFD,
    /** A worksheet of a workbook that is whole else. */
    SHEET,
    XLS,
    /** The content of an OpenDocument text, or of a workbook, that is whole else. */
    ODT,
    ODS,
    RTF,
    /** A document in one XML file. */
    FLAT,
    /** A value in a cell. */
    VALUE;

    private static final String TEXT_PART = "word/document.xml";
    private static final String STYLES_PART = "word/styles.xml";
    private static final String OFD_PART = "Doc_0/Pages/Page_0/Content.xml";
    private static final String SHEET_PART = "xl/worksheets/sheet1.xml";
    private static final String CONTENT_PART = "content.xml";
    private static final String FORMATS = "src/test/resources/formats/haibin-education-2022.";
    private static final Path SAMPLE = Path.of("samples/haibin-education-2022.docx");

    /** The way of this name, in any case. */
    static FuzzWay named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The name of its folder. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads these bytes.
     *
     * @return the law that they break; {@code null} if none
     */
    String broken(DocumentLaws laws, byte[] bytes) throws IOException {
        return switch (this) {
            case TEXT -> laws.check(Seed.Kind.DOCX, with(TEXT_PART, bytes)).broken();
            case STYLES -> laws.check(Seed.Kind.DOCX, with(STYLES_PART, bytes)).broken();
            case PACKAGE -> laws.check(Seed.Kind.DOCX, bytes).broken();
            case COMPOUND -> laws.check(Seed.Kind.DOC, bytes).broken();
            case PAGE, PDF, XLS, RTF, FLAT -> laws.check(Seed.Kind.HTML, bytes).broken();
            case OFD ->
                laws.check(
                                Seed.Kind.DOCX,
                                with(OFD_PART, bytes, OfdDrawing.parts(Typesetter.set(List.of("标题"), Sheet.A4))))
                        .broken();
            case SHEET ->
                laws.check(Seed.Kind.DOCX, with(SHEET_PART, bytes, format("xlsx")))
                        .broken();
            case ODT ->
                laws.check(Seed.Kind.DOCX, with(CONTENT_PART, bytes, format("odt")))
                        .broken();
            case ODS ->
                laws.check(Seed.Kind.DOCX, with(CONTENT_PART, bytes, format("ods")))
                        .broken();
            case VALUE -> ofValue(new String(bytes, StandardCharsets.UTF_8));
        };
    }

    private static String ofValue(String value) {
        try {
            ValueLaws.check(value);
            return null;
        } catch (AssertionError | RuntimeException | StackOverflowError e) {
            return e.toString();
        }
    }

    private static byte[] with(String part, byte[] bytes) throws IOException {
        return with(part, bytes, Zips.unzip(Files.readAllBytes(SAMPLE)));
    }

    private static byte[] with(String part, byte[] bytes, Map<String, byte[]> whole) {
        Map<String, byte[]> parts = new LinkedHashMap<>(whole);
        parts.put(part, bytes);
        return Zips.zip(parts);
    }

    /** The parts of the sample in another format. */
    private static Map<String, byte[]> format(String ending) throws IOException {
        return Zips.unzip(Files.readAllBytes(Path.of(FORMATS + ending)));
    }

    /** What a fuzzer begins with. */
    List<byte[]> seeds() throws IOException {
        if (this == VALUE) {
            return ValueLaws.examples().stream()
                    .map(value -> value.getBytes(StandardCharsets.UTF_8))
                    .toList();
        }
        List<byte[]> seeds = new ArrayList<>(ofCarrier());
        if (!seeds.isEmpty()) {
            return seeds;
        }
        for (Seed seed : Seed.all(false)) {
            switch (this) {
                case PACKAGE -> addIf(seed.kind() == Seed.Kind.DOCX, seed.bytes(), seeds);
                case COMPOUND -> addIf(seed.kind() == Seed.Kind.DOC, seed.bytes(), seeds);
                case PAGE -> addIf(seed.kind() == Seed.Kind.HTML, seed.bytes(), seeds);
                default -> {
                    if (seed.kind() == Seed.Kind.DOCX) {
                        byte[] part = Zips.unzip(seed.bytes()).get(this == TEXT ? TEXT_PART : STYLES_PART);
                        addIf(part != null, part, seeds);
                    }
                }
            }
        }
        return seeds;
    }

    /** Small documents in the format of this way; none for the ways of Word documents and pages. */
    private List<byte[]> ofCarrier() throws IOException {
        List<Sheet> drawn =
                Typesetter.set(List.of("标题", List.of(List.of("项目名称", "河道保洁"), List.of("目标", "≥80%"))), Sheet.A4);
        List<SheetDraft> book = List.of(DrawnSheet.of("S", "标题\n#a | #<\n#b | #=0.8;;0%;;80%"));
        List<TextBlock> blocks = DocumentCopy.blocks(SAMPLE);
        return switch (this) {
            case PDF ->
                List.of(
                        PdfDrawing.draw(drawn, PdfDrawing.Way.STROKES),
                        PdfDrawing.draw(drawn, PdfDrawing.Way.SHADINGS),
                        PdfDrawing.draw(drawn, PdfDrawing.Way.TYPE_3));
            case OFD -> List.of(OfdDrawing.parts(drawn).get(OFD_PART));
            case SHEET -> List.of(Zips.unzip(BookWriter.xlsx(book)).get(SHEET_PART));
            case XLS -> List.of(BookWriter.xls(book));
            case ODT -> List.of(Zips.unzip(TextWriter.odt(blocks)).get(CONTENT_PART));
            case ODS -> List.of(Zips.unzip(BookWriter.ods(book)).get(CONTENT_PART));
            case RTF -> List.of(TextWriter.rtf(blocks));
            case FLAT ->
                List.of(
                        BookWriter.spreadsheetXml(book),
                        TextWriter.flatPackage(new DocxBuilder().paragraph("标题").build()));
            default -> List.of();
        };
    }

    private static void addIf(boolean fits, byte[] bytes, List<byte[]> seeds) {
        if (fits) {
            seeds.add(bytes);
        }
    }
}
