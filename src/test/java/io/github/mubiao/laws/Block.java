package io.github.mubiao.laws;

import io.github.mubiao.docx.DrawnTable;
import io.github.mubiao.read.Merge;
import io.github.mubiao.read.RawCell;
import io.github.mubiao.read.RawRow;
import io.github.mubiao.read.RawTable;
import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph or a table of a document, drawn as in {@link DrawnTable}.
 *
 * @param line the paragraph's text; {@code null} for a table
 * @param rows the texts of the table's grid cells; {@code null} for a paragraph
 */
record Block(String line, List<List<String>> rows) {

    static final String LEFT = "<";
    static final String UP = "^";

    static Block line(String text) {
        return new Block(text, null);
    }

    static Block table(List<List<String>> rows) {
        return new Block(null, rows);
    }

    /** Reads blocks from a drawing: lines with {@code |} are rows, other lines paragraphs; a blank line ends a table. */
    static List<Block> parse(String text) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder table = new StringBuilder();
        for (String line : (text + "\n").split("\n", -1)) {
            if (line.contains("|")) {
                table.append(line).append('\n');
                continue;
            }
            if (table.length() > 0) {
                blocks.add(table(DrawnTable.rows(table.toString())));
                table.setLength(0);
            }
            if (!line.isBlank()) {
                blocks.add(line(line.strip()));
            }
        }
        return blocks;
    }

    boolean isTable() {
        return rows != null;
    }

    int columns() {
        return rows.get(0).size();
    }

    /** Returns the table as a reader of Word files hands it on. */
    RawTable raw(int number) {
        List<RawRow> raw = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).size() != columns()) {
                throw new IllegalArgumentException(
                        "Row " + (row + 1) + " has not " + columns() + " columns: " + rows.get(row));
            }
            raw.add(new RawRow(0, 0, false, rawCells(row)));
        }
        return new RawTable(number, 0, 0, false, raw);
    }

    private List<RawCell> rawCells(int row) {
        List<RawCell> cells = new ArrayList<>();
        List<String> texts = rows.get(row);
        int column = 0;
        while (column < texts.size()) {
            int end = endOfCell(row, column);
            boolean up = texts.get(column).equals(UP);
            boolean down = goesDown(row, column);
            Merge merge = up ? Merge.CONTINUE : down ? Merge.RESTART : Merge.NONE;
            cells.add(new RawCell(end - column, merge, Merge.NONE, up ? "" : texts.get(column)));
            column = end;
        }
        return cells;
    }

    /** Returns the column behind a cell that starts at a row and column, both from 0. */
    int endOfCell(int row, int column) {
        int end = column + 1;
        while (end < columns() && rows.get(row).get(end).equals(LEFT)) {
            end++;
        }
        return end;
    }

    /** Returns whether the cell at a row and column, both from 0, goes on in the next row. */
    boolean goesDown(int row, int column) {
        return row + 1 < rows.size() && rows.get(row + 1).get(column).equals(UP);
    }
}
