package io.github.mubiao.laws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rows of indicators of a golden's table under one head; rows count from 0.
 *
 * @param head the first row of the head
 * @param first the first row of indicators
 * @param last the last row of indicators
 */
record IndicatorPart(int head, int first, int last) {

    /** Returns the parts of a table, counted from 1 in the golden, from top to bottom. */
    static List<IndicatorPart> of(Golden golden, int table) {
        Block block = golden.tables().get(table - 1);
        Set<Integer> rows = indicatorRows(golden, table);
        List<IndicatorPart> parts = new ArrayList<>();
        int row = 0;
        while (row < block.rows().size()) {
            if (!isHead(block, row)) {
                row++;
                continue;
            }
            int head = topOfHead(block, row);
            int first = behindHead(block, row);
            int last = first;
            row = first;
            while (row < block.rows().size() && !isHead(block, row)) {
                last = rows.contains(row) ? row : last;
                row++;
            }
            if (rows.contains(last)) {
                parts.add(new IndicatorPart(head, first, last));
            }
        }
        return parts;
    }

    /** Returns the rows of which indicators are read. */
    static Set<Integer> indicatorRows(Golden golden, int table) {
        Set<Integer> rows = new TreeSet<>();
        for (JsonNode project : golden.alone().projects()) {
            for (JsonNode indicator : project.path("indicators")) {
                JsonNode location = indicator.path("location");
                if (location.path("table").asInt() == table) {
                    rows.add(location.path("row").asInt() - 1);
                }
            }
        }
        return rows;
    }

    /** Returns whether most cells of a row, at least two, name columns of indicators. */
    private static boolean isHead(Block block, int row) {
        long filled =
                block.rows().get(row).stream().filter(IndicatorPart::isText).count();
        long labels = block.rows().get(row).stream()
                .filter(text -> isText(text) && LayoutLabels.isColumn(text))
                .count();
        return labels >= 2 && labels * 2 > filled;
    }

    /** Returns the first row of a head that starts above the row with most labels. */
    private static int topOfHead(Block block, int row) {
        int top = row;
        while (top > 0 && block.rows().get(top).contains(Block.UP)) {
            top--;
        }
        return top;
    }

    static boolean isText(String cell) {
        return !cell.isBlank() && !cell.equals(Block.LEFT) && !cell.equals(Block.UP);
    }

    /** Returns the row behind a head, over which its labels may go down, and below which stand more labels. */
    private static int behindHead(Block block, int head) {
        int row = head + 1;
        while (row < block.rows().size() && (goesOn(block, row) || isHead(block, row))) {
            row++;
        }
        return row;
    }

    /** Returns whether a label of the head goes on in a row; what stands left of the labels does not count. */
    private static boolean goesOn(Block block, int row) {
        for (int column = 1; column < block.columns(); column++) {
            if (block.rows().get(row).get(column).equals(Block.UP) && LayoutLabels.isColumn(top(block, row, column))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the text of the cell that covers a place. */
    static String top(Block block, int row, int column) {
        int left = column;
        while (block.rows().get(row).get(left).equals(Block.LEFT)) {
            left--;
        }
        int above = row;
        while (block.rows().get(above).get(left).equals(Block.UP)) {
            above--;
        }
        return block.rows().get(above).get(left);
    }
}
