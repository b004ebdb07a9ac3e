package io.github.mubiao.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The widths of a table's grid columns, in twentieths of a point ({@code w:tblGrid}, ISO/IEC 29500-1, 17.4.48).
 * They tell cells that were merged while changes were tracked from cells that were deleted: Word marks both
 * as deleted, and only a merge gives the cell before them their width.
 */
final class GridWidths {

    /** The grid of a table that states none. */
    static final GridWidths NONE = new GridWidths(List.of());

    /** A number with more digits is not a width. */
    private static final int DIGITS = 7;

    private final List<Long> widths;

    private GridWidths(List<Long> widths) {
        this.widths = widths;
    }

    /** Reads {@code w:tblGrid} to its end. */
    static GridWidths read(Reading reading) throws IOException {
        XmlCursor xml = reading.xml();
        List<Long> widths = new ArrayList<>();
        while (xml.nextChild()) {
            if (xml.word().equals("gridCol")) {
                widths.add(width(xml.attribute("w")));
                reading.output().checkColumns(widths.size());
            }
            xml.skip();
        }
        return new GridWidths(widths);
    }

    /** A width as an attribute states it; 0 where it is no number of a sane size. */
    static long width(String value) {
        if (value == null || value.length() > DIGITS) {
            return 0;
        }
        long width = 0;
        for (int i = 0; i < value.length(); i++) {
            char digit = value.charAt(i);
            if (digit < '0' || digit > '9') {
                return 0;
            }
            width = width * 10 + (digit - '0');
        }
        return width;
    }

    /**
     * Whether a cell took the place of those that are deleted behind it: its width is nearer to that of all
     * their columns than to that of its own.
     *
     * @param column the grid column where the cell begins, counted from 0
     * @param own how many columns it takes
     * @param deleted how many the deleted cells took
     * @param width its stated width; 0 where none is stated
     */
    boolean isMerged(int column, int own, int deleted, long width) {
        if (width == 0 || column + own + deleted > widths.size()) {
            return false;
        }
        long ownWidth = sum(column, column + own);
        long fullWidth = ownWidth + sum(column + own, column + own + deleted);
        return Math.abs(fullWidth - width) < Math.abs(width - ownWidth);
    }

    private long sum(int from, int to) {
        return widths.subList(from, to).stream().mapToLong(Long::longValue).sum();
    }
}
