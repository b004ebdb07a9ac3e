package io.github.mubiao.value;

import java.util.Arrays;
import java.util.regex.Matcher;

/** Makes the many ways of writing a character one. */
final class Folding {

    private static final int LONGEST_ENTITY = 7;

    private Folding() {}

    /**
     * Folds a text.
     *
     * @param original the text
     * @param keepLines whether line breaks stay, as {@code \n}
     */
    static FoldedText fold(String original, boolean keepLines) {
        Builder out = new Builder(original.length());
        for (int i = 0; i < original.length(); i++) {
            char c = original.charAt(i);
            int entity = c == '&' ? entityEnd(original, i) : -1;
            if (entity > 0) {
                char plain = Characters.entity(original.substring(i + 1, entity));
                if (plain == ' ') {
                    out.space();
                } else {
                    out.put(plain, i);
                }
                i = entity < original.length() && original.charAt(entity) == ';' ? entity : entity - 1;
            } else if (keepLines && isLineBreak(c)) {
                out.put('\n', i);
            } else if (isSpace(c)) {
                out.space();
                out.broken |= isLineBreak(c);
            } else if (!isInvisible(c)) {
                out.put(Characters.fold(original, i), i);
            }
        }
        return out.build(original);
    }

    private static int entityEnd(String text, int start) {
        for (int end = Math.min(text.length(), start + LONGEST_ENTITY); end > start + 1; end--) {
            boolean closed = end < text.length() && text.charAt(end) == ';';
            Character plain = Characters.entity(text.substring(start + 1, end));
            // &gt and &lt are written without the semicolon too.
            if (plain != null && (closed || ("<>".indexOf(plain) >= 0 && !Characters.isDigit(text.charAt(end - 1))))) {
                return end;
            }
        }
        return -1;
    }

    static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u000b' || c == '\u2028';
    }

    static boolean hasLineBreak(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isLineBreak(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isSpace(char c) {
        return !Characters.isOrdinary(c) && isOddSpace(c);
    }

    private static boolean isOddSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u2800' || c == '\u3164';
    }

    private static boolean isInvisible(char c) {
        if (Characters.isOrdinary(c)) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.FORMAT
                || type == Character.CONTROL
                || (c >= '\uFE00' && c <= '\uFE0F')
                || c == '\u034F';
    }

    /** Collects folded characters; a space stays only between letters or digits, but not in 2 km; a line break between two digits. */
    private static final class Builder {
        private final StringBuilder written;
        private int[] origin;
        private boolean space;
        /** Whether the space is, or holds, a line break: 100 over 200 is no 100 200. */
        private boolean broken;
        /** Whether a letter or digit that may stand for a zero is in the text. */
        private boolean zeroLike;

        Builder(int length) {
            written = new StringBuilder(length);
            origin = new int[length + 1];
        }

        void space() {
            space = !written.isEmpty();
        }

        void put(char c, int place) {
            if (space && isAlphanumeric(c) && isAlphanumeric(written.charAt(written.length() - 1))) {
                boolean behindDigit = Characters.isDigit(written.charAt(written.length() - 1));
                boolean figures = broken && Characters.isDigit(c) && behindDigit;
                if (broken || !behindDigit || !Character.isLetter(c)) {
                    append(figures ? '\n' : ' ', place - 1);
                }
            }
            space = false;
            broken = false;
            append(c, place);
        }

        private void append(char c, int place) {
            if (written.length() == origin.length) {
                origin = Arrays.copyOf(origin, origin.length * 2);
            }
            zeroLike |= (c == '0' || c == 'O' || c == 'o')
                    && !written.isEmpty()
                    && Numerals.isPart(written.charAt(written.length() - 1));
            origin[written.length()] = place;
            written.append(c);
        }

        private static boolean isAlphanumeric(char c) {
            return c == '.' || (c < 128 && Character.isLetterOrDigit(c));
        }

        FoldedText build(String original) {
            StringBuilder text = new StringBuilder(written);
            for (int i = 0; i < text.length(); i++) {
                text.setCharAt(i, Characters.simplified(text.charAt(i)));
            }
            String plain = text.toString();
            for (Matcher zeros = zeroLike ? Form.of("zeros").find(plain, 0) : null;
                    zeros != null;
                    zeros = zeros.find() ? zeros : null) {
                text.replace(zeros.start(), zeros.end(), "〇".repeat(zeros.end() - zeros.start()));
            }
            return new FoldedText(
                    original, written.toString(), text.toString(), Arrays.copyOf(origin, written.length()));
        }
    }
}
