package io.github.mubiao.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * What the elements of a page are to a reader of its text; of notes, comments, page headers and footers as Word,
 * LibreOffice and pandoc write them.
 */
final class HtmlNodes {

    /** Elements that hold nothing of the text that a page shows. */
    private static final Set<String> SILENT = Set.of("""
            script style head title template noscript iframe noframes object embed svg canvas audio video
            select datalist textarea button input rt rp annotation annotation-xml area map xml""".split("\\s+"));

    /** Elements that begin and end a line. */
    private static final Set<String> BLOCKS = Set.of("""
            address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
            figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main
            menu nav ol optgroup option p plaintext pre search section summary ul xmp""".split("\\s+"));

    private static final Set<String> LANDMARKS = Set.of("nav", "aside", "footer");

    private HtmlNodes() {}

    static boolean isSilent(Element element) {
        return SILENT.contains(element.normalName());
    }

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    /** Whether an element holds what stands around a page's content. */
    static boolean isNavigation(Element element) {
        return LANDMARKS.contains(element.normalName())
                || element.attr("role").equals("navigation")
                || (element.nameIs("ul") && !isInList(element) && isListOfLinks(element));
    }

    /** A list is judged with the lists in it, once. */
    private static boolean isInList(Element list) {
        return list.parents().stream().anyMatch(around -> around.nameIs("ul"));
    }

    private static boolean isListOfLinks(Element list) {
        int links = 0;
        int linked = 0;
        for (Element link : list.getElementsByTag("a")) {
            if (link.hasAttr("href") && !link.attr("href").startsWith("#")) {
                links++;
                linked += link.text().strip().length();
            }
        }
        return links > 1 && linked >= list.text().strip().length() * 0.8;
    }

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

    /**
     * The children of an element without what Word wrote for browsers alone: between {@code [if
     * !supportLists]} and {@code [endif]} stand the numbers of lists, the marks of notes and rows of
     * no height, none of which is text of the document.
     */
    static List<Node> children(Element parent) {
        List<Node> shown = new ArrayList<>(parent.childNodeSize());
        boolean forBrowsers = false;
        for (Node child : parent.childNodes()) {
            if (child instanceof Comment comment) {
                String data = comment.getData().strip();
                forBrowsers = data.startsWith("[if !support") || (forBrowsers && !data.startsWith("[endif]"));
            } else if (!forBrowsers) {
                shown.add(child);
            }
        }
        return shown;
    }
}
