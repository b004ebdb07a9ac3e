package io.github.mubiao.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What the styles of a document say about hidden text and symbol fonts. */
final class Styles {

    /** Longer chains of styles than this are loops. */
    private static final int CHAIN = 64;

    private final Map<String, Style> byId = new HashMap<>();
    private Look defaults = Look.UNSET;
    private String defaultParagraph;
    private boolean plain = true;

    /**
     * What a format states.
     *
     * @param hidden whether text is hidden; {@code null} where not stated
     * @param shift whether they stand on the line; {@code null} where not stated
     * @param ascii the font of ASCII characters; {@code null} where not stated
     * @param ansi the font of other Latin characters; {@code null} where not stated
     */
    record Look(Boolean hidden, Shift shift, SymbolFont ascii, SymbolFont ansi) {
        static final Look UNSET = new Look(null, null, null, null);

        boolean isPlain() {
            return (hidden == null || !hidden)
                    && (shift == null || shift == Shift.NONE)
                    && isText(ascii)
                    && isText(ansi);
        }

        private static boolean isText(SymbolFont font) {
            return font == null || font == SymbolFont.NONE;
        }

        Look over(Look base) {
            return new Look(
                    hidden != null ? hidden : base.hidden,
                    shift != null ? shift : base.shift,
                    ascii != null ? ascii : base.ascii,
                    ansi != null ? ansi : base.ansi);
        }
    }

    private record Style(String basedOn, Look look) {}

    /** Reads the styles part, where the document has one. */
    static Styles read(WordPackage source) throws IOException {
        Styles styles = new Styles();
        source.readStyles(xml -> styles.read(xml, source.consumption()));
        return styles;
    }

    private void read(XmlCursor xml, Consumption consumption) throws IOException {
        if (!xml.nextChild()) {
            return;
        }
        while (xml.nextChild()) {
            switch (xml.word()) {
                case "docDefaults" -> readDefaults(xml);
                case "style" -> readStyle(xml);
                default -> xml.skip();
            }
            consumption.check(Limit.STYLES, byId.size());
        }
    }

    private void readDefaults(XmlCursor xml) throws IOException {
        while (xml.nextChild()) {
            switch (xml.word()) {
                case "rPrDefault" -> readDefaults(xml);
                case "rPr" -> defaults = look(xml);
                default -> xml.skip();
            }
        }
    }

    private void readStyle(XmlCursor xml) throws IOException {
        String id = xml.attribute("styleId");
        String isDefault = xml.attribute("default");
        if ("paragraph".equals(xml.attribute("type")) && ("1".equals(isDefault) || "true".equals(isDefault))) {
            defaultParagraph = id;
        }
        String basedOn = null;
        Look look = Look.UNSET;
        while (xml.nextChild()) {
            switch (xml.word()) {
                case "basedOn" -> {
                    basedOn = xml.attribute("val");
                    xml.skip();
                }
                case "rPr" -> look = look(xml);
                default -> xml.skip();
            }
        }
        byId.put(id, new Style(basedOn, look));
    }

    private Look look(XmlCursor xml) throws IOException {
        RunProperties properties = new RunProperties();
        properties.read(xml, this);
        Look look = properties.look();
        plain &= look.isPlain();
        return look;
    }

    /** Whether no style hides text or sets a symbol font, so that none has to be looked up. */
    boolean isPlain() {
        return plain;
    }

    /**
     * Whether text is hidden that does not say so itself. Hiding is one of the properties that a
     * character style turns over when the paragraph's style has it too (ISO/IEC 29500-1, 17.7.3).
     */
    boolean isHidden(String paragraphStyle, String characterStyle) {
        if (plain) {
            return false;
        }
        return isTrue(defaults.hidden())
                || (isTrue(paragraph(paragraphStyle).hidden())
                        ^ isTrue(resolved(characterStyle).hidden()));
    }

    /** Whether characters that do not say so themselves stand on the line. */
    Shift shift(String paragraphStyle, String characterStyle) {
        Shift shift = look(paragraphStyle, characterStyle).shift();
        return shift == null ? Shift.NONE : shift;
    }

    SymbolFont ascii(String paragraphStyle, String characterStyle) {
        SymbolFont font = look(paragraphStyle, characterStyle).ascii();
        return font == null ? SymbolFont.NONE : font;
    }

    SymbolFont ansi(String paragraphStyle, String characterStyle) {
        SymbolFont font = look(paragraphStyle, characterStyle).ansi();
        return font == null ? SymbolFont.NONE : font;
    }

    private Look look(String paragraphStyle, String characterStyle) {
        return plain
                ? Look.UNSET
                : resolved(characterStyle).over(paragraph(paragraphStyle)).over(defaults);
    }

    private Look paragraph(String style) {
        return resolved(style == null ? defaultParagraph : style);
    }

    private Look resolved(String id) {
        Look look = Look.UNSET;
        String next = id;
        for (int i = 0; next != null && i < CHAIN; i++) {
            Style style = byId.get(next);
            if (style == null) {
                break;
            }
            look = look.over(style.look());
            next = style.basedOn();
        }
        return look;
    }

    private static boolean isTrue(Boolean value) {
        return value != null && value;
    }
}
