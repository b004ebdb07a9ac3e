package io.github.mubiao.carriers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A sheet that is being made. */
public final class SheetDraft {

    final String name;
    final List<CellDraft> cells = new ArrayList<>();
    final Set<Integer> hiddenRows = new TreeSet<>();
    final Set<Integer> hiddenColumns = new TreeSet<>();
    boolean hidden;

    /** An empty sheet. */
    public SheetDraft(String name) {
        this.name = name;
    }

    /** Adds a cell. */
    public SheetDraft cell(CellDraft cell) {
        cells.add(cell);
        return this;
    }

    /** Adds cells with texts and a border, from left to right. */
    public SheetDraft row(int row, int column, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            cell(CellDraft.text(row, column + i, texts[i]));
        }
        return this;
    }

    /** Adds a text without a border. */
    public SheetDraft line(int row, int column, String text) {
        return cell(CellDraft.text(row, column, text).bare());
    }

    /** Hides rows. */
    public SheetDraft hideRows(int... rows) {
        for (int row : rows) {
            hiddenRows.add(row);
        }
        return this;
    }

    /** Hides columns. */
    public SheetDraft hideColumns(int... columns) {
        for (int column : columns) {
            hiddenColumns.add(column);
        }
        return this;
    }

    /** Hides the sheet. */
    public SheetDraft hide() {
        hidden = true;
        return this;
    }

    /** The cells by row and column, with an empty one at each place that a merged one covers. */
    Map<Integer, Map<Integer, CellDraft>> grid() {
        Map<Integer, Map<Integer, CellDraft>> grid = new TreeMap<>();
        for (CellDraft cell : cells) {
            for (int row = cell.row(); row < cell.row() + cell.rows(); row++) {
                for (int column = cell.column(); column < cell.column() + cell.columns(); column++) {
                    boolean first = row == cell.row() && column == cell.column();
                    CellDraft place =
                            first ? cell : new CellDraft(row, column, 0, 0, "", cell.format(), "", cell.border());
                    grid.computeIfAbsent(row, number -> new TreeMap<>()).put(column, place);
                }
            }
        }
        return grid;
    }

    /** The name of a column: A, B, … AA. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
