package io.github.mubiao.recognise;

import io.github.mubiao.grid.GridCell;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The foot of a form: behind the indicators, who filled it in. The same labels stand at the head of others. */
final class Foot {

    private static final Set<Field> SIGNED = EnumSet.of(Field.UNIT, Field.UNIT_CODE, Field.DEPARTMENT, Field.AGENCY);

    private static final List<String> SEALS = List.of("盖章", "公章", "签章");

    /** No foot is longer. */
    private static final int MOST_ROWS = 20;

    private final Vocabulary vocabulary;

    Foot(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Whether a row behind indicators goes with them. The forms of a table have the same labels at their heads, so that
     * one which the head above does not have is at its foot, where another form begins below it.
     *
     * @param inHead whether the form above has the field already
     */
    boolean is(Row row, Field field, boolean inHead) {
        if (!SIGNED.contains(field) || row.filled().stream().anyMatch(this::isName)) {
            return false;
        }
        if (isSealed(row)) {
            return true;
        }
        int last = Math.min(row.grid().rows(), row.number() + MOST_ROWS);
        for (int number = row.number() + 1; number <= last; number++) {
            for (GridCell cell : Row.of(row.grid(), number).filled()) {
                if (isName(cell)) {
                    return !inHead;
                }
                if (isOfForm(vocabulary.meaning(cell.text()))) {
                    return false;
                }
            }
        }
        return true;
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
