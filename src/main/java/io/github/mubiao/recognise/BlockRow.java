package io.github.mubiao.recognise;

/**
 * A row of a form block.
 *
 * @param kind what the row is
 * @param row the row
 * @param region the labels that the row holds or stands below; {@code null} for none
 */
record BlockRow(RowKind kind, Row row, Region region) {

    /** The last row of labels where several are over each other, else the row itself. */
    int lastRow() {
        return region != null && kind == region.head() && kind != RowKind.LIST_HEAD
                ? Math.max(region.lastRow(), row.number())
                : row.number();
    }

    /** The labels of indicators over the row; {@code null} for none. */
    IndicatorHeader header() {
        return region instanceof IndicatorRegion indicators ? indicators.header() : null;
    }
}
