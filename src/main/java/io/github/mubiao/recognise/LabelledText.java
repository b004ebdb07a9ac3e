package io.github.mubiao.recognise;

import java.util.ArrayList;
import java.util.List;

/**
 * A label of a form with the text that it names, as far as it shows whose form a row belongs to.
 *
 * @param field what the label means
 * @param label the label; empty where a unit's code stands without one
 * @param text the text beside or below it; empty where nothing is filled in
 */
record LabelledText(Field field, String label, String text) {

    /** What a row states: labels with the cells beside or below them, in one cell with them, and units by their codes. */
    static List<LabelledText> of(Row row, InlineFields inline) {
        List<LabelledText> statements = new ArrayList<>();
        boolean part = row.above().stream().anyMatch(cell -> cell.meaning().isMoney() || cell.is(Field.MONEY_SECTION));
        List<LabelledCell> cells = row.isIgnored() ? List.of() : row.cells();
        for (int i = 0; i < cells.size(); i++) {
            LabelledCell cell = cells.get(i);
            if (cell.isField() && !cell.isEmpty()) {
                LabelledCell beside = i + 1 < cells.size() ? cells.get(i + 1) : null;
                if (!part || !cell.is(Field.NAME)) {
                    statements.add(new LabelledText(cell.field(), cell.text(), named(row, cell, beside)));
                }
            } else if (UnitText.organisation(cell.text()).isEmpty()) {
                inline.of(cell, row)
                        .forEach(entry -> statements.add(new LabelledText(entry.field(), cell.text(), entry.text())));
            } else if (i == 0 || !isLabel(cells.get(i - 1))) {
                // A unit's code beside a label belongs to that label.
                statements.add(new LabelledText(Field.UNIT, "", cell.text()));
            }
        }
        return statements;
    }

    /** The text beside a label, or below it where another label stands beside it. */
    private static String named(Row row, LabelledCell label, LabelledCell beside) {
        if (beside != null && !isLabel(beside)) {
            return beside.text();
        }
        int next = label.lastRow() + 1;
        LabelledCell below = next > row.grid().rows() ? null : row.grid().at(next, label.column());
        boolean own = below != null && below.column() == label.column() && !isLabel(below);
        return own && below.row() == next ? below.text() : "";
    }

    private static boolean isLabel(LabelledCell cell) {
        return cell.isField() || UnitText.money(cell.text()).isPresent();
    }
}
