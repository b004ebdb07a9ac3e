package io.github.mubiao.recognise;

import io.github.mubiao.model.Category;
import io.github.mubiao.model.Dimension;
import io.github.mubiao.model.IndicatorDetails.Term;
import io.github.mubiao.model.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Pass 4: reads the rows below one head of indicators, in order. Ends with the head. */
final class IndicatorTable {

    private final IndicatorHeader header;
    private final List<IndicatorColumns> groups;
    private final FormContext texts;
    /** The levels in rows of their own over the next indicators; {@code null} for none. */
    private String level1;

    private String level2;
    /** The time that a line or row over the next indicators names; {@code null} for none. */
    private Term term;
    /** Whether a row of a level came last. */
    private boolean waiting;
    /** The columns without a label that were reported. */
    private final Set<Integer> unlabelled = new HashSet<>();

    /**
     * Begins below a head.
     *
     * @param above the indicators above the head in the same form; {@code null} for none
     * @param term the time that a line above the table names; {@code null} for none
     */
    IndicatorTable(IndicatorHeader header, IndicatorTable above, FormContext texts, Term term) {
        this.header = header;
        this.texts = texts;
        this.term = term;
        boolean below = above != null && above.waiting;
        boolean second = below
                && above.level1 != null
                && header.first().has(Column.LEVEL1)
                && !header.first().has(Column.LEVEL2);
        this.groups = !second
                ? header.groups()
                : header.groups().stream()
                        .map(IndicatorColumns::withSecondLevel)
                        .toList();
        if (below) {
            IndicatorColumns columns = groups.get(0);
            level1 = columns.has(Column.LEVEL1) ? null : above.level1;
            level2 = columns.has(Column.LEVEL2) ? null : above.level2;
        }
    }

    IndicatorHeader header() {
        return header;
    }

    /** Reports what the head leaves open. */
    void reportHead(Row row, FindingCollector findings) {
        header.unknown().forEach(findings::unknownLabel);
        header.leaves().stream()
                .filter(HeaderLeaf::guessed)
                .forEach(leaf -> findings.add(
                        "label-by-contents",
                        Severity.NOTE,
                        leaf.cell().location(),
                        leaf.cell().text(),
                        leaf.column().key()));
        if (!header.hasValues() && !header.isList()) {
            findings.add(
                    "no-value-column",
                    Severity.WARNING,
                    Row.of(row.grid(), header.lastRow()).place());
        }
    }

    /** Takes a row that names nothing but a level of the rows below it, or their time. */
    void level(Row row) {
        LabelledCell cell = row.filled().get(0);
        String name = Labels.compact(cell.text());
        if (IndicatorRegion.isTimed(cell)) {
            term = cell.term();
            level1 = null;
            level2 = null;
            return;
        }
        boolean first = texts.levels().isFirst(cell.text()) && !isSecondOfCosts(row, cell);
        if (first) {
            level1 = name;
            level2 = null;
        } else {
            level1 = isUnderFirst(cell.text()) ? level1 : null;
            level2 = name;
        }
        waiting = true;
    }

    /** Whether 成本指标, a first level and a second one, stands over names as the second levels before it do. */
    private boolean isSecondOfCosts(Row row, LabelledCell cell) {
        boolean over = row.number() < row.grid().rows() && row.next().filled().size() > 1;
        return level2 != null && over && texts.levels().category(cell.text()) == Category.COST;
    }

    /** Whether a second level may stand below the first one that came last: 社会效益指标 is none of 产出指标. */
    private boolean isUnderFirst(String second) {
        LevelNames levels = texts.levels();
        Dimension own = levels.dimensionOfCategory(second);
        return level1 == null || own == Dimension.OTHER || own == levels.dimension(level1);
    }

    /** The columns of the indicators of the next row, under the levels that stand over it. */
    List<IndicatorColumns> columns(Row row) {
        waiting &= row.isBlank();
        IndicatorColumns group = groups.get(0);
        boolean own1 = group.says(row, Column.LEVEL1);
        level1 = own1 ? null : level1;
        level2 = own1 || group.says(row, Column.LEVEL2) ? null : level2;
        boolean over = level1 != null || level2 != null;
        List<IndicatorColumns> own = over
                ? groups.stream()
                        .map(each -> each.under(level1 == null ? each.level1() : level1, level2))
                        .toList()
                : groups;
        Term time = time(row);
        return time == null || own.size() > 1 ? own : List.of(own.get(0).of(time));
    }

    /** The time that a label left of a row's indicators names, or a row above them; {@code null} for none. */
    private Term time(Row row) {
        for (int column = 1; column < header.firstColumn(); column++) {
            LabelledCell left = row.at(column);
            if (left != null && IndicatorRegion.isTimed(left)) {
                return left.term();
            }
        }
        return term;
    }

    /** Reports the first text under each column without a label, once; an ordinal at the left needs none. */
    void reportUnlabelled(Row row, FindingCollector findings) {
        List<LabelledCell> cells = new ArrayList<>();
        for (HeaderLeaf leaf : header.leaves()) {
            LabelledCell cell = row.startsAt(leaf.number()) ? row.at(leaf.number()) : null;
            boolean said = cell == null || cell.isEmpty() || leaf.isLabelled();
            boolean ordinal = !said && leaf.number() == header.firstColumn() && Labels.isOrdinal(cell.text());
            if (!said && !ordinal && unlabelled.add(leaf.number())) {
                cells.add(cell);
            }
        }
        cells.forEach(cell -> findings.unplaced(row, cell));
    }
}
