package io.github.mubiao.recognise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Gives the columns of an indicator head their meaning where their own labels leave it open. The rules are applied in order,
 * and each sees what those before it settled.
 *
 * <table>
 *   <caption>Rules</caption>
 *   <tr><td>targets of levels</td><td>产出指标 beside 产出指标值: names of the level, and their targets</td></tr>
 *   <tr><td>changed targets</td><td>of 调整前 beside 调整后, without another column of targets, the later ones are the targets</td></tr>
 *   <tr><td>names of projects</td><td>beside money and goals or indicators, 项目 heads the names where no other label does</td></tr>
 *   <tr><td>what is of projects</td><td>left of the indicators, places and results are those of the projects</td></tr>
 *   <tr><td>money of projects</td><td>beside names of projects, labels of columns of money head amounts of the projects</td></tr>
 *   <tr><td>results of years</td><td>what was reached in another year is the baseline, or not carried</td></tr>
 *   <tr><td>goals of projects</td><td>beside goals alone, what was reached is not carried</td></tr>
 *   <tr><td>wide labels</td><td>a label over several columns is taken apart by the cells below it</td></tr>
 *   <tr><td>open labels</td><td>a label with several meanings has the one that what stands below it shows</td></tr>
 *   <tr><td>unknown labels</td><td>a column without a known label is placed where its contents leave no doubt</td></tr>
 *   <tr><td>empty targets</td><td>beside targets of the same names, a column of others that is not filled in holds none</td></tr>
 *   <tr><td>points of levels</td><td>points beside a level that has others below it belong to no indicator</td></tr>
 * </table>
 *
 * The first six are known from the labels alone; the others need the rows below.
 */
final class ColumnRules {

    /** What a list of projects may say of their results. */
    private static final Set<Column> OF_RESULTS =
            EnumSet.of(Column.ACTUAL, Column.SCORE, Column.WEIGHT, Column.DEVIATION, Column.REMARK, Column.IGNORED);

    /** Rows that are looked at for where the cells below the label begin. */
    private static final int SAMPLE_ROWS = 10;

    private final FormContext context;
    private final Integer fiscalYear;
    private final List<Row> rows;
    private final Map<Integer, ColumnContents> contents = new HashMap<>();

    private ColumnRules(FormContext context, Integer fiscalYear, List<Row> rows) {
        this.context = context;
        this.fiscalYear = fiscalYear;
        this.rows = rows;
    }

    /**
     * The columns with what their labels say beside each other.
     *
     * @param fiscalYear the form's year; {@code null} where it states none
     * @param named whether the rows above name the project
     */
    static List<HeaderLeaf> byLabels(
            List<HeaderLeaf> leaves, FormContext context, Integer fiscalYear, BooleanSupplier named) {
        ColumnRules rules = new ColumnRules(context, fiscalYear, List.of());
        return apply(
                leaves,
                rules::targetsOfLevels,
                rules::changedTargets,
                own -> rules.namesOfProjects(own, named),
                rules::leftOfIndicators,
                rules::moneyOfProjects,
                rules::resultsOfYears,
                rules::goalsOfProjects);
    }

    /**
     * The columns with what the rows below them say.
     *
     * @param rows the rows below the labels
     */
    static List<HeaderLeaf> byContents(List<HeaderLeaf> leaves, FormContext context, List<Row> rows) {
        ColumnRules rules = new ColumnRules(context, null, rows);
        return apply(
                leaves, rules::wideLabels, rules::openLabels, rules::unknownLabels, rules::emptyTargets, rules::points);
    }

    @SafeVarargs
    private static List<HeaderLeaf> apply(List<HeaderLeaf> leaves, UnaryOperator<List<HeaderLeaf>>... rules) {
        List<HeaderLeaf> settled = leaves;
        for (UnaryOperator<List<HeaderLeaf>> rule : rules) {
            settled = rule.apply(new ArrayList<>(settled));
        }
        return settled;
    }

    private ColumnContents contents(HeaderLeaf leaf) {
        return contents(leaf.number());
    }

    private ColumnContents contents(int column) {
        return contents.computeIfAbsent(column, number -> new ColumnContents(context, rows, number));
    }

    private static boolean has(List<HeaderLeaf> leaves, Column column) {
        return leaves.stream().anyMatch(leaf -> leaf.is(column));
    }

    private static boolean haveNames(List<HeaderLeaf> leaves) {
        return leaves.stream().anyMatch(leaf -> leaf.field() == Field.NAME);
    }

    /** The first of some columns that no other label of the head takes; ignored where all are taken. */
    private static Column firstFree(List<HeaderLeaf> leaves, Column... columns) {
        for (Column column : columns) {
            if (!has(leaves, column)) {
                return column;
            }
        }
        return Column.IGNORED;
    }

    /** Whether a label heads the targets of the level that the label before it names: 数量指标 | 数量指标值, 数量指标 | 指标值. */
    static boolean isTargetOf(LabelledCell level, LabelledCell label) {
        Vocabulary vocabulary = level.vocabulary();
        String name = level.folded();
        String text = label.folded();
        boolean own =
                text.startsWith(name) && vocabulary.words(WordList.VALUE_END).contains(text.substring(name.length()));
        return vocabulary.endsAs(WordList.INDICATOR, name) && (own || isTargetOfSecond(level, label));
    }

    private static boolean isTargetOfSecond(LabelledCell level, LabelledCell label) {
        return label.meaning().column() == Column.VALUE
                && !level.isKnown()
                && level.vocabulary().levels().isSecond(level.text());
    }

    private List<HeaderLeaf> targetsOfLevels(List<HeaderLeaf> leaves) {
        targetsOfSecondLevels(leaves);
        for (int i = 0; i + 1 < leaves.size(); i++) {
            String name = leaves.get(i).cell().folded();
            if (!leaves.get(i).is(Column.LEVEL3)
                    && isTargetOf(leaves.get(i).cell(), leaves.get(i + 1).cell())
                    && context.levels().isDimension(name)) {
                leaves.set(i, leaves.get(i).below(name, Column.LEVEL3));
                leaves.set(i + 1, leaves.get(i + 1).below(name, Column.VALUE));
            }
        }
        return leaves;
    }

    /** Names below second levels with their targets beside them, below first levels or not. */
    private void targetsOfSecondLevels(List<HeaderLeaf> leaves) {
        List<Integer> pairs = IntStream.range(0, leaves.size() - 1)
                .filter(i ->
                        isTargetOfSecond(leaves.get(i).cell(), leaves.get(i + 1).cell()))
                .boxed()
                .toList();
        if (pairs.size() < 2 || has(leaves, Column.LEVEL3) || has(leaves, Column.NAME)) {
            return;
        }
        for (int at : pairs) {
            String second = leaves.get(at).cell().folded();
            String over = leaves.get(at).above();
            String level = context.levels().isDimension(over) ? over : second;
            leaves.set(at, leaves.get(at).below(level, Column.LEVEL3));
            leaves.set(at + 1, leaves.get(at + 1).below(level, Column.VALUE));
        }
    }

    private List<HeaderLeaf> changedTargets(List<HeaderLeaf> leaves) {
        if (leaves.stream().anyMatch(leaf -> isBelow(leaf, WordList.AFTER_CHANGE))) {
            leaves.replaceAll(leaf -> isBelow(leaf, WordList.BEFORE_CHANGE) ? leaf.as(Column.IGNORED) : leaf);
        }
        boolean levels = leaves.stream().anyMatch(HeaderLeaf::isLevel);
        boolean after = leaves.stream().anyMatch(leaf -> is(leaf, WordList.AFTER_CHANGE));
        boolean before = leaves.stream().anyMatch(leaf -> is(leaf, WordList.BEFORE_CHANGE));
        if (levels && before && after && !has(leaves, Column.VALUE)) {
            leaves.replaceAll(leaf -> is(leaf, WordList.AFTER_CHANGE)
                    ? leaf.as(Column.VALUE)
                    : is(leaf, WordList.BEFORE_CHANGE) ? leaf.as(Column.IGNORED) : leaf);
        }
        return leaves;
    }

    private boolean isBelow(HeaderLeaf leaf, WordList words) {
        return leaf.above() != null && context.vocabulary().isExactly(words, leaf.above());
    }

    private static boolean is(HeaderLeaf leaf, WordList words) {
        return leaf.column() == null && leaf.cell().is(words);
    }

    private List<HeaderLeaf> namesOfProjects(List<HeaderLeaf> leaves, BooleanSupplier namedAbove) {
        if (leaves.stream().noneMatch(leaf -> leaf.isOpen() && leaf.cell().is(WordList.PROJECT_ALONE))) {
            return leaves;
        }
        boolean named = leaves.stream().anyMatch(leaf -> leaf.field() == Field.NAME || leaf.field() == Field.CODE);
        boolean money = leaves.stream()
                .anyMatch(leaf -> leaf.isMoney()
                        || (leaf.isOpen() && leaf.cell().meaning().ofColumn() != null));
        boolean goals = leaves.stream().anyMatch(HeaderLeaf::isGoals);
        boolean indicators = leaves.stream().anyMatch(HeaderLeaf::isOfIndicator);
        if (!named && money && (goals || indicators) && !namedAbove.getAsBoolean()) {
            leaves.replaceAll(leaf -> leaf.isOpen()
                            && leaf.cell().is(WordList.PROJECT_ALONE)
                            && (goals || isLeftOfIndicators(leaf, leaves))
                    ? leaf.ofProject(Field.NAME)
                    : leaf);
        }
        return leaves;
    }

    private List<HeaderLeaf> leftOfIndicators(List<HeaderLeaf> leaves) {
        if (haveNames(leaves)) {
            leaves.replaceAll(leaf -> {
                boolean results = leaf.column() != null && OF_RESULTS.contains(leaf.column());
                boolean left = (results || leaf.area() != null) && isLeftOfIndicators(leaf, leaves);
                return !left ? leaf : results ? leaf.as(Column.IGNORED) : leaf.withoutArea();
            });
        }
        return leaves;
    }

    private static boolean isLeftOfIndicators(HeaderLeaf leaf, List<HeaderLeaf> leaves) {
        return leaves.stream().filter(HeaderLeaf::isOfIndicator).allMatch(other -> other.number() > leaf.number());
    }

    private List<HeaderLeaf> moneyOfProjects(List<HeaderLeaf> leaves) {
        if (haveNames(leaves)) {
            boolean sources = leaves.stream().anyMatch(HeaderLeaf::isMoney);
            leaves.replaceAll(leaf -> {
                Field money = leaf.isOpen() ? leaf.cell().meaning().ofColumn() : null;
                // 资金 over figures of projects is the sum of their money, and so is 合计 beside its sources.
                boolean sum = money == Field.MONEY_SECTION
                        || (leaf.isOpen()
                                && sources
                                && leaf.cell().meaning().moneyRow() == Field.SUM
                                && isLeftOfIndicators(leaf, leaves));
                return money == null && !sum ? leaf : leaf.ofProject(sum ? Field.SUM : money);
            });
        }
        return leaves;
    }

    private List<HeaderLeaf> resultsOfYears(List<HeaderLeaf> leaves) {
        Integer year = fiscalYear == null ? yearOfTargets(leaves) : fiscalYear;
        boolean free = !has(leaves, Column.BASELINE);
        leaves.replaceAll(leaf -> {
            boolean other = year != null
                    && leaf.is(Column.ACTUAL)
                    && leaf.year() != null
                    && !leaf.year().equals(year);
            return !other ? leaf : leaf.as(free && leaf.year() == year - 1 ? Column.BASELINE : null);
        });
        return leaves;
    }

    /** The one year that the labels of targets name; {@code null} for none or several. */
    private static Integer yearOfTargets(List<HeaderLeaf> leaves) {
        List<Integer> years = leaves.stream()
                .filter(leaf -> leaf.is(Column.VALUE))
                .map(HeaderLeaf::year)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return years.size() == 1 ? years.get(0) : null;
    }

    private List<HeaderLeaf> goalsOfProjects(List<HeaderLeaf> leaves) {
        boolean goals = haveNames(leaves)
                && leaves.stream().allMatch(leaf -> leaf.column() == null || OF_RESULTS.contains(leaf.column()));
        if (goals) {
            leaves.replaceAll(leaf -> leaf.column() == null ? leaf : leaf.as(Column.IGNORED));
        }
        return leaves;
    }

    private List<HeaderLeaf> wideLabels(List<HeaderLeaf> leaves) {
        List<HeaderLeaf> parts = new ArrayList<>();
        for (HeaderLeaf leaf : leaves) {
            boolean whole = leaves.stream()
                            .filter(other -> other.cell().equals(leaf.cell()))
                            .count()
                    == 1;
            boolean wide = whole && leaf.column() != null && leaf.cell().columnSpan() > 1;
            parts.addAll(!wide ? List.of(leaf) : leaf.is(Column.VALUE) ? target(leaf) : names(leaf, leaves));
        }
        return parts;
    }

    /** The sign, the target and its unit below one label. */
    private List<HeaderLeaf> target(HeaderLeaf leaf) {
        List<Integer> starts = starts(leaf.cell());
        boolean signs = starts.size() > 1 && contents(starts.get(0)).hasSigns();
        int value = signs ? 1 : 0;
        boolean units =
                starts.size() == value + 2 && contents(starts.get(value + 1)).isUnits();
        if (!signs && !units) {
            return List.of(leaf);
        }
        List<HeaderLeaf> parts = new ArrayList<>();
        if (signs) {
            parts.add(leaf.at(starts.get(0), Column.SIGN));
        }
        parts.add(leaf.at(starts.get(value), Column.VALUE));
        if (units) {
            parts.add(leaf.at(starts.get(value + 1), Column.UNIT));
        }
        return parts;
    }

    /** A name with its number before it, or two texts where the next column of the kind is missing. */
    private List<HeaderLeaf> names(HeaderLeaf leaf, List<HeaderLeaf> leaves) {
        boolean name = leaf.isAny(Column.LEVEL3, Column.NAME, Column.LEVEL2);
        List<Integer> starts = name ? starts(leaf.cell()) : List.of();
        if (starts.size() != 2 || !areMostlyApart(leaf.cell(), starts.get(1))) {
            return List.of(leaf);
        }
        HeaderLeaf left = leaf.at(starts.get(0), leaf.column());
        if (contents(left).arePlaceholders()) {
            return List.of(left.as(Column.IGNORED), leaf.at(starts.get(1), leaf.column()));
        }
        Column next = leaf.is(Column.LEVEL2) ? Column.LEVEL3 : Column.DESCRIPTION;
        boolean free = !has(leaves, next) && !(next == Column.LEVEL3 && has(leaves, Column.NAME));
        return free ? List.of(left, leaf.at(starts.get(1), next)) : List.of(leaf);
    }

    private List<Row> sample() {
        return rows.subList(0, Math.min(rows.size(), SAMPLE_ROWS));
    }

    /** Whether more rows have a filled cell at a column than not. */
    private boolean areMostlyApart(LabelledCell label, int column) {
        int apart = 0;
        for (Row row : sample()) {
            LabelledCell cell = row.at(column);
            boolean own = cell != null && cell.column() == column && !cell.isEmpty();
            boolean whole = !own && cell != null && cell.column() == label.column() && cell.row() == row.number();
            apart += own ? 1 : whole ? -1 : 0;
        }
        return apart > 0;
    }

    /** The columns under a label where cells of the rows below begin. */
    private List<Integer> starts(LabelledCell label) {
        List<Integer> starts = new ArrayList<>();
        for (Row row : sample()) {
            List<Integer> own = row.grid().covering(row.number()).stream()
                    .map(LabelledCell::column)
                    .filter(column -> column >= label.column() && column <= label.lastColumn())
                    .toList();
            starts = own.size() > starts.size() ? own : starts;
        }
        return starts;
    }

    private List<HeaderLeaf> openLabels(List<HeaderLeaf> leaves) {
        leaves.replaceAll(leaf -> leaf.column() == null ? leaf : settle(leaf, leaves));
        return leaves;
    }

    private HeaderLeaf settle(HeaderLeaf leaf, List<HeaderLeaf> leaves) {
        if (isResult(leaf, leaves)) {
            return leaf.as(Column.ACTUAL);
        }
        if (leaf.field() != null) {
            return goalOrTarget(leaf, leaves);
        }
        return switch (leaf.column()) {
            case UNIT -> isOrganisation(leaf, leaves) ? leaf.ofProject(Field.UNIT) : leaf;
            case SIGN -> contents(leaf).hasNatures() && !contents(leaf).hasSigns() ? leaf.as(Column.NATURE) : leaf;
            case NAME -> leaf.as(name(leaf, leaves));
            case PROPERTY -> {
                boolean sign = contents(leaf).hasSigns() && !has(leaves, Column.SIGN);
                yield leaf.as(sign ? Column.SIGN : firstFree(leaves, Column.NATURE));
            }
            case STANDARD ->
                leaf.as(
                        contents(leaf).isStandards()
                                ? firstFree(leaves, Column.BASIS)
                                : firstFree(leaves, Column.DESCRIPTION, Column.EXPLANATION));
            case KIND -> leaf.as(kind(contents(leaf), leaves));
            default -> leaf;
        };
    }

    /** Whether a column of units names organisations beside names of projects: left of the indicators, or by long texts. */
    private boolean isOrganisation(HeaderLeaf leaf, List<HeaderLeaf> leaves) {
        return haveNames(leaves)
                && (contents(leaf).isLong()
                        || (isLeftOfIndicators(leaf, leaves) && !contents(leaf).areMeasures()));
    }

    /** Whether values stand right of 目标值 under a label that is not of targets: no result has a column else. */
    private static boolean isResult(HeaderLeaf leaf, List<HeaderLeaf> leaves) {
        return isTimelessTarget(leaf)
                && !leaf.cell().holds(WordList.TARGET)
                && !has(leaves, Column.ACTUAL)
                && leaves.stream().filter(other -> other.is(Column.LEVEL3)).count() < 2
                && leaves.stream()
                        .anyMatch(other -> other.number() < leaf.number()
                                && isTimelessTarget(other)
                                && other.cell().holds(WordList.TARGET));
    }

    private static boolean isTimelessTarget(HeaderLeaf leaf) {
        return leaf.is(Column.VALUE) && leaf.term() == null && leaf.year() == null;
    }

    /** 年度目标 heads the targets, or the goals where the targets stand in another column or in the names. */
    private static HeaderLeaf goalOrTarget(HeaderLeaf leaf, List<HeaderLeaf> leaves) {
        boolean other = leaves.stream().anyMatch(each -> each.number() != leaf.number() && each.is(Column.VALUE));
        boolean levels = leaves.stream().anyMatch(HeaderLeaf::isLevel);
        List<LabelledCell> names = leaves.stream()
                .filter(each -> each.is(Column.NAME))
                .map(HeaderLeaf::cell)
                .toList();
        // 绩效目标 beside 绩效指标 is the goal that the indicators are of.
        boolean pair = !levels && names.stream().anyMatch(name -> name.endsAs(WordList.INDICATORS));
        boolean goal = other || pair || (!levels && names.isEmpty());
        return goal ? leaf.ofProject(leaf.field()) : leaf.as(leaf.column());
    }

    /** The third level, in each half where the label is repeated; a description beside a third level. */
    private Column name(HeaderLeaf leaf, List<HeaderLeaf> leaves) {
        if (contents(leaf).areLabels()) {
            return Column.IGNORED;
        }
        if (contents(leaf).areSecondLevels() && !has(leaves, Column.LEVEL2) && isNamed(leaves, leaf)) {
            return Column.LEVEL2;
        }
        String label = leaf.cell().folded();
        return leaves.stream()
                .filter(before -> before.number() < leaf.number() && before.column() != null)
                .filter(before -> before.cell().folded().equals(label))
                .map(HeaderLeaf::column)
                .findFirst()
                .orElseGet(() -> firstFree(leaves, Column.LEVEL3, Column.DESCRIPTION));
    }

    /** Whether another column, right of one of levels, may hold the names of indicators. */
    private static boolean isNamed(List<HeaderLeaf> leaves, HeaderLeaf level) {
        return leaves.stream()
                .anyMatch(leaf ->
                        leaf.number() > level.number() && leaf.isAny(Column.NAME, Column.LEVEL3, Column.DESCRIPTION));
    }

    private static Column kind(ColumnContents contents, List<HeaderLeaf> leaves) {
        if (contents.hasNatures()) {
            return firstFree(leaves, Column.NATURE);
        }
        if (contents.isCategories() && !contents.areAllDimensions()) {
            return firstFree(leaves, Column.LEVEL2);
        }
        return contents.isDimensions() ? firstFree(leaves, Column.LEVEL1) : Column.IGNORED;
    }

    private List<HeaderLeaf> unknownLabels(List<HeaderLeaf> leaves) {
        place(leaves, Column.SIGN, (leaf, below) -> below.isSigns());
        place(leaves, Column.LEVEL1, (leaf, below) -> leaf.isLabelled() && below.isDimensions());
        place(leaves, Column.LEVEL2, (leaf, below) -> leaf.isLabelled() && below.isCategories());
        Set<Column> sign = EnumSet.of(Column.SIGN);
        place(leaves, Column.VALUE, (leaf, below) -> isBetween(leaves, leaf, sign, EnumSet.of(Column.UNIT)));
        Integer own = yearOfOpen(leaves);
        List<HeaderLeaf> open = leaves.stream()
                .filter(leaf -> leaf.isOpen() && leaf.area() == null)
                .filter(leaf -> leaf.isLabelled() && Objects.equals(leaf.year(), own))
                .filter(leaf -> !isBehindScore(leaves, leaf) && contents(leaf).areTargets())
                .toList();
        // Of several columns of targets under unknown labels, no one is certain.
        place(leaves, Column.VALUE, (leaf, below) -> open.size() == 1 && open.contains(leaf));
        if (!has(leaves, Column.NAME)) {
            // Between levels and targets, a column of texts is of names.
            Set<Column> levels = EnumSet.of(Column.LEVEL1, Column.LEVEL2);
            Set<Column> targets = EnumSet.of(Column.VALUE, Column.SIGN, Column.WEIGHT);
            place(
                    leaves,
                    Column.LEVEL3,
                    (leaf, below) -> leaf.isLabelled() && isBetween(leaves, leaf, levels, targets) && below.isLong());
        }
        return leaves;
    }

    /** Whether a column stands right of the score, as rates of it do: targets stand left of what came of them. */
    private static boolean isBehindScore(List<HeaderLeaf> leaves, HeaderLeaf leaf) {
        return leaves.stream().anyMatch(other -> other.is(Column.SCORE) && other.number() < leaf.number());
    }

    /** The form's year where labels name it, or else the last year that they name; {@code null} where they name none. */
    private Integer yearOfOpen(List<HeaderLeaf> leaves) {
        Set<Integer> years =
                leaves.stream().map(HeaderLeaf::year).filter(Objects::nonNull).collect(Collectors.toSet());
        if (years.isEmpty()) {
            return null;
        }
        return years.contains(context.year()) ? context.year() : Collections.max(years);
    }

    private static boolean isBetween(List<HeaderLeaf> leaves, HeaderLeaf leaf, Set<Column> left, Set<Column> right) {
        int at = leaves.indexOf(leaf);
        return at > 0
                && at + 1 < leaves.size()
                && left.contains(leaves.get(at - 1).column())
                && right.contains(leaves.get(at + 1).column());
    }

    /** Gives the first unknown column that passes a test a meaning that no label has. */
    private void place(List<HeaderLeaf> leaves, Column column, BiPredicate<HeaderLeaf, ColumnContents> test) {
        for (int i = 0; !has(leaves, column) && i < leaves.size(); i++) {
            HeaderLeaf leaf = leaves.get(i);
            boolean level = context.levels().isLevel(leaf.cell());
            if (leaf.isOpen() && !level && leaf.area() == null && test.test(leaf, contents(leaf))) {
                leaves.set(i, leaf.byContents(column));
            }
        }
    }

    private List<HeaderLeaf> emptyTargets(List<HeaderLeaf> leaves) {
        List<HeaderLeaf> empty = leaves.stream()
                .filter(leaf -> leaf.is(Column.VALUE) && contents(leaf).isEmpty())
                .toList();
        boolean others = leaves.stream().filter(leaf -> leaf.is(Column.VALUE)).count() > empty.size();
        boolean shared = leaves.stream().filter(leaf -> leaf.is(Column.LEVEL3)).count() == 1;
        if (others && shared && rows.size() < ColumnContents.MOST_ROWS) {
            leaves.replaceAll(leaf -> empty.contains(leaf) ? leaf.as(Column.IGNORED) : leaf);
        }
        return leaves;
    }

    private List<HeaderLeaf> points(List<HeaderLeaf> leaves) {
        List<HeaderLeaf> own = new ArrayList<>(leaves);
        boolean several = leaves.stream().filter(leaf -> leaf.is(Column.WEIGHT)).count() > 1;
        for (int i = 1; i < leaves.size(); i++) {
            HeaderLeaf leaf = leaves.get(i);
            boolean beside = leaf.is(Column.WEIGHT)
                    && leaves.get(i - 1).isAny(Column.LEVEL1, Column.LEVEL2)
                    && leaves.stream().skip(i).anyMatch(lower -> lower.isAny(Column.LEVEL2, Column.LEVEL3));
            if (beside && (several || isMerged(leaf))) {
                own.set(i, leaf.as(null));
            }
        }
        return own;
    }

    /** Whether cells of a column go over several rows, as those of a level do. */
    private boolean isMerged(HeaderLeaf leaf) {
        return rows.stream().anyMatch(row -> {
            LabelledCell cell = row.at(leaf.number());
            return cell != null && cell.row() == row.number() && cell.rowSpan() > 1;
        });
    }
}
