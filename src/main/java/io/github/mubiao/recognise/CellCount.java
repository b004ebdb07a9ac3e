package io.github.mubiao.recognise;

import io.github.mubiao.model.Coverage;
import io.github.mubiao.recognise.LabelledCell.Use;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what became of the filled cells of a form. A cell that no reading took goes the way of its label, and is
 * reported if it has no label.
 */
final class CellCount {

    private final FormContext texts;

    private CellCount(FormContext texts) {
        this.texts = texts;
    }

    /**
     * Counts the cells of rows, each where it begins.
     *
     * @param findings takes what is left over
     */
    static Coverage of(List<BlockRow> rows, FormContext texts, FindingCollector findings) {
        CellCount count = new CellCount(texts);
        Map<Use, Integer> counts = new EnumMap<>(Use.class);
        for (BlockRow row : rows) {
            for (LabelledCell cell : row.row().filled()) {
                if (isImplied(cell, row.row().grid())) {
                    continue;
                }
                if (cell.use() == Use.OPEN) {
                    cell.mark(count.useOf(row, cell));
                }
                if (cell.use() == Use.OPEN) {
                    findings.unplaced(row.row(), cell);
                }
                counts.merge(cell.use(), 1, Integer::sum);
            }
        }
        return new Coverage(
                Map.of(),
                counts.getOrDefault(Use.USED, 0),
                counts.getOrDefault(Use.IGNORED, 0),
                counts.getOrDefault(Use.REPORTED, 0));
    }

    /** Whether a label is put over rows that have none, so that no cell of the document holds it. */
    private static boolean isImplied(LabelledCell cell, LabelledGrid grid) {
        LabelledCell below = grid.at(cell.lastRow() + 1, cell.column());
        return below != null && below.location().equals(cell.location());
    }

    private Use useOf(BlockRow block, LabelledCell cell) {
        return switch (block.kind()) {
            case TITLE, LEVEL, LIST_HEAD -> Use.USED;
            // A sum beside a unit's name is a total, or the list has none for it.
            case GROUP -> cell.isAmount() && cell.use() != Use.USED ? Use.IGNORED : Use.USED;
            case TOTAL, NOTE, REPEATED_HEAD, BLANK, OTHER -> Use.IGNORED;
            case INDICATOR_HEAD -> block.row().numbersColumns() ? Use.IGNORED : useOfHead(block.header(), cell);
            case TURNED_HEAD -> {
                boolean label = block.region() instanceof TransposedTable table && table.isLabel(cell);
                yield label || texts.levels().isLevel(cell) ? Use.USED : useOfCell(block, cell);
            }
            case INDICATOR, LIST_ROW, TURNED_ROW, HEADER -> useOfCell(block, cell);
        };
    }

    private Use useOfCell(BlockRow block, LabelledCell cell) {
        if (isLabel(cell)) {
            return Use.USED;
        }
        boolean counts = Labels.isOrdinal(cell.text()) && block.kind() != RowKind.HEADER;
        // In a turned table the names alone are labels: what stands below none belongs to none.
        boolean turned = block.region() instanceof TransposedTable;
        return counts
                ? Use.IGNORED
                : turned ? Use.OPEN : useOfLabels(block.row().grid(), cell);
    }

    /** A label that no layout knows goes the way of its column. */
    private Use useOfHead(IndicatorHeader header, LabelledCell cell) {
        if (isLabel(cell) || texts.levels().isLevel(cell)) {
            return Use.USED;
        }
        return header.leaves().stream()
                .filter(leaf -> leaf.cell().equals(cell))
                .map(leaf -> leaf.column() == Column.IGNORED ? Use.IGNORED : Use.USED)
                .findFirst()
                .orElse(Use.OPEN);
    }

    private boolean isLabel(LabelledCell cell) {
        return cell.isKnown()
                || cell.plain().isEmpty()
                || cell.isOfWhich()
                || Months.isMonth(cell.text())
                || UnitText.money(cell.text()).isPresent()
                || cell.headingYear() != null
                || texts.isTotal(cell.text())
                || cell.is(WordList.SCHEDULE);
    }

    /** What became of the labels left of a cell and above it: a cell goes the way of either. */
    private Use useOfLabels(LabelledGrid grid, LabelledCell cell) {
        LabelledCell left = label(grid, cell.row(), cell.column() - 1, 0, -1);
        LabelledCell above = label(grid, cell.row() - 1, cell.column(), -1, 0);
        if (isReported(left) || isReported(above)) {
            return Use.REPORTED;
        }
        return isLeftOut(left) || isLeftOut(above) ? Use.IGNORED : Use.OPEN;
    }

    private static boolean isReported(LabelledCell label) {
        return label != null && label.use() == Use.REPORTED;
    }

    private static boolean isLeftOut(LabelledCell label) {
        return label != null && (label.isIgnored() || label.meaning().moneyColumn() == MoneyColumn.IGNORED);
    }

    /** The nearest label in a direction, known or reported; {@code null} for none. */
    private LabelledCell label(LabelledGrid grid, int fromRow, int fromColumn, int down, int right) {
        int row = fromRow;
        int column = fromColumn;
        while (row > 0 && column > 0) {
            LabelledCell cell = grid.at(row, column);
            if (cell != null && !cell.isEmpty() && (isLabel(cell) || (isReported(cell) && !cell.isAmount()))) {
                return cell;
            }
            row += down;
            column += right;
        }
        return null;
    }
}
