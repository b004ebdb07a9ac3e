package io.github.mubiao.recognise;

import io.github.mubiao.grid.GridCell;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Sourced;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The foot of a form: behind the indicators, who filled it in. The same labels stand at the head of others. */
final class Foot {

    private static final Set<Field> SIGNED = EnumSet.of(Field.UNIT, Field.UNIT_CODE, Field.DEPARTMENT, Field.AGENCY);

    private static final List<String> SEALS = List.of("盖章", "公章", "签章");

    private static final Comparator<Location> ORDER = Comparator.comparingInt(Location::table)
            .thenComparingInt(Location::row)
            .thenComparingInt(Location::column);

    /** No foot is longer. */
    private static final int MOST_ROWS = 20;

    private final Vocabulary vocabulary;
    /** What stands above the names of this table's forms. */
    private final Set<Field> begin = EnumSet.noneOf(Field.class);

    Foot(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A new table: its forms may begin otherwise. */
    void newTable() {
        begin.clear();
    }

    /**
     * Whether a row behind indicators goes with them. The forms of a table have the same labels above their names, so that
     * one which none so far has there is at its foot, where another form begins below it. A seal is at a foot, unless the
     * forms begin so.
     *
     * @param above the form above the row
     */
    boolean is(Row row, Field field, ProjectDraft above) {
        SIGNED.stream().filter(signed -> begins(above, signed)).forEach(begin::add);
        if (!SIGNED.contains(field) || row.filled().stream().anyMatch(this::isName)) {
            return false;
        }
        boolean sealed = isSealed(row);
        int last = Math.min(row.grid().rows(), row.number() + MOST_ROWS);
        for (int number = row.number() + 1; number <= last; number++) {
            for (GridCell cell : Row.of(row.grid(), number).filled()) {
                Meaning meaning = vocabulary.meaning(cell.text());
                boolean again = sealed && meaning.is(field);
                if (again || isName(cell)) {
                    return again || !begin.contains(field);
                }
                if (isOfForm(meaning)) {
                    return sealed;
                }
            }
        }
        return true;
    }

    /** Whether a form has a field before its name. */
    private static boolean begins(ProjectDraft form, Field field) {
        Sourced<String> name = form.has(Field.NAME) ? form.text(Field.NAME) : null;
        return form.has(field)
                && (name == null || ORDER.compare(form.text(field).location(), name.location()) < 0);
    }

    private boolean isName(GridCell cell) {
        Meaning meaning = vocabulary.meaning(cell.text());
        return meaning.is(Field.NAME) || meaning.is(Field.CODE);
    }

    /** Whether a label below says that a form goes on: goals, money or indicators. */
    private static boolean isOfForm(Meaning meaning) {
        Field field = meaning.field();
        boolean known = field != null && (field.isObjectives() || field.isMoney() || field.isSection());
        return (known && !field.isIgnored()) || meaning.column() == Column.LEVEL1 || meaning.column() == Column.LEVEL3;
    }

    private static boolean isSealed(Row row) {
        return row.filled().stream()
                .map(GridCell::text)
                .anyMatch(text -> SEALS.stream().anyMatch(text::contains));
    }
}
