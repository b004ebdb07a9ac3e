package io.github.mubiao.recognise;

import java.util.List;

/** Which rows can only belong to the header of a form, by their first cell. */
final class HeaderRows {

    private HeaderRows() {}

    /** Whether a row below indicators is no indicator: its first text is a label of a form. */
    static boolean claims(Row row, InlineFields inline) {
        List<LabelledCell> cells = row.filled();
        if (cells.isEmpty()) {
            return false;
        }
        LabelledCell first = cells.get(0);
        Field field = first.meaning().field();
        boolean label = field != null && (field.startsHeader() || field.isIgnored() || field.isObjectives());
        boolean named =
                field == Field.DEPARTMENT || field == Field.AGENCY || field == Field.UNIT || field == Field.YEAR;
        return label
                || (named && cells.size() > 1)
                || UnitLine.money(first.text()).isPresent()
                || !inline.of(first.text()).isEmpty();
    }

    /** Whether a row is a budget unit beside the unit of money, which no indicator row is. */
    static boolean isUnitLine(Row row) {
        List<LabelledCell> cells = row.filled();
        return cells.size() > 1
                && UnitLine.organisation(cells.get(0).text()).isPresent()
                && cells.stream().anyMatch(cell -> UnitLine.money(cell.text()).isPresent());
    }
}
