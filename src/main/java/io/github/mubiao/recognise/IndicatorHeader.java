package io.github.mubiao.recognise;

import io.github.mubiao.model.MoneyUnit;
import io.github.mubiao.recognise.LabelledCell.Use;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** Whether what the form says above may change what the labels mean. */
    boolean dependsOn(HeaderContext context) {
        return context.sectionTerm() != null
                || context.leftTerm() != null
                || leaves.stream().anyMatch(leaf -> leaf.year() != null);
    }

    /** The labels that nobody knows, and those over targets beside the ones that are read. */
    List<LabelledCell> unknown() {
        List<LabelledCell> unknown = new ArrayList<>();
        for (HeaderLeaf leaf : leaves) {
            boolean known = leaf.column() != null || leaf.field() != null || leaf.area() != null;
            boolean otherYear = leaf.field() == Field.IGNORED && leaf.year() != null;
            if ((!known || otherYear || isLeftOver(leaf)) && !leaf.cell().text().isEmpty()) {
                unknown.add(leaf.cell());
            }
        }
        return unknown;
    }

    /** Whether a column is in no group, as the second of two alike; targets of other years are left out on purpose. */
    private boolean isLeftOver(HeaderLeaf leaf) {
        Column column = leaf.column();
        if (leaf.field() != null && !leaf.field().isIgnored() && isFlat()) {
            return !leaf.field().isUncarried()
                    && !Integer.valueOf(leaf.number()).equals(projectColumns.get(leaf.field()));
        }
        return column != null
                && column != Column.IGNORED
                && (column != Column.VALUE || leaf.year() == null)
                && groups.stream().noneMatch(group -> group.has(column) && group.number(column) == leaf.number());
    }

    /** What a row says under labels that are not carried, by the label; a number that only counts says nothing. */
    Map<String, String> others(Row row) {
        Map<String, String> others = Map.of();
        for (HeaderLeaf leaf : leaves) {
            LabelledCell cell = isCarried(leaf) ? null : row.at(leaf.number());
            boolean own = cell != null
                    && cell.column() == leaf.number()
                    && !cell.text().isEmpty();
            if (own) {
                cell.mark(Use.IGNORED);
            }
            if (own && !Labels.isOrdinal(cell.text())) {
                others = others.isEmpty() ? new LinkedHashMap<>() : others;
                others.merge(leaf.cell().text(), cell.text(), (one, other) -> one + "\n" + other);
            }
        }
        return others;
    }

    private boolean isCarried(HeaderLeaf leaf) {
        boolean ofProject = leaf.field() != null && !leaf.field().isIgnored();
        return ofProject
                || leaf.area() != null
                || groups.stream()
                        .anyMatch(group -> leaf.column() != null
                                && group.has(leaf.column())
                                && group.number(leaf.column()) == leaf.number());
    }

    /** The columns whose label nobody knows and whose meaning is told by what stands in them. */
    List<HeaderLeaf> guessed() {
        return leaves.stream().filter(HeaderLeaf::guessed).toList();
    }

    boolean isFlat() {
        return !projectColumns.isEmpty();
    }

    /** The unit that the labels over a project's money state. */
    Optional<MoneyUnit> moneyUnit() {
        return leaves.stream()
                .filter(leaf -> leaf.field() != null && leaf.field().isMoney() && leaf.headerUnit() != null)
                .findFirst()
                .flatMap(leaf -> MoneyUnit.ofLabel(leaf.headerUnit()));
    }

    /** The unit that the label over one column of money states; {@code null} for none. */
    MoneyUnit unitOf(Field field) {
        Integer column = projectColumns.get(field);
        return leaves.stream()
                .filter(leaf -> column != null && leaf.number() == column && leaf.headerUnit() != null)
                .findFirst()
                .flatMap(leaf -> MoneyUnit.ofLabel(leaf.headerUnit()))
                .orElse(null);
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
        return leaves.stream()
                .allMatch(leaf ->
                        leaf.column() == null || leaf.column() == Column.IGNORED || leaf.column() == Column.REMARK);
    }

    /** Whether any column holds targets. */
    boolean hasValues() {
        return groups.stream().anyMatch(group -> group.has(Column.VALUE));
    }

    /** The levels of the rows under the labels, to where something else than a first level stands. */
    List<LevelPair> levels(Vocabulary vocabulary) {
        List<LevelPair> levels = new ArrayList<>();
        for (int number = lastRow + 1; number <= grid.rows(); number++) {
            Row row = Row.of(grid, number);
            String first = groups.get(0).text(row, Column.LEVEL1);
            boolean goesOn = levels.isEmpty() || vocabulary.levels().isDimension(first);
            if (first == null || !goesOn) {
                break;
            }
            String second = groups.get(0).text(row, Column.LEVEL2);
            levels.add(new LevelPair(Labels.compact(first), second == null ? null : Labels.compact(second)));
        }
        return levels;
    }

    /** The levels of one row under the labels; empty where it has no first level. */
    List<LevelPair> levelsOf(Row row) {
        String first = groups.get(0).text(row, Column.LEVEL1);
        String second = groups.get(0).text(row, Column.LEVEL2);
        return first == null
                ? List.of()
                : List.of(new LevelPair(Labels.compact(first), second == null ? null : Labels.compact(second)));
    }

    /** Whether any column holds goals of projects. */
    boolean hasGoals() {
        return leaves.stream()
                .anyMatch(leaf -> leaf.field() != null && leaf.field().isObjectives());
    }

    /** Whether the labels are those of another header, as over a table's next page. */
    boolean repeats(IndicatorHeader other) {
        return leaves.size() == other.leaves.size()
                && leaves.stream()
                        .map(leaf -> leaf.cell().text())
                        .toList()
                        .equals(other.leaves.stream()
                                .map(leaf -> leaf.cell().text())
                                .toList());
    }

    /** Whether the labels stand again in another table, beside the same section. */
    boolean goesOnWith(IndicatorHeader other) {
        boolean section = this.section == null
                || (other.section != null && this.section.text().equals(other.section.text()));
        boolean elsewhere = leaves.get(0).cell().location().table()
                != other.leaves.get(0).cell().location().table();
        return elsewhere && section && repeats(other);
    }

    /** The first grid column of the labels. */
    int firstColumn() {
        return leaves.get(0).number();
    }

    /** Whether another table goes on under these columns. */
    boolean fits(LabelledGrid other) {
        return other.columns() == grid.columns();
    }

    /**
     * The levels of a row.
     *
     * @param first the first level
     * @param second the second level; {@code null} where the row has none
     */
    record LevelPair(String first, String second) {}
}
