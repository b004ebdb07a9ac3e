package io.github.mubiao.read;

import io.github.mubiao.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * The end of a page that breaks off. Half of a number is a wrong number: the cell that the page breaks off
 * in is left empty, and so is the line outside tables.
 */
final class HtmlCut {

    /** The tables that are open at the end, the outermost first. */
    private final List<Element> tables;

    private Location location;

    private HtmlCut(List<Element> tables) {
        this.tables = tables;
    }

    /**
     * Takes the text away that a page breaks off in.
     *
     * @param layout whether a table only places things on the page, so that its cells hold lines
     */
    static HtmlCut off(Element body, HtmlEnd.Early early, Predicate<Element> layout) {
        List<Element> tables = new ArrayList<>();
        Element cell = null;
        Element block = body;
        // What is open at the end is the last child of what is open around it.
        for (Node node = body; node instanceof Element last; node = last.lastChild()) {
            if (last.nameIs("table")) {
                if (tables.size() == early.tables()) {
                    break;
                }
                tables.add(last);
            }
            cell = last.nameIs("td") || last.nameIs("th") ? last : cell;
            block = isBlock(last) ? last : block;
        }
        boolean data = !tables.isEmpty() && !layout.test(tables.get(tables.size() - 1));
        if (data && early.inCell() && cell != null) {
            removeText(cell);
        } else if (!data && early.inLine()) {
            removeLine(block);
        }
        return new HtmlCut(tables);
    }

    private static boolean isBlock(Node node) {
        return node instanceof Element element
                && (HtmlNodes.isBlock(element) || element.nameIs("td") || element.nameIs("th"));
    }

    /** Nested tables stay: they end within the cell. */
    private static void removeText(Element element) {
        for (Node child : List.copyOf(element.childNodes())) {
            if (!(child instanceof Element nested)) {
                child.remove();
            } else if (!nested.nameIs("table")) {
                removeText(nested);
            }
        }
    }

    private static void removeLine(Element block) {
        for (Node last = block.lastChild(); last != null && !isEnd(last); last = block.lastChild()) {
            last.remove();
        }
    }

    private static boolean isEnd(Node node) {
        return isBlock(node) || node.nameIs("table");
    }

    /** A table has been read, after the tables within it. */
    void read(Element table, int number, int rows) {
        if (location == null && tables.contains(table)) {
            location = rows == 0 ? Location.ofTable(number) : Location.ofRow(number, rows);
        }
    }

    /** The row that the page breaks off in; {@code null} where it does so outside tables of data. */
    Location location() {
        return location;
    }
}
