package io.github.mubiao.read;

import java.io.IOException;
import java.nio.CharBuffer;

/** Reads runs: text in one format, and what stands in it like a character. */
final class RunWalk extends Walk {

    private final BlockText story;
    private final InlineWalk inline;
    private RunProperties properties = RunProperties.UNSTATED;
    private String paragraphStyle;
    private boolean hidden;
    private XmlCursor.TextSink sink;

    RunWalk(Reading reading, BlockText story, InlineWalk inline) {
        super(reading);
        this.story = story;
        this.inline = inline;
    }

    void startParagraph() {
        paragraphStyle = null;
    }

    void setParagraphStyle(String style) {
        paragraphStyle = style;
    }

    /** Reads the run that the cursor stands on. */
    void run() throws IOException {
        properties = RunProperties.UNSTATED;
        apply();
        content();
        story.text().shift(Shift.NONE);
        if (hidden) {
            output.tally().hiddenRuns++;
        }
    }

    private void apply() {
        Styles styles = reading.styles();
        boolean plain = styles.isPlain() && properties.isPlain();
        hidden = !plain && properties.isHidden(styles, paragraphStyle);
        SymbolFont latin = plain ? SymbolFont.NONE : properties.ascii(styles, paragraphStyle);
        SymbolFont other = plain ? SymbolFont.NONE : properties.ansi(styles, paragraphStyle);
        TextBuffer text = story.text();
        text.shift(plain ? Shift.NONE : properties.shift(styles, paragraphStyle));
        sink = latin == SymbolFont.NONE && other == SymbolFont.NONE
                ? text
                : (buffer, start, length) -> SymbolFont.append(latin, other, buffer, start, length, text);
    }

    @Override
    boolean element(String word) throws IOException {
        switch (word) {
            case "rPr" -> formatted();
            case "t" -> text();
            case "instrText" -> code();
            case "tab", "ptab" -> character('\t');
            case "br", "cr" -> character('\n');
            case "noBreakHyphen" -> character('-');
            case "sym" -> symbol();
            case "fldChar" -> field();
            case "ruby" -> content();
            case "rubyBase" -> base();
            case "drawing", "pict", "object" -> boxes();
            case "commentReference" -> {
                output.tally().comments++;
                xml.skip();
            }
            case "footnoteReference", "endnoteReference" -> {
                output.tally().notes++;
                xml.skip();
            }
            case "" -> {
                return xml.math().startsWith("oMath") && inline.element(word);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void formatted() throws IOException {
        properties = reading.runProperties(properties);
        apply();
    }

    private boolean isShown() {
        return !hidden && !story.fields().isCode();
    }

    private void text() throws IOException {
        if (isShown()) {
            xml.characters(sink);
        } else {
            code();
        }
    }

    private void code() throws IOException {
        FieldStack fields = story.fields();
        if (fields.isCode() && !hidden) {
            xml.characters((buffer, start, length) -> fields.addCode(CharBuffer.wrap(buffer, start, length)));
        } else {
            xml.skip();
        }
    }

    private void character(char c) throws IOException {
        if (isShown()) {
            story.text().append(c);
        }
        xml.skip();
    }

    private void symbol() throws IOException {
        if (isShown()) {
            SymbolFont.append(xml.attribute("font"), xml.attribute("char"), story.text());
        }
        xml.skip();
    }

    private void field() throws IOException {
        String type = xml.attribute("fldCharType");
        switch (type == null ? "" : type) {
            case "begin" -> {
                String control = FormControl.read(xml);
                if (control != null && isShown()) {
                    story.text().append(control);
                }
                story.fields().begin(control != null);
                return;
            }
            case "separate" -> story.fields().separate();
            case "end" -> story.endField();
            default -> {}
        }
        xml.skip();
    }

    private void base() throws IOException {
        if (hidden) {
            xml.skip();
            return;
        }
        // The base is made of runs, after which this one goes on.
        XmlCursor.TextSink outer = sink;
        inline.content();
        hidden = false;
        sink = outer;
    }

    /** Text boxes in a drawing are content of their own; a drawing without any is a picture. */
    private void boxes() throws IOException {
        if (isShown()) {
            BoxWalk boxes = new BoxWalk(reading, story.place());
            boxes.content();
            if (!boxes.found) {
                story.picture();
            }
        } else {
            xml.skip();
        }
    }

    /** Looks for text boxes in a drawing, in DrawingML and in VML, at any depth. */
    private static final class BoxWalk extends Walk {

        private final Place anchor;
        private boolean found;

        BoxWalk(Reading reading, Place anchor) {
            super(reading);
            this.anchor = anchor;
        }

        @Override
        boolean element(String word) throws IOException {
            if (word.equals("txbxContent")) {
                found = true;
                BlockWalk.flow(reading, anchor.inBox());
                return true;
            }
            if (xml.compatibility().equals("AlternateContent")) {
                return false;
            }
            content();
            return true;
        }
    }
}
