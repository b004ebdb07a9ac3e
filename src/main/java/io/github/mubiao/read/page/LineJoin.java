package io.github.mubiao.read.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins lines to the text that they were before it was wrapped. A line that had room for what the next one
 * begins with was ended by its author: there the text has a new line, and so it has before the next item of a list.
 */
final class LineJoin {

    /** What widths may differ by, in parts of a sign's size. */
    private static final float TOLERANCE = 0.15f;
    /** What programs leave between an ideograph and a Latin letter or digit, in parts of a sign's size. */
    private static final float AUTOMATIC_SPACE = 0.25f;
    /** Lines that begin within so many points of each other are aligned. */
    private static final float ALIGNED = 1.5f;
    /** Base lines further apart, in sizes of the font, have a blank line between them. */
    private static final float BLANK_LINE = 2.4f;

    private static final String NUMERALS = "一二三四五六七八九十";
    /** 1. or （二） or 指标3： or ④ */
    private static final Pattern ITEM = Pattern.compile("(?:[（(]?(?:([0-9]{1,2})|([" + NUMERALS + "]))[.．、）):：]"
            + "|\\p{IsHan}{2}([0-9]{1,2})[:：]|([①-⑳]))(?![0-9])");

    private LineJoin() {}

    /**
     * The text of lines.
     *
     * @param left where they may begin
     * @param right where they must end
     */
    static String text(List<TextLine> lines, float left, float right) {
        if (lines.isEmpty()) {
            return "";
        }
        boolean aligned = isAligned(lines);
        StringBuilder text = new StringBuilder(lines.get(0).text());
        int item = item(lines.get(0).text());
        for (int i = 1; i < lines.size(); i++) {
            TextLine before = lines.get(i - 1);
            TextLine line = lines.get(i);
            float room = room(before, aligned || line.left() < before.left() - before.size() / 2, left, right);
            boolean next = item > 0 && item(line.text()) == item + 1;
            item += next ? 1 : 0;
            text.append(!next && isWrapped(before, line, room) ? between(before, line, room) : "\n");
            text.append(line.text());
        }
        return text.toString();
    }

    /** The number of the item of a list that a line begins with; 0 for none. */
    static int item(String line) {
        Matcher item = ITEM.matcher(line);
        if (!item.lookingAt()) {
            return 0;
        }
        if (item.group(2) != null) {
            return NUMERALS.indexOf(item.group(2)) + 1;
        }
        if (item.group(4) != null) {
            return item.group(4).charAt(0) - '①' + 1;
        }
        return Integer.parseInt(item.group(1) == null ? item.group(3) : item.group(1));
    }

    /** Whether a line ends where it does because the next one's beginning had no room. */
    static boolean isWrapped(TextLine line, TextLine next, float room) {
        float size = Math.max(line.size(), next.size());
        return isWithoutRoom(line, next, room) && next.bottom() - line.bottom() <= BLANK_LINE * size;
    }

    /** The same of lines on two pages. */
    static boolean isWithoutRoom(TextLine line, TextLine next, float room) {
        float size = Math.max(line.size(), next.size());
        boolean spaced = Script.isWide(line.last()) != Script.isWide(next.first());
        float tolerance = (spaced ? TOLERANCE + AUTOMATIC_SPACE : TOLERANCE) * size;
        return room < next.firstPart() + 2 * line.spread() + tolerance;
    }

    /** The room behind a line: what it is shorter than the widest, where its beginning is not aligned. */
    static float room(TextLine line, boolean aligned, float left, float right) {
        return aligned ? right - line.right() : right - left - line.width();
    }

    /** Most lines begin at one place. */
    private static boolean isAligned(List<TextLine> lines) {
        float first = Float.MAX_VALUE;
        for (TextLine line : lines) {
            first = Math.min(first, line.left());
        }
        int aligned = 0;
        for (TextLine line : lines) {
            aligned += line.left() - first <= ALIGNED ? 1 : 0;
        }
        return aligned * 2 > lines.size();
    }

    /**
     * What a wrap stands for. Latin words are wrapped at a space; only one that is longer than a line is
     * broken where the line ends, and then there is no room for a single sign more.
     */
    static String between(TextLine line, TextLine next, float room) {
        if (line.hasBlankEnd()) {
            return " ";
        }
        int last = line.last();
        boolean latin = !Script.isWide(last) && !Script.isWide(next.first());
        if (!latin || last == '-' || last == '/') {
            return "";
        }
        return isFull(line, next, room) ? "" : " ";
    }

    /** Whether there is no room for a single sign. */
    static boolean isFull(TextLine line, TextLine next, float room) {
        return room < next.firstSign() + TOLERANCE * Math.max(line.size(), next.size()) / 2;
    }
}
