package io.github.mubiao.read;

import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * What an element's attributes say about how its text is shown; inherited by the elements in it.
 *
 * @param font the symbol font of its characters
 * @param preformatted whether white space is kept
 * @param spaces whether no-break spaces stand for spaces, as Word writes a run of them
 */
record HtmlLook(SymbolFont font, boolean preformatted, boolean spaces) {

    static final HtmlLook PLAIN = new HtmlLook(SymbolFont.NONE, false, false);

    /** How the text of an element within this one is shown. */
    HtmlLook of(Element element) {
        HtmlLook look = element.nameIs("pre") ? new HtmlLook(font, true, spaces) : this;
        if (element.nameIs("font") && element.hasAttr("face")) {
            look = look.withFont(element.attr("face"));
        }
        String style = element.attr("style");
        return style.isEmpty() ? look : look.styled(style);
    }

    private HtmlLook styled(String style) {
        HtmlLook look = this;
        for (String declaration : declarations(style)) {
            String value = value(declaration);
            look = switch (property(declaration)) {
                case "font-family", "mso-symbol-font-family" -> look.withFont(value);
                case "white-space" -> new HtmlLook(look.font, value.startsWith("pre"), look.spaces);
                case "mso-spacerun" -> new HtmlLook(look.font, look.preformatted, value.equals("yes"));
                default -> look;
            };
        }
        return look;
    }

    private HtmlLook withFont(String families) {
        int comma = families.indexOf(',');
        String first = (comma < 0 ? families : families.substring(0, comma)).replaceAll("[\"']", "");
        return new HtmlLook(SymbolFont.named(first.strip()), preformatted, spaces);
    }

    /** Whether an element is not shown. */
    static boolean isHidden(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        if (!style.contains("none") && !style.contains("hid") && !style.contains("collapse")) {
            return false;
        }
        for (String declaration : declarations(style)) {
            String value = value(declaration);
            boolean hides = switch (property(declaration)) {
                case "display" -> value.startsWith("none");
                case "visibility" -> value.startsWith("hidden") || value.startsWith("collapse");
                case "mso-hide" -> value.equals("all");
                default -> false;
            };
            if (hides) {
                return true;
            }
        }
        return false;
    }

    /** The value of a property in an element's own style, in lower case; empty where it has none. */
    static String style(Element element, String property) {
        for (String declaration : declarations(element.attr("style"))) {
            if (property(declaration).equals(property)) {
                return value(declaration);
            }
        }
        return "";
    }

    private static String[] declarations(String style) {
        return style.toLowerCase(Locale.ROOT).split(";", -1);
    }

    private static String property(String declaration) {
        int colon = declaration.indexOf(':');
        return colon < 0 ? "" : declaration.substring(0, colon).strip();
    }

    private static String value(String declaration) {
        return declaration.substring(declaration.indexOf(':') + 1).strip();
    }
}
