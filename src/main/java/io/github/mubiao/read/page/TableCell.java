package io.github.mubiao.read.page;

import java.util.List;

/** A cell of a {@link PageTable}: its rows, counted from 0, its edges on the page, and its text. */
final class TableCell {

    int top;
    int bottom;
    final float left;
    final float right;
    String text;
    /** Whether the page draws no line below it. */
    boolean openBelow;

    private final TextLine first;
    private TextLine last;
    /** The room behind the last line. */
    private float room;

    /** A cell with the text of upright lines between the edges less the padding. */
    TableCell(int top, int bottom, float left, float right, List<TextLine> lines, float padding, String turned) {
        this.top = top;
        this.bottom = bottom;
        this.left = left;
        this.right = right;
        String upright = LineJoin.text(lines, left + padding, right - padding);
        this.text = turned.isEmpty() ? upright : upright.isEmpty() ? turned : upright + "\n" + turned;
        this.first = lines.isEmpty() ? null : lines.get(0);
        this.last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
        this.room = last == null
                ? 0
                : Math.min(
                        LineJoin.room(last, true, left + padding, right - padding),
                        LineJoin.room(last, false, left + padding, right - padding));
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    boolean isTall() {
        return bottom > top;
    }

    /** Whether more than one line of it stands on the page. */
    boolean hasSeveralLines() {
        return first != last;
    }

    boolean hasEdgesOf(TableCell other) {
        return Math.abs(left - other.left) <= Ruling.TOUCH && Math.abs(right - other.right) <= Ruling.TOUCH;
    }

    /** Whether the last line ends because the first of another cell had no room. */
    boolean runsInto(TableCell next) {
        return last != null
                && next.first != null
                && LineJoin.isWithoutRoom(last, next.first, room)
                && (Script.isWide(last.last()) || Script.isWide(next.first.first()) || isFullBefore(next));
    }

    /** Whether the last line has no room even for a single sign of another cell. */
    boolean isFullBefore(TableCell next) {
        return last != null && next.first != null && LineJoin.isFull(last, next.first, room);
    }

    /** Whether a text can be no text of its own: it closes a bracket that is open here, or is a single sign. */
    boolean isBrokenOffBefore(TableCell next) {
        int signs = 0;
        for (int i = 0; i < next.text.length(); i++) {
            signs += Script.isNeverFirst(next.text.charAt(i)) ? 0 : 1;
        }
        return signs <= 1 || (openBrackets(text) > 0 && openBrackets(next.text) < 0);
    }

    /** Whether another text is the same, or both begin with a mathematical sign as targets do. */
    boolean isLike(TableCell next) {
        return text.equals(next.text) || (beginsWithSign() && next.beginsWithSign());
    }

    private boolean beginsWithSign() {
        return !text.isEmpty() && Character.getType(text.codePointAt(0)) == Character.MATH_SYMBOL;
    }

    /** Whether another text begins with the next item of the list that this one ends with. */
    boolean isNumberedBefore(TableCell next) {
        int item = 0;
        for (String line : text.split("\n", -1)) {
            item = Math.max(item, LineJoin.item(line));
        }
        return item > 0 && LineJoin.item(next.text) == item + 1;
    }

    private static int openBrackets(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            open += c == '(' || c == '（' ? 1 : c == ')' || c == '）' ? -1 : 0;
        }
        return open;
    }

    /** Takes the rest of the cell's text from the next page. */
    void take(TableCell rest) {
        if (isEmpty()) {
            text = rest.text;
        } else if (!rest.isEmpty() && !text.equals(rest.text)) {
            boolean wrapped = runsInto(rest);
            text += (wrapped ? LineJoin.between(last, rest.first, room) : "\n") + rest.text;
        }
        if (rest.last != null) {
            last = rest.last;
            room = rest.room;
        }
        openBelow = rest.openBelow;
    }
}
