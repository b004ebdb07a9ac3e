package io.github.mubiao.recognise;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A block whose rows still come in, with what they say so far of the form that it is. */
final class OpenBlock {

    private final FormContext texts;
    private FormBlock.Heading heading;
    private boolean department;
    private FormBlock.Kind kind = FormBlock.Kind.FORM;
    private final List<BlockRow> rows = new ArrayList<>();
    /** The tables that go on with the one before. */
    private final Set<Integer> broken = new HashSet<>();

    private boolean proven;
    private final Map<Field, LabelledText> said = new EnumMap<>(Field.class);
    private boolean indicators;
    private final List<IndicatorHeader.LevelPair> levels = new ArrayList<>();
    /** The last labels over indicators; {@code null} for none. */
    private IndicatorHeader head;
    /** Labels over projects, which stand again over the next page; {@code null} for none. */
    private IndicatorHeader projects;

    private int lastTable;
    /** How many of the rows end with the last that labels of indicators or projects claim. */
    private int claimed;

    OpenBlock(FormContext texts, FormBlock.Heading heading) {
        this.texts = texts;
        setHeading(heading);
    }

    FormBlock.Heading heading() {
        return heading;
    }

    void setHeading(FormBlock.Heading above) {
        heading = above;
        department = texts.titles().isWholeDepartment(above.title());
    }

    boolean isForm() {
        return kind == FormBlock.Kind.FORM;
    }

    void setKind(FormBlock.Kind next) {
        kind = next;
    }

    List<BlockRow> rows() {
        return rows;
    }

    LabelledGrid lastGrid() {
        return rows.get(rows.size() - 1).row().grid();
    }

    /**
     * Takes a row.
     *
     * @param inProven whether its table holds goals, indicators or months
     */
    void add(BlockRow row, boolean inProven) {
        rows.add(row);
        proven |= inProven;
    }

    /** Takes what a row of its header says of a field; the first text counts. */
    void say(LabelledText statement) {
        said.merge(statement.field(), statement, (old, more) -> old.text().isEmpty() ? more : old);
    }

    /** Says that the last row is one of labels, below which rows follow. */
    void addLabels(Region labels) {
        indicators = true;
        lastTable = lastGrid().number();
        claim();
        if (labels instanceof IndicatorRegion region) {
            head = region.header();
            projects = head.isFlat() ? head : projects;
        }
    }

    /** Says that labels further above hold for the rows that follow. */
    void reopen(IndicatorRegion labels) {
        indicators = true;
        head = labels.header();
    }

    /** Says that the last row is one of labels, or stands below some. */
    void claim() {
        claimed = rows.size();
    }

    /** Takes the levels of the last row, which holds indicators. */
    void addLevels(List<IndicatorHeader.LevelPair> more) {
        levels.addAll(more);
        lastTable = lastGrid().number();
    }

    /** Says that a table is of the form as the last one is. */
    void join(LabelledGrid grid) {
        lastTable = grid.number();
    }

    /** Says that a table goes on with the one before. */
    void goesOnIn(LabelledGrid grid) {
        if (rows.stream().anyMatch(row -> row.row().grid() != grid)) {
            broken.add(grid.number());
        }
    }

    /** Takes the rows of another block whose head is this one's once more. */
    void absorb(OpenBlock again) {
        again.rows.forEach(row -> rows.add(new BlockRow(RowKind.REPEATED_HEAD, row.row(), row.region())));
    }

    /** Gives the rows away that stand behind the last below labels. */
    List<BlockRow> takeUnclaimed() {
        List<BlockRow> behind = rows.subList(claimed, rows.size());
        List<BlockRow> taken = List.copyOf(behind);
        behind.clear();
        return taken;
    }

    FormBlock block() {
        return new FormBlock(kind, proven, heading, rows, broken);
    }

    boolean hasIndicators() {
        return indicators;
    }

    boolean says(Field field) {
        return said.containsKey(field);
    }

    /** Whether anything but a unit or a unit of money is said. */
    boolean hasHeader() {
        return Field.areHeader(said.keySet(), department);
    }

    /** Whether more than what stands above a form is there, so that it has begun. */
    boolean hasBegun() {
        return indicators || hasHeader();
    }

    /** Whether all its rows are titles. */
    boolean isTitles() {
        return rows.stream().allMatch(row -> row.kind() == RowKind.TITLE);
    }

    boolean hasTitleRow() {
        return rows.stream().anyMatch(row -> row.kind() == RowKind.TITLE);
    }

    /** Whether a title is the one above it. */
    boolean isTitled(String title) {
        return title != null && title.equals(heading.title());
    }

    /** Whether its last row of indicators, or of labels, stands in another table. */
    boolean endsBefore(LabelledGrid grid) {
        return grid.number() != lastTable;
    }

    /** Whether a form names its project and says neither its goals nor its indicators. */
    boolean lacksPerformance() {
        return isForm()
                && !indicators
                && says(Field.NAME)
                && rows.stream().flatMap(row -> row.row().filled().stream()).noneMatch(LabelledCell::isObjectives);
    }

    /** Whether its head may stand again, as over its next page. */
    boolean mayBeRepeated() {
        return indicators && isForm();
    }

    /** Whether a name is its own, perhaps with a word that says that it goes on. */
    boolean isNamed(String name) {
        LabelledText own = said.get(Field.NAME);
        return own != null && texts.titles().withoutContinued(name).equals(own.text());
    }

    /** Whether a row is the budget unit's beside the unit of money, as it stands at its top. */
    boolean saysUnitLine(Row row) {
        String unit = row.filled().get(0).text();
        return row.isUnitLine()
                && rows.stream()
                        .map(BlockRow::row)
                        .anyMatch(each ->
                                each.isUnitLine() && each.filled().get(0).text().equals(unit));
    }

    /** Whether a row states another total. */
    boolean hasOtherTotal(LabelledText statement) {
        return statement.field().isTotal()
                && !statement.text().isEmpty()
                && said.values().stream()
                        .anyMatch(own -> own.field().isTotal()
                                && !own.text().isEmpty()
                                && !own.text().equals(statement.text()));
    }

    /** Whether a row states another name, code or unit. */
    boolean hasOther(LabelledText statement) {
        Field field = statement.field();
        LabelledText own = said.get(field);
        boolean other = (field == Field.CODE || field == Field.NAME || field == Field.UNIT)
                && own != null
                && !own.text().equals(statement.text())
                && !statement.text().isEmpty();
        // A project stands below the fund that it is paid from.
        boolean ofFund = other
                && field == Field.NAME
                && texts.vocabulary().is(WordList.FUND, own.label())
                && texts.vocabulary().is(WordList.PROJECT, statement.label());
        return other && !ofFund;
    }

    /** Whether a form without goals and indicators goes on below its own name once more. */
    boolean isNamedAgain(List<LabelledText> statements) {
        return lacksPerformance()
                && !said.get(Field.NAME).text().isEmpty()
                && statements.stream()
                        .anyMatch(each -> each.field() == Field.NAME
                                && each.text().equals(said.get(Field.NAME).text()));
    }

    /** Whether all that stands in its rows stands in the head of an earlier block. */
    boolean saysNoMoreThan(OpenBlock first) {
        Set<String> known = new HashSet<>();
        for (BlockRow row : first.rows) {
            if (row.kind() == RowKind.HEADER || row.kind() == RowKind.TITLE) {
                row.row().filled().forEach(cell -> known.add(cell.text()));
            }
        }
        known.add(first.heading.title());
        Integer year = first.heading.year();
        return rows.stream()
                .flatMap(row -> row.row().filled().stream())
                .allMatch(cell -> known.contains(texts.titles().withoutContinued(cell.text()))
                        || (year != null && year.equals(cell.headingYear())));
    }

    /** Whether its projects go on below the same labels. */
    boolean repeatsProjects(IndicatorHeader labels) {
        return projects != null && labels.isFlat() && labels.repeats(projects);
    }

    /** Whether its last labels over indicators stand again. */
    boolean repeatsHead(IndicatorHeader labels) {
        return head != null && labels.repeats(head);
    }

    /**
     * Whether the rows below labels may go on with its own: no form begins anew within its levels, and a first level that came
     * to its end does not come again.
     */
    boolean mayGoOnBelow(IndicatorHeader labels) {
        List<IndicatorHeader.LevelPair> next = labels.levels(texts.levels());
        if (levels.isEmpty() || next.isEmpty()) {
            return false;
        }
        String last = levels.get(levels.size() - 1).first();
        Set<String> ended = new HashSet<>();
        levels.forEach(each -> ended.add(each.first()));
        ended.remove(last);
        for (IndicatorHeader.LevelPair row : next) {
            if (ended.contains(row.first())) {
                return false;
            }
            if (!row.first().equals(last) && !row.first().isEmpty()) {
                ended.add(last);
            }
        }
        return !(next.get(0).first().equals(levels.get(0).first())
                && Objects.equals(next.get(0).second(), levels.get(0).second()));
    }
}
