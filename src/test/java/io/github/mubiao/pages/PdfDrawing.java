package io.github.mubiao.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Draws pages as a PDF file, in one of the ways that programs have. */
public final class PdfDrawing {

    /** How a page is drawn; all of them show the same form. */
    public enum Way {
        STROKES,
        CELL_BY_CELL,
        THIN_AREAS,
        WIDE_AREAS_CLIPPED,
        FRAMES_WITH_HOLES,
        SHADINGS,
        ONE_PIXEL_PICTURES,
        INLINE_PICTURES,
        DOUBLE_LINES,
        DASH_PATTERN,
        SMALL_DASHES,
        WHITE_ON_GREY,
        WITHOUT_LEFT_AND_RIGHT,
        WITHOUT_TOP_AND_BOTTOM,
        SQUARES_AT_CORNERS,
        INACCURATE,
        UNDERLINED,
        FRAMED_PAGE,
        PAGE_TURNED,
        CONTENT_TURNED,
        UPSIDE_DOWN,
        SCALED,
        LARGE_UNIT,
        MOVED_BOX,
        FORM_IN_FORM,
        TYPE_3,
        RADICALS,
        EACH_SIGN_ALONE,
        BOLD_BY_TWICE,
        SPREAD,
        HEADS_AND_FEET,
        WATERMARK,
        HIDDEN_TEXT,
        HIDDEN_LAYER
    }

    private static final Map<Integer, Integer> RADICALS = Map.of(
            0x76EE, 0x2F6C, 0x4E00, 0x2F00, 0x957F, 0x2ED3, 0x95E8, 0x2ED4, 0x81EA, 0x2F83, 0x4EBA, 0x2F08, 0x91D1,
            0x2FA6, 0x6237, 0x2F3E);

    private final Way way;
    private final PDDocument document = new PDDocument();
    private final COSDictionary resources = new COSDictionary();
    private final COSDictionary fonts = new COSDictionary();
    private final COSDictionary objects = new COSDictionary();
    private final Map<Integer, Integer> codes = new LinkedHashMap<>();
    private float height;
    private StringBuilder content = new StringBuilder();

    private PdfDrawing(Way way) {
        this.way = way;
        resources.setItem(COSName.FONT, fonts);
        resources.setItem(COSName.XOBJECT, objects);
    }

    /** The file. */
    public static byte[] draw(List<Sheet> sheets, Way way) throws IOException {
        PdfDrawing drawing = new PdfDrawing(way);
        try (PDDocument document = drawing.document) {
            drawing.fonts(sheets);
            for (int i = 0; i < sheets.size(); i++) {
                drawing.page(sheets.get(i), i + 1);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private void page(Sheet sheet, int number) throws IOException {
        content = new StringBuilder();
        height = sheet.height();
        PDPage page = new PDPage(new PDRectangle(Sheet.WIDTH, height));
        set(page);
        if (way == Way.FRAMED_PAGE) {
            content.append("20 20 555 802 re S\n");
        }
        if (way == Way.WHITE_ON_GREY) {
            content.append("0.8 g 50 50 495 742 re f 0 g 1 G\n");
        }
        for (Sheet.Line line : shown(sheet)) {
            line(line);
        }
        for (Sheet.Text text : sheet.texts()) {
            text(text);
        }
        more(sheet, number);
        page.getCOSObject().setItem(COSName.RESOURCES, resources);
        page.getCOSObject().setItem(COSName.CONTENTS, stream(way == Way.FORM_IN_FORM ? inForms() : content.toString()));
        document.addPage(page);
    }

    /** What is done to the page as a whole. */
    private void set(PDPage page) {
        switch (way) {
            case PAGE_TURNED -> {
                page.setMediaBox(new PDRectangle(/* width= */ height, /* height= */ Sheet.WIDTH));
                page.setRotation(90);
                content.append("0 1 -1 0 " + height + " 0 cm\n");
            }
            case CONTENT_TURNED -> {
                page.setMediaBox(new PDRectangle(/* width= */ height, /* height= */ Sheet.WIDTH));
                content.append("0 1 -1 0 " + height + " 0 cm\n");
            }
            case UPSIDE_DOWN -> content.append("1 0 0 -1 0 " + height + " cm 1 0 0 -1 0 " + height + " cm\n");
            case SCALED -> content.append("0.05 0 0 0.05 0 0 cm 20 0 0 20 0 0 cm\n");
            case LARGE_UNIT -> {
                page.setMediaBox(new PDRectangle(Sheet.WIDTH / 2, height / 2));
                page.getCOSObject().setItem(COSName.getPDFName("UserUnit"), new COSFloat(2));
                content.append("0.5 0 0 0.5 0 0 cm\n");
            }
            case MOVED_BOX -> {
                page.setMediaBox(new PDRectangle(-300, -200, 2000, 2000));
                page.setCropBox(new PDRectangle(100, 70, Sheet.WIDTH, height));
                content.append("1 0 0 1 100 70 cm\n");
                content.append("BT /F1 10 Tf 1 0 0 1 -150 -100 Tm <4E00> Tj ET\n");
            }
            default -> {}
        }
    }

    private List<Sheet.Line> shown(Sheet sheet) {
        float left = Float.MAX_VALUE;
        float right = 0;
        float top = Float.MAX_VALUE;
        float bottom = 0;
        for (Sheet.Line line : sheet.lines()) {
            left = Math.min(left, line.x());
            right = Math.max(right, line.toX());
            top = Math.min(top, line.y());
            bottom = Math.max(bottom, line.toY());
        }
        List<Sheet.Line> shown = new ArrayList<>();
        for (Sheet.Line line : sheet.lines()) {
            boolean side = !line.horizontal() && (line.x() == left || line.x() == right);
            boolean end = line.horizontal() && (line.y() == top || line.y() == bottom);
            boolean hidden = (way == Way.WITHOUT_LEFT_AND_RIGHT && side) || (way == Way.WITHOUT_TOP_AND_BOTTOM && end);
            if (!hidden) {
                shown.add(line);
            }
        }
        return shown;
    }

    private float up(float y) {
        return height - y;
    }

    private void draw(String format, Object... numbers) {
        content.append(String.format(Locale.ROOT, format, numbers)).append('\n');
    }

    private void stroke(float x, float y, float toX, float toY) {
        draw("%.2f %.2f m %.2f %.2f l S", x, up(y), toX, up(toY));
    }

    private void area(float x, float y, float toX, float toY, String operators) {
        draw("%.2f %.2f %.2f %.2f re %s", x, up(toY), toX - x, toY - y, operators);
    }

    private void line(Sheet.Line line) {
        float x = line.x();
        float y = line.y();
        float toX = line.toX();
        float toY = line.toY();
        float wide = line.horizontal() ? 0 : 0.5f;
        float high = line.horizontal() ? 0.5f : 0;
        switch (way) {
            case CELL_BY_CELL -> {
                stroke(x, y, toX, toY);
                stroke(x + wide, y + high, toX + wide, toY + high);
            }
            case THIN_AREAS -> area(x, y, toX + wide, toY + high, "f");
            case WIDE_AREAS_CLIPPED -> {
                content.append("q ");
                area(x, y, toX + wide, toY + high, "W n");
                area(x - 100, y - 100, toX + 100, toY + 100, "f Q");
            }
            case FRAMES_WITH_HOLES -> {
                area(x - wide, y - high, toX + wide, toY + high, "");
                area(x - wide / 2, y - high / 2, toX + wide / 2, toY + high / 2, "f*");
            }
            case SHADINGS -> {
                content.append("q ");
                area(x, y, toX + wide, toY + high, "W n /S1 sh Q");
            }
            case ONE_PIXEL_PICTURES ->
                draw("q %.2f 0 0 %.2f %.2f %.2f cm /I1 Do Q", toX - x + wide, toY - y + high, x, up(toY + high));
            case INLINE_PICTURES ->
                draw(
                        "q %.2f 0 0 %.2f %.2f %.2f cm BI /W 1 /H 1 /BPC 8 /CS /G ID 0 EI Q",
                        toX - x + wide, toY - y + high, x, up(toY + high));
            case DOUBLE_LINES -> {
                stroke(x, y, toX, toY);
                stroke(x + 3 * wide, y + 3 * high, toX + 3 * wide, toY + 3 * high);
            }
            case DASH_PATTERN -> {
                content.append("[3 2] 0 d ");
                stroke(x, y, toX, toY);
            }
            case SMALL_DASHES -> {
                float length = Math.max(toX - x, toY - y);
                for (float at = 0; at < length; at += 5) {
                    float end = Math.min(length, at + 3);
                    boolean flat = line.horizontal();
                    stroke(flat ? x + at : x, flat ? y : y + at, flat ? x + end : x, flat ? y : y + end);
                }
            }
            case SQUARES_AT_CORNERS -> {
                stroke(x, y, toX, toY);
                area(x - 1, y - 1, x + 1, y + 1, "f");
                area(toX - 1, toY - 1, toX + 1, toY + 1, "f");
            }
            case INACCURATE -> stroke(x + 1.6f * wide, y - 1.6f * high, toX + wide - high, toY - high - wide);
            default -> stroke(x, y, toX, toY);
        }
    }

    private void text(Sheet.Text text) {
        String shown = text.text();
        float size = text.size();
        switch (way) {
            case EACH_SIGN_ALONE, TYPE_3 -> alone(shown, text.x(), text.y(), size);
            case BOLD_BY_TWICE -> {
                string(shown, text.x(), text.y(), size);
                string(shown, text.x() + 0.3f, text.y(), size);
            }
            case SPREAD -> spread(shown, text.x(), text.y(), size);
            case UNDERLINED -> {
                string(shown, text.x(), text.y(), size);
                stroke(text.x(), text.y() + 1.5f, text.x() + Typesetter.width(shown, size), text.y() + 1.5f);
            }
            default -> string(shown, text.x(), text.y(), size);
        }
    }

    private void alone(String text, float x, float y, float size) {
        float at = x;
        for (int i = 0; i < text.length(); i++) {
            string(text.substring(i, i + 1), at, y, size);
            at += Typesetter.width(text.substring(i, i + 1), size);
        }
    }

    /** Signs further apart than they are wide, as a line that is justified, and with half a sign beside Latin ones. */
    private void spread(String text, float x, float y, float size) {
        float smaller = size * 0.92f;
        float at = x;
        for (int i = 0; i < text.length(); i++) {
            boolean wide = Typesetter.isWide(text.charAt(i));
            string(text.substring(i, i + 1), at, y, wide ? smaller : size);
            at += Typesetter.width(text.substring(i, i + 1), size);
        }
    }

    private void string(String text, float x, float y, float size) {
        if (text.isEmpty()) {
            return;
        }
        if (way == Way.TYPE_3) {
            int code = codes.get((int) text.charAt(0));
            draw("BT /T%d %.2f Tf 1 0 0 1 %.2f %.2f Tm <%02X> Tj ET", code / 250, size, x, up(y), code % 250);
            return;
        }
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            hex.append(String.format("%04X", (int) text.charAt(i)));
        }
        draw("BT /F1 %.2f Tf 1 0 0 1 %.2f %.2f Tm <%s> Tj ET", size, x, up(y), hex);
    }

    private void more(Sheet sheet, int number) throws IOException {
        switch (way) {
            case HEADS_AND_FEET -> {
                string("部门预算公开材料", 60, 40, 9);
                stroke(60, 43, 535, 43);
                string("— " + number + " —", 280, height - 30, 9);
            }
            case WATERMARK -> content.append("BT /F1 60 Tf 0.7 0.7 -0.7 0.7 100 200 Tm <670D52A1> Tj ET\n");
            case HIDDEN_TEXT -> {
                content.append("3 Tr ");
                for (Sheet.Text text : sheet.texts()) {
                    string("9", text.x() + 1, text.y(), 9);
                }
            }
            case HIDDEN_LAYER -> {
                content.append("/OC /L1 BDC ");
                for (Sheet.Text text : sheet.texts()) {
                    string("9", text.x() + 1, text.y(), 9);
                }
                content.append("EMC\n");
            }
            default -> {}
        }
    }

    private String inForms() throws IOException {
        COSStream inner = form(content.toString());
        objects.setItem(COSName.getPDFName("X" + System.identityHashCode(inner)), inner);
        COSStream outer = form("q 2 0 0 2 0 0 cm /X" + System.identityHashCode(inner) + " Do Q");
        COSName name = COSName.getPDFName("Y" + System.identityHashCode(outer));
        objects.setItem(name, outer);
        return "q 0.5 0 0 0.5 0 0 cm /" + name.getName() + " Do Q";
    }

    private COSStream form(String operators) throws IOException {
        COSStream form = stream(operators);
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(COSName.BBOX, numbers(0, 0, 2000, 2000));
        form.setItem(COSName.RESOURCES, resources);
        return form;
    }

    private COSStream stream(String text) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return stream;
    }

    private static COSArray numbers(float... numbers) {
        COSArray array = new COSArray();
        for (float number : numbers) {
            array.add(new COSFloat(number));
        }
        return array;
    }

    private void fonts(List<Sheet> sheets) throws IOException {
        fonts.setItem(COSName.getPDFName("F1"), song(sheets));
        if (way == Way.TYPE_3) {
            type3(sheets);
        }
        if (way == Way.ONE_PIXEL_PICTURES) {
            COSStream picture = stream("0");
            picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
            objects.setItem(COSName.getPDFName("I1"), picture);
        }
        if (way == Way.HIDDEN_LAYER) {
            layer();
        }
    }

    private void layer() {
        COSDictionary layer = new COSDictionary();
        layer.setItem(COSName.TYPE, COSName.getPDFName("OCG"));
        layer.setItem(COSName.NAME, new COSString("L"));
        COSArray all = new COSArray();
        all.add(layer);
        COSDictionary shown = new COSDictionary();
        shown.setItem(COSName.getPDFName("OFF"), all);
        COSDictionary layers = new COSDictionary();
        layers.setItem(COSName.getPDFName("OCGs"), all);
        layers.setItem(COSName.D, shown);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("OCProperties"), layers);
        COSDictionary properties = new COSDictionary();
        properties.setItem(COSName.getPDFName("L1"), layer);
        resources.setItem(COSName.PROPERTIES, properties);
    }

    /** A font of the reader, whose codes are UTF-16; or one whose map names some ideographs by radicals. */
    private COSDictionary song(List<Sheet> sheets) throws IOException {
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        descendant.setItem(COSName.BASE_FONT, COSName.getPDFName("STSong-Light"));
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "GB1");
        system.setInt(COSName.SUPPLEMENT, 4);
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setInt(COSName.DW, 1000);
        descendant.setItem(COSName.W, numbers(1, 95, 500, 814, 939, 500));
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setItem(COSName.BASE_FONT, COSName.getPDFName("STSong-Light-UniGB-UTF16-H"));
        font.setItem(COSName.ENCODING, COSName.getPDFName("UniGB-UTF16-H"));
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        font.setItem(COSName.TO_UNICODE, stream(map(sheets)));
        return font;
    }

    private String map(List<Sheet> sheets) {
        StringBuilder map = new StringBuilder("begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        Set<Integer> signs = new TreeSet<>();
        sheets.forEach(
                sheet -> sheet.texts().forEach(text -> text.text().chars().forEach(signs::add)));
        "部门预算公开材料— 0123456789服务".chars().forEach(signs::add);
        for (int sign : signs) {
            int shown = way == Way.RADICALS ? RADICALS.getOrDefault(sign, sign) : sign;
            map.append(String.format("1 beginbfchar <%04X> <%04X> endbfchar%n", sign, shown));
        }
        return map + "endcmap";
    }

    private void type3(List<Sheet> sheets) throws IOException {
        sheets.forEach(sheet ->
                sheet.texts().forEach(text -> text.text().chars().forEach(c -> codes.putIfAbsent(c, codes.size()))));
        List<Integer> signs = new ArrayList<>(codes.keySet());
        for (int start = 0; start < signs.size(); start += 250) {
            List<Integer> part = signs.subList(start, Math.min(signs.size(), start + 250));
            fonts.setItem(COSName.getPDFName("T" + start / 250), type3Of(part));
        }
    }

    private COSDictionary type3Of(List<Integer> signs) throws IOException {
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.FONT_BBOX, numbers(0, -200, 1000, 800));
        font.setItem(COSName.FONT_MATRIX, numbers(0.001f, 0, 0, 0.001f, 0, 0));
        font.setInt(COSName.FIRST_CHAR, 0);
        font.setInt(COSName.LAST_CHAR, signs.size() - 1);
        COSArray widths = new COSArray();
        COSArray differences = new COSArray();
        differences.add(COSInteger.ZERO);
        COSDictionary procedures = new COSDictionary();
        StringBuilder map = new StringBuilder("begincmap 1 begincodespacerange <00> <FF> endcodespacerange\n");
        for (int i = 0; i < signs.size(); i++) {
            boolean wide = Typesetter.isWide(signs.get(i));
            widths.add(COSInteger.get(wide ? 1000 : 500));
            COSName name = COSName.getPDFName("g" + i);
            differences.add(name);
            procedures.setItem(name, stream((wide ? "1000" : "500") + " 0 0 0 100 100 d1 0 0 100 100 re f"));
            map.append(String.format("1 beginbfchar <%02X> <%04X> endbfchar%n", i, signs.get(i)));
        }
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.DIFFERENCES, differences);
        font.setItem(COSName.WIDTHS, widths);
        font.setItem(COSName.ENCODING, encoding);
        font.setItem(COSName.CHAR_PROCS, procedures);
        font.setItem(COSName.TO_UNICODE, stream(map + "endcmap"));
        return font;
    }
}
