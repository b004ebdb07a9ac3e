package io.github.mubiao.read;

import java.io.IOException;

/** Collects the text of a paragraph, or of a cell's paragraphs, up to a limit. */
final class TextBuffer implements XmlCursor.TextSink {

    /** Stands for what is no character. */
    private static final char UNKNOWN = '\uFFFD';

    private final StringBuilder text = new StringBuilder();
    private final long limit;
    private boolean halves;

    TextBuffer(long limit) {
        this.limit = limit;
    }

    @Override
    public void take(char[] buffer, int start, int length) throws IOException {
        room(length);
        text.append(buffer, start, length);
    }

    void append(char c) throws IOException {
        room(1);
        halves |= Character.isSurrogate(c);
        text.append(c);
    }

    void append(String more) throws IOException {
        room(more.length());
        halves |= more.chars().anyMatch(c -> Character.isSurrogate((char) c));
        text.append(more);
    }

    private void room(int more) throws IOException {
        if (text.length() + (long) more > limit) {
            throw Limit.TEXT.reached(limit);
        }
    }

    long limit() {
        return limit;
    }

    int length() {
        return text.length();
    }

    /** The text so far, outer white space trimmed, no-break and ideographic spaces too; empties this. */
    String take() {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        String result = text.substring(start, end);
        text.setLength(0);
        boolean suspicious = halves;
        halves = false;
        return suspicious ? wellFormed(result) : result;
    }

    /** Half of a character, which old documents and pages can hold, is no text that could be written. */
    private static String wellFormed(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? UNKNOWN : c)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || (c >= 0x80 && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
    }
}
