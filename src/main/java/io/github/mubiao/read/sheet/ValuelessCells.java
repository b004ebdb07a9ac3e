package io.github.mubiao.read.sheet;

import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Origin;
import io.github.mubiao.model.Severity;
import io.github.mubiao.read.Blocks;
import java.util.List;

/** The cells of a sheet that show no value for one reason: a formula that no program computed, or one that gives an error. */
final class ValuelessCells {

    private final String rule;
    private int count;
    private int firstRow;
    private int firstColumn;

    /** None yet; the rule is that of the finding that reports them. */
    ValuelessCells(String rule) {
        this.rule = rule;
    }

    /** Takes one. */
    void add(int row, int column) {
        if (count++ == 0) {
            firstRow = row;
            firstColumn = column;
        }
    }

    /** Reports the sheet's cells in one finding, which names the first: a sheet may have thousands. */
    void report(String sheet, Blocks blocks) {
        if (count > 0) {
            Origin.Sheet origin = Origin.Sheet.ofCell(sheet, firstRow, firstColumn);
            blocks.finding(new Finding(
                    rule, Severity.WARNING, null, List.of(sheet, origin.cell(1, 1), String.valueOf(count)), null));
        }
    }
}
