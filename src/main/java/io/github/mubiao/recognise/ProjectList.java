package io.github.mubiao.recognise;

import io.github.mubiao.recognise.LabelledCell.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A list of projects without indicators, a row each: 项目名称, 地点, 金额 and what else it asks for. Beside 项目名称 stands
 * another label there, and no name, though no layout may know that label.
 *
 * @param labels the labels over the rows, from left to right
 * @param lastHead the last row of labels, from 1; 0 where they stand in an earlier table
 */
record ProjectList(List<LabelledCell> labels, int lastHead) {

    private static final int LEAST_COLUMNS = 3;
    private static final int MOST_ROWS = 3;

    /** Longer texts are no labels. */
    private static final int LONGEST_LABEL = 24;

    /** What the labels of a list may be over: the first of these shows that more than money is said of a project. */
    private static final Set<Field> GOALS =
            Set.of(Field.OBJECTIVES, Field.MID_TERM_OBJECTIVES, Field.OVERALL_OBJECTIVES, Field.INDICATOR_SECTION);

    /** The list whose labels begin at a row; empty where none does. */
    static Optional<ProjectList> at(Row row, FormContext texts) {
        int last = row.number() + depth(row) - 1;
        List<LabelledCell> cells =
                last == row.number() ? row.cells() : row.grid().covering(last);
        if (cells.size() < LEAST_COLUMNS || !isNamed(cells)) {
            return Optional.empty();
        }
        boolean labelled =
                last < row.grid().rows() && cells.stream().allMatch(cell -> mayBeLabel(cell, row.number(), last));
        boolean within = row.grid().covering(row.number()).stream().anyMatch(cell -> cell.lastRow() > last);
        if (!labelled || within) {
            // Beside a label of its form, a list of parts holds no projects.
            return Optional.empty();
        }
        ProjectList list = new ProjectList(List.copyOf(cells), last);
        Row below = list.firstBelow(row.grid(), last + 1, texts);
        if (below.isBlank() && row.grid().cells().stream().noneMatch(cell -> cell.row() > last && !cell.isEmpty())) {
            return Optional.empty();
        }
        boolean under = list.isBelow(below);
        boolean numbered = under && list.isNumbered(below);
        boolean over = under
                && below.cells().size() == cells.size()
                && (numbered
                        || below.filled().stream().allMatch(ProjectList::isValue)
                        || below.filled().stream().allMatch(texts::isLabelLike));
        if (!over || !(numbered || (!list.isPairs() && cells.stream().allMatch(texts::isLabelLike)))) {
            return Optional.empty();
        }
        boolean two = !below.isBlank() && below.filled().stream().allMatch(texts::isLabelLike);
        return Optional.of(two || below.numbersColumns() ? new ProjectList(list.labels, below.number()) : list);
    }

    private static boolean isNamed(List<LabelledCell> cells) {
        for (LabelledCell cell : cells) {
            if (cell.is(Field.NAME)) {
                return true;
            }
        }
        return false;
    }

    /** Whether rows of projects go on below the first: one row below labels is the head of a form. */
    boolean isList(LabelledGrid grid, FormContext texts) {
        int second = lastHead + 2;
        RowKind kind = second > grid.rows() ? RowKind.BLANK : kindOf(Row.of(grid, second), texts);
        return kind != null;
    }

    /** Whether more than names and money is asked of each project: goals, or indicators in words. */
    boolean hasGoals(FormContext texts) {
        return labels.stream()
                .anyMatch(label -> texts.levels().isLevel(label) || (label.isField() && GOALS.contains(label.field())));
    }

    /** The first row under labels that is a project's: it sums up no others and stands over none. */
    private Row firstBelow(LabelledGrid grid, int first, FormContext texts) {
        Row below = Row.of(grid, first);
        while ((isTotal(below, texts) || GroupRow.of(below, texts.inline()) != null) && below.number() < grid.rows()) {
            below = Row.of(grid, below.number() + 1);
        }
        return below;
    }

    /** Whether a row sums up others: its first text says so, or what stands where the name would. */
    private boolean isTotal(Row row, FormContext texts) {
        LabelledCell name = row.at(nameColumn());
        return texts.isTotal(row) || (name != null && texts.isTotal(name.text()));
    }

    /** The column of the names; beside a fund's name that of the project. */
    private int nameColumn() {
        List<LabelledCell> names =
                labels.stream().filter(label -> label.is(Field.NAME)).toList();
        return names.stream()
                .filter(label -> label.is(WordList.PROJECT))
                .findFirst()
                .orElse(names.get(0))
                .column();
    }

    /** Whether a label is that of a fund's names, beside the projects'. */
    private boolean isOtherName(LabelledCell label) {
        return label.is(WordList.FUND) && labels.stream().anyMatch(other -> other.is(WordList.PROJECT));
    }

    /** How many rows the tallest label takes; labels over labels are no more than three. */
    private static int depth(Row row) {
        int tallest = 1;
        for (LabelledCell cell : row.cells()) {
            tallest = Math.max(tallest, cell.rowSpan());
        }
        return tallest <= MOST_ROWS ? tallest : 1;
    }

    /** An ordinal over a number: nothing else begins so. */
    private boolean isNumbered(Row below) {
        String first = below.cells().get(0).text();
        return labels.get(0).is(WordList.ORDINAL)
                && !first.isEmpty()
                && first.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether known labels and other cells alternate, as in a form. */
    private boolean isPairs() {
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).isKnown() != (i % 2 == 0)) {
                return false;
            }
        }
        return labels.size() % 2 == 0;
    }

    /** The same over the rows of the next table. */
    ProjectList carried() {
        return new ProjectList(labels, 0);
    }

    /**
     * Whether the first row of the next table counts on from the last one of this list, in the same columns.
     *
     * @param last the number of the last row; 0 where the list does not count its rows
     */
    boolean goesOn(Row row, int last, FormContext texts) {
        // Labels below others say what they are in their own table alone.
        boolean flat =
                labels.stream().allMatch(label -> label.row() == labels.get(0).row());
        return flat
                && last > 0
                && ordinal(row) == last + 1
                && row.cells().size() == labels.size()
                && labels.stream().allMatch(label -> {
                    LabelledCell cell = row.startsAt(label.column()) ? row.at(label.column()) : null;
                    return cell != null && cell.columnSpan() == label.columnSpan() && isValue(cell);
                });
    }

    /** The number that a row of the list begins with, where the list counts its rows; 0 for none. */
    int ordinal(Row row) {
        boolean counts = labels.get(0).is(WordList.ORDINAL);
        LabelledCell first = row.at(labels.get(0).column());
        return counts && first != null && Labels.isOrdinal(first.text()) ? Integer.parseInt(first.text()) : 0;
    }

    /** What a row below the labels is; {@code null} where the list ends above it. */
    RowKind kindOf(Row row, FormContext texts) {
        if (row.number() <= lastHead) {
            return RowKind.LIST_HEAD;
        }
        if (row.isBlank()) {
            return RowKind.BLANK;
        }
        if (isTotal(row, texts)) {
            return RowKind.TOTAL;
        }
        if (GroupRow.of(row, texts.inline()) != null) {
            return RowKind.GROUP;
        }
        LabelledCell begin = row.cells().get(0);
        boolean form = begin.column() == 1 && begin.isOfHead();
        if (!isUnder(row) || form) {
            return null;
        }
        LabelledCell name = row.at(nameColumn());
        if (name.isEmpty()) {
            return RowKind.NOTE;
        }
        boolean several = name.isKnown()
                && row.filled().stream().filter(cell -> cell.isKnown()).count() > 1;
        if (!several && !name.isAmount() && !isValue(name) && isBelow(row)) {
            return RowKind.NOTE;
        }
        boolean ends = several || name.isAmount() || !isValue(name);
        return ends || !(name.row() < row.number() || isBelow(row)) ? null : RowKind.LIST_ROW;
    }

    /** Whether a row goes on with the project of the row above. */
    boolean isMore(Row row) {
        LabelledCell name = row.at(nameColumn());
        return name.row() < row.number();
    }

    /**
     * Reads what a row says of its project.
     *
     * @param fields the fields of the open project
     * @param next begins the next project of the row
     */
    void read(Row row, FormContext texts, Supplier<HeaderFields> fields, Runnable next) {
        boolean begun = false;
        boolean bracketed = labels.stream()
                .anyMatch(label -> texts.levels().isLevel(label) && IndicatorText.hasBrackets(row.at(label.column())));
        for (LabelledCell label : labels) {
            LabelledCell cell = row.at(label.column());
            if (begun && label.text().equals(labels.get(0).text()) && !cell.isEmpty()) {
                // The labels stand again beside each other, over a project each.
                next.run();
            }
            begun = true;
            if (cell.row() == row.number()) {
                cell.mark(Use.IGNORED);
                if (texts.levels().isLevel(label)) {
                    fields.get().draft().indicators(texts.indicatorText().of(label, cell, bracketed));
                }
                read(row, label, cell, texts, fields.get());
            }
        }
    }

    private void read(Row row, LabelledCell label, LabelledCell cell, FormContext texts, HeaderFields fields) {
        LabelMeaning meaning = label.meaning();
        if (meaning.is(Field.INDICATOR_SECTION)) {
            fields.draft().indicators(texts.indicatorText().of(cell));
        }
        Field field = field(row, label);
        boolean sum = field != null && field != meaning.ofColumn();
        if (sum && !cell.isEmpty() && !cell.isAmount()) {
            if (!meaning.isField()) {
                fields.unplaced(row, cell);
            }
        } else if (field != null && !field.isSection() && !isOtherName(label)) {
            fields.assign(row, field, meaning, label, cell);
        }
    }

    /** The labels under which nothing is carried, though it may say something. */
    List<LabelledCell> lost(Row first) {
        return labels.stream()
                .filter(label -> isOtherName(label) || isLost(first, label))
                .toList();
    }

    /** Whether a cell stands just under each label, in this row or merged down from one above it. */
    private boolean isUnder(Row row) {
        return labels.stream().allMatch(label -> {
            LabelledCell cell = row.at(label.column());
            boolean below = cell != null && (lastHead == 0 || cell.row() > label.row());
            boolean under = below && cell.column() == label.column();
            return under && cell.columnSpan() == label.columnSpan();
        });
    }

    private boolean isBelow(Row row) {
        List<LabelledCell> cells = new ArrayList<>();
        labels.forEach(label -> cells.add(row.at(label.column())));
        for (int i = 0; i < labels.size(); i++) {
            LabelledCell cell = cells.get(i);
            boolean own = cell != null
                    && cell.row() == row.number()
                    && cell.column() == labels.get(i).column();
            if (!own || cell.columnSpan() != labels.get(i).columnSpan()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a cell may be a label that ends in the last row of labels. */
    private static boolean mayBeLabel(LabelledCell cell, int first, int last) {
        String text = cell.text();
        boolean within = cell.row() >= first && cell.row() + cell.rowSpan() - 1 == last;
        return within && !text.isEmpty() && text.length() <= LONGEST_LABEL && text.indexOf('\n') < 0;
    }

    /** Whether a cell may stand under the labels: a project may be called {@code 公用经费} as a label of money is. */
    private static boolean isValue(LabelledCell cell) {
        return !cell.isKnown()
                || (cell.is(Field.UNCARRIED) && !cell.vocabulary().endsAs(WordList.TOTAL, Labels.fold(cell.text())));
    }

    /**
     * Whether nothing of what stands under a label is carried, though it may say something.
     *
     * @param below the first row of the list
     */
    private boolean isLost(Row below, LabelledCell label) {
        LabelMeaning meaning = label.meaning();
        if (meaning.is(Field.MONEY_SECTION)) {
            return !below.at(label.column()).isAmount();
        }
        boolean read = meaning.is(Field.INDICATOR_SECTION)
                || label.vocabulary().levels().isLevel(label);
        Field field = field(below, label);
        boolean left = meaning.moneyColumn() == MoneyColumn.IGNORED || meaning.column() == Column.IGNORED;
        return !left && !read && (field == null || field.isSection());
    }

    /** What a label says of the project; among labels of money, short words name its sum and its sources. */
    private Field field(Row row, LabelledCell label) {
        LabelMeaning meaning = label.meaning();
        Field own = meaning.ofColumn();
        if (own != null && own != Field.MONEY_SECTION) {
            return own;
        }
        LabelledCell over = label.row() > 1 ? row.grid().at(label.row() - 1, label.column()) : null;
        boolean below = over != null && isMoney(over);
        boolean among = below || meaning.moneyUnit().isPresent() || isAmongMoney(label);
        Field source = own == null ? meaning.moneyRow() : Field.SUM;
        boolean again = source == Field.SUM
                && labels.stream().anyMatch(other -> other.meaning().ofColumn() == Field.TOTAL);
        return !among ? own : again ? Field.SOURCE : source;
    }

    /** Whether labels of money alone stand from a label to one that is money in any place: scores have sums as well. */
    private boolean isAmongMoney(LabelledCell label) {
        int at = labels.indexOf(label);
        return isBesideMoney(at, -1) || isBesideMoney(at, 1);
    }

    private boolean isBesideMoney(int at, int step) {
        for (int i = at + step; i >= 0 && i < labels.size(); i += step) {
            if (isMoney(labels.get(i))) {
                return true;
            }
            LabelMeaning meaning = labels.get(i).meaning();
            boolean source = !meaning.isKnown()
                    && labels.get(i)
                            .vocabulary()
                            .endsAs(
                                    WordList.SOURCE,
                                    LabelText.of(labels.get(i).text()).plain());
            if (meaning.moneyRow() == null && !source) {
                return false;
            }
        }
        return false;
    }

    private static boolean isMoney(LabelledCell label) {
        Field field = label.meaning().ofColumn();
        return field != null && field.isMoney();
    }
}
