package io.github.mubiao.read;

import java.io.IOException;
import java.util.regex.Pattern;

/** What a run's format says about whether and how its characters are shown. */
final class RunProperties {

    /** Nothing is stated. */
    static final RunProperties UNSTATED = new RunProperties();

    private static final Pattern HALF_POINTS = Pattern.compile("-?[0-9]{1,4}");

    private String style;
    private Boolean hidden;
    private SymbolFont ascii;
    private SymbolFont ansi;
    private Shift shift;
    private Shift moved;
    private boolean markGone;

    /** Reads {@code w:rPr} to its end, over what the run stated before. */
    static RunProperties read(Reading reading, RunProperties before) throws IOException {
        XmlCursor xml = reading.xml();
        RunProperties properties = new RunProperties();
        properties.style = before.style;
        properties.hidden = before.hidden;
        properties.ascii = before.ascii;
        properties.ansi = before.ansi;
        properties.shift = before.shift;
        properties.moved = before.moved;
        properties.markGone = before.markGone;
        properties.read(xml, reading.styles());
        return properties;
    }

    /** Reads {@code w:rPr} to its end. */
    void read(XmlCursor xml, Styles styles) throws IOException {
        while (xml.nextChild()) {
            switch (xml.word()) {
                case "rStyle" -> style = styles.isPlain() ? null : xml.attribute("val");
                case "vanish" ->
                    hidden = hidden == null ? Boolean.valueOf(xml.isOn()) : Boolean.valueOf(hidden || xml.isOn());
                case "specVanish" -> hidden = xml.isOn() ? Boolean.TRUE : hidden;
                case "vertAlign" -> shift = aligned(xml.attribute("val"));
                case "position" -> moved = moved(xml.attribute("val"));
                case "rFonts" -> fonts(xml);
                case "del", "moveFrom" -> markGone = true;
                default -> {}
            }
            xml.skip();
        }
    }

    private static Shift aligned(String value) {
        return "superscript".equals(value) ? Shift.RAISED : "subscript".equals(value) ? Shift.LOWERED : Shift.NONE;
    }

    /** A number of half-points. */
    private static Shift moved(String value) {
        boolean number = value != null && HALF_POINTS.matcher(value).matches();
        return number ? Shift.ofPoints(Integer.parseInt(value) / 2.0) : Shift.NONE;
    }

    private void fonts(XmlCursor xml) {
        int count = xml.attributeCount();
        for (int i = 0; i < count; i++) {
            switch (xml.attributeName(i)) {
                case "ascii" -> ascii = ascii == null ? SymbolFont.named(xml.attributeValue(i)) : ascii;
                case "hAnsi" -> ansi = ansi == null ? SymbolFont.named(xml.attributeValue(i)) : ansi;
                // A theme's font is stronger, and never a symbol font.
                case "asciiTheme" -> ascii = SymbolFont.NONE;
                case "hAnsiTheme" -> ansi = SymbolFont.NONE;
                default -> {}
            }
        }
    }

    /** Whether nothing was said that matters, so that only the document's styles count. */
    boolean isPlain() {
        return style == null && hidden == null && isOnLine(shift) && isOnLine(moved) && isText(ascii) && isText(ansi);
    }

    private static boolean isOnLine(Shift stated) {
        return stated == null || stated == Shift.NONE;
    }

    private static boolean isText(SymbolFont font) {
        return font == null || font == SymbolFont.NONE;
    }

    /** Whether these are the properties of a paragraph mark that is deleted or moved away. */
    boolean isMarkGone() {
        return markGone;
    }

    boolean isHidden(Styles styles, String paragraphStyle) {
        return hidden != null ? hidden : styles.isHidden(paragraphStyle, style);
    }

    SymbolFont ascii(Styles styles, String paragraphStyle) {
        return ascii != null ? ascii : styles.ascii(paragraphStyle, style);
    }

    SymbolFont ansi(Styles styles, String paragraphStyle) {
        return ansi != null ? ansi : styles.ansi(paragraphStyle, style);
    }

    /** Whether the characters stand on the line. */
    Shift shift(Styles styles, String paragraphStyle) {
        Shift stated = shift != null ? shift : styles.shift(paragraphStyle, style);
        return isOnLine(stated) && moved != null ? moved : stated;
    }

    /** As a style states them; {@code null} components are not stated. */
    Styles.Look look() {
        boolean byPoints = shift == null || (shift == Shift.NONE && moved != null);
        return new Styles.Look(hidden, byPoints ? moved : shift, ascii, ansi);
    }
}
