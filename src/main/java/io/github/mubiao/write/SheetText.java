package io.github.mubiao.write;

import java.util.List;

/** Text for the cells of a spreadsheet. */
final class SheetText {

    private static final int NARROWEST = 7;
    /** The most that a column is wide, in characters. */
    static final int WIDEST = 60;

    /** A longer heading stands on several lines. */
    private static final int HEADING = 14;

    private SheetText() {}

    /**
     * Characters that XML does not have are written as {@code _xHHHH_}, and a text that looks like such
     * an escape has its first underscore escaped (ISO/IEC 29500-1, 22.9.2.19, ST_Xstring).
     */
    static String encode(String text) {
        StringBuilder encoded = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escape = isEscape(text, i) || !isXml(text, i);
            if (escape && encoded == null) {
                encoded = new StringBuilder(text.length() + 8).append(text, 0, i);
            }
            if (escape) {
                encoded.append(String.format("_x%04X_", (int) c));
            } else if (encoded != null) {
                encoded.append(c);
            }
        }
        return encoded == null ? text : encoded.toString();
    }

    private static boolean isEscape(String text, int at) {
        if (text.charAt(at) != '_' || at + 6 >= text.length() || text.charAt(at + 1) != 'x') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return text.charAt(at + 6) == '_';
    }

    private static boolean isXml(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return (c >= ' ' && c < '\uFFFE') || c == '\t' || c == '\n';
    }

    /** A column's width in characters: wide enough for the heading and most values. */
    static double width(String heading, List<List<Object>> rows, int column) {
        int width = Math.min(HEADING, cells(heading)) + 3;
        for (List<Object> row : rows) {
            Object value = row.get(column);
            width = Math.max(width, value == null ? 0 : longestLine(value.toString()) + 2);
        }
        return Math.max(NARROWEST, Math.min(WIDEST, width));
    }

    /** How many lines a text takes in a column, about: fonts differ. */
    static int lines(String text, double width) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            int cells = 0;
            for (int i = 0; i < line.length(); i++) {
                cells += line.charAt(i) >= '\u2E80' ? 2 : 1;
            }
            lines += Math.max(1, (int) Math.ceil(cells / Math.max(1, width - 0.5)));
        }
        return lines;
    }

    private static int longestLine(String text) {
        int longest = 0;
        for (String line : text.split("\n", -1)) {
            longest = Math.max(longest, cells(line));
        }
        return longest;
    }

    /** How many cells a fixed-width display takes; Chinese characters take two. */
    private static int cells(String text) {
        int cells = 0;
        for (int i = 0; i < text.length() && cells < WIDEST; i++) {
            cells += text.charAt(i) >= '\u2E80' ? 2 : 1;
        }
        return cells;
    }
}
