package io.github.mubiao.recognise;

import io.github.mubiao.grid.Grid;
import io.github.mubiao.grid.GridCell;
import io.github.mubiao.model.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table whose cells have their classes. Rows and grid columns count from 1. */
final class LabelledGrid {

    private final Grid grid;
    private final FormContext context;
    private final List<LabelledCell> cells;
    /** For each row the cells that cover some of it, from left to right. */
    private final LabelledCell[][] covering;

    private final Row[] rows;

    private LabelledGrid(Grid grid, FormContext context) {
        this.grid = grid;
        this.context = context;
        this.cells = new ArrayList<>(grid.cells().size());
        this.covering = new LabelledCell[grid.rows()][];
        this.rows = new Row[grid.rows()];
        for (int row = 1; row <= grid.rows(); row++) {
            List<GridCell> across = grid.covering(row);
            LabelledCell[] labelled = new LabelledCell[across.size()];
            for (int i = 0; i < labelled.length; i++) {
                GridCell cell = across.get(i);
                labelled[i] = cell.row() == row ? new LabelledCell(cell, context) : at(row - 1, cell.column());
                if (cell.row() == row) {
                    cells.add(labelled[i]);
                }
            }
            covering[row - 1] = labelled;
        }
    }

    static LabelledGrid of(Grid grid, FormContext context) {
        return new LabelledGrid(grid, context);
    }

    /** Tables that a page breaks, below each other as one: cells keep their places in the document. */
    static LabelledGrid joined(List<LabelledGrid> parts) {
        List<GridCell> cells = new ArrayList<>();
        int rows = 0;
        int columns = 0;
        for (LabelledGrid part : parts) {
            for (LabelledCell cell : part.cells) {
                cells.add(rows == 0 ? cell.cell() : cell.at(cell.row() + rows, cell.column()));
            }
            rows += part.rows();
            columns = Math.max(columns, part.columns());
        }
        return parts.get(0).with(rows, columns, cells);
    }

    /** The same table with other cells, or with its cells at other places. */
    LabelledGrid with(int rows, int columns, List<GridCell> others) {
        return new LabelledGrid(
                new Grid(grid.place(), grid.within(), grid.withinRow(), grid.inTextBox(), rows, columns, others),
                context);
    }

    /** The same table in a form of which more is known: itself where no label depends on that. */
    LabelledGrid in(FormContext form) {
        for (LabelledCell cell : cells) {
            if (cell.dependsOnForm()) {
                return new LabelledGrid(grid, form);
            }
        }
        return this;
    }

    Grid grid() {
        return grid;
    }

    FormContext context() {
        return context;
    }

    Vocabulary vocabulary() {
        return context.vocabulary();
    }

    /** The table's number in the document, from 1. */
    Location place() {
        return grid.place();
    }

    int number() {
        return grid.number();
    }

    int rows() {
        return grid.rows();
    }

    int columns() {
        return grid.columns();
    }

    /** Every cell once, by the row and then the column where it starts. */
    List<LabelledCell> cells() {
        return Collections.unmodifiableList(cells);
    }

    /** The cells that start in a row, from left to right. */
    List<LabelledCell> row(int row) {
        return rowOf(row).cells();
    }

    Row rowOf(int number) {
        Row row = rows[number - 1];
        if (row == null) {
            List<LabelledCell> starting = new ArrayList<>(covering[number - 1].length);
            List<LabelledCell> filled = new ArrayList<>(covering[number - 1].length);
            for (LabelledCell cell : covering[number - 1]) {
                if (cell.row() == number) {
                    starting.add(cell);
                    if (!cell.isEmpty()) {
                        filled.add(cell);
                    }
                }
            }
            row = new Row(this, number, Collections.unmodifiableList(starting), Collections.unmodifiableList(filled));
            rows[number - 1] = row;
        }
        return row;
    }

    /** The cells that cover some of a row, from left to right, those merged from above too. */
    List<LabelledCell> covering(int row) {
        return List.of(covering[row - 1]);
    }

    /** The cell that covers a place; {@code null} where none does, as beside a short row. */
    LabelledCell at(int row, int column) {
        if (row < 1 || row > grid.rows() || column < 1) {
            return null;
        }
        LabelledCell[] across = covering[row - 1];
        int low = 0;
        int high = across.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            LabelledCell cell = across[middle];
            if (cell.lastColumn() < column) {
                low = middle + 1;
            } else if (cell.column() > column) {
                high = middle - 1;
            } else {
                return cell;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return grid.toString();
    }
}
