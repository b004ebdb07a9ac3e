package io.github.mubiao.recognise;

import io.github.mubiao.model.IndicatorDetails.Term;
import io.github.mubiao.model.MoneyUnit;
import io.github.mubiao.recognise.LabelledCell.Use;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The header of indicator rows: one row of labels, or two or three with labels over labels.
 *
 * @param grid the table
 * @param lastRow the last row of labels, from 1
 * @param leaves the columns from left to right
 * @param groups what each indicator of a row is made of: one, or two where the whole project's targets
 *     stand beside the year's, or one a place
 * @param projectColumns the grid columns that say something of the project, in a table of several
 * @param section the cell at the left that heads the rows; {@code null} for none
 */
record IndicatorHeader(
        LabelledGrid grid,
        int lastRow,
        List<HeaderLeaf> leaves,
        List<IndicatorColumns> groups,
        Map<Field, Integer> projectColumns,
        LabelledCell section) {

    /**
     * What a form says above its indicators.
     *
     * @param midTermColumn where the whole project's goals or money stand; 0 for nowhere
     * @param annualColumn where the year's stand; 0 for nowhere
     * @param sectionTerm the time that the label beside the rows speaks of; {@code null} for none
     * @param fiscalYear the form's year; {@code null} where not known
     */
    record Context(int midTermColumn, int annualColumn, Term sectionTerm, Integer fiscalYear) {

        static final Context UNKNOWN = new Context(0, 0, null, null);

        /** The same where a label, the one nearest to the indicators, says the time. */
        Context withSection(Term term) {
            return term == null ? this : new Context(midTermColumn, annualColumn, term, fiscalYear);
        }

        /** Which of two halves the left one is; {@code null} where the form does not say. */
        Term leftTerm() {
            boolean both = midTermColumn > 0 && annualColumn > 0;
            return !both ? null : midTermColumn < annualColumn ? Term.MID_TERM : Term.ANNUAL;
        }
    }

    /**
     * The levels of a row.
     *
     * @param first the first level
     * @param second the second level; {@code null} where the row has none
     */
    record LevelPair(String first, String second) {}

    private boolean any(Predicate<HeaderLeaf> test) {
        return leaves.stream().anyMatch(test);
    }

    /** Whether what the form says above may change what the labels mean. */
    boolean dependsOn(Context context) {
        return context.sectionTerm() != null || context.leftTerm() != null || any(leaf -> leaf.year() != null);
    }

    /** The columns of the first indicator of each row. */
    IndicatorColumns first() {
        return groups.get(0);
    }

    /** The labels that no layout knows, and those over targets beside the ones that are read. */
    List<LabelledCell> unknown() {
        List<LabelledCell> unknown = new ArrayList<>();
        for (HeaderLeaf leaf : leaves) {
            boolean known = !leaf.isOpen() || leaf.area() != null;
            boolean otherYear = leaf.field() == Field.IGNORED && leaf.year() != null;
            if ((!known || otherYear || isLeftOver(leaf)) && !leaf.cell().isEmpty()) {
                unknown.add(leaf.cell());
            }
        }
        return unknown;
    }

    /** Whether a column is in no group, as the second of two alike; targets of other years are left out on purpose. */
    private boolean isLeftOver(HeaderLeaf leaf) {
        if (leaf.isOfProject() && isFlat()) {
            return !leaf.field().isUncarried()
                    && !Integer.valueOf(leaf.number()).equals(projectColumns.get(leaf.field()));
        }
        return leaf.isCarried() && (!leaf.is(Column.VALUE) || leaf.year() == null) && !isInGroup(leaf);
    }

    private boolean isInGroup(HeaderLeaf leaf) {
        for (IndicatorColumns group : groups) {
            if (leaf.column() != null && group.number(leaf.column()) == leaf.number()) {
                return true;
            }
        }
        return false;
    }

    /** What a row says under labels that are not carried, by the label; a number that only counts says nothing. */
    Map<String, String> others(Row row) {
        Map<String, String> others = Map.of();
        for (HeaderLeaf leaf : leaves) {
            boolean carried = leaf.isOfProject() || leaf.area() != null || isInGroup(leaf);
            LabelledCell cell = carried ? null : row.at(leaf.number());
            if (cell == null || cell.column() != leaf.number() || cell.isEmpty()) {
                continue;
            }
            cell.mark(Use.IGNORED);
            if (!Labels.isOrdinal(cell.text())) {
                others = others.isEmpty() ? new LinkedHashMap<>() : others;
                others.merge(leaf.cell().text(), cell.text(), (one, other) -> one + "\n" + other);
            }
        }
        return others;
    }

    /** Whether columns name a project of their own for the rows. */
    boolean isFlat() {
        return !projectColumns.isEmpty();
    }

    /** The unit that the labels over a project's money state. */
    Optional<MoneyUnit> moneyUnit() {
        return leaves.stream()
                .filter(leaf -> leaf.isMoney() && leaf.headerUnit() != null)
                .findFirst()
                .flatMap(leaf -> MoneyUnit.ofLabel(leaf.headerUnit()));
    }

    /** The unit that the label over one column of money states; {@code null} for none. */
    MoneyUnit unitOf(Field field) {
        String unit = projectColumns.containsKey(field) ? leafOf(field).headerUnit() : null;
        return unit == null ? null : MoneyUnit.ofLabel(unit).orElse(null);
    }

    /** The column of a project's field, which the header has. */
    HeaderLeaf leafOf(Field field) {
        int column = projectColumns.get(field);
        return leaves.stream()
                .filter(leaf -> leaf.number() == column)
                .findFirst()
                .orElseThrow();
    }

    /** Whether the rows are projects without columns of indicators. */
    boolean isList() {
        return !any(leaf -> leaf.isCarried() && !leaf.is(Column.REMARK));
    }

    boolean hasValues() {
        return groups.stream().anyMatch(group -> group.has(Column.VALUE));
    }

    /** The year that the label over the only column of the year's targets names; {@code null} for none. */
    Integer targetYear() {
        List<HeaderLeaf> targets = leaves.stream()
                .filter(leaf -> leaf.is(Column.VALUE) && leaf.term() != Term.MID_TERM)
                .toList();
        return targets.size() == 1 ? targets.get(0).year() : null;
    }

    boolean hasGoals() {
        return any(HeaderLeaf::isGoals);
    }

    /** The levels of the rows under the labels, to where something else than a first level stands. */
    List<LevelPair> levels(LevelNames names) {
        List<LevelPair> levels = new ArrayList<>();
        for (int number = lastRow + 1; number <= grid.rows(); number++) {
            List<LevelPair> own = levelsOf(Row.of(grid, number));
            if (own.isEmpty()
                    || (!levels.isEmpty() && !names.isDimension(own.get(0).first()))) {
                break;
            }
            levels.addAll(own);
        }
        return levels;
    }

    /** The levels of one row under the labels; empty where it has no first level. */
    List<LevelPair> levelsOf(Row row) {
        String first = first().text(row, Column.LEVEL1);
        String second = first().text(row, Column.LEVEL2);
        return first == null
                ? List.of()
                : List.of(new LevelPair(Labels.compact(first), second == null ? null : Labels.compact(second)));
    }

    /** Whether the labels are those of another header, as over a table's next page. */
    boolean repeats(IndicatorHeader other) {
        return texts().equals(other.texts());
    }

    private List<String> texts() {
        return leaves.stream().map(leaf -> leaf.cell().text()).toList();
    }

    /** Whether the labels stand again in another table, beside the same section. */
    boolean goesOnWith(IndicatorHeader other) {
        boolean section = this.section == null
                || (other.section != null && this.section.text().equals(other.section.text()));
        return section && table() != other.table() && repeats(other);
    }

    private int table() {
        return leaves.get(0).cell().location().table();
    }

    int firstColumn() {
        return leaves.get(0).number();
    }

    /** Whether another table goes on under these columns. */
    boolean fits(LabelledGrid other) {
        return other.columns() == grid.columns();
    }
}
