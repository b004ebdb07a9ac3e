package io.github.mubiao.read.sheet;

import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Origin;
import io.github.mubiao.model.Severity;
import io.github.mubiao.read.Blocks;
import java.util.List;

/** The cells of a sheet that hold a formula without its result: a program wrote them, and none computed them. */
public final class UncomputedCells {

    /** What such a cell would show is not known. */
    private static final String RULE = "formula-without-result";

    private final String sheet;
    private final Blocks blocks;
    private int count;
    private int firstRow;
    private int firstColumn;

    /** None yet of a sheet. */
    public UncomputedCells(String sheet, Blocks blocks) {
        this.sheet = sheet;
        this.blocks = blocks;
    }

    /** Takes one. */
    public void add(int row, int column) {
        if (count++ == 0) {
            firstRow = row;
            firstColumn = column;
        }
    }

    /** Reports the sheet's cells in one finding, which names the first: a sheet may have thousands. */
    public void report() {
        if (count > 0) {
            Origin.Sheet origin = Origin.Sheet.ofCell(sheet, firstRow, firstColumn);
            blocks.finding(new Finding(
                    RULE, Severity.WARNING, null, List.of(sheet, origin.cell(1, 1), String.valueOf(count)), null));
        }
    }
}
