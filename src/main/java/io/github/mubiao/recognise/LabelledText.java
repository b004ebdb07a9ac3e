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
        if (isIgnored(row)) {
            return statements;
        }
        boolean part = row.above().stream().anyMatch(cell -> isMoney(cell.field()));
        List<LabelledCell> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            LabelledCell cell = cells.get(i);
            Field field = cell.field();
            if (cell.isEmpty()) {
                continue;
            }
            if (field == null) {
                boolean labelled = i > 0 && isLabel(cells.get(i - 1));
                lone(cell, labelled, inline, statements);
            } else if (field != Field.NAME || !part) {
                LabelledCell beside = i + 1 < cells.size() ? cells.get(i + 1) : null;
                statements.add(new LabelledText(field, cell.text(), named(row, cell, beside)));
            }
        }
        return statements;
    }

    private static boolean isMoney(Field field) {
        return field != null && (field.isMoney() || field == Field.MONEY_SECTION);
    }

    private static boolean isIgnored(Row row) {
        boolean labels = row.cells().stream()
                .anyMatch(cell -> cell.isField() && !cell.field().isIgnored());
        return row.above().stream()
                .anyMatch(cell -> cell.is(Field.IGNORED_SECTION) || (cell.is(Field.IGNORED) && !labels));
    }

    /** What a cell without a label of its own states; a unit's code beside a label belongs to that label. */
    private static void lone(LabelledCell cell, boolean labelled, InlineFields inline, List<LabelledText> statements) {
        if (UnitText.organisation(cell.text()).isPresent()) {
            if (!labelled) {
                statements.add(new LabelledText(Field.UNIT, "", cell.text()));
            }
            return;
        }
        for (InlineFields.Entry entry : inline.of(cell.text())) {
            statements.add(new LabelledText(entry.field(), cell.text(), entry.text()));
        }
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
