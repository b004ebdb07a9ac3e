package io.github.mubiao.docx;

import java.util.ArrayList;
import java.util.List;

/**
 * A table drawn with characters: a line a row, {@code |} between grid columns, {@code <} for a column
 * that the cell at its left covers too, {@code ^} for a row that the cell above covers too, and
 * {@code \n} for a new line within a cell.
 *
 * <pre>
 * 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
 * ^       | 产出指标 | 数量指标 | 清淤长度 | ≥6公里
 * ^       | ^       | 质量指标 | 验收等级 | 良好以上
 * </pre>
 */
public final class DrawnTable {

    private DrawnTable() {}

    /** The cells of each row, as drawn. */
    public static List<List<String>> rows(String drawing) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : drawing.split("\n", -1)) {
            if (!line.isBlank()) {
                rows.add(cells(line));
            }
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split("\\|", -1)) {
            cells.add(cell.strip().replace("\\n", "\n"));
        }
        return cells;
    }

    /** The table as Word writes it. */
    public static DocxTable docx(List<List<String>> rows) {
        int columns = rows.get(0).size();
        DocxTable table = new DocxTable(columns);
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).size() != columns) {
                throw new IllegalArgumentException("Row " + (row + 1) + " has "
                        + rows.get(row).size() + " columns, not " + columns + ": " + rows.get(row));
            }
            table.row(row(rows, row));
        }
        return table;
    }

    private static DocxCell[] row(List<List<String>> rows, int row) {
        List<DocxCell> cells = new ArrayList<>();
        List<String> texts = rows.get(row);
        int column = 0;
        while (column < texts.size()) {
            int end = column + 1;
            while (end < texts.size() && texts.get(end).equals("<")) {
                end++;
            }
            cells.add(cell(rows, row, column, end - column));
            column = end;
        }
        return cells.toArray(DocxCell[]::new);
    }

    private static DocxCell cell(List<List<String>> rows, int row, int column, int span) {
        String text = rows.get(row).get(column);
        boolean up = text.equals("^");
        boolean down = row + 1 < rows.size() && rows.get(row + 1).get(column).equals("^");
        DocxCell cell = DocxCell.of(up ? "" : text);
        cell = span > 1 ? cell.span(span) : cell;
        return up ? cell.mergedUp() : down ? cell.mergeDown() : cell;
    }
}
