package io.github.mubiao.recognise;

import io.github.mubiao.grid.GridCell;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The foot of a form: behind the indicators, who filled it in. The same labels stand at the head of others. */
final class Foot {

    private static final Set<Field> SIGNED = EnumSet.of(Field.UNIT, Field.UNIT_CODE, Field.DEPARTMENT, Field.AGENCY);

    private static final List<String> SEALS = List.of("盖章", "公章", "签章");

    private final Vocabulary vocabulary;

    Foot(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Whether a row behind indicators goes with them. The forms of a table have the same labels at their heads, so that
     * one which the head above does not have is at its foot.
     *
     * @param inHead whether the form above has the field already
     */
    boolean is(Row row, Field field, boolean inHead) {
        boolean last = row.number() == row.grid().rows();
        return SIGNED.contains(field) && (!inHead || last || isSealed(row)) && !isNamed(row);
    }

    private boolean isNamed(Row row) {
        return row.filled().stream()
                .map(cell -> vocabulary.meaning(cell.text()).field())
                .anyMatch(field -> field == Field.NAME || field == Field.CODE);
    }

    private static boolean isSealed(Row row) {
        return row.filled().stream()
                .map(GridCell::text)
                .anyMatch(text -> SEALS.stream().anyMatch(text::contains));
    }
}
