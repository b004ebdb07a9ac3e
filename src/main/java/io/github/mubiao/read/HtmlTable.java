package io.github.mubiao.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Reads a table of a page: its cells take the first free columns of their row, and those that span
 * rows take theirs in the rows below, to the end of their group at most (HTML Standard, 4.9.12).
 */
final class HtmlTable {

    private final HtmlPage page;
    private final Place around;
    private final HtmlLook look;
    private final int number;
    private final BlockText.Cell story;
    private final List<RawRow> rows = new ArrayList<>();
    /** The cells that go on in the next row, by the column where they begin. */
    private Map<Integer, Span> open = new TreeMap<>();

    /** A cell that goes on. */
    private record Span(int width, int rowsLeft) {}

    private HtmlTable(HtmlPage page, Place around, HtmlLook look) throws IOException {
        this.page = page;
        this.around = around;
        this.look = look;
        this.number = page.output().outbox().newTable();
        this.story = new BlockText.Cell(page.output().newText());
    }

    /** Reads a table and hands it on. */
    static void read(HtmlPage page, Element element, Place around, HtmlLook look) throws IOException {
        Outbox outbox = page.output().outbox();
        captions(page, element, around, look);
        int slot = outbox.reserve();
        HtmlTable table = new HtmlTable(page, around, look);
        if (page.program().isOffice()) {
            // Their header rows are a group of their own, which cells may reach out of.
            table.group(rows(element, page.output().tally()));
        } else {
            for (List<Element> group : groups(element, page.output().tally())) {
                table.group(group);
            }
        }
        page.read(element, table.number, table.rows.size());
        outbox.fill(slot, new RawTable(table.number, around.table(), around.row(), around.inTextBox(), table.rows));
    }

    /** A caption is a paragraph before the table. */
    private static void captions(HtmlPage page, Element element, Place around, HtmlLook look) throws IOException {
        for (Element caption : element.children()) {
            if (caption.nameIs("caption") && !HtmlLook.isHidden(caption)) {
                BlockText story = new BlockText.Flow(
                        around, page.output().newText(), page.output().outbox());
                new HtmlWalk(page, story).read(caption, look.of(caption));
            }
        }
    }

    /** The rows of a table in the order in which they are shown. */
    static List<Element> rows(Element table, Tally tally) {
        List<Element> rows = new ArrayList<>();
        groups(table, tally).forEach(rows::addAll);
        return rows;
    }

    /** The groups of rows in the order in which they are shown: the head's first, the foot's last. */
    private static List<List<Element>> groups(Element table, Tally tally) {
        List<List<Element>> heads = new ArrayList<>();
        List<List<Element>> bodies = new ArrayList<>();
        List<List<Element>> feet = new ArrayList<>();
        for (Node child : HtmlNodes.children(table)) {
            if (child instanceof Element group) {
                switch (group.normalName()) {
                    case "thead" -> (heads.isEmpty() ? heads : bodies).add(shown(group, "tr", "tr", tally));
                    case "tbody" -> bodies.add(shown(group, "tr", "tr", tally));
                    case "tfoot" -> (feet.isEmpty() ? feet : bodies).add(shown(group, "tr", "tr", tally));
                    case "tr" -> bodies.add(List.of(group));
                    default -> {}
                }
            }
        }
        heads.addAll(bodies);
        heads.addAll(feet);
        return heads;
    }

    /** The cells of a row. */
    static List<Element> cells(Element row, Tally tally) {
        return shown(row, "td", "th", tally);
    }

    private static List<Element> shown(Element parent, String name, String otherName, Tally tally) {
        List<Element> shown = new ArrayList<>();
        boolean parentHidden = HtmlLook.isHidden(parent);
        for (Node child : HtmlNodes.children(parent)) {
            if (child instanceof Element element && (element.nameIs(name) || element.nameIs(otherName))) {
                if (name.equals("tr") && HtmlLook.isDeleted(element)) {
                    tally.deletedRows++;
                } else if (!parentHidden && !HtmlLook.isHidden(element)) {
                    shown.add(element);
                } else if (name.equals("tr")) {
                    tally.hiddenRows++;
                } else {
                    tally.hiddenRuns++;
                }
            }
        }
        return shown;
    }

    private void group(List<Element> group) throws IOException {
        for (int i = 0; i < group.size(); i++) {
            row(group.get(i), group.size() - i);
        }
        open.clear();
    }

    private void row(Element row, int rowsLeft) throws IOException {
        Place place = around.inRow(number, rows.size() + 1);
        page.output().checkNesting(place);
        RowBuilder builder = new RowBuilder();
        for (Element cell : cells(row, page.output().tally())) {
            builder.take(cell, place, rowsLeft);
        }
        builder.continueAll();
        open = builder.next;
        if (builder.cells.isEmpty()) {
            // No browser gives it a height.
            return;
        }
        page.output().outbox().hold(1, 0);
        rows.add(new RawRow(builder.gridBefore, 0, row.parentNameIs("thead"), builder.cells));
    }

    /** Lays the cells of one row out. */
    private final class RowBuilder {

        private final List<RawCell> cells = new ArrayList<>();
        private final Map<Integer, Span> above = new TreeMap<>(open);
        private final Map<Integer, Span> next = new TreeMap<>();
        private int column;
        private int gridBefore;

        void take(Element element, Place place, int rowsLeft) throws IOException {
            continueHere();
            int width = free(Math.max(1, span(element, "colspan")));
            int height = span(element, "rowspan");
            height = height == 0 ? rowsLeft : Math.max(1, Math.min(height, rowsLeft));
            story.start(place);
            new HtmlWalk(page, story).read(element, look.of(element));
            add(width, height > 1 ? Merge.RESTART : Merge.NONE, story.takeText());
            if (height > 1) {
                next.put(column - width, new Span(width, height - 1));
            }
        }

        /** The cells from above that go on at this column come before the next one of this row. */
        private void continueHere() throws IOException {
            for (Span span = above.remove(column); span != null; span = above.remove(column)) {
                goOn(span);
            }
        }

        /** The row has no more cells of its own; places that nothing covers are empty. */
        void continueAll() throws IOException {
            while (!above.isEmpty()) {
                int first = above.keySet().iterator().next();
                if (first > column && cells.isEmpty()) {
                    gridBefore = first;
                    column = first;
                } else if (first > column) {
                    add(first - column, Merge.NONE, "");
                }
                continueHere();
            }
        }

        private void goOn(Span span) throws IOException {
            if (span.rowsLeft() > 1) {
                next.put(column, new Span(span.width(), span.rowsLeft() - 1));
            }
            add(span.width(), Merge.CONTINUE, "");
        }

        /** A cell does not reach over one from above. */
        private int free(int width) {
            int free = width;
            for (int first : above.keySet()) {
                free = first > column ? Math.min(free, first - column) : free;
            }
            return free;
        }

        private void add(int width, Merge vertical, String content) throws IOException {
            column += width;
            page.output().checkColumns(column);
            page.output().outbox().hold(1, content.length());
            cells.add(new RawCell(width, vertical, Merge.NONE, content));
        }

        /** The number that an attribute states; 1 where it states none. The standard caps it so. */
        private int span(Element element, String attribute) {
            String text = element.attr(attribute).strip();
            long most = attribute.equals("rowspan")
                    ? 65_534
                    : page.output().options().limit(Limit.SPAN);
            long span = 0;
            int digits = 0;
            while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
                span = Math.min(most, span * 10 + text.charAt(digits) - '0');
                digits++;
            }
            return digits == 0 ? 1 : (int) span;
        }
    }
}
