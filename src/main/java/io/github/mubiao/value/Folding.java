package io.github.mubiao.value;

import java.util.Arrays;
import java.util.regex.Matcher;

/**
 * Makes the many ways of writing a character one. A space stays only between letters or digits, but not in 2 km; a line break
 * between two digits: 100 over 200 is no 100 200.
 */
final class Folding {

    private static final int LONGEST_ENTITY = 7;

    private final StringBuilder written;
    private int[] origin;
    private boolean space;
    /** Whether the space is, or holds, a line break. */
    private boolean broken;

    private Folding(int length) {
        written = new StringBuilder(length);
        origin = new int[length + 1];
    }

    /** Folds a text, in which line breaks may stay, as {@code \n}. */
    static FoldedText fold(String original, boolean keepLines) {
        Folding out = new Folding(original.length());
        for (int i = 0; i < original.length(); i++) {
            char c = original.charAt(i);
            int entity = c == '&' ? entityEnd(original, i) : -1;
            if (entity > 0) {
                out.add(Characters.entity(original.substring(i + 1, entity)), i);
                i = original.startsWith(";", entity) ? entity : entity - 1;
            } else if (keepLines && isLineBreak(c)) {
                out.put('\n', i);
            } else if (isSpace(c)) {
                out.add(' ', i);
                out.broken |= isLineBreak(c);
            } else if (!isInvisible(c)) {
                out.put(Characters.fold(original, i), i);
            }
        }
        return out.text(original);
    }

    private static int entityEnd(String text, int start) {
        for (int end = Math.min(text.length(), start + LONGEST_ENTITY); end > start + 1; end--) {
            Character plain = Characters.entity(text.substring(start + 1, end));
            // &gt and &lt are written without the semicolon too.
            boolean open = plain != null && "<>".indexOf(plain) >= 0 && !Characters.isDigit(text.charAt(end - 1));
            if (open || (plain != null && text.startsWith(";", end))) {
                return end;
            }
        }
        return -1;
    }

    static boolean isLineBreak(char c) {
        return "\n\r\u000b\u2028".indexOf(c) >= 0;
    }

    static boolean isSpace(char c) {
        return !Characters.isOrdinary(c)
                && (Character.isWhitespace(c) || Character.isSpaceChar(c) || "\u2800\u3164".indexOf(c) >= 0);
    }

    private static boolean isInvisible(char c) {
        int type = Characters.isOrdinary(c) ? Character.UNASSIGNED : Character.getType(c);
        return type == Character.FORMAT
                || type == Character.CONTROL
                || (c >= '\uFE00' && c <= '\uFE0F')
                || c == '\u034F';
    }

    private void add(char c, int place) {
        if (c == ' ') {
            space = !written.isEmpty();
        } else {
            put(c, place);
        }
    }

    private void put(char c, int place) {
        char last = written.isEmpty() ? ' ' : written.charAt(written.length() - 1);
        if (space && Characters.isLatin(c) && Characters.isLatin(last)) {
            if (broken && Characters.isDigit(c) && Characters.isDigit(last)) {
                append('\n', place - 1);
            } else if (broken || !Characters.isDigit(last) || !Character.isLetter(c)) {
                append(' ', place - 1);
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
        origin[written.length()] = place;
        written.append(c);
    }

    private FoldedText text(String original) {
        StringBuilder text = new StringBuilder(written);
        for (int i = 0; i < text.length(); i++) {
            text.setCharAt(i, Characters.simplified(text.charAt(i)));
        }
        Matcher zeros = Form.of("zeros").find(text.toString(), 0);
        for (boolean found = zeros != null; found; found = zeros.find()) {
            text.replace(zeros.start(), zeros.end(), "〇".repeat(zeros.end() - zeros.start()));
        }
        return new FoldedText(original, written.toString(), text.toString(), Arrays.copyOf(origin, written.length()));
    }
}
