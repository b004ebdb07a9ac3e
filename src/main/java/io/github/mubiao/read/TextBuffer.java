package io.github.mubiao.read;

import io.github.mubiao.model.Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Collects the text of a paragraph, or of a cell's paragraphs, up to a limit. A character that cannot be
 * read stands in it as {@link SymbolFont#UNKNOWN}, with a finding.
 */
final class TextBuffer implements XmlCursor.TextSink {

    private final StringBuilder text = new StringBuilder();
    private Shift shift = Shift.NONE;
    /** What is written above or below the line, before its digits were written so. */
    private StringBuilder shifted;
    /** Where each character of that stands. */
    private int[] places = new int[0];

    private final long limit;
    private final ReadingFindings findings;
    /** Font and code of each sign without a character. */
    private final List<List<String>> unknown = new ArrayList<>(0);

    /** A buffer of so many characters; the findings take what could not be read. */
    TextBuffer(long limit, ReadingFindings findings) {
        this.limit = limit;
        this.findings = findings;
    }

    @Override
    public void take(char[] buffer, int start, int length) throws IOException {
        room(length);
        if (shift == Shift.NONE) {
            text.append(buffer, start, length);
            return;
        }
        for (int i = start; i < start + length; i++) {
            shifted(buffer[i]);
        }
    }

    void append(char c) throws IOException {
        room(1);
        if (shift == Shift.NONE) {
            text.append(c);
        } else {
            shifted(c);
        }
    }

    void append(String more) throws IOException {
        room(more.length());
        if (shift == Shift.NONE) {
            text.append(more);
            return;
        }
        for (int i = 0; i < more.length(); i++) {
            shifted(more.charAt(i));
        }
    }

    /** What is appended from here on stands above or below the line, or on it again. */
    void shift(Shift to) {
        shift = to;
    }

    private void shifted(char c) {
        if (shifted == null) {
            shifted = new StringBuilder();
        }
        if (places.length == shifted.length()) {
            places = Arrays.copyOf(places, Math.max(8, places.length * 2));
        }
        places[shifted.length()] = text.length();
        shifted.append(c);
        text.append(shift.of(c));
    }

    /** A line that is raised or lowered as a whole is the line: its digits are digits. */
    private void settleShifts() {
        int from = 0;
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf("\n", start);
            end = end < 0 ? text.length() : end;
            int to = from;
            while (to < shifted.length() && places[to] < end) {
                to++;
            }
            boolean whole = to > from && visible(text, start, end) == visible(shifted, from, to);
            for (int i = from; whole && i < to; i++) {
                text.setCharAt(places[i], shifted.charAt(i));
            }
            from = to < shifted.length() && places[to] == end ? to + 1 : to;
            start = end + 1;
        }
        shifted.setLength(0);
    }

    private static int visible(CharSequence text, int start, int end) {
        int visible = 0;
        for (int i = start; i < end; i++) {
            visible += isBlank(text.charAt(i)) ? 0 : 1;
        }
        return visible;
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
     * The text so far as it is seen, outer white space trimmed, no-break and ideographic spaces too; empties this.
     *
     * @param place asked for where a character cannot be read
     */
    String take(Supplier<Location> place) {
        if (shifted != null && shifted.length() > 0) {
            settleShifts();
        }
        withoutUnseen();
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

    /** Whether a text would be taken as it is: nothing is removed from it, and each character can be read. */
    static boolean isPlain(String text) {
        int end = text.length();
        return end == 0
                || (!isBlank(text.charAt(0))
                        && !isBlank(text.charAt(end - 1))
                        && unseen(text, 0) < 0
                        && isReadable(text));
    }

    /** Removes format characters that are not drawn. */
    private void withoutUnseen() {
        int kept = unseen(text, 0);
        if (kept < 0) {
            return;
        }
        int from = kept;
        while (from >= 0) {
            int next = unseen(text, from + 1);
            int end = next < 0 ? text.length() : next;
            for (int i = from + 1; i < end; i++) {
                text.setCharAt(kept++, text.charAt(i));
            }
            from = next;
        }
        text.setLength(kept);
    }

    /** The index of the next format character that is not drawn; -1 for none. */
    private static int unseen(CharSequence text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (mayBeUnseen(c) && Character.getType(c) == Character.FORMAT && !isShape(c) && !shapes(text, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Neither ASCII nor one of the characters that most texts are made of. */
    private static boolean mayBeUnseen(char c) {
        return (c >= 0x80 && c < 0x2070) || (c >= '\uFE00' && c < '\uFF00') || c >= '\uFFF0';
    }

    /** Whether a format character is drawn, as signs before Arabic and Syriac numbers, or turns what others look like. */
    private static boolean isShape(char c) {
        boolean turns = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
        return turns || (c != '\u061C' && c >= '\u0600' && c < '\u0900');
    }

    /** Whether a character joins or parts the letters beside it, as those of Arabic and Mongolian do, or the parts of a picture sign. */
    private static boolean shapes(CharSequence text, int at) {
        char c = text.charAt(at);
        boolean joiner = c == '\u200C' || c == '\u200D' || c == '\u180E';
        return joiner
                && at > 0
                && at + 1 < text.length()
                && mayJoin(text.charAt(at - 1))
                && mayJoin(text.charAt(at + 1));
    }

    private static boolean mayJoin(char c) {
        return c >= 0x300
                && !Character.isIdeographic(c)
                && Character.getType(c) != Character.FORMAT
                && (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || isPicture(c));
    }

    private static boolean isPicture(char c) {
        return Character.isSurrogate(c) || Character.getType(c) == Character.OTHER_SYMBOL;
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
        return c <= ' ' || (c >= 0x80 && (Character.isWhitespace(c) || Character.isSpaceChar(c) || isFiller(c)));
    }

    /** An empty pattern of Braille and fillers of Hangul, which are as wide as a letter and empty. */
    private static boolean isFiller(char c) {
        return c == '\u2800' || c == '\u3164' || c == '\uFFA0';
    }
}
