package io.github.mubiao.recognise;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The foot of a form: behind the indicators, who filled it in. The same labels stand at the head of others. */
final class Foot {

    private static final Set<Field> SIGNED = EnumSet.of(Field.UNIT, Field.UNIT_CODE, Field.DEPARTMENT, Field.AGENCY);

    private static final List<String> SEALS = List.of("盖章", "公章", "签章");

    private Foot() {}

    /**
     * Whether a row behind indicators goes with them. The forms of a table begin alike, so that what the form above did
     * not begin with begins no other.
     *
     * @param begin the first field of the form above
     */
    static boolean is(Row row, Field field, Field begin) {
        return SIGNED.contains(field)
                && (field != begin || row.number() == row.grid().rows() || isSealed(row));
    }

    private static boolean isSealed(Row row) {
        return row.filled().stream().anyMatch(cell -> SEALS.stream().anyMatch(cell.text()::contains));
    }
}
