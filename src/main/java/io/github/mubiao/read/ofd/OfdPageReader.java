package io.github.mubiao.read.ofd;

import io.github.mubiao.read.Blocks;
import io.github.mubiao.read.Limit;
import io.github.mubiao.read.SymbolFont;
import io.github.mubiao.read.XmlCursor;
import io.github.mubiao.read.ZipParts;
import io.github.mubiao.read.ofd.OfdReader.OfdResources;
import io.github.mubiao.read.page.DrawnPage;
import io.github.mubiao.read.page.DrawnPath;
import io.github.mubiao.read.page.Glyph;
import io.github.mubiao.read.page.PageDrawing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes what the objects of a page show: signs, straight lines, pictures. */
final class OfdPageReader {

    /** Points in a millimetre. */
    private static final float POINTS = 72 / 25.4f;
    /** The paper of a page that states none: A4, in millimetres. */
    private static final float[] PAPER = {0, 0, 210, 297};

    /** What a writer puts for a sign that has no character. */
    private static final String NO_CHARACTER = "\u00A4";
    /** The part of its size that a Latin letter is wide, where nothing says it. */
    private static final float LATIN = 0.5f;
    /** Signs from here on may be as wide as an ideograph. */
    private static final int LATIN_END = 0x2000;
    /** Graphics in graphics: more than these draw each other. */
    private static final int DEEPEST = 20;

    /** Annotations that are no part of the text: what lies over a page, or leads elsewhere. */
    private static final Set<String> OVERLAID = Set.of("Watermark", "Stamp", "Link");

    private final ZipParts zip;
    private final Blocks blocks;
    private final OfdResources resources;

    private PageDrawing drawing;
    private int depth;

    OfdPageReader(ZipParts zip, Blocks blocks, OfdResources resources) {
        this.zip = zip;
        this.blocks = blocks;
        this.resources = resources;
    }

    /** Finds the part of a template by its number; {@code null} where there is none. */
    interface Templates {
        String part(String id) throws IOException;
    }

    /**
     * What a page shows.
     *
     * @param standard the area of a page that states none: left, top, width, height in millimetres
     * @param annotations the part of its annotations; {@code null} where it has none
     */
    DrawnPage read(String part, int number, float[] standard, Templates templates, String annotations)
            throws IOException {
        depth = 0;
        Outline outline = new Outline(standard.length >= 4 ? standard : PAPER);
        zip.read(part, outline::read);
        float width = outline.area[2] * POINTS;
        float height = outline.area[3] * POINTS;
        drawing = new PageDrawing(width, height, blocks);
        OfdMatrix page = new OfdMatrix(POINTS, 0, 0, POINTS, -outline.area[0] * POINTS, -outline.area[1] * POINTS);
        float[] clip = {0, 0, width, height};
        for (String id : outline.templates) {
            String template = templates.part(id);
            if (template != null) {
                zip.read(template, xml -> content(xml, page, clip));
            }
        }
        zip.read(part, xml -> content(xml, page, clip));
        if (annotations != null) {
            zip.read(annotations, xml -> annotations(xml, page, clip));
        }
        return drawing.page(number);
    }

    /** The area of a page and its templates, which may stand behind its content. */
    private final class Outline {
        private float[] area;
        private final List<String> templates = new ArrayList<>();

        Outline(float[] area) {
            this.area = area;
        }

        void read(XmlCursor xml) throws IOException {
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "Page", "Area" -> read(xml);
                    case "PhysicalBox" -> {
                        float[] own = OfdNumbers.of(OfdReader.text(xml));
                        area = own.length >= 4 ? own : area;
                    }
                    case "Template" -> {
                        blocks.take(Limit.OPERATORS, 1);
                        templates.add(String.valueOf(xml.attribute("TemplateID")));
                        xml.skip();
                    }
                    default -> xml.skip();
                }
            }
        }
    }

    private void annotations(XmlCursor xml, OfdMatrix page, float[] clip) throws IOException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "PageAnnot" -> annotations(xml, page, clip);
                case "Annot" -> {
                    boolean shown = isVisible(xml) && !OVERLAID.contains(String.valueOf(xml.attribute("Type")));
                    if (shown) {
                        annotations(xml, page, clip);
                    } else {
                        xml.skip();
                    }
                }
                case "Appearance" -> {
                    float[] box = OfdNumbers.of(xml.attribute("Boundary"));
                    OfdMatrix at = box.length < 2
                            ? page
                            : OfdMatrix.move(box[0], box[1]).then(page);
                    content(xml, at, clip);
                }
                default -> xml.skip();
            }
        }
    }

    private void content(XmlCursor xml, OfdMatrix outer, float[] clip) throws IOException {
        while (xml.nextChild()) {
            blocks.take(Limit.OPERATORS, 1);
            if (!isVisible(xml)) {
                xml.skip();
                continue;
            }
            switch (xml.name()) {
                case "Page", "Content", "Layer", "PageBlock" -> content(xml, outer, clip);
                case "TextObject" -> text(xml, outer, clip);
                case "PathObject" -> path(xml, outer, clip);
                case "ImageObject" -> picture(xml, outer, clip);
                case "CompositeObject" -> composite(xml, outer, clip);
                default -> xml.skip();
            }
        }
    }

    private static boolean isVisible(XmlCursor xml) {
        return !"false".equals(xml.attribute("Visible")) && !"0".equals(xml.attribute("Alpha"));
    }

    /** The map of an object: its own, then to the place of its boundary. */
    private static OfdMatrix map(XmlCursor xml, OfdMatrix outer) {
        return OfdMatrix.of(xml.attribute("CTM")).then(place(xml, outer));
    }

    private static OfdMatrix place(XmlCursor xml, OfdMatrix outer) {
        float[] box = OfdNumbers.of(xml.attribute("Boundary"));
        return box.length < 2 ? outer : OfdMatrix.move(box[0], box[1]).then(outer);
    }

    private void text(XmlCursor xml, OfdMatrix outer, float[] clip) throws IOException {
        OfdMatrix map = map(xml, outer);
        OfdMatrix place = place(xml, outer);
        float size = OfdNumbers.number(xml.attribute("Size"), 0);
        float stretch = OfdNumbers.number(xml.attribute("HScale"), 1);
        int turned = Math.round(OfdNumbers.number(xml.attribute("CharDirection"), 0) / 90);
        SymbolFont symbols = resources.symbols(xml.attribute("Font"));
        List<OfdText> texts = new ArrayList<>(1);
        float[] shown = clip;
        int signs = 0;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "TextCode" -> {
                    OfdText read = new OfdText(xml);
                    signs += 1 + read.codes().length();
                    blocks.check(Limit.GLYPHS, signs);
                    texts.add(read);
                }
                case "Clips" -> shown = clips(xml, place, clip);
                default -> xml.skip();
            }
        }
        int turn = PageDrawing.turn(map.a(), map.b());
        if (turn < 0 || Float.isNaN(size)) {
            return;
        }
        turn = Math.floorMod(turn + turned, 4);
        float x = 0;
        float y = 0;
        for (OfdText text : texts) {
            x = Float.isNaN(text.x()) ? x : text.x();
            y = Float.isNaN(text.y()) ? y : text.y();
            signs(text, x, y, size, stretch, symbols, map, turn, shown);
        }
    }

    private void signs(
            OfdText text,
            float startX,
            float startY,
            float size,
            float stretch,
            SymbolFont symbols,
            OfdMatrix map,
            int turn,
            float[] clip)
            throws IOException {
        float x = startX;
        float y = startY;
        String codes = text.codes();
        for (int i = 0, place = 0; i < codes.length(); place++) {
            blocks.take(Limit.OPERATORS, 1);
            String sign = Character.toString(codes.codePointAt(i));
            i += sign.length();
            float natural = size * stretch * (sign.codePointAt(0) >= 0x2E80 ? 1 : LATIN);
            float deltaX = text.right(place, natural);
            float deltaY = text.down(place);
            // The way to the next sign is how wide this one is, but where the next stands apart.
            float widest = size * stretch * (sign.codePointAt(0) >= LATIN_END ? 1.05f : 0.75f);
            float advance = text.saysWay(place) && deltaX > 0 ? Math.min(deltaX, widest) : natural;
            String shown = sign.equals(NO_CHARACTER) ? Glyph.UNREADABLE : sign(sign, symbols);
            Glyph glyph = Glyph.at(shown, map.x(x, y), map.y(x, y), map.along(advance), map.across(size), turn);
            drawing.glyph(glyph, clip);
            x += deltaX;
            y += deltaY;
        }
    }

    private static String sign(String sign, SymbolFont symbols) {
        char c = sign.charAt(0);
        boolean coded = sign.length() == 1 && (SymbolFont.isCode(c) || symbols != SymbolFont.NONE);
        return coded ? Character.toString(symbols.sign(c)) : sign;
    }

    private void path(XmlCursor xml, OfdMatrix outer, float[] clip) throws IOException {
        OfdMatrix map = map(xml, outer);
        OfdMatrix place = place(xml, outer);
        boolean stroke = !"false".equals(xml.attribute("Stroke"));
        boolean fill = "true".equals(xml.attribute("Fill"));
        DrawnPath path = new DrawnPath();
        float[] shown = clip;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "AbbreviatedData" -> OfdPath.read(data(xml), map, path, blocks);
                case "Clips" -> shown = clips(xml, place, clip);
                default -> xml.skip();
            }
        }
        drawing.path(path, stroke, fill, shown);
    }

    /** What the clips of an object leave: of each, what is in all of its areas. */
    private float[] clips(XmlCursor xml, OfdMatrix place, float[] clip) throws IOException {
        float[] shown = clip;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "Clip", "Area" -> shown = clips(xml, place, shown);
                case "Path" -> {
                    OfdMatrix map = map(xml, place);
                    DrawnPath path = new DrawnPath();
                    while (xml.nextChild()) {
                        if (xml.name().equals("AbbreviatedData")) {
                            OfdPath.read(data(xml), map, path, blocks);
                        } else {
                            xml.skip();
                        }
                    }
                    shown = path.isEmpty() ? shown : PageDrawing.common(shown, path.box());
                }
                default -> xml.skip();
            }
        }
        return shown;
    }

    /** The characters of a path, which are in memory together. */
    private String data(XmlCursor xml) throws IOException {
        StringBuilder data = new StringBuilder();
        xml.characters((buffer, start, length) -> {
            blocks.check(Limit.CONTENT, data.length() + (long) length);
            data.append(buffer, start, length);
        });
        return data.toString();
    }

    /** A picture takes the unit square, which its map makes as large as it is. */
    private void picture(XmlCursor xml, OfdMatrix outer, float[] clip) throws IOException {
        OfdMatrix map = map(xml, outer);
        xml.skip();
        DrawnPath square = new DrawnPath();
        square.moveTo(map.x(0, 0), map.y(0, 0));
        square.lineTo(map.x(1, 0), map.y(1, 0));
        square.lineTo(map.x(1, 1), map.y(1, 1));
        square.lineTo(map.x(0, 1), map.y(0, 1));
        drawing.picture(PageDrawing.common(clip, square.box()));
    }

    private void composite(XmlCursor xml, OfdMatrix outer, float[] clip) throws IOException {
        OfdMatrix map = map(xml, outer);
        String id = xml.attribute("ResourceID");
        String part = resources.graphic(id);
        xml.skip();
        // Graphics that draw each other have no end.
        if (part != null && depth < DEEPEST) {
            depth++;
            zip.read(part, graphics -> graphic(graphics, id, map, clip));
            depth--;
        }
    }

    private void graphic(XmlCursor xml, String id, OfdMatrix map, float[] clip) throws IOException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "Res", "CompositeGraphicUnits" -> graphic(xml, id, map, clip);
                case "CompositeGraphicUnit" -> {
                    if (String.valueOf(id).equals(xml.attribute("ID"))) {
                        content(xml, map, clip);
                    } else {
                        xml.skip();
                    }
                }
                default -> xml.skip();
            }
        }
    }
}
