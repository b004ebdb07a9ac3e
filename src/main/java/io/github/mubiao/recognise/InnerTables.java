package io.github.mubiao.recognise;

import io.github.mubiao.grid.GridCell;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Takes tables of other kinds out of a table: those above, below and between the forms of a sheet that holds a whole
 * disclosure, and those of costs within a form. Two things show one:
 *
 * <ul>
 *   <li>a <b>section</b>, from a heading (a row of one short text that is no label) to the next, that is a table of another
 *       kind by its marks or its heading, or a list of projects, and stands above another form or at the end;
 *   <li>a <b>head</b>: a row of labels over rows of cells as wide as they are, with figures below some of them or marks
 *       among them, that is a table of another kind by its marks; or has names that no form knows at its left and columns of figures, below
 *       indicators, or between a form's name and its goals or indicators.
 * </ul>
 *
 * Cells keep their places in the document.
 */
final class InnerTables {

    private static final int LONGEST_HEADING = 40;
    private static final int LONGEST_LABEL = 24;
    private static final int LEAST_COLUMNS = 3;
    private static final int MOST_HEAD_ROWS = 3;

    /** So many rows above and below costs show that they stand within a form; no form's head is longer. */
    private static final int MOST_ROWS = 100;

    /** So many rows show what a table is. */
    private static final int SAMPLE_ROWS = 50;

    /** No table holds more that may be labels of others; a larger one is read without looking further. */
    private static final int MOST_HEADS = 200;

    /** So many marks of another kind of table show that rows are one. */
    private static final int MARKS = 2;

    private final LabelledGrid grid;
    private final FormTitles titles;
    /** The rows that are taken out, from 1. */
    private final BitSet taken = new BitSet();

    private final List<Inner> inner = new ArrayList<>();
    private int heads;

    private InnerTables(LabelledGrid grid) {
        this.grid = grid;
        this.titles = grid.context().titles();
    }

    /**
     * A table within another, or what is left of that one.
     *
     * @param grid its rows
     * @param use what becomes of it
     */
    record Part(LabelledGrid grid, Use use) {}

    /** What becomes of a part. */
    enum Use {
        /** It is read as any table of the document. */
        READ,
        /** It is of another kind and stands between the rows of forms: nothing is read from it. */
        PASSED_OVER,
        /** It may say something of a form, which does not carry it: a finding reports it. */
        REPORTED
    }

    private record Inner(int first, int last, boolean reported) {}

    /** The tables within a table, from above: what is left of it is one of them. The table itself where it holds no other. */
    static List<Part> of(LabelledGrid grid) {
        InnerTables tables = new InnerTables(grid);
        tables.sections();
        tables.heads();
        return tables.inner.isEmpty() ? List.of(new Part(grid, Use.READ)) : tables.parts();
    }

    private List<Part> parts() {
        int first = taken.nextClearBit(1);
        int last = taken.previousClearBit(grid.rows());
        inner.sort(Comparator.comparingInt(Inner::first));
        List<Part> parts = new ArrayList<>();
        inner.stream().filter(each -> each.last < first).forEach(each -> parts.add(part(each, Use.READ)));
        if (first <= grid.rows()) {
            int[] left = IntStream.rangeClosed(1, grid.rows())
                    .filter(row -> !taken.get(row))
                    .toArray();
            parts.add(new Part(rows(left), Use.READ));
        }
        inner.stream()
                .filter(each -> each.first > first)
                .forEach(each -> parts.add(part(each, each.first > last ? Use.READ : Use.PASSED_OVER)));
        return parts;
    }

    private Part part(Inner table, Use use) {
        return new Part(rows(table.first, table.last), table.reported ? Use.REPORTED : use);
    }

    private void take(int first, int last, boolean reported) {
        taken.set(first, last + 1);
        inner.add(new Inner(first, last, reported));
    }

    /**
     * Rows from a heading to the next.
     *
     * @param first the first row, from 1
     * @param last the last row
     * @param other whether it is a table of another kind, or a list of projects
     * @param reported whether it has labels of a form that nothing else explains
     * @param form whether a form begins with it: below a title, or with its own name
     */
    private record Section(int first, int last, boolean other, boolean reported, boolean form) {}

    private void sections() {
        List<Section> sections = new ArrayList<>();
        int first = 1;
        boolean heading = true;
        for (int number = 1; number <= grid.rows(); number++) {
            boolean above = heading;
            heading = isHeading(number) || (above && isLine(number));
            if (heading && !above) {
                sections.add(section(first, number - 1));
                first = number;
            }
        }
        if (first > 1) {
            sections.add(section(first, grid.rows()));
        }
        boolean mayEnd = true;
        for (int i = sections.size() - 1; i >= 0; i--) {
            Section section = sections.get(i);
            boolean other = section.other && mayEnd;
            if (other) {
                take(section.first, section.last, section.reported);
            }
            mayEnd = other || section.form;
        }
    }

    /** Whether a row is one short text that heads what stands below it. */
    private boolean isHeading(int number) {
        List<LabelledCell> filled = Row.of(grid, number).filled();
        LabelledCell only = filled.size() == 1 ? filled.get(0) : null;
        return only != null
                && only.rowSpan() == 1
                && only.text().length() <= LONGEST_HEADING
                && (!only.isKnown()
                        || titles.isTitle(only.text())
                        || (only.is(Field.IGNORED_SECTION) && grid.row(number).size() == 1))
                && !only.isAmount()
                && only.text().indexOf('。') < 0
                && startsAll(number);
    }

    private boolean startsAll(int number) {
        return grid.covering(number).stream().allMatch(cell -> cell.row() == number);
    }

    /** Whether a row below a heading belongs to it: nothing, or a unit of money. */
    private boolean isLine(int number) {
        List<LabelledCell> filled = Row.of(grid, number).filled();
        return filled.isEmpty()
                || filled.stream()
                        .anyMatch(cell -> UnitText.moneyWithin(cell.text()).isPresent());
    }

    private Section section(int first, int last) {
        LabelledGrid rows = rows(first, last);
        boolean titled = false;
        boolean table = false;
        for (int number = first; number <= last && (isHeading(number) || isLine(number)); number++) {
            for (LabelledCell cell : Row.of(grid, number).filled()) {
                titled |= titles.isTitle(cell.text()) || titles.isRowTitle(cell.text());
                table |= titles.isTable(cell.text());
            }
        }
        TableClass own = TableClassifier.classify(rows, null);
        boolean other =
                own.kind() == TableKind.OTHER && (isMarked(rows) || TableClassifier.INSTRUCTIONS.equals(own.other()));
        boolean named = table && !titled && (own.kind() == TableKind.OTHER || own.kind() == TableKind.CONTINUATION);
        boolean list = own.kind() == TableKind.LIST_OF_PROJECTS;
        boolean form = titled || (own.kind().isOwn() && own.named());
        return new Section(first, last, other || named || list, named && own.nearMiss(), form);
    }

    private static boolean isMarked(LabelledGrid rows) {
        return rows.vocabulary().otherTables().kindOf(rows).count() >= MARKS;
    }

    /**
     * Labels over rows.
     *
     * @param first the first row of the labels
     * @param labels the lowest labels, from left to right
     * @param body the rows below them, of which there is one at least
     */
    private record Head(int first, List<LabelledCell> labels, List<Row> body) {

        int last() {
            return body.get(body.size() - 1).number();
        }

        int lastOfLabels() {
            return labels.get(0).lastRow();
        }

        /** The last row of those that show what the table is. */
        int lastOfSample() {
            return body.get(Math.min(body.size(), SAMPLE_ROWS) - 1).number();
        }

        /** The same down to the first row that begins with a field of a form. */
        Head upToField() {
            List<Row> own = body.stream()
                    .takeWhile(row -> {
                        LabelledCell first = row.at(labels.get(0).column());
                        return first.is(WordList.TOTAL) || !first.isField();
                    })
                    .toList();
            return new Head(first, labels, own);
        }

        /** The cells that stand below a label. */
        List<LabelledCell> below(LabelledCell label) {
            return body.stream()
                    .map(row -> row.at(label.column()))
                    .filter(cell -> !cell.isEmpty())
                    .toList();
        }

        /** Whether labels and values take turns in all rows: 采购单位 | 县医院 over 采购预算 | 120. */
        boolean isOfPairs() {
            List<LabelledCell> under = IntStream.range(0, labels.size())
                    .filter(i -> i % 2 == 0)
                    .mapToObj(labels::get)
                    .flatMap(label -> body.stream().map(row -> row.at(label.column())))
                    .toList();
            FormContext texts = body.get(0).grid().context();
            return labels.size() % 2 == 0
                    && IntStream.range(0, labels.size())
                            .noneMatch(i -> i % 2 > 0 && labels.get(i).isKnown())
                    && under.stream().noneMatch(cell -> cell.isAmount() || cell.isEmpty())
                    && (body.size() == 1
                            || under.stream().filter(texts::isLabelLike).count() * 2 >= under.size());
        }

        /** The labels over nothing but figures. */
        long figures() {
            return labels.stream()
                    .filter(label -> !label.is(WordList.ORDINAL))
                    .filter(label ->
                            !below(label).isEmpty() && below(label).stream().allMatch(LabelledCell::isAmount))
                    .count();
        }
    }

    private void heads() {
        int number = 1;
        while (number < grid.rows()) {
            int earlier = taken.get(number) ? 0 : lastOfEarlierYear(Row.of(grid, number));
            if (earlier > 0) {
                take(number, earlier, true);
                number = earlier + 1;
                continue;
            }
            Head head = taken.get(number) ? null : head(number);
            Head own = head == null ? null : head.upToField();
            if (head != null && isOther(head)) {
                take(headed(head.first), head.last(), false);
                number = head.last();
            } else if (own != null && !own.body.isEmpty() && isAmong(own)) {
                // No mark says what it is.
                take(headed(own.first), own.last(), true);
                number = own.last();
            } else if (own != null && !own.body.isEmpty() && isOfCosts(own)) {
                take(own.first, own.last(), true);
                number = own.last();
            }
            number++;
        }
    }

    /** The last row of indicators of an earlier year, as a label left of them says; 0 where a row begins none. */
    private int lastOfEarlierYear(Row row) {
        LabelledCell section = row.isBlank() ? null : section(row);
        boolean earlier = section != null
                && grid.vocabulary().words(WordList.EARLIER).stream().anyMatch(section.folded()::startsWith)
                && row.cells().stream().anyMatch(cell -> cell.meaning().column() != null)
                && IndicatorHeaderReader.at(row, IndicatorHeader.Context.UNKNOWN)
                        .filter(IndicatorHeader::hasValues)
                        .isPresent();
        return earlier ? section.lastRow() : 0;
    }

    /** The labels that begin in a row; {@code null} for none. */
    private Head head(int number) {
        Row row = Row.of(grid, number);
        if (row.filled().size() + 1 < LEAST_COLUMNS || row.filled().stream().anyMatch(LabelledCell::isAmount)) {
            return null;
        }
        LabelledCell section = section(row);
        List<LabelledCell> tops =
                row.cells().stream().filter(cell -> !cell.equals(section)).toList();
        int depth = tops.stream().mapToInt(LabelledCell::rowSpan).max().orElse(1);
        int last = number + depth - 1;
        if (depth > MOST_HEAD_ROWS || last >= grid.rows()) {
            return null;
        }
        List<LabelledCell> labels = grid.covering(last).stream()
                .filter(cell -> !cell.equals(section))
                .toList();
        boolean all = labels.size() + (section == null ? 0 : 1) >= LEAST_COLUMNS
                && labels.stream().allMatch(cell -> isLabel(cell, number, last) && mayBeOther(cell));
        boolean shown = all && (mayHoldFigures(last + 1) || isMarked(rows(number, last)));
        if (!shown || heads == MOST_HEADS) {
            return null;
        }
        heads++;
        int end = section == null ? grid.rows() : section.lastRow();
        List<Row> body = new ArrayList<>();
        int below = last + 1;
        while (below <= end && isBelow(labels, Row.of(grid, below)) && (body.isEmpty() || !endsAt(below))) {
            if (!Row.of(grid, below).isBlank()) {
                body.add(Row.of(grid, below));
            }
            below++;
        }
        boolean other = !body.isEmpty()
                && (section == null || below > end)
                && IndicatorHeaderReader.at(row, IndicatorHeader.Context.UNKNOWN)
                        .filter(indicators -> !indicators.isFlat() || indicators.hasValues())
                        .isEmpty();
        return other ? new Head(number, labels, body) : null;
    }

    /** Whether a row is the first of blank ones, and the next that is not has no figure: another table begins there. */
    private boolean endsAt(int number) {
        if (Row.of(grid, number - 1).isBlank()) {
            return false;
        }
        int next = number;
        while (next < grid.rows() && Row.of(grid, next).isBlank()) {
            next++;
        }
        return next > number && Row.of(grid, next).filled().stream().noneMatch(LabelledCell::isAmount);
    }

    /** Whether figures, or next to nothing, stand in the first filled row from one on. */
    private boolean mayHoldFigures(int first) {
        int number = first;
        while (number < grid.rows()
                && number < first + MOST_HEAD_ROWS
                && Row.of(grid, number).isBlank()) {
            number++;
        }
        List<LabelledCell> filled = Row.of(grid, number).filled();
        return filled.size() == 1 || filled.stream().anyMatch(LabelledCell::isAmount);
    }

    /** The cell at the left that goes over more rows than the labels beside it do; {@code null} for none. */
    private static LabelledCell section(Row row) {
        LabelledCell first = row.cells().get(0);
        boolean taller = row.cells().stream().skip(1).allMatch(cell -> cell.rowSpan() < first.rowSpan());
        return first.column() == 1 && taller && first.rowSpan() > 1 ? first : null;
    }

    private static boolean isLabel(LabelledCell cell, int first, int last) {
        return cell.row() >= first
                && cell.lastRow() == last
                && !cell.isAmount()
                && cell.text().length() <= LONGEST_LABEL
                && cell.text().indexOf('。') < 0;
    }

    /** Whether a label is neither a level of indicators nor that of a part of a form. */
    private boolean mayBeOther(LabelledCell label) {
        return !grid.context().levels().isLevel(label)
                && (!label.isField()
                        || !label.field().isSection()
                        || label.isIgnored()
                        || label.is(Field.GOAL_SECTION));
    }

    /** Whether a row has a cell as wide below each label, and neither a field of a form's head nor goals begin it. */
    private static boolean isBelow(List<LabelledCell> labels, Row row) {
        LabelledCell first = row.at(labels.get(0).column());
        boolean total = first != null && first.is(WordList.TOTAL);
        return (first == null || total || !(first.isOfHead() || first.isObjectives()))
                && labels.stream().allMatch(label -> {
                    LabelledCell cell = row.at(label.column());
                    boolean merged = total && cell != null && cell.column() <= label.column();
                    return merged
                            || (cell != null
                                    && cell.row() > label.row()
                                    && cell.column() == label.column()
                                    && cell.columnSpan() == label.columnSpan());
                });
    }

    /** Whether labels over figures, or over nothing, are a table of another kind by its marks or its heading. */
    private boolean isOther(Head head) {
        LabelledGrid rows = rows(head.first, head.lastOfSample());
        boolean empty = head.body.stream().allMatch(row -> row.filled().size() == 1);
        boolean figures = empty || head.figures() > 0 || isMarked(rows(head.first, head.lastOfLabels()));
        if (!figures || head.isOfPairs()) {
            return false;
        }
        TableClass own = TableClassifier.classify(rows, null);
        boolean named = isNamed(head) && mayEnd(head.last() + 1) && !own.proven();
        int marks = rows.vocabulary().otherTables().kindOf(rows).count();
        boolean apart = marks > 0 && isApart(head) && !own.proven();
        return named || apart || (own.kind() == TableKind.OTHER && marks >= MARKS);
    }

    /** Whether blank rows, titles or the ends of the table part rows from what stands above and below them. */
    private boolean isApart(Head head) {
        int above = head.first - 1;
        int below = head.last() + 1;
        return (above < 1 || isLine(above) || isHeading(above))
                && (below > grid.rows() || Row.of(grid, below).isBlank() || isHeading(below));
    }

    /** Whether the heading just above labels names a table, and no form. */
    private boolean isNamed(Head head) {
        return IntStream.range(headed(head.first), head.first)
                .mapToObj(row -> Row.of(grid, row).filled())
                .anyMatch(filled ->
                        filled.size() == 1 && titles.isTable(filled.get(0).text()));
    }

    /** Whether a table may end above a row: the row is beyond the last, a heading, or begins with the label of a project. */
    private boolean mayEnd(int number) {
        return number > grid.rows()
                || isHeading(number)
                || Row.of(grid, number).filled().stream()
                        .limit(1)
                        .anyMatch(cell -> cell.is(Field.NAME) || cell.is(Field.CODE));
    }

    /** Whether names that no form knows stand beside columns of figures below indicators, and labels over them. */
    private boolean isAmong(Head head) {
        boolean labelled = head.labels.stream()
                        .filter(label -> grid.context().isLabelLike(label))
                        .count()
                >= 2;
        return labelled
                && head.figures() >= 2
                && areUnknown(head)
                && !TableClassifier.classify(rows(head.first, head.lastOfSample()), null)
                        .kind()
                        .isOwn()
                && IntStream.range(Math.max(1, head.first - MOST_ROWS), head.first)
                        .anyMatch(row -> IndicatorHeaderReader.at(Row.of(grid, row), IndicatorHeader.Context.UNKNOWN)
                                .isPresent());
    }

    /** Whether rows of costs stand between the name of a form and its goals or indicators. */
    private boolean isOfCosts(Head head) {
        boolean names = head.labels.stream().anyMatch(label -> label.is(Field.NAME));
        LabelledCell section = section(Row.of(grid, head.first));
        boolean free = section == null || !section.isKnown() || names;
        if (!free
                || head.figures() == 0
                || !areUnknown(head)
                || (section == null && head.body.size() < 2)
                || head.first == 1
                || head.last() == grid.rows()) {
            return false;
        }
        TableClass above = TableClassifier.classify(rows(Math.max(1, head.first - MOST_ROWS), head.first - 1), null);
        TableClass below = TableClassifier.classify(rows(head.last() + 1, lastOfForm(head.last() + 1)), null);
        // Tasks of a whole department are read where they stand: their sums are its budget.
        boolean tasks = (section != null && section.isKnown())
                || head.body.stream()
                        .anyMatch(row -> row.at(head.labels.get(0).column()).is(WordList.TOTAL));
        return (above.kind() == TableKind.FORM || !tasks) && above.named() && below.proven() && !below.named();
    }

    /** The last row before the next title or name of a project. */
    private int lastOfForm(int first) {
        int last = Math.min(grid.rows(), first + MOST_ROWS);
        for (int number = first; number <= last; number++) {
            boolean next = Row.of(grid, number).filled().stream()
                    .limit(1)
                    .anyMatch(cell -> cell.is(Field.NAME) || cell.is(Field.CODE) || titles.isTitle(cell.text()));
            if (next && number > first) {
                return number - 1;
            }
        }
        return last;
    }

    /** Whether what stands at the left of rows, behind their number, is no label, year, month or level in any. */
    private boolean areUnknown(Head head) {
        LabelledCell label = head.labels.get(head.labels.get(0).is(WordList.ORDINAL) ? 1 : 0);
        List<LabelledCell> names = head.below(label);
        return names.size() == head.body.size()
                && names.stream()
                        .allMatch(cell -> cell.is(WordList.TOTAL)
                                || (!cell.isKnown()
                                        && !cell.isAmount()
                                        && !Months.isMonth(cell.text())
                                        && FiscalYears.ofCell(cell.text()) == null
                                        && !grid.context().levels().isLevel(cell)));
    }

    /** The first row of the headings and wider labels just above the labels of a table of another kind. */
    private int headed(int first) {
        int row = first;
        while (row > 1 && !taken.get(row - 1) && (isHeading(row - 1) || isLine(row - 1) || isOver(row - 1, row))) {
            if (isTitleOfForm(row - 1)) {
                return row;
            }
            row--;
        }
        return row;
    }

    private boolean isTitleOfForm(int number) {
        return Row.of(grid, number).filled().stream()
                .anyMatch(cell -> titles.isTitle(cell.text()) || titles.isRowTitle(cell.text()));
    }

    /** Whether a row holds nothing but fewer, wider labels than the row below it. */
    private boolean isOver(int number, int below) {
        List<LabelledCell> cells = grid.covering(number);
        return cells.size() > 1
                && cells.size() < grid.covering(below).size()
                && startsAll(number)
                && cells.stream().allMatch(cell -> isLabel(cell, number, number) && mayBeOver(cell))
                && cells.stream().allMatch(cell -> Row.of(grid, below).startsAt(cell.column()));
    }

    /** Whether a label may stand over others: it names a year, or no part of a form and no figure. */
    private boolean mayBeOver(LabelledCell label) {
        return label.meaning().year() != null
                || (!label.isField()
                        && mayBeOther(label)
                        && label.text().chars().noneMatch(Character::isDigit));
    }

    private LabelledGrid rows(int first, int last) {
        return rows(IntStream.rangeClosed(first, last).toArray());
    }

    /** Some rows of the table, without the columns at its right that hold nothing in them. */
    private LabelledGrid rows(int... numbers) {
        int columns = 1;
        for (int number : numbers) {
            List<LabelledCell> filled = Row.of(grid, number).filled();
            columns = filled.isEmpty()
                    ? columns
                    : Math.max(columns, filled.get(filled.size() - 1).column());
        }
        List<GridCell> own = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            for (LabelledCell cell : grid.row(numbers[i])) {
                if (cell.column() <= columns) {
                    int below = i;
                    while (below + 1 < numbers.length && numbers[below + 1] <= cell.lastRow()) {
                        below++;
                    }
                    own.add(new GridCell(
                            /* row= */ i + 1,
                            cell.column(),
                            /* rowSpan= */ below - i + 1,
                            /* columnSpan= */ Math.min(cell.lastColumn(), columns) - cell.column() + 1,
                            cell.text(),
                            cell.location()));
                }
            }
        }
        return grid.with(numbers.length, columns, own);
    }
}
