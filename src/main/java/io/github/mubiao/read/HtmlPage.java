package io.github.mubiao.read;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
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
    /** How the page ends early; {@code null} where it has its end. */
    private HtmlCut cut;

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
        output.consumption().check(Limit.PAGE, bytes.length);
        String source = HtmlEncoding.decode(bytes, charset);
        HtmlPage page = new HtmlPage(parse(source, output), output);
        HtmlEnd.Early early = HtmlEnd.of(source);
        if (early != null) {
            page.cut = HtmlCut.off(page.document.body(), early, page::isLayout);
        }
        BlockText story = new BlockText.Flow(Place.BODY, output.newText(), output.outbox());
        new HtmlWalk(page, story).read(page.document.body(), HtmlLook.PLAIN);
        output.outbox().flush();
        if (early != null) {
            output.findings().incomplete(page.cut.location());
        }
    }

    /**
     * Parses a page. What it holds is counted twice: tags and comments as the parser takes their characters,
     * and elements as the parser ends them, for it repeats some by itself.
     */
    private static Document parse(String html, Output output) throws IOException {
        Consumption consumption = output.consumption();
        int depth = (int) Math.min(Integer.MAX_VALUE / 2, output.options().limit(Limit.DEPTH));
        Parser parser = Parser.htmlParser().setMaxDepth(depth + 8);
        try (StreamParser stream = new StreamParser(parser).parse(new MarkupReader(html, consumption), "")) {
            long elements = 0;
            for (Iterator<Element> ended = stream.iterator(); ended.hasNext(); ) {
                Element element = ended.next();
                consumption.check(Limit.ELEMENTS, ++elements);
                if (element.childNodeSize() == 0) {
                    // The innermost ones are the deepest.
                    consumption.check(Limit.DEPTH, depth(element));
                }
            }
            return stream.document();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static int depth(Element element) {
        int depth = 0;
        for (Element around = element.parent(); around != null; around = around.parent()) {
            depth++;
        }
        return depth;
    }

    /** The characters of a page on their way to the parser; counts what may begin a tag or a comment. */
    private static final class MarkupReader extends StringReader {

        private final Consumption consumption;

        MarkupReader(String html, Consumption consumption) {
            super(html);
            this.consumption = consumption;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            int tags = 0;
            for (int i = offset; i < offset + read - 1; i++) {
                tags += buffer[i] == '<' && buffer[i + 1] != '/' ? 1 : 0;
            }
            consumption.take(Limit.ELEMENTS, tags);
            return read;
        }
    }

    Output output() {
        return output;
    }

    HtmlProgram program() {
        return program;
    }

    /** A table has been read. */
    void read(Element table, int number, int rows) {
        if (cut != null) {
            cut.read(table, number, rows);
        }
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
