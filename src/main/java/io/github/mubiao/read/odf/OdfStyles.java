package io.github.mubiao.read.odf;

import io.github.mubiao.read.Blocks;
import io.github.mubiao.read.Limit;
import io.github.mubiao.read.XmlCursor;
import io.github.mubiao.read.sheet.SheetCells;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the styles of a document say that matters: what is hidden, raised, in a symbol font, or has borders. */
final class OdfStyles {

    /** Styles that follow each other in a circle are damage; no document has as many generations. */
    private static final int GENERATIONS = 50;

    /** A border that is none, or has no width. */
    private static final Pattern NO_LINE = Pattern.compile("^\\s*(?:none|hidden|0+(?:\\.0+)?[a-z]*\\s)|\\snone\\b");

    private final Blocks blocks;
    private final Map<String, OdfStyle> styles = new HashMap<>();
    private final Map<String, String> fonts = new HashMap<>();

    /**
     * A style.
     *
     * @param parent the name of the style that it follows; {@code null} for none
     * @param font the font of its text; {@code null} where it says none
     * @param hidden whether its text, table or section is hidden; {@code null} where it does not say
     * @param position above the line, below it, or on it (1, -1, 0); {@code null} where it does not say
     * @param borders the borders of its cells, as {@link SheetCells} has them
     */
    record OdfStyle(String parent, String font, Boolean hidden, Integer position, int borders) {

        static final OdfStyle NONE = new OdfStyle(null, null, null, null, 0);

        boolean isHidden() {
            return Boolean.TRUE.equals(hidden);
        }

        int raised() {
            return position == null ? 0 : position;
        }

        /** This style, and what it does not say, by another. */
        OdfStyle over(OdfStyle other) {
            return new OdfStyle(
                    null,
                    font == null ? other.font : font,
                    hidden == null ? other.hidden : hidden,
                    position == null ? other.position : position,
                    borders);
        }
    }

    /** The style of a name in a family ({@code text}, {@code table-cell}), with what it follows. */
    OdfStyle named(String family, String name) {
        OdfStyle style = OdfStyle.NONE;
        String next = name;
        for (int i = 0; i < GENERATIONS && next != null; i++) {
            OdfStyle found = styles.get(family + " " + next);
            if (found == null) {
                break;
            }
            style = i == 0 ? found.over(OdfStyle.NONE) : style.over(found);
            next = found.parent();
        }
        return style;
    }

    OdfStyles(Blocks blocks) {
        this.blocks = blocks;
    }

    void read(XmlCursor xml) throws IOException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "font-face" -> {
                    String family = xml.attribute("font-family");
                    blocks.check(Limit.STYLES, fonts.size() + 1L);
                    fonts.put(xml.attribute("name"), family == null ? "" : unquoted(family));
                    xml.skip();
                }
                case "style" -> style(xml);
                default -> xml.skip();
            }
        }
    }

    private static String unquoted(String family) {
        return family.replace("'", "").replace("\"", "").strip();
    }

    private void style(XmlCursor xml) throws IOException {
        String key = xml.attribute("family") + " " + xml.attribute("name");
        String parent = xml.attribute("parent-style-name");
        String font = null;
        Boolean hidden = null;
        Integer position = null;
        int borders = 0;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "text-properties" -> {
                    String name = xml.attribute("font-name");
                    String family = xml.attribute("font-family");
                    font = name != null ? fonts.getOrDefault(name, name) : family == null ? font : unquoted(family);
                    String display = xml.attribute("display");
                    hidden = display == null ? hidden : Boolean.valueOf(display.equals("none"));
                    String raised = xml.attribute("text-position");
                    position = raised == null ? position : Integer.valueOf(position(raised));
                }
                case "table-properties", "section-properties" -> {
                    String display = xml.attribute("display");
                    hidden = display == null
                            ? hidden
                            : Boolean.valueOf(Set.of("false", "none").contains(display));
                }
                case "table-cell-properties" -> borders |= borders(xml);
                default -> {}
            }
            xml.skip();
        }
        blocks.check(Limit.STYLES, styles.size() + 1L);
        styles.put(key, new OdfStyle(parent, font, hidden, position, borders));
    }

    private static int position(String value) {
        String first = value.strip().split("\\s+", 2)[0];
        if (first.equals("super")) {
            return 1;
        }
        if (first.equals("sub")) {
            return -1;
        }
        boolean none = first.matches("[+-]?0+(\\.0+)?%?");
        return none ? 0 : first.startsWith("-") ? -1 : 1;
    }

    private static int borders(XmlCursor xml) {
        int borders = 0;
        // A side that says that it has none has none, whatever all sides say.
        int off = 0;
        for (int i = 0; i < xml.attributeCount(); i++) {
            String value = xml.attributeValue(i);
            boolean line = !NO_LINE.matcher(value).find();
            String name = xml.attributeName(i);
            int sides = switch (name) {
                case "border" -> SheetCells.TOP | SheetCells.BOTTOM | SheetCells.LEFT | SheetCells.RIGHT;
                case "border-top" -> SheetCells.TOP;
                case "border-bottom" -> SheetCells.BOTTOM;
                case "border-left" -> SheetCells.LEFT;
                case "border-right" -> SheetCells.RIGHT;
                default -> 0;
            };
            borders |= line ? sides : 0;
            off |= line || name.equals("border") ? 0 : sides;
        }
        return borders & ~off;
    }
}
