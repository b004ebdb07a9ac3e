package io.github.mubiao.read.sheet;

import io.github.mubiao.read.Blocks;
import io.github.mubiao.read.Limit;
import io.github.mubiao.read.UnreadableDocumentException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What a sheet shows: its cells with texts and borders, merges, and the rows and columns that are hidden.
 * Only what holds something is kept, whatever size the sheet states. Rows and columns count from 1.
 */
public final class SheetCells {

    /** The sides of a cell that have a border of its own. */
    public static final int TOP = 1;

    public static final int BOTTOM = 2;
    public static final int LEFT = 4;
    public static final int RIGHT = 8;

    /** The last row and column that a sheet of any program has. */
    public static final int LAST_ROW = 1 << 20;

    public static final int LAST_COLUMN = 1 << 14;

    /** So many empty rows and columns in a frame, and no more, are one with the texts before them. */
    private static final int FRAME_ROWS = 1000;

    private static final int FRAME_COLUMNS = 250;

    private final String name;
    private final Blocks blocks;
    private final TreeMap<Integer, List<SheetCell>> rows = new TreeMap<>();
    private final List<SheetMerge> merges = new ArrayList<>();
    private final List<ColumnBorders> columnBorders = new ArrayList<>();
    private final List<SheetBox> boxes = new ArrayList<>();
    private final ValuelessCells uncomputed = new ValuelessCells("formula-without-result");
    private final ValuelessCells errors = new ValuelessCells("formula-error");
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private boolean unsorted;
    /** The row that the last cell came into, and its cells: nearly always the next one comes there too. */
    private int lastRow;

    private List<SheetCell> lastCells;
    private int lastTextRow;
    private int lastTextColumn;
    private int lastColumn;
    private long characters;

    /** An empty sheet, whose cells are counted against the limits of the blocks. */
    public SheetCells(String name, Blocks blocks) {
        this.name = name;
        this.blocks = blocks;
    }

    /**
     * A cell of a sheet.
     *
     * @param column counts from 1
     * @param text what it shows, without white space around it
     * @param borders its own borders
     */
    record SheetCell(int column, String text, int borders) {}

    /**
     * A text that lies over the cells.
     *
     * @param row the row of the cell that it begins over; 0 where that is not known
     * @param column the column of that cell; 0 where it is not known
     * @param text its paragraphs, a line each
     */
    record SheetBox(int row, int column, String text) {}

    /** Columns, and the borders of their cells. */
    private record ColumnBorders(int first, int last, int borders) {}

    /** Cells shown as one. */
    record SheetMerge(int firstRow, int firstColumn, int lastRow, int lastColumn) {}

    /** Takes a cell; one that neither shows a text nor has a border is no content. */
    public void cell(int row, int column, String text, int borders) throws UnreadableDocumentException {
        String shown = text.strip();
        boolean empty = shown.isEmpty();
        boolean outside = row < 1 || column < 1 || row > LAST_ROW || column > LAST_COLUMN;
        // Whole rows and columns may have borders, for more to come.
        boolean beyond = row > lastTextRow + FRAME_ROWS || column > lastTextColumn + FRAME_COLUMNS;
        if (outside || (empty && (borders == 0 || beyond))) {
            return;
        }
        if (!empty) {
            lastTextRow = Math.max(lastTextRow, row);
            lastTextColumn = Math.max(lastTextColumn, column);
        }
        blocks.take(Limit.SHEET, 1);
        characters += shown.length();
        blocks.check(Limit.TABLE_TEXT, characters);
        if (row != lastRow) {
            lastRow = row;
            lastCells = rows.computeIfAbsent(row, number -> new ArrayList<>());
        }
        List<SheetCell> cells = lastCells;
        unsorted |= !cells.isEmpty() && cells.get(cells.size() - 1).column() >= column;
        cells.add(new SheetCell(column, shown, borders));
        lastColumn = Math.max(lastColumn, column);
    }

    /** Takes a cell whose formula no program computed: what it would show is not known. */
    public void uncomputed(int row, int column) {
        uncomputed.add(row, column);
    }

    /** Takes a cell that shows an error, {@code #DIV/0!}, which is no value. */
    public void error(int row, int column, int borders) throws UnreadableDocumentException {
        errors.add(row, column);
        cell(row, column, "", borders);
    }

    /** Reports the cells without a value. */
    void report() {
        uncomputed.report(name, blocks);
        errors.report(name, blocks);
    }

    /**
     * Takes a text that lies over the cells, whose paragraphs are a line each.
     *
     * @param row the row of the cell that it begins over; 0 where that is not known
     * @param column the column of that cell; 0 where it is not known
     */
    public void box(int row, int column, String text) throws UnreadableDocumentException {
        if (!text.isBlank()) {
            blocks.take(Limit.SHEET, 1);
            characters += text.length();
            blocks.check(Limit.TABLE_TEXT, characters);
            boxes.add(new SheetBox(row, column, text));
        }
    }

    List<SheetBox> boxes() {
        return boxes;
    }

    /** Takes cells that are shown as one. */
    public void merge(int firstRow, int firstColumn, int lastRow, int lastColumn) throws UnreadableDocumentException {
        boolean inside = firstRow >= 1 && firstColumn >= 1 && firstRow <= LAST_ROW && firstColumn <= LAST_COLUMN;
        boolean several = lastRow > firstRow || lastColumn > firstColumn;
        if (inside && several && lastRow >= firstRow && lastColumn >= firstColumn) {
            blocks.take(Limit.SHEET, 1);
            merges.add(new SheetMerge(
                    firstRow, firstColumn, Math.min(lastRow, LAST_ROW), Math.min(lastColumn, LAST_COLUMN)));
        }
    }

    /** Gives borders to the cells of columns that the file does not state. */
    public void columnBorders(int first, int last, int borders) {
        if (borders != 0 && first >= 1 && columnBorders.size() < LAST_COLUMN) {
            columnBorders.add(new ColumnBorders(first, Math.min(last, LAST_COLUMN), borders));
        }
    }

    /** Hides rows. */
    public void hideRows(int first, int last) {
        hide(hiddenRows, first, Math.min(last, LAST_ROW));
    }

    /** Hides columns. */
    public void hideColumns(int first, int last) {
        hide(hiddenColumns, first, Math.min(last, LAST_COLUMN));
    }

    private static void hide(BitSet hidden, int first, int last) {
        if (first >= 1 && last >= first) {
            hidden.set(first, last + 1);
        }
    }

    String name() {
        return name;
    }

    /**
     * The merges that count, from top to bottom, cut to the rows and columns that hold something: of two that
     * overlap, which is damage, the upper one.
     */
    List<SheetMerge> merges() throws UnreadableDocumentException {
        List<SheetMerge> settled = new ArrayList<>();
        rows();
        int end = rows.isEmpty() ? 0 : rows.lastKey();
        int[] taken = new int[LAST_COLUMN + 1];
        merges.sort(Comparator.comparingInt(SheetMerge::firstRow).thenComparingInt(SheetMerge::firstColumn));
        for (SheetMerge merge : merges) {
            int right = Math.min(merge.lastColumn(), lastColumn);
            int bottom = Math.min(merge.lastRow(), end);
            if (bottom < merge.firstRow() || right < merge.firstColumn()) {
                continue;
            }
            blocks.take(Limit.PLACES, (long) right - merge.firstColumn() + bottom - merge.firstRow());
            boolean free = true;
            for (int column = merge.firstColumn(); column <= right && free; column++) {
                free = taken[column] < merge.firstRow();
            }
            if (free) {
                Arrays.fill(taken, merge.firstColumn(), right + 1, bottom);
                settled.add(new SheetMerge(merge.firstRow(), merge.firstColumn(), bottom, right));
            }
        }
        blocks.restart(Limit.PLACES);
        return settled;
    }

    boolean isHiddenRow(int row) {
        return hiddenRows.get(row);
    }

    /** Whether any row is hidden. */
    boolean hidesRows() {
        return !hiddenRows.isEmpty();
    }

    /** Whether any column is hidden. */
    boolean hidesColumns() {
        return !hiddenColumns.isEmpty();
    }

    boolean isHiddenColumn(int column) {
        return hiddenColumns.get(column);
    }

    /** How many rows after one and up to another are shown. */
    int shownRows(int after, int upTo) {
        return upTo
                - after
                - hiddenRows.get(after + 1, Math.max(after + 1, upTo + 1)).cardinality();
    }

    /** How many columns after one and up to another are shown. */
    int shownColumns(int after, int upTo) {
        return upTo
                - after
                - hiddenColumns.get(after + 1, Math.max(after + 1, upTo + 1)).cardinality();
    }

    /** The rows that hold something, each with its cells from left to right; of a column stated twice, the last. */
    NavigableMap<Integer, List<SheetCell>> rows() throws UnreadableDocumentException {
        if (unsorted) {
            rows.replaceAll((row, cells) -> sorted(cells));
            lastRow = 0;
            unsorted = false;
        }
        if (!columnBorders.isEmpty()) {
            for (Map.Entry<Integer, List<SheetCell>> row : rows.entrySet()) {
                row.setValue(bordered(row.getValue()));
            }
            lastRow = 0;
            columnBorders.clear();
        }
        return rows;
    }

    private static List<SheetCell> sorted(List<SheetCell> cells) {
        TreeMap<Integer, SheetCell> byColumn = new TreeMap<>();
        cells.forEach(cell -> byColumn.put(cell.column(), cell));
        return new ArrayList<>(byColumn.values());
    }

    /** A row with the empty cells that have borders by their columns; a row without texts is none of a table. */
    private List<SheetCell> bordered(List<SheetCell> cells) throws UnreadableDocumentException {
        if (cells.stream().allMatch(cell -> cell.text().isEmpty())) {
            return cells;
        }
        TreeMap<Integer, SheetCell> byColumn = new TreeMap<>();
        int most = lastTextColumn + FRAME_COLUMNS;
        for (ColumnBorders columns : columnBorders) {
            for (int column = columns.first(); column <= Math.min(most, columns.last()); column++) {
                byColumn.put(column, new SheetCell(column, "", columns.borders()));
            }
        }
        cells.forEach(cell -> byColumn.put(cell.column(), cell));
        blocks.take(Limit.SHEET, (long) byColumn.size() - cells.size());
        lastColumn = Math.max(lastColumn, byColumn.lastKey());
        return new ArrayList<>(byColumn.values());
    }
}
