package io.github.mubiao.read;

import java.io.IOException;

/** What a run's format says about whether and how its characters are shown. */
final class RunProperties {

    /** Nothing is stated. */
    static final RunProperties UNSTATED = new RunProperties();

    private String style;
    private Boolean hidden;
    private SymbolFont ascii;
    private SymbolFont ansi;
    private boolean markGone;

    /** Reads {@code w:rPr} to its end, over what the run stated before. */
    static RunProperties read(Reading reading, RunProperties before) throws IOException {
        XmlCursor xml = reading.xml();
        RunProperties known = before == UNSTATED ? xml.recall(RunProperties.class) : null;
        if (known != null) {
            return known;
        }
        RunProperties properties = new RunProperties();
        properties.style = before.style;
        properties.hidden = before.hidden;
        properties.ascii = before.ascii;
        properties.ansi = before.ansi;
        properties.markGone = before.markGone;
        properties.read(xml, reading.styles());
        if (before == UNSTATED) {
            xml.remember(properties);
        }
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
                case "rFonts" -> fonts(xml);
                case "del", "moveFrom" -> markGone = true;
                default -> {}
            }
            xml.skip();
        }
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
        return style == null && hidden == null && isText(ascii) && isText(ansi);
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

    /** As a style states them; {@code null} components are not stated. */
    Styles.Look look() {
        return new Styles.Look(hidden, ascii, ansi);
    }
}
