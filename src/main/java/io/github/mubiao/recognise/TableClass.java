package io.github.mubiao.recognise;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a table is by its own labels, with what shows it.
 *
 * @param kind the kind
 * @param other for {@link TableKind#OTHER} the kind of table that its marks show, as layout files name it; {@code null}
 *     where none is known
 * @param evidence the labels that decide, in the order of the table
 * @param proven whether the table holds goals, indicators or months
 * @param named whether a project or a unit is named
 * @param nearMiss whether the table has labels of a form, but not enough
 * @param heads the labels of indicators by the row where they begin
 */
record TableClass(
        TableKind kind,
        String other,
        List<LabelledCell> evidence,
        boolean proven,
        boolean named,
        boolean nearMiss,
        Map<Integer, IndicatorHeader> heads) {

    TableClass {
        evidence = List.copyOf(evidence);
        heads = Map.copyOf(heads);
    }

    /**
     * Whether levels of indicators, which only forms have, stand in columns: by their labels, or by what they hold where a label
     * says which column is that of the targets.
     */
    boolean hasLevels() {
        return heads.isEmpty() || heads.values().stream().anyMatch(TableClass::hasLevels);
    }

    private static boolean hasLevels(IndicatorHeader head) {
        boolean targets = head.leaves().stream().noneMatch(leaf -> leaf.is(Column.VALUE) && leaf.guessed());
        return head.leaves().stream()
                .anyMatch(leaf -> leaf.cell().isLevelLabel() || (targets && leaf.isAny(Column.LEVEL1, Column.LEVEL2)));
    }

    /** The labels of indicators that begin at a row. */
    Optional<IndicatorHeader> headAt(int row) {
        return Optional.ofNullable(heads.get(row));
    }
}
