package io.github.mubiao.read;

import java.io.IOException;
import java.io.StringReader;
import java.util.Iterator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/** A web page, or a document that an office program saved as one. Nothing is ever fetched. */
final class HtmlPage {

    private final Output output;
    private final Document document;
    private final HtmlProgram program;

    private HtmlPage(Document document, Output output) {
        this.document = document;
        this.output = output;
        this.program = HtmlProgram.of(document);
    }

    /**
     * Reads a page.
     *
     * @param bytes the file
     * @param charset what the page's envelope states as its encoding; {@code null} where it has none
     */
    static void read(byte[] bytes, String charset, Output output) throws IOException {
        HtmlPage page = new HtmlPage(parse(HtmlEncoding.decode(bytes, charset), output.options()), output);
        Story story = new Story.Flow(Place.BODY, output.newText(), output.outbox());
        new HtmlWalk(page, story).read(page.document.body(), HtmlLook.PLAIN);
        output.outbox().flush();
    }

    private static Document parse(String html, ReadOptions options) throws IOException {
        int depth = (int) Math.min(Integer.MAX_VALUE / 2, options.limit(Limit.DEPTH));
        Parser parser = Parser.htmlParser().setMaxDepth(depth + 8);
        try (StreamParser stream = new StreamParser(parser).parse(new StringReader(html), "")) {
            long count = 0;
            Iterator<Element> elements = stream.iterator();
            while (elements.hasNext()) {
                elements.next();
                Limit.ELEMENTS.check(++count, options);
            }
            Document document = stream.document();
            checkDepth(document, options);
            return document;
        }
    }

    private static void checkDepth(Document document, ReadOptions options) throws IOException {
        int[] deepest = {0};
        document.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
        Limit.DEPTH.check(deepest[0], options);
    }

    Output output() {
        return output;
    }

    HtmlProgram program() {
        return program;
    }

    boolean isNavigation(Element element) {
        if (program.isOffice() || !HtmlNodes.isNavigation(element)) {
            return false;
        }
        output.tally().navigation++;
        return true;
    }

    /** Whether a table only places things on the page. */
    boolean isLayout(Element table) {
        return HtmlLayout.isStated(table) || (!program.isOffice() && HtmlLayout.isLayout(table));
    }
}
