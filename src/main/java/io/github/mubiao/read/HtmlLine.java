package io.github.mubiao.read;

import java.io.IOException;

/**
 * Puts the text of a page into a story, folding white space as browsers do (CSS Text 3, 4.1): a run of
 * it is one space, none at the start and the end of a line, and none where it holds a line break of
 * the source between two characters of Chinese.
 */
final class HtmlLine {

    /**
     * The characters of the codes of windows-1252 from 0x80 on, in their order; a code without one stands for itself.
     * HTML reads the numeric references 128 to 159 as these (HTML Standard, 13.2.5.80), and symbol fonts number their
     * signs by the codes.
     */
    private static final String WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private final BlockText story;
    private final HtmlProgram program;
    private boolean open;
    private boolean space;
    private boolean sourceBreak;
    private int breaks;
    /** The last character of the line; 0 at its start. */
    private char last;

    HtmlLine(BlockText story, HtmlProgram program) {
        this.story = story;
        this.program = program;
    }

    /** Begins a paragraph that is one even where it has no text. */
    void startParagraph() throws IOException {
        if (!open) {
            open = true;
            story.startParagraph();
        }
    }

    /** Ends the paragraph, where one has begun. */
    void endParagraph() throws IOException {
        if (open) {
            // The last break only ends the line that it stands in.
            breaks = Math.max(0, breaks - 1);
            writeBreaks();
            story.endParagraph(false);
        }
        open = false;
        space = false;
        sourceBreak = false;
        last = 0;
    }

    void lineBreak() throws IOException {
        startParagraph();
        breaks++;
        space = false;
        sourceBreak = false;
        last = 0;
    }

    void tab() throws IOException {
        put('\t');
    }

    void text(String text, HtmlLook look) throws IOException {
        story.text().shift(look.shift());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isFoldable(c)) {
                white(c, look);
            } else if (c == '\u00A0' && look.spaces()) {
                put(' ');
            } else {
                put(c, look.font());
            }
        }
        story.text().shift(Shift.NONE);
    }

    private static boolean isFoldable(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private void white(char c, HtmlLook look) throws IOException {
        boolean newLine = c == '\n' || c == '\r';
        if (program.keepsSpaces() && !newLine && !(c == '\t' && sourceBreak)) {
            put(c);
        } else if (!look.preformatted()) {
            space = true;
            sourceBreak |= newLine;
        } else if (c == '\n') {
            lineBreak();
        } else if (c != '\r') {
            put(c);
        }
    }

    private void put(char c) throws IOException {
        put(c, SymbolFont.NONE);
    }

    private void put(char c, SymbolFont font) throws IOException {
        startParagraph();
        writeBreaks();
        if (space && last != 0 && !isJoined(c)) {
            story.text().append(' ');
        }
        space = false;
        sourceBreak = false;
        last = c;
        font.append(font == SymbolFont.NONE ? c : code(c), story.text());
    }

    private static char code(char c) {
        int index = WINDOWS_1252.indexOf(c);
        return index < 0 ? c : (char) (0x80 + index);
    }

    private boolean isJoined(char next) {
        return sourceBreak && !program.wrapsAtSpaces() && isWide(last) && isWide(next);
    }

    private void writeBreaks() throws IOException {
        for (; breaks > 0; breaks--) {
            story.text().append('\n');
        }
    }

    /** Whether a character is as wide as it is high: Chinese, its punctuation, full-width forms. */
    private static boolean isWide(char c) {
        return (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF01 && c <= 0xFF60)
                || Character.isSurrogate(c);
    }
}
