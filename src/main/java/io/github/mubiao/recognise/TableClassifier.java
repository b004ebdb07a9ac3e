package io.github.mubiao.recognise;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Pass 2: finds what a table is from its labels and their geometry alone. The world is closed: a table is a form, a
 * list of projects or a part of one only where its labels prove it, and everything else is {@link TableKind#OTHER}.
 *
 * <p>The first rule that holds decides:
 *
 * <ol>
 *   <li>beside a name's label, and in another cell, words of how a form is filled in, or beside all labels what they
 *       mean: instructions;
 *   <li>labels of indicators with a column of targets: a form where a project is named in the same table, a list where
 *       columns name projects, else indicators;
 *   <li>first levels side by side over names and values: a turned table of indicators;
 *   <li>a project's name or code beside its label: a form, unless the marks of another table outnumber its labels;
 *   <li>goals beside their label, with another label of a form: a form without a project's name;
 *   <li>labels of projects side by side over a row each: a list;
 *   <li>months with percentages: a schedule; no more than titles and units of money: lines;
 *   <li>labels of a form's parts alone: a continuation, which counts only below the form that it goes on with;
 *   <li>anything else: other. Labels of a form that are too few make it a near miss.
 * </ol>
 */
final class TableClassifier {

    /** A label of a form that has so many marks of another table beside it is one of that table. */
    private static final int MARKS = 2;

    /** The kind of a table that says how a form is filled in, as listings name it. */
    static final String INSTRUCTIONS = "instructions";

    private static final int LONGEST_LABEL = 14;

    private final FormContext texts;
    private final FormTitles titles;
    private final LabelledGrid grid;
    private final Map<Integer, IndicatorHeader> heads = new HashMap<>();
    private final Set<LabelledCell> shown = new LinkedHashSet<>();
    private boolean targets;
    private boolean several;
    private boolean turned;
    private boolean identity;
    private boolean goals;
    private boolean months;
    private boolean department;
    private boolean listed;
    private boolean listedGoals;
    private boolean named;
    /** Whether a title says that the form is a whole department's. */
    private boolean whole;

    private boolean titled;
    private boolean lines = true;
    /** Whether a label heads the rows of goals or of indicators. */
    private boolean section;
    /** Whether labels of a form's parts stand in it: money, sections, organisations. */
    private boolean parts;

    private TableClassifier(LabelledGrid grid, String title) {
        this.grid = grid;
        this.texts = grid.context();
        this.titles = texts.titles();
        this.whole = titles.isWholeDepartment(title);
        this.titled = title != null;
    }

    /**
     * Classifies a table.
     *
     * @param title the title of a form above it; {@code null} for none
     */
    static TableClass classify(LabelledGrid grid, String title) {
        TableClassifier evidence = new TableClassifier(grid, title);
        int number = 1;
        while (number <= grid.rows()) {
            number = evidence.row(Row.of(grid, number)) + 1;
        }
        return evidence.decide();
    }

    /** Collects what a row shows; returns the last row that was looked at. */
    private int row(Row row) {
        if (row.isBlank()) {
            return row.number();
        }
        lines = lines && row.filled().stream().allMatch(cell -> isLine(row, cell));
        String first = row.filled().get(0).text();
        boolean title = titles.isTitle(first);
        titled |= title;
        whole |= title && titles.isWholeDepartment(first);
        Optional<IndicatorHeader> head = IndicatorHeaderReader.at(row, IndicatorHeader.Context.UNKNOWN);
        if (head.isPresent()) {
            heads.put(row.number(), head.get());
            several |= head.get().isFlat();
            targets |= head.get().hasValues() || head.get().isList();
            head.get().leaves().forEach(leaf -> shown.add(leaf.cell()));
            return head.get().lastRow();
        }
        if (heads.isEmpty() && !turned) {
            Optional<TransposedTable> table = TransposedTable.at(row);
            turned = table.isPresent();
            several |= turned && table.get().isOfProjects();
        }
        Optional<ProjectList> list = heads.isEmpty() && !listed ? ProjectList.at(row, texts) : Optional.empty();
        if (list.isPresent()) {
            listed = true;
            listedGoals = list.get().isPerformance(titled);
            shown.addAll(list.get().labels());
            return list.get().lastRow();
        }
        // A form that names its project and has targets is proven: the rest of it is read, not asked.
        if (!(targets && identity)) {
            row.cells().forEach(cell -> cell(row, cell));
        }
        return row.number();
    }

    private boolean isLine(Row row, LabelledCell cell) {
        return titles.isTitle(cell.text())
                || (row.cells().size() == 1 && titles.isRowTitle(cell.text()))
                || titles.isNumber(cell.text())
                || cell.headingYear() != null
                || cell.is(Field.IGNORED)
                || texts.isIgnored(cell)
                || UnitText.money(cell.text()).isPresent();
    }

    private void cell(Row row, LabelledCell cell) {
        Field field = cell.field();
        if (field == null) {
            boolean value = cell.isEmpty() || (!heads.isEmpty() && !InlineFields.holdsColon(cell.text()));
            if (!value) {
                texts.inline().of(cell, row).forEach(entry -> show(cell, entry.field(), true, true));
            }
            return;
        }
        if (!targets && isScored(cell)) {
            return;
        }
        boolean pair = isBesideValue(row, cell);
        if (field == Field.SCHEDULE_SECTION) {
            months |= pair || row.filled().stream().anyMatch(other -> Months.isMonth(other.text()));
            shown.add(cell);
            return;
        }
        show(cell, field, pair, pair || isOverText(row, cell));
        boolean heading = field == Field.INDICATOR_SECTION || field == Field.GOAL_SECTION;
        section |= heading;
        if (heading || field == Field.BUDGET_SECTION) {
            shown.add(cell);
        }
    }

    /** Whether a cell stands below the second label of indicators or one right of it: what is scored there is no field. */
    private boolean isScored(LabelledCell cell) {
        return heads.values().stream()
                .flatMap(head -> head.leaves().stream().skip(1))
                .anyMatch(leaf -> leaf.isLevel() && isAligned(leaf.cell(), cell));
    }

    /**
     * Notes a label.
     *
     * @param pair whether what it names stands beside it
     * @param text whether a text stands beside or below it
     */
    private void show(LabelledCell cell, Field field, boolean pair, boolean text) {
        boolean name = field == Field.NAME || field == Field.CODE;
        named |= name;
        identity |= name && pair;
        goals |= field.isObjectives() && text;
        department |= field == Field.UNIT;
        parts |= !name && !field.isObjectives() && !field.isIgnored();
        if (pair && (name || field.isObjectives())) {
            shown.add(cell);
        }
    }

    /** Whether a cell names what its right neighbour says: that is no label, and no column goes on below the label. */
    private boolean isBesideValue(Row row, LabelledCell label) {
        List<LabelledCell> cells = row.cells();
        int at = cells.indexOf(label);
        LabelledCell right = at + 1 < cells.size() ? cells.get(at + 1) : null;
        boolean figure = at + 2 < cells.size() && cells.get(at + 2).isAmount();
        Field money = right == null ? null : right.money();
        boolean name = label.is(Field.NAME) && money != null && !money.isTotal();
        if (right == null || (isLabelLike(right) && !(name && (!isColumn(label) || figure)))) {
            return isOverValue(label);
        }
        // Labels and other cells take turns in a row, as they do in forms.
        long labels = row.filled().stream().filter(LabelledCell::isField).count();
        return !isColumn(label) || (labels * 2 >= row.filled().size() && takeTurns(row)) || name;
    }

    /** Whether no two cells of a row that are no labels stand beside each other. */
    private static boolean takeTurns(Row row) {
        List<LabelledCell> filled = row.filled();
        for (int i = 1; i < filled.size(); i++) {
            if (!filled.get(i).isField() && !filled.get(i - 1).isField()) {
                return false;
            }
        }
        return true;
    }

    /** A known label, or a few words that end as labels do. */
    private boolean isLabelLike(LabelledCell cell) {
        return cell.isKnown()
                || UnitText.money(cell.text()).isPresent()
                || (cell.text().length() <= LONGEST_LABEL && texts.isLabelLike(cell));
    }

    /** Labels over one row of values, below which labels stand again, as some forms have them. */
    private boolean isOverValue(LabelledCell label) {
        LabelledCell below = below(label);
        if (below == null || below.isEmpty() || isLabelLike(below)) {
            return below == null;
        }
        LabelledCell next = below(below);
        return next == null || next.isField() || !isAligned(label, next);
    }

    /** Whether cells of the same width go on below a label for two rows, none of them a label. */
    private boolean isColumn(LabelledCell label) {
        LabelledCell below = below(label);
        LabelledCell next = below == null ? null : below(below);
        return below != null
                && isAligned(label, below)
                && !below.isKnown()
                && !below.isEmpty()
                && (next == null || (isAligned(label, next) && !next.isKnown()));
    }

    private static boolean isAligned(LabelledCell one, LabelledCell other) {
        return one.column() == other.column() && one.columnSpan() == other.columnSpan();
    }

    private LabelledCell below(LabelledCell cell) {
        return grid.at(cell.lastRow() + 1, cell.column());
    }

    /** Whether a text stands below a label that has another label, or nothing, beside it. */
    private boolean isOverText(Row row, LabelledCell label) {
        int at = row.cells().indexOf(label) + 1;
        LabelledCell right = at < row.cells().size() ? row.cells().get(at) : null;
        LabelledCell below = below(label);
        return (right == null || right.isEmpty() || isLabelLike(right))
                && below != null
                && !below.isEmpty()
                && !below.isKnown();
    }

    /**
     * Whether what stands beside a name's label says how a form is filled in, and other cells of the table do; or all that
     * stands beside two labels or more says what they mean, and no figure stands anywhere; or a table of pairs says so beside
     * the label of targets.
     */
    private boolean saysHowToFillIn() {
        List<LabelledCell> values = beside(shown.stream());
        boolean name = beside(shown.stream().filter(label -> label.is(Field.NAME))).stream()
                .anyMatch(value -> begins(WordList.INSTRUCTION, value));
        long instructions = grid.cells().stream()
                .filter(cell -> cell.holds(WordList.INSTRUCTION))
                .count();
        boolean explained = values.size() >= MARKS
                && values.stream()
                        .allMatch(value -> begins(WordList.INSTRUCTION, value) || begins(WordList.EXPLANATION, value))
                && grid.cells().stream().noneMatch(LabelledCell::isAmount);
        return (name && instructions >= MARKS) || explained || explainsTargets();
    }

    /** Whether a table of pairs says beside the label of targets how these are filled in. */
    private boolean explainsTargets() {
        boolean pairs =
                grid.cells().size() == 2 * grid.rows() && grid.cells().stream().noneMatch(LabelledCell::isAmount);
        return pairs
                && beside(grid.cells().stream()
                                .filter(cell -> cell.meaning().column() == Column.VALUE && !cell.isField()))
                        .stream()
                        .anyMatch(value -> value.holds(WordList.INSTRUCTION));
    }

    private List<LabelledCell> beside(Stream<LabelledCell> labels) {
        return labels.map(label -> grid.at(label.row(), label.lastColumn() + 1))
                .filter(Objects::nonNull)
                .toList();
    }

    private boolean begins(WordList words, LabelledCell cell) {
        return texts.vocabulary().past(words, cell.folded(), 0) > 0;
    }

    private TableClass decide() {
        boolean performance = targets || goals || months || turned;
        // Nothing makes another table of one with targets, or of a named project with goals: its marks are not counted.
        boolean proven = targets || turned || (identity && performance);
        Marks.Match other =
                proven ? Marks.Match.NONE : texts.vocabulary().otherTables().kindOf(grid);
        boolean foreign = other.count() >= MARKS;
        TableKind kind;
        if (identity && saysHowToFillIn()) {
            return new TableClass(TableKind.OTHER, INSTRUCTIONS, List.copyOf(shown), false, false, false, Map.of());
        }
        if ((targets || turned) && several) {
            kind = TableKind.PROJECT_LIST;
        } else if (targets || turned) {
            kind = identity || goals ? TableKind.FORM : TableKind.INDICATORS;
        } else if (identity && !(foreign && !performance)) {
            kind = TableKind.FORM;
        } else if ((whole && department) || (goals && (titled || named || months || !heads.isEmpty()) && !foreign)) {
            kind = department ? TableKind.DEPARTMENT_FORM : TableKind.FORM;
        } else if (listed && !foreign) {
            kind = listedGoals ? TableKind.PROJECT_LIST : TableKind.LIST_OF_PROJECTS;
        } else if (months) {
            kind = TableKind.SCHEDULE;
        } else if (lines && grid.rows() > 0) {
            kind = TableKind.LINES;
        } else if (!foreign && (goals || named || parts || !heads.isEmpty())) {
            kind = TableKind.CONTINUATION;
        } else {
            kind = TableKind.OTHER;
        }
        boolean near = named || goals || section || !heads.isEmpty();
        return new TableClass(
                kind,
                kind.isOwn() || kind == TableKind.SCHEDULE ? null : other.name(),
                List.copyOf(shown),
                performance,
                identity || named || department,
                near && !foreign,
                heads);
    }
}
