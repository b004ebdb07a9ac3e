package io.github.mubiao.read;

import java.io.IOException;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads the elements of a page into a story: the page's own, or a cell's. */
final class HtmlWalk {

    private final HtmlPage page;
    private final BlockText story;
    private final HtmlLine line;

    HtmlWalk(HtmlPage page, BlockText story) {
        this.page = page;
        this.story = story;
        this.line = new HtmlLine(story, page.program());
    }

    /** Reads what an element holds, and ends its last line. */
    void read(Element element, HtmlLook look) throws IOException {
        content(element, look);
        line.endParagraph();
    }

    private void content(Element parent, HtmlLook look) throws IOException {
        for (Node child : HtmlNodes.children(parent)) {
            if (child instanceof TextNode text) {
                line.text(text.getWholeText(), look);
            } else if (child instanceof Element element && !isLeftOut(element)) {
                element(element, look);
            }
        }
    }

    private void element(Element element, HtmlLook look) throws IOException {
        if (element.nameIs("br")) {
            line.lineBreak();
        } else if (element.nameIs("img")) {
            // Makes no paragraph of its own: pages are full of pictures that are no content.
            story.picture();
        } else if (element.nameIs("table")) {
            line.endParagraph();
            table(element, look.of(element));
        } else if (HtmlNodes.isBlock(element)) {
            block(element, look.of(element));
        } else if (HtmlLook.style(element, "mso-tab-count").isEmpty()) {
            content(element, look.of(element));
        } else {
            line.tab();
        }
    }

    private void block(Element element, HtmlLook look) throws IOException {
        line.endParagraph();
        if (element.nameIs("p")) {
            line.startParagraph();
        }
        content(element, look);
        line.endParagraph();
        flush();
    }

    private void table(Element element, HtmlLook look) throws IOException {
        if (page.isLayout(element)) {
            for (Element row : HtmlTable.rows(element, page.output().tally())) {
                for (Element cell : HtmlTable.cells(row, page.output().tally())) {
                    content(cell, look.of(cell));
                    line.endParagraph();
                }
            }
        } else {
            HtmlTable.read(page, element, story.place(), look);
        }
        flush();
    }

    private void flush() throws IOException {
        if (story.place().nesting() == 0) {
            page.output().outbox().flush();
        }
    }

    /** Whether an element is not read; what is text is counted. */
    private boolean isLeftOut(Element element) {
        Tally tally = page.output().tally();
        if (HtmlNodes.isSilent(element)) {
            return true;
        }
        if (HtmlLook.isHidden(element)) {
            tally.hiddenRuns += element.hasText() ? 1 : 0;
            return true;
        }
        if (element.nameIs("del")) {
            tally.deletedRuns++;
            return true;
        }
        if (HtmlNodes.isNoteMark(element)) {
            tally.notes++;
            return true;
        }
        if (HtmlNodes.isCommentMark(element)) {
            tally.comments++;
            return true;
        }
        // A cell of data has no navigation: a list of links in it is its text.
        return HtmlNodes.isOutsideBody(element) || (story.place().table() == 0 && page.isNavigation(element));
    }
}
