package io.github.mubiao.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The formats that apply to text, asked of the styles' tree again for each piece. */
final class DomStyles {

    private final Document styles;

    /** Takes the styles part; {@code null} where the document has none. */
    DomStyles(Document styles) {
        this.styles = styles;
    }

    String font(String slot, Element run, Element paragraph) {
        for (Element properties : formats(run, paragraph)) {
            Element fonts = DomNodes.child(properties, "rFonts");
            if (fonts != null && !DomNodes.value(fonts, slot + "Theme").isEmpty()) {
                return "";
            }
            if (fonts != null && !DomNodes.value(fonts, slot).isEmpty()) {
                return DomNodes.value(fonts, slot);
            }
        }
        return "";
    }

    /** Whether a run stands above the line (^), below it (_) or on it (nothing). */
    String shift(Element run, Element paragraph) {
        Element direct = DomNodes.child(run, "rPr");
        String own = aligned(direct);
        for (Element properties : own == null ? formats(run, paragraph) : List.<Element>of()) {
            if (own == null && properties != direct) {
                own = aligned(properties);
                String moved = moved(properties);
                own = moved != null && (own == null || own.isEmpty()) ? moved : own;
            }
        }
        return own == null || own.isEmpty() ? Objects.requireNonNullElse(moved(direct), "") : own;
    }

    private static String aligned(Element properties) {
        Element aligned = DomNodes.child(properties, "vertAlign");
        return aligned == null
                ? null
                : switch (DomNodes.value(aligned, "val")) {
                    case "superscript" -> "^";
                    case "subscript" -> "_";
                    default -> "";
                };
    }

    private static String moved(Element properties) {
        Element position = DomNodes.child(properties, "position");
        if (position == null) {
            return null;
        }
        String value = DomNodes.value(position, "val");
        int halfPoints = value.matches("-?\\d{1,4}") ? Integer.parseInt(value) : 0;
        return halfPoints >= 4 ? "^" : halfPoints <= -4 ? "_" : "";
    }

    private List<Element> formats(Element run, Element paragraph) {
        List<Element> formats = new ArrayList<>();
        Element direct = DomNodes.child(run, "rPr");
        if (direct != null) {
            formats.add(direct);
        }
        formats.addAll(chain(styleOf(direct, "rStyle")));
        formats.addAll(chain(paragraphStyle(paragraph)));
        Element defaults = defaults();
        if (defaults != null) {
            formats.add(defaults);
        }
        return formats;
    }

    boolean isHidden(Element properties, Element paragraph) {
        Boolean direct = vanish(properties);
        if (direct != null) {
            return direct;
        }
        return Boolean.TRUE.equals(vanish(defaults()))
                || (first(chain(styleOf(properties, "rStyle"))) ^ first(chain(paragraphStyle(paragraph))));
    }

    private static boolean first(List<Element> chain) {
        for (Element properties : chain) {
            Boolean vanish = vanish(properties);
            if (vanish != null) {
                return vanish;
            }
        }
        return false;
    }

    private static Boolean vanish(Element properties) {
        Element vanish = DomNodes.child(properties, "vanish");
        Element special = DomNodes.child(properties, "specVanish");
        if (special != null && DomNodes.isOn(special)) {
            return true;
        }
        return vanish == null ? null : (Boolean) DomNodes.isOn(vanish);
    }

    private Element defaults() {
        return styles == null
                ? null
                : DomNodes.child(
                        DomNodes.child(DomNodes.child(styles.getDocumentElement(), "docDefaults"), "rPrDefault"),
                        "rPr");
    }

    private static String styleOf(Element properties, String name) {
        Element style = DomNodes.child(properties, name);
        return style == null ? null : DomNodes.value(style, "val");
    }

    private String paragraphStyle(Element paragraph) {
        String stated = styleOf(DomNodes.child(paragraph, "pPr"), "pStyle");
        if (stated != null || styles == null) {
            return stated;
        }
        String found = null;
        for (Element style : DomNodes.children(styles.getDocumentElement(), "style")) {
            if (DomNodes.value(style, "type").equals("paragraph")
                    && DomNodes.value(style, "default").matches("1|true")) {
                found = DomNodes.value(style, "styleId");
            }
        }
        return found;
    }

    /** The run properties of a style and of those that it is based on. */
    private List<Element> chain(String id) {
        List<Element> chain = new ArrayList<>();
        String next = styles == null ? null : id;
        for (int i = 0; next != null && i < 64; i++) {
            Element style = null;
            for (Element each : DomNodes.children(styles.getDocumentElement(), "style")) {
                style = DomNodes.value(each, "styleId").equals(next) ? each : style;
            }
            if (DomNodes.child(style, "rPr") != null) {
                chain.add(DomNodes.child(style, "rPr"));
            }
            next = styleOf(style, "basedOn");
        }
        return chain;
    }
}
