package io.github.mubiao.recognise;

/**
 * A row of a form block.
 *
 * @param kind what the row is
 * @param row the row
 * @param header the labels over the indicators or projects of the row; {@code null} if it has no such labels
 * @param turned the labels of a turned table; {@code null} if the row is in no turned table
 * @param list the labels of a list of projects; {@code null} if the row is in no list
 */
record BlockRow(RowKind kind, Row row, IndicatorHeader header, TransposedTable turned, ProjectList list) {

    static BlockRow of(RowKind kind, Row row) {
        return new BlockRow(kind, row, null, null, null);
    }

    static BlockRow of(RowKind kind, Row row, IndicatorHeader header) {
        return new BlockRow(kind, row, header, null, null);
    }

    static BlockRow of(RowKind kind, Row row, TransposedTable turned) {
        return new BlockRow(kind, row, null, turned, null);
    }

    static BlockRow of(RowKind kind, Row row, ProjectList list) {
        return new BlockRow(kind, row, null, null, list);
    }

    /** The last row of labels where several are over each other, else the row itself. */
    int lastRow() {
        int last = row.number();
        if (kind == RowKind.INDICATOR_HEAD) {
            last = header.lastRow();
        } else if (kind == RowKind.LIST_HEAD) {
            last = list.lastHead();
        } else if (kind == RowKind.TURNED_HEAD) {
            last = turned.lastRow();
        }
        return Math.max(last, row.number());
    }

    /** The same as another kind of row. */
    BlockRow as(RowKind other) {
        return new BlockRow(other, row, header, turned, list);
    }
}
