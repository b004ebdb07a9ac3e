package io.github.mubiao.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a table, or a paragraph, stands in a file that has sheets or pages. A table of the document is not
 * always one of the file: hidden rows and columns are no part of it, and one that a page breaks goes on on the
 * next.
 */
public sealed interface Origin {

    /** The page of a row of the table, counted from 1; 0 where the file has no pages. */
    int page(int row);

    /** The name of the sheet; {@code null} where the file has none. */
    String sheet();

    /**
     * The cell as its sheet names it: {@code C12}.
     *
     * @param row the row of the table, counted from 1
     * @param column the grid column of the table, counted from 1
     * @return {@code null} where the file has no sheets
     */
    String cell(int row, int column);

    /**
     * A part of a sheet.
     *
     * @param name the sheet's name
     * @param rows the sheet's row of each row of the table, counted from 1
     * @param columns the sheet's column of each grid column of the table, counted from 1
     */
    record Sheet(String name, List<Integer> rows, List<Integer> columns) implements Origin {

        /** Takes copies. */
        public Sheet {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
        }

        /** One cell of a sheet. */
        public static Sheet ofCell(String name, int row, int column) {
            return new Sheet(name, List.of(row), List.of(column));
        }

        @Override
        public int page(int row) {
            return 0;
        }

        @Override
        public String sheet() {
            return name;
        }

        @Override
        public String cell(int row, int column) {
            if (row < 1 || row > rows.size() || column < 1 || column > columns.size()) {
                return null;
            }
            return letters(columns.get(column - 1)) + rows.get(row - 1);
        }

        /** A, B, … Z, AA: digits of 26 values without a zero. */
        private static String letters(int column) {
            StringBuilder letters = new StringBuilder();
            for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
                letters.insert(0, (char) ('A' + (rest - 1) % 26));
            }
            return letters.toString();
        }
    }

    /**
     * One place alone, of which the rest of its table is not known.
     *
     * @param onPage its page; 0 for none
     * @param sheet its sheet; {@code null} for none
     * @param ofRow the row of the table that the cell is in
     * @param ofColumn the grid column of the table that the cell is in
     * @param named the cell as its sheet names it; {@code null} for none
     */
    record Spot(
            int onPage,
            @Nullable String sheet,
            int ofRow,
            int ofColumn,
            @Nullable String named) implements Origin {

        @Override
        public int page(int row) {
            return onPage;
        }

        @Override
        public String cell(int row, int column) {
            return row == ofRow && column == ofColumn ? named : null;
        }
    }

    /**
     * A part of one page or of several.
     *
     * @param rows the page of each row of the table, counted from 1; of a paragraph, its page alone
     */
    record Pages(List<Integer> rows) implements Origin {

        /** Takes a copy and checks that there is a page. */
        public Pages {
            rows = List.copyOf(rows);
            if (rows.isEmpty()) {
                throw new IllegalArgumentException("A table without rows stands on no page");
            }
        }

        @Override
        public int page(int row) {
            return rows.get(Math.max(1, Math.min(row, rows.size())) - 1);
        }

        @Override
        public String sheet() {
            return null;
        }

        @Override
        public String cell(int row, int column) {
            return null;
        }
    }
}
