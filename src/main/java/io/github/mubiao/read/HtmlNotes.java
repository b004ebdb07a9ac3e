package io.github.mubiao.read;

import org.jsoup.nodes.Element;

/**
 * What Word, LibreOffice and pandoc write for the parts of a document that are not its body: notes,
 * comments, page headers and footers.
 */
final class HtmlNotes {

    private HtmlNotes() {}

    /** Whether an element is the mark of a footnote or endnote. */
    static boolean isNoteMark(Element element) {
        if (!element.nameIs("a")) {
            return false;
        }
        return element.hasClass("sdfootnoteanc")
                || element.hasClass("sdendnoteanc")
                || element.hasClass("footnote-ref")
                || element.attr("role").equals("doc-noteref")
                || !HtmlLook.style(element, "mso-footnote-id").isEmpty()
                || !HtmlLook.style(element, "mso-endnote-id").isEmpty();
    }

    /** Whether an element is the mark of a comment. */
    static boolean isCommentMark(Element element) {
        return element.hasClass("MsoCommentReference")
                || HtmlLook.style(element, "mso-special-character").equals("comment");
    }

    /** Whether an element holds the text of notes, of comments, or of a page header or footer. */
    static boolean isOutsideBody(Element element) {
        String part = HtmlLook.style(element, "mso-element");
        return part.endsWith("-list")
                || part.equals("header")
                || part.equals("footer")
                || element.id().startsWith("sdfootnote")
                || element.id().startsWith("sdendnote")
                || element.hasClass("footnotes")
                || (element.nameIs("div") && isPageEdge(element.attr("title")));
    }

    private static boolean isPageEdge(String title) {
        return title.equals("header") || title.equals("footer");
    }
}
