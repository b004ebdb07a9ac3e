package io.github.mubiao.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.model.Location;
import io.github.mubiao.read.Merge;
import io.github.mubiao.read.RawCell;
import io.github.mubiao.read.RawRow;
import io.github.mubiao.read.RawTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Grids: who covers what, and that whatever a file states nothing overlaps. */
class GridsTest {

    private static final Merge[] MERGES = Merge.values();

    @Test
    void whoCoversAPlace() {
        Grid grid = Grids.of(new RawTable(
                4,
                2,
                3,
                true,
                List.of(
                        new RawRow(
                                1,
                                0,
                                false,
                                List.of(
                                        new RawCell(2, Merge.RESTART, Merge.NONE, "a"),
                                        new RawCell(1, Merge.NONE, Merge.NONE, "b"))),
                        new RawRow(
                                0,
                                2,
                                false,
                                List.of(
                                        new RawCell(1, Merge.NONE, Merge.NONE, "c"),
                                        new RawCell(2, Merge.CONTINUE, Merge.NONE, ""))))));
        assertEquals("table 4 (2 rows, 5 columns)", grid.toString());
        assertEquals(2, grid.within());
        assertEquals(3, grid.withinRow());
        assertTrue(grid.inTextBox());
        GridCell merged = grid.at(2, 3);
        assertEquals(new GridCell(1, 2, 2, 2, "a", Location.ofCell(4, 1, 2)), merged);
        assertEquals(List.of("a", "b"), texts(grid.row(1)));
        assertEquals(List.of("c"), texts(grid.row(2)));
        assertEquals(List.of("c", "a"), texts(grid.covering(2)));
        for (int[] outside : new int[][] {{1, 1}, {2, 4}, {0, 1}, {3, 1}, {1, 0}, {1, 9}}) {
            assertNull(grid.at(outside[0], outside[1]));
        }
    }

    private static List<String> texts(List<GridCell> cells) {
        return cells.stream().map(GridCell::text).toList();
    }

    @Test
    void cellsThatCoverNothingOrStandOutside() {
        assertThrows(IllegalArgumentException.class, () -> new GridCell(1, 1, 0, 1, "", Location.ofCell(1, 1, 1)));
        GridCell wide = new GridCell(1, 1, 1, 3, "", Location.ofCell(1, 1, 1));
        assertThrows(
                IllegalArgumentException.class, () -> new Grid(Location.ofTable(1), 0, 0, false, 1, 2, List.of(wide)));
    }

    @Test
    void nothingOverlapsAndEveryCellIsFoundAtItsPlace() {
        Random random = new Random(20220101);
        for (int i = 0; i < 3000; i++) {
            RawTable table = table(random);
            Grid grid = Grids.of(table);
            String[][] covered = new String[grid.rows() + 1][grid.columns() + 1];
            for (GridCell cell : grid.cells()) {
                for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
                    for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                        assertNull(covered[row][column], table.toString());
                        covered[row][column] = cell.text();
                        assertEquals(cell, grid.at(row, column), table.toString());
                    }
                }
            }
            assertEveryRawCellIsCovered(table, grid);
        }
    }

    /** Spans and merges never lose a place: whatever a row states is covered by some cell. */
    private static void assertEveryRawCellIsCovered(RawTable table, Grid grid) {
        int row = 0;
        for (RawRow raw : table.rows()) {
            row++;
            int column = raw.gridBefore();
            for (RawCell cell : raw.cells()) {
                for (int i = 0; i < cell.gridSpan(); i++) {
                    column++;
                    assertNotNull(grid.at(row, column), table.toString());
                }
            }
            assertNull(grid.at(row, column + 1), table.toString());
        }
    }

    private static RawTable table(Random random) {
        List<RawRow> rows = new ArrayList<>();
        int text = 0;
        for (int row = random.nextInt(5); row > 0; row--) {
            List<RawCell> cells = new ArrayList<>();
            for (int cell = random.nextInt(5); cell > 0; cell--) {
                cells.add(new RawCell(
                        1 + random.nextInt(3),
                        merge(random),
                        random.nextInt(3) > 0 ? Merge.NONE : merge(random),
                        "" + text++));
            }
            rows.add(new RawRow(random.nextInt(2), random.nextInt(2), false, cells));
        }
        return new RawTable(1, 0, 0, false, rows);
    }

    private static Merge merge(Random random) {
        return MERGES[random.nextInt(MERGES.length)];
    }
}
