package io.github.mubiao.read;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Tells the tables that only place things on a page from those that hold data: they have no borders,
 * they hold other tables or are one cell, and their rows do not set texts side by side.
 */
final class HtmlLayout {

    private HtmlLayout() {}

    /** Whether a table says itself that it holds no data (WAI-ARIA, {@code presentation}). */
    static boolean isStated(Element table) {
        String role = table.attr("role");
        return role.equals("presentation") || role.equals("none");
    }

    static boolean isLayout(Element table) {
        List<Element> rows = HtmlTable.rows(table, new Tally());
        boolean oneCell = rows.size() == 1 && rows.get(0).childrenSize() == 1;
        return (oneCell || table.getElementsByTag("table").size() > 1)
                && !isBordered(table, rows)
                && rows.stream().filter(HtmlLayout::isRowOfTexts).count() < 2;
    }

    private static boolean isBordered(Element table, List<Element> rows) {
        String border = table.attr("border");
        if ((table.hasAttr("border") && !border.equals("0")) || table.hasAttr("rules") || hasBorder(table)) {
            return true;
        }
        return rows.stream().flatMap(row -> row.children().stream()).anyMatch(HtmlLayout::hasBorder);
    }

    private static boolean hasBorder(Element element) {
        if (element.nameIs("th") || element.className().startsWith("Mso")) {
            return true;
        }
        for (String side : List.of("border", "border-top", "border-bottom", "border-left", "mso-border-alt")) {
            String value = HtmlLook.style(element, side);
            if (!value.isEmpty() && !value.startsWith("none") && !value.startsWith("0")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row holds two texts or more that are neither links nor tables. */
    private static boolean isRowOfTexts(Element row) {
        long texts = row.children().stream()
                .filter(cell -> cell.hasText() && cell.selectFirst("table, a[href], img, form, input, ul") == null)
                .count();
        return texts > 1;
    }
}
