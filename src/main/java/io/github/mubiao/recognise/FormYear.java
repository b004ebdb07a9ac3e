package io.github.mubiao.recognise;

/** Resolves the fiscal year of a form: from the nearest statement outwards, a cell before the lines above the form. */
final class FormYear {

    private FormYear() {}

    /** The year that a block states itself; {@code null} for none. */
    static Integer of(FormBlock block) {
        for (BlockRow row : block.rows()) {
            Integer year = row.kind() == RowKind.HEADER ? ofRow(row.row()) : null;
            if (year != null) {
                return year;
            }
        }
        return block.heading().year();
    }

    private static Integer ofRow(Row row) {
        var cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            LabelledCell cell = cells.get(i);
            boolean labelled = cell.meaning().is(Field.YEAR) && i + 1 < cells.size();
            Integer year = labelled ? FiscalYears.ofCell(cells.get(i + 1).text()) : null;
            boolean alone = i == 0 && row.filled().size() == 1;
            year = year == null && alone ? FiscalYears.ofHeading(cell.text()) : year;
            if (year != null) {
                return year;
            }
        }
        return null;
    }
}
