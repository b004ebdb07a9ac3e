package io.github.mubiao.read.page;

import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Origin;
import io.github.mubiao.model.Severity;
import io.github.mubiao.read.Blocks;
import io.github.mubiao.read.Limit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the pages of a document, one after the other, and hands their paragraphs and tables on: without
 * running heads and page numbers, lines joined to paragraphs, tables joined over pages. It holds one page
 * and the table or paragraph that the next page may continue. For one document and one thread.
 */
public final class PageFlow {

    private static final String WITHOUT_COLUMNS = "table-without-columns";
    private static final String WITHOUT_TEXT = "page-without-text";

    /** By so many points a table is wider than the text around it, in Word: the padding of its cells. */
    private static final float TABLE_PADDING = 5.4f;

    private final Blocks blocks;
    private final long mostSquares;
    private final List<TextLine> paragraph = new ArrayList<>();
    private PageLayout before;
    private PageLayout held;
    private PageTable table;
    /** Lines below the table that may be its last row's, which the page broke. */
    private final List<TextLine> below = new ArrayList<>();

    private int belowPage;
    private float free;
    private int paragraphPage;
    private float bodyLeft;
    private float bodyRight;
    private int withoutText;
    private int firstWithoutText;

    /** A flow that hands on to a document's blocks. */
    public PageFlow(Blocks blocks) {
        this.blocks = blocks;
        this.mostSquares = blocks.options().limit(Limit.CELLS);
    }

    /** The next page. */
    public void page(DrawnPage drawn) throws IOException {
        blocks.take(Limit.PAGES, 1);
        if (drawn.isWithoutText()) {
            withoutText++;
            firstWithoutText = withoutText == 1 ? drawn.number() : firstWithoutText;
        }
        PageLayout layout = PageLayout.of(drawn, mostSquares);
        if (layout.columnless() > 0) {
            blocks.finding(new Finding(
                    WITHOUT_COLUMNS, Severity.WARNING, null, List.of(Integer.toString(drawn.number())), null));
        }
        if (held != null) {
            hand(held, RunningLines.of(before, held, layout));
        }
        before = held;
        held = layout;
    }

    /** The document ends. */
    public void end() throws IOException {
        if (held != null) {
            hand(held, RunningLines.of(before, held, null));
        }
        endTable();
        endParagraph();
        if (withoutText > 0) {
            blocks.finding(new Finding(
                    WITHOUT_TEXT,
                    Severity.WARNING,
                    null,
                    List.of(Integer.toString(withoutText), Integer.toString(firstWithoutText)),
                    null));
        }
    }

    private void hand(PageLayout layout, List<TextLine> running) throws IOException {
        List<Object> parts = new ArrayList<>(layout.parts());
        parts.removeAll(running);
        int number = layout.page().number();
        float pageEnd = bodyEnd(layout.page(), parts);
        measure(parts, layout.page().width());
        if (layout.page().isWithoutText()) {
            endTable();
            endParagraph();
            blocks.paragraph("", true, new Origin.Pages(List.of(number)));
        }
        for (Object part : parts) {
            if (part instanceof PageTable next) {
                endParagraph();
                take(next, pageEnd, part == parts.get(0));
            } else if (part instanceof TextLine line) {
                if (table != null && table.mayHold(line, number)) {
                    below.add(line);
                    belowPage = number;
                } else {
                    endTable();
                    take(line, number);
                }
            }
        }
    }

    /** Where the text of a page may end at most: as far from its lower edge as the text begins from the upper. */
    private static float bodyEnd(DrawnPage page, List<Object> parts) {
        Object first = parts.isEmpty() ? null : parts.get(0);
        float top = first instanceof PageTable table ? table.top() : first instanceof TextLine line ? line.top() : 0;
        return page.height() - Math.min(Math.max(0, top), page.height() / 8);
    }

    private void measure(List<Object> parts, float pageWidth) {
        bodyLeft = Float.MAX_VALUE;
        float widest = 0;
        float ruled = 0;
        for (Object part : parts) {
            if (part instanceof TextLine line) {
                bodyLeft = Math.min(bodyLeft, line.left());
                widest = Math.max(widest, line.innerRight());
            } else if (part instanceof PageTable own) {
                bodyLeft = Math.min(bodyLeft, own.left() + TABLE_PADDING);
                ruled = Math.max(ruled, own.right() - TABLE_PADDING);
            }
        }
        int full = 0;
        for (Object part : parts) {
            full += part instanceof TextLine line && widest - line.innerRight() < line.size() ? 1 : 0;
        }
        // One long line may have ended anywhere; margins are mostly as wide on both sides.
        bodyRight = full > 1 ? widest : Math.max(widest, Math.max(ruled, pageWidth - bodyLeft));
    }

    private void take(PageTable next, float pageEnd, boolean first) throws IOException {
        if (table != null && first && table.isContinuedBy(next, free)) {
            below.forEach(table::hold);
            below.clear();
            table.take(next);
        } else {
            endTable();
            endParagraph();
            table = next;
        }
        free = pageEnd - next.bottom();
    }

    private void endTable() throws IOException {
        if (table != null) {
            blocks.table(table.rows(), table.origin());
            table = null;
        }
        List<TextLine> lines = List.copyOf(below);
        below.clear();
        for (TextLine line : lines) {
            take(line, belowPage);
        }
    }

    private void take(TextLine line, int page) throws IOException {
        TextLine last = paragraph.isEmpty() ? null : paragraph.get(paragraph.size() - 1);
        if (last != null && !goesOn(last, line, page)) {
            endParagraph();
        }
        if (paragraph.isEmpty()) {
            paragraphPage = page;
        }
        paragraph.add(line);
    }

    /** Whether a line belongs to the paragraph of the one before: that was full, and this is not indented. */
    private boolean goesOn(TextLine last, TextLine line, int page) {
        float size = Math.max(last.size(), line.size());
        boolean alike = Math.abs(last.size() - line.size()) < size * 0.1f
                && line.left() <= last.left() + size / 2
                && last.left() - bodyLeft < 4 * size;
        float room = bodyRight - last.right();
        boolean samePage = page == paragraphPage;
        return alike && (samePage ? LineJoin.isWrapped(last, line, room) : LineJoin.isWithoutRoom(last, line, room));
    }

    private void endParagraph() throws IOException {
        if (!paragraph.isEmpty()) {
            StringBuilder text = new StringBuilder(paragraph.get(0).text());
            for (int i = 1; i < paragraph.size(); i++) {
                TextLine last = paragraph.get(i - 1);
                text.append(LineJoin.between(last, paragraph.get(i), bodyRight - last.right()));
                text.append(paragraph.get(i).text());
            }
            blocks.paragraph(text.toString(), false, new Origin.Pages(List.of(paragraphPage)));
            paragraph.clear();
        }
    }

    /** The place of a page, for findings that a reader has of it. */
    public static Location place(int page) {
        return Location.ofParagraph(1).in(new Origin.Pages(List.of(page)));
    }
}
