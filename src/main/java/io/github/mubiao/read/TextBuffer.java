package io.github.mubiao.read;

import io.github.mubiao.model.Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Collects the text of a paragraph, or of a cell's paragraphs, up to a limit. A character that cannot be
 * read stands in it as {@link SymbolFont#UNKNOWN}, with a finding.
 */
final class TextBuffer implements XmlCursor.TextSink {

    private final StringBuilder text = new StringBuilder();
    private final long limit;
    private final ReadingFindings findings;
    /** Font and code of each sign without a character. */
    private final List<List<String>> unknown = new ArrayList<>(0);

    /**
     * A buffer.
     *
     * @param limit the most characters
     * @param findings takes what could not be read
     */
    TextBuffer(long limit, ReadingFindings findings) {
        this.limit = limit;
        this.findings = findings;
    }

    @Override
    public void take(char[] buffer, int start, int length) throws IOException {
        room(length);
        text.append(buffer, start, length);
    }

    void append(char c) throws IOException {
        room(1);
        text.append(c);
    }

    void append(String more) throws IOException {
        room(more.length());
        text.append(more);
    }

    /** Appends what stands for a sign of a symbol font that has no character. */
    void unknown(String font, String code) throws IOException {
        append(SymbolFont.UNKNOWN);
        unknown.add(List.of(font, code));
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

    /**
     * The text so far, outer white space trimmed, no-break and ideographic spaces too; empties this.
     *
     * @param story whose text it is
     */
    String take(Story story) {
        return take(story::location);
    }

    /**
     * The same of a text that stands at a place.
     *
     * @param place asked for where a character cannot be read
     */
    String take(Supplier<Location> place) {
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
        return isReadable(result) ? result : readable(result, place.get());
    }

    private static boolean isReadable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // One comparison for what nearly all characters are.
            if (c >= Character.MIN_SURROGATE && (Character.isSurrogate(c) || isUnreadable(c))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnreadable(int c) {
        return c == SymbolFont.UNKNOWN || (c <= Character.MAX_VALUE && SymbolFont.isCode((char) c));
    }

    /**
     * A sign of a font that is not known, and half of a character, which old documents and pages can hold,
     * are no text that could be written.
     */
    private String readable(String text, Location location) {
        StringBuilder whole = new StringBuilder(text.length());
        int bare = -unknown.size();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            if (half || isUnreadable(c)) {
                if (c != SymbolFont.UNKNOWN && !half) {
                    findings.lostCharacter(location, List.of(String.format("U+%04X", c)));
                } else {
                    bare++;
                }
                whole.append(SymbolFont.UNKNOWN);
            } else {
                whole.appendCodePoint(c);
            }
        }
        unknown.forEach(sign -> findings.lostCharacter(location, sign));
        unknown.clear();
        if (bare > 0) {
            findings.lostCharacter(location, List.of());
        }
        return whole.toString();
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || (c >= 0x80 && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
    }
}
