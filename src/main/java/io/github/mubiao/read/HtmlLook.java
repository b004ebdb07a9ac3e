package io.github.mubiao.read;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What an element's attributes say about how its text is shown; inherited by the elements in it.
 *
 * @param font the symbol font of its characters
 * @param preformatted whether white space is kept
 * @param spaces whether no-break spaces stand for spaces, as Word writes a run of them
 * @param shift whether its characters stand on the line
 */
record HtmlLook(SymbolFont font, boolean preformatted, boolean spaces, Shift shift) {

    /** The size in a value of {@code font}, with the height of lines. */
    private static final Pattern SIZE =
            Pattern.compile("(?:^|\\s)(?:[\\d.]+[a-z%]+|(?:xx?-)?(?:small|large)|medium|smaller|larger)"
                    + "(?:\\s*/\\s*[\\w.%]+)?\\s+");

    private static final Pattern POINTS = Pattern.compile("(-?[0-9]{1,4}(?:[.][0-9]{1,4})?)pt");

    static final HtmlLook PLAIN = new HtmlLook(SymbolFont.NONE, false, false, Shift.NONE);

    /** How the text of an element within this one is shown. */
    HtmlLook of(Element element) {
        HtmlLook look = element.nameIs("pre") ? new HtmlLook(font, true, spaces, shift) : this;
        if (element.nameIs("sup") || element.nameIs("sub")) {
            look = look.withShift(element.nameIs("sup") ? Shift.RAISED : Shift.LOWERED);
        }
        if (element.nameIs("font") && element.hasAttr("face")) {
            look = look.withFont(SymbolFont.named(first(element.attr("face"))));
        }
        String style = element.attr("style");
        return style.isEmpty() ? look : look.styled(style);
    }

    private HtmlLook styled(String style) {
        HtmlLook look = this;
        for (String declaration : declarations(style)) {
            String value = value(declaration);
            look = switch (property(declaration)) {
                case "font-family" -> look.withFont(SymbolFont.named(first(value)));
                case "mso-symbol-font-family" -> look.withFont(SymbolFont.symbolic(first(value)));
                case "font" -> look.withFont(shorthand(value));
                case "white-space" -> new HtmlLook(look.font, value.startsWith("pre"), look.spaces, look.shift);
                case "mso-spacerun" -> new HtmlLook(look.font, look.preformatted, value.equals("yes"), look.shift);
                case "vertical-align" -> look.aligned(value);
                case "mso-text-raise" -> look.withShift(raised(value));
                default -> look;
            };
        }
        return look;
    }

    private HtmlLook withFont(SymbolFont newFont) {
        return new HtmlLook(newFont, preformatted, spaces, shift);
    }

    private HtmlLook withShift(Shift newShift) {
        return new HtmlLook(font, preformatted, spaces, newShift);
    }

    /** Other values align cells and pictures, or say nothing of who reads the text. */
    private HtmlLook aligned(String value) {
        return switch (value) {
            case "super" -> withShift(Shift.RAISED);
            case "sub" -> withShift(Shift.LOWERED);
            case "baseline" -> withShift(Shift.NONE);
            default -> this;
        };
    }

    /** By how much Word raises a text: {@code 4.0pt}, below zero where it lowers it. */
    private static Shift raised(String value) {
        Matcher points = POINTS.matcher(value);
        return points.matches() ? Shift.ofPoints(Double.parseDouble(points.group(1))) : Shift.NONE;
    }

    /** The first name of a list of fonts. */
    private static String first(String families) {
        int comma = families.indexOf(',');
        return (comma < 0 ? families : families.substring(0, comma))
                .replaceAll("[\"']", "")
                .strip();
    }

    /**
     * The font that the property {@code font} sets: its fonts follow the size (CSS Fonts 3, 3.7). What
     * names a font of the system has none; {@code inherit} changes nothing.
     */
    private SymbolFont shorthand(String value) {
        if (value.startsWith("inherit")) {
            return font;
        }
        Matcher size = SIZE.matcher(value);
        return size.find() ? SymbolFont.named(first(value.substring(size.end()))) : SymbolFont.NONE;
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

    /** Whether Word marks a row as deleted in a tracked change. */
    static boolean isDeleted(Element row) {
        String deleted = style(row, "mso-table-deleted");
        return !deleted.isEmpty() && !deleted.equals("no");
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
