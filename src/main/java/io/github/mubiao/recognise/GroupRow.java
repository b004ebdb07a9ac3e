package io.github.mubiao.recognise;

import io.github.mubiao.model.Location;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A row across a list of projects that says something of those below it: 主管部门：教育局.
 *
 * @param field what it says
 * @param text the value
 * @param location the row's cell
 */
record GroupRow(Field field, String text, Location location) {

    private static final Set<Field> FIELDS = EnumSet.of(Field.UNIT, Field.DEPARTMENT, Field.AGENCY);

    /** The group that a row begins; {@code null} where it begins none. */
    static GroupRow of(Row row, InlineFields inline) {
        List<LabelledCell> cells = row.cells();
        // A row may have no cell of its own, where all are merged down into it.
        LabelledCell cell = cells.size() == 1 ? cells.get(0) : null;
        boolean across = cell != null && cell.columnSpan() == row.grid().columns();
        List<InlineFields.Entry> entries = across ? inline.of(cell.text()) : List.of();
        boolean group = entries.size() == 1 && FIELDS.contains(entries.get(0).field());
        return group ? new GroupRow(entries.get(0).field(), entries.get(0).text(), cell.location()) : null;
    }
}
