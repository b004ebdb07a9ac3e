package io.github.mubiao.read;

/**
 * A cell of a {@link RawRow}.
 *
 * @param gridSpan the grid columns that the cell takes, at least 1
 * @param vertical its part in a merge with the cell above
 * @param horizontal its part in a merge with the cell to the left (the older way to write a span)
 * @param text the cell's own paragraphs joined by {@code \n}, outer white space trimmed; the text of
 *     nested tables and text boxes is theirs
 */
public record RawCell(int gridSpan, Merge vertical, Merge horizontal, String text) {

    /** Checks the span. */
    public RawCell {
        if (gridSpan < 1) {
            throw new IllegalArgumentException("A cell spans at least one column, not " + gridSpan);
        }
    }
}
