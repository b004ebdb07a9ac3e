package io.github.mubiao.recognise;

import io.github.mubiao.model.IndicatorDetails.Term;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the labels of one, two or three header rows into columns. */
final class HeaderLeaves {

    /** Cells under these are of the same kind, whatever their own labels say. */
    private static final Set<Column> PARENTS = EnumSet.of(
            Column.DEVIATION, Column.IGNORED, Column.REMARK, Column.ACTUAL, Column.BASELINE, Column.EXPLANATION);

    /** What a column of a table of several projects can say of its project. */
    private static final Set<Field> PROJECT_FIELDS = EnumSet.of(
            Field.CODE,
            Field.NAME,
            Field.UNIT,
            Field.UNIT_CODE,
            Field.DEPARTMENT,
            Field.AGENCY,
            Field.ATTRIBUTE,
            Field.PERIOD,
            Field.PURPOSE,
            Field.MONEY_UNIT,
            Field.OBJECTIVES,
            Field.MID_TERM_OBJECTIVES,
            Field.OVERALL_OBJECTIVES);

    private static final List<Column> LEVELS = List.of(Column.LEVEL1, Column.LEVEL2, Column.LEVEL3);

    private static final int LONGEST_LEVEL = 16;

    private final LabelledGrid grid;
    private final int first;
    private final int last;
    /** The cell at the left that heads the rows of indicators; {@code null} for none. */
    private LabelledCell section;

    HeaderLeaves(LabelledGrid grid, int first, int last) {
        this.grid = grid;
        this.first = first;
        this.last = last;
    }

    LabelledCell section() {
        return section;
    }

    /** The columns from left to right, without the section label beside them. */
    List<HeaderLeaf> leaves() {
        List<HeaderLeaf> leaves = new ArrayList<>();
        for (LabelledCell cell : grid.covering(last)) {
            boolean reachesDown = cell.row() + cell.rowSpan() - 1 > last;
            boolean own = cell.row() >= first && !reachesDown && leaves.isEmpty();
            List<HeaderLeaf> levels = own ? levels(cell) : List.of();
            boolean isSection = leaves.isEmpty() && cell.meaning().is(Field.INDICATOR_SECTION);
            boolean tall = cell.row() < first
                    && !leaves.isEmpty()
                    && !reachesDown
                    && cell.meaning().column() != null;
            if (!levels.isEmpty()) {
                leaves.addAll(levels);
            } else if ((cell.row() < first && !tall) || reachesDown || isSection) {
                section = leaves.isEmpty() && !cell.text().isEmpty() ? cell : section;
            } else {
                leaves.add(leaf(cell));
            }
        }
        return withValues(leaves);
    }

    /** Whether a label heads the targets of the level that the label before it names. */
    static boolean isValueOf(LabelledCell level, LabelledCell label) {
        String name = Labels.fold(level.text());
        return name.endsWith("指标") && Labels.fold(label.text()).equals(name + "值");
    }

    /** {@code 产出指标 | 产出指标值}: the names of a first level, and their targets beside them. */
    private List<HeaderLeaf> withValues(List<HeaderLeaf> leaves) {
        List<HeaderLeaf> own = new ArrayList<>(leaves);
        for (int i = 0; i + 1 < own.size(); i++) {
            String name = Labels.fold(own.get(i).cell().text());
            if (isValueOf(own.get(i).cell(), own.get(i + 1).cell())
                    && grid.vocabulary().levels().isDimension(name)) {
                own.set(i, own.get(i).below(name, Column.LEVEL3));
                own.set(i + 1, own.get(i + 1).below(name, Column.VALUE));
            }
        }
        return own;
    }
    /**
     * The columns under one label whose cells are levels, as 绩效指标 or 指标类型 over 产出指标 and 数量指标; none where they
     * are not, or another label names the level.
     */
    private List<HeaderLeaf> levels(LabelledCell label) {
        Meaning meaning = label.meaning();
        boolean section = meaning.is(Field.INDICATOR_SECTION);
        boolean wide = label.columnSpan() > 1 && !meaning.isField() && isLevelOrOpen(meaning.column());
        LabelledCell first = section || wide ? grid.at(last + 1, label.column()) : null;
        boolean level = first != null && isName(first, grid.vocabulary().levels()::isDimension);
        if (!level || isLevelBehind(label)) {
            return List.of();
        }
        List<LabelledCell> below = grid.covering(last + 1).stream()
                .filter(cell -> cell.row() == last + 1
                        && cell.column() >= label.column()
                        && cell.column() < label.column() + label.columnSpan())
                .toList();
        boolean levels = !below.isEmpty()
                && below.size() <= LEVELS.size()
                && below.get(0).column() == label.column()
                && (below.size() == 1) == (label.columnSpan() == 1)
                && (below.size() == 1 || isName(below.get(1), grid.vocabulary().levels()::isCategory));
        List<HeaderLeaf> leaves = new ArrayList<>();
        for (int i = 0; levels && i < below.size(); i++) {
            leaves.add(leaf(label).at(below.get(i).column(), LEVELS.get(i)));
        }
        return leaves;
    }

    private static boolean isLevelOrOpen(Column column) {
        return column == null || column == Column.LEVEL1 || column == Column.KIND;
    }

    private boolean isLevelBehind(LabelledCell label) {
        return grid.covering(last).stream()
                .anyMatch(
                        cell -> cell.column() > label.column() && cell.meaning().column() == Column.LEVEL1);
    }

    private static boolean isName(LabelledCell cell, Predicate<String> level) {
        return cell.text().length() <= LONGEST_LEVEL && level.test(cell.text());
    }

    private HeaderLeaf leaf(LabelledCell cell) {
        Meaning own = cell.meaning();
        LabelledCell above = cell.row() > first ? grid.at(cell.row() - 1, cell.column()) : null;
        Meaning parent = above == null || above.row() < first ? Meaning.NONE : above.meaning();
        Term term = term(cell);
        term = term == null && above != null ? term(above) : term;
        String unit = own.headerUnit() != null ? own.headerUnit() : parent.headerUnit();
        Integer year = Vocabulary.year(Labels.fold(cell.text()));
        boolean both = above != null && own.column() == Column.VALUE && hasActual(above);
        Column column = both ? Column.VALUE : under(parent.column(), own.column(), cell);
        column = column == null ? grade(cell) : column;
        String area = column == null && own.field() == null && isPlace(cell.text()) ? cell.text() : null;
        boolean goal = column == Column.VALUE && own.isField() && own.field().isObjectives();
        Field source = column == null && own.field() == null && headsMoney(parent) ? own.moneyRow() : null;
        Field field = source != null ? source : column == null || goal ? projectField(own) : null;
        String place = area == null ? null : Labels.compact(area);
        String parentText = above == null ? null : Labels.compact(above.text());
        return new HeaderLeaf(cell, cell.column(), column, field, term, place, year, parentText, unit, false);
    }

    /** The targets of the best of several grades side by side are the form's; {@code null} for no grade. */
    private Column grade(LabelledCell cell) {
        List<String> best = grid.vocabulary().words(Word.BEST_GRADE);
        List<String> grades = grid.vocabulary().words(Word.GRADE);
        String text = Labels.fold(cell.text());
        LabelledCell right = grid.at(cell.row(), cell.lastColumn() + 1);
        if (best.contains(text) && right != null && grades.contains(Labels.fold(right.text()))) {
            return Column.VALUE;
        }
        LabelledCell left = grid.at(cell.row(), cell.column() - 1);
        String before = left == null ? "" : Labels.fold(left.text());
        return grades.contains(text) && (best.contains(before) || grades.contains(before)) ? Column.IGNORED : null;
    }

    /** Whether a label over labels is of money: 合计 below it is a sum of it. */
    private static boolean headsMoney(Meaning parent) {
        boolean money = parent.field() != null && (parent.field().isMoney() || parent.is(Field.MONEY_SECTION));
        return money || parent.moneyColumn() == MoneyColumn.YEAR || parent.moneyColumn() == MoneyColumn.INITIAL;
    }

    private Term term(LabelledCell cell) {
        return cell.term();
    }

    /** Whether a label over others stands over what was reached as well: 完成情况 over 年度指标值 and 实际完成值. */
    private boolean hasActual(LabelledCell above) {
        return above.meaning().column() == Column.ACTUAL
                && grid.covering(last).stream()
                        .anyMatch(cell -> cell.row() > above.row()
                                && cell.column() >= above.column()
                                && cell.column() < above.column() + above.columnSpan()
                                && cell.meaning().column() == Column.ACTUAL);
    }

    private static Column under(Column parent, Column own, LabelledCell cell) {
        if (cell.text().isEmpty()) {
            return parent;
        }
        if (parent == null || !PARENTS.contains(parent)) {
            return own;
        }
        boolean result = parent == Column.ACTUAL || parent == Column.BASELINE;
        return result && (own == Column.VALUE || own == Column.ACTUAL) ? parent : Column.IGNORED;
    }

    private boolean isPlace(String text) {
        String label = LabelText.of(text).plain();
        return label.length() >= 2 && label.length() <= 20 && grid.vocabulary().endsAs(Word.PLACE, label);
    }

    private static Field projectField(Meaning meaning) {
        Field field = meaning.field();
        return field != null && (PROJECT_FIELDS.contains(field) || field.isMoney() || field.isIgnored()) ? field : null;
    }
}
