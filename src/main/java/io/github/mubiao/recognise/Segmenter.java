package io.github.mubiao.recognise;

import io.github.mubiao.model.IndicatorDetails.Term;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.MoneyUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Pass 3: cuts the tables of a document into form blocks. A row's kind depends on the {@link Region} that the rows above it
 * leave open (columns are states, the first kind that fits is taken):
 *
 * <pre>
 *  below a header            below indicators         below a list            below a turned head
 *  INDICATOR_HEAD            INDICATOR_HEAD           INDICATOR_HEAD          INDICATOR_HEAD
 *  TURNED_HEAD               LEVEL                    LIST_HEAD               TURNED_ROW
 *  BLANK                     GROUP (several projects) BLANK, TOTAL, GROUP
 *  TITLE                     NOTE, BLANK, TOTAL       LIST_ROW
 *  LIST_HEAD                 INDICATOR
 *  HEADER                    else: below a header     NOTE (a row without a name)
 *                                                     else: below a header
 * </pre>
 *
 * A block ends where the next form begins: at a title, at a table that is a form of its own, and at a row that names
 * another project, or whose label stands at the head of forms below the indicators of one.
 */
final class Segmenter {

    /** Longer paragraphs are prose; labels in them name no field of a form. */
    private static final int LONGEST_LINE = 120;

    private static final int FIRST_ROWS = 4;

    private static final Set<Field> SIGNED = EnumSet.of(Field.UNIT, Field.UNIT_CODE, Field.DEPARTMENT, Field.AGENCY);

    /** No foot is longer. */
    private static final int LONGEST_FOOT = 20;

    private final FormContext texts;
    private final FormTitles titles;
    private final Consumer<FormBlock> sink;
    /** What the lines since the last table say. */
    private Pending pending = new Pending();
    /** What the last title and the lines below it say of each form down to the next title. */
    private FormBlock.Heading scope = FormBlock.Heading.NONE;

    private MoneyUnit documentUnit;
    private boolean anyTable;
    /** Whether the current table holds goals, indicators or months. */
    private boolean proven;

    private Open open;
    /** The block that may go on below a repeated head; {@code null} for none. */
    private Open held;
    /** The labels that the next row stands below; {@code null} for none. */
    private Region region;
    /** The labels over indicators that hold for those below a line with a project's name; {@code null} for none. */
    private IndicatorRegion shared;
    /** The number of the last row of a list that counts its rows; 0 for none. */
    private int ordinal;
    /** The last table, where it has labels of a form and proves none; {@code null} for none. */
    private LabelledGrid above;
    /** What the lines above that table say. */
    private Pending aboveLines;
    /** The year that the lines above the current table state, for each title in it that states none; {@code null} for none. */
    private Integer tableYear;
    /** The time that a line above the current table names for its indicators; {@code null} for none. */
    private Term tableTerm;
    /** The fields that stand before the names of the current table's forms. */
    private final Set<Field> before = EnumSet.noneOf(Field.class);

    Segmenter(FormContext texts, Consumer<FormBlock> sink) {
        this.texts = texts;
        this.titles = texts.titles();
        this.sink = sink;
    }

    /** What lines say before the next table. */
    private static final class Pending {
        private String title;
        private Integer year;
        private MoneyUnit unit;
        private final List<FormBlock.Line> lines = new ArrayList<>();
        /** The goals, where the last text before the table says them; {@code null} for none. */
        private FormBlock.Line goals;
        /** The lines of goals so far; {@code null} for none. */
        private FormBlock.Line goalLines;
        /** The goals that lines below a line with their label say; {@code null} for none. */
        private Field goalsBelow;
        /** The time that a line over indicators names; {@code null} for none. */
        private Term indicatorTerm;
        /** Names of projects that are counted, 项目一：技能培训: of several, none is the next form's. */
        private final List<FormBlock.Line> counted = new ArrayList<>();
        /** Whether anything stands here but page numbers and titles that go on. */
        private boolean text;
        /** Whether more than a unit of money or a year is that. */
        private boolean prose;
        /** Whether a line heads a part of a form. */
        private boolean section;

        /** Takes a line of goals below their label. */
        void addGoals(Location place, String text) {
            goals = goalLines == null
                    ? new FormBlock.Line(goalsBelow, text, place)
                    : new FormBlock.Line(goalsBelow, goalLines.text() + "\n" + text, goalLines.location());
            goalLines = goals;
        }

        boolean namesProject() {
            return lines.stream().anyMatch(line -> line.field() == Field.NAME || line.field() == Field.CODE);
        }

        boolean beginsForm() {
            return title != null || lines.stream().anyMatch(line -> line.field().isOfHead());
        }
    }

    /** A block whose rows still come in. */
    private static final class Open {
        private FormBlock.Heading heading;
        private final List<BlockRow> rows = new ArrayList<>();
        private final Map<Field, LabelledText> said = new EnumMap<>(Field.class);
        /** Labels over projects, which stand again over the next page; {@code null} for none. */
        private IndicatorHeader projects;
        /** Whether a table of the block holds goals, indicators or months. */
        private boolean proven;

        /** The last labels over indicators; {@code null} for none. */
        private IndicatorHeader head;

        private final List<IndicatorHeader.LevelPair> levels = new ArrayList<>();
        private FormBlock.Kind kind = FormBlock.Kind.FORM;
        private final Set<Integer> broken = new HashSet<>();
        private boolean department;
        private boolean indicators;
        private int lastTable;
        /** How many of the rows end with the last that labels of indicators or projects claim. */
        private int claimed;

        Open(FormBlock.Heading heading) {
            this.heading = heading;
        }

        /** Whether anything but a unit or a unit of money is said. */
        boolean hasHeader() {
            return Field.areHeader(said.keySet(), department);
        }

        /** Whether more than what stands above a form is there, so that it has begun. */
        boolean hasBegun() {
            return indicators || hasHeader();
        }

        /** Whether a form names its project and says neither its goals nor its indicators. */
        boolean lacksPerformance() {
            return kind == FormBlock.Kind.FORM
                    && !indicators
                    && said.containsKey(Field.NAME)
                    && rows.stream().flatMap(row -> row.row().filled().stream()).noneMatch(LabelledCell::isObjectives);
        }

        LabelledGrid lastGrid() {
            return rows.get(rows.size() - 1).row().grid();
        }

        FormBlock block() {
            return new FormBlock(kind, proven, heading, rows, broken);
        }
    }

    /** The title above the next table; {@code null} for none. */
    String title() {
        return pending.title;
    }

    /** The first table whose rows may still go on; {@link Integer#MAX_VALUE} for none. */
    int firstOpenTable() {
        Open first = held == null ? open : held;
        return first == null || first.rows.isEmpty()
                ? Integer.MAX_VALUE
                : first.rows.get(0).row().grid().number();
    }

    /** Takes a paragraph that may say something of the form below it, and says whether it is a title. */
    boolean paragraph(Location place, String text, boolean inDepartmentPart) {
        if (titles.isTitle(text)) {
            if (open == null || !titles.isContinued(text)) {
                title(text);
            }
            return true;
        }
        // 二、项目资金（万元） heads a part of a form, as a label over its rows does.
        Field field = texts.meaning(text).field();
        boolean section = field != null && !field.isIgnored() && (field.isSection() || field.isObjectives());
        pending.section |= section;
        if (section) {
            pending.goalsBelow = field.isObjectives() ? field : null;
            pending.indicatorTerm =
                    field == Field.INDICATOR_SECTION ? texts.text(text).term() : null;
        }
        boolean furniture = titles.isFurniture(text);
        pending.text |= !section && !furniture;
        pending.prose |= !section && !furniture && !titles.isUnitOrYear(text);
        if (!section && !furniture && !InlineFields.endsInColon(text)) {
            pending.goals = inDepartmentPart ? null : goals(place, text);
            if (pending.goals == null && pending.goalsBelow != null && open != null && open.lacksPerformance()) {
                pending.addGoals(place, text);
            }
        }
        Integer year = FiscalYears.ofHeading(text);
        pending.year = year == null ? pending.year : year;
        UnitText.moneyWithin(text).or(() -> texts.meaning(text).moneyUnit()).ifPresent(unit -> pending.unit = unit);
        if (pending.unit != null && pending.title == null && !anyTable) {
            documentUnit = pending.unit;
        }
        if (!inDepartmentPart && text.length() <= LONGEST_LINE) {
            titles.countedProject(text).ifPresent(name -> pending.counted.add(new FormBlock.Line(null, name, place)));
            for (InlineFields.Entry entry : texts.inline().of(text)) {
                if (entry.field() == Field.YEAR && pending.year == null) {
                    pending.year = FiscalYears.ofCell(entry.text());
                }
                boolean carried = entry.field().isOfHead() || entry.field().isTotal();
                boolean name = entry.field() == Field.NAME || entry.field() == Field.CODE;
                boolean instruction = entry.text().endsWith("。")
                        && (name || texts.vocabulary().isWithin(WordList.INSTRUCTION, Labels.fold(entry.text())));
                if (carried && !entry.text().isEmpty() && !instruction) {
                    pending.lines.add(new FormBlock.Line(entry.field(), entry.text(), place));
                }
            }
        }
        return false;
    }

    /** The goals that a paragraph says behind their label; {@code null} for none. */
    private FormBlock.Line goals(Location place, String text) {
        List<InlineFields.Entry> entries =
                InlineFields.holdsColon(text) ? texts.inline().of(text) : List.of();
        InlineFields.Entry first = entries.isEmpty() ? null : entries.get(0);
        return entries.size() == 1
                        && first.field().isObjectives()
                        && !first.text().isEmpty()
                ? new FormBlock.Line(first.field(), first.text(), place)
                : null;
    }

    private void title(String text) {
        Pending next = new Pending();
        next.title = text;
        next.year = titles.year(text);
        UnitText.moneyWithin(text).ifPresent(unit -> next.unit = unit);
        next.counted.addAll(pending.counted);
        if (pending.namesProject()) {
            // No line at the foot of the form before names a project.
            next.lines.addAll(pending.lines);
        }
        if (!anyTable && next.unit == null) {
            // A unit above the first title is the document's.
            next.year = next.year == null ? pending.year : next.year;
        }
        pending = next;
    }

    /** Takes a table, hands on the blocks that end in it, and says what the table is among the others. */
    TableKind table(LabelledGrid grid, TableClass table) {
        boolean foreign =
                table.kind() == TableKind.INDICATORS && ((!table.hasLevels() && !isAnnounced()) || beginsAnew(table));
        TableKind kind = foreign ? TableKind.OTHER : table.kind();
        tableTerm = pending.indicatorTerm;
        boolean own = kind.isOwn();
        boolean goesOn = goesOn(grid, table);
        // A table in a cell of the form, or one with goals, may have other columns.
        boolean any = table.proven() || isWithinOpen(grid);
        boolean below = isJustBelow(grid, any) && open.hasHeader() && !open.indicators;
        if (!own && (goesOn || (below && kind != TableKind.OTHER && kind != TableKind.LINES))) {
            kind = kind == TableKind.SCHEDULE ? kind : TableKind.CONTINUATION;
        } else if (!own && kind != TableKind.LINES) {
            kind = TableKind.OTHER;
        }
        if (kind == TableKind.LINES) {
            lines(grid);
            return kind;
        }
        if (kind == TableKind.OTHER) {
            if (grid.grid().within() == 0) {
                aboveLines = pending;
                tableYear = null;
                // A table of anything else ends what stands above it, and what was said between belongs to it.
                anyTable = true;
                close();
                pending = new Pending();
                above = table.kind() == TableKind.CONTINUATION && mayBegin(grid) ? grid : null;
            }
            return kind;
        }
        anyTable = true;
        boolean under =
                own && above != null && above.columns() == grid.columns() && !pending.beginsForm() && !pending.text;
        if (under) {
            pending = aboveLines;
            top(above);
        }
        above = null;
        boolean list = kind == TableKind.LIST_OF_PROJECTS || kind == TableKind.PROJECT_LIST;
        if (list && !goesOn && open != null && open.kind == FormBlock.Kind.FORM && open.hasBegun()) {
            // What stands above the list's labels is not the form's.
            close();
        }
        boolean unnamed = own && !table.named() && isJustBelow(grid, false);
        if (unnamed) {
            open.lastTable = grid.number();
        }
        if ((unnamed || below) && pending.section) {
            open.heading = open.heading.withUnit(pending.unit);
            pending = new Pending();
        }
        if (goesOn && region instanceof IndicatorRegion) {
            // The title of the form stands again.
            pending.title = null;
        }
        rows(grid, table, goesOn);
        boolean broken = goesOn || under || below || unnamed;
        if (broken
                && open != null
                && open.rows.stream().anyMatch(row -> row.row().grid() != grid)) {
            open.broken.add(grid.number());
        }
        return kind;
    }

    /** Whether indicators without levels, as any list of tasks has them, are a form's: one is open, or a line names it. */
    private boolean isAnnounced() {
        return pending.beginsForm()
                || pending.section
                || pending.goals != null
                || (open != null && open.hasHeader() && !open.indicators);
    }

    /**
     * Whether a table may be more of the indicators above it: it has their columns and no labels of its own and stands just
     * below them, or its first rows are indicators of theirs whatever stands between, or its levels begin anew below a text.
     */
    boolean isBelowIndicators(LabelledGrid grid, TableClass table) {
        boolean list = region instanceof ProjectList && !pending.prose && pending.title == null;
        return beginsAnew(table)
                || (list && region.fit(grid) != null)
                || (region instanceof IndicatorRegion indicators
                        && indicators.header().fits(grid)
                        && ((!pending.prose && pending.title == null) || goesOn(indicators, grid, table)));
    }

    /**
     * Whether a text that is no part of a form stands between the indicators of a project and these, whose levels begin anew:
     * nothing says whose they are.
     */
    private boolean beginsAnew(TableClass table) {
        return table.kind() == TableKind.INDICATORS
                && pending.prose
                && !pending.section
                && pending.goals == null
                && pending.counted.isEmpty()
                && !pending.beginsForm()
                && open != null
                && open.kind == FormBlock.Kind.FORM
                && open.indicators
                && open.hasHeader()
                && table.heads().values().stream().noneMatch(head -> mayGoOn(open.levels, head.levels(texts.levels())));
    }

    /** The table with its columns below the open labels where it goes on with their rows so alone, beyond doubt; else itself. */
    LabelledGrid fitted(LabelledGrid grid) {
        if (region == null || grid.grid().within() > 0 || pending.prose || pending.title != null) {
            return grid;
        }
        LabelledGrid fitted = region.fit(grid);
        boolean more = fitted != null
                && IntStream.rangeClosed(1, Math.min(FIRST_ROWS, fitted.rows()))
                        .anyMatch(row -> region.isCertain(Row.of(fitted, row), ordinal))
                && !goesOn(grid, TableClassifier.classify(grid, null))
                && goesOn(fitted, TableClassifier.classify(fitted, null));
        return more ? fitted : grid;
    }

    /** Whether the first rows of a table go on below the labels of the table above it, and nothing stands between. */
    private boolean goesOn(LabelledGrid grid, TableClass table) {
        if (pending.prose) {
            return false;
        }
        if (region instanceof ProjectList list) {
            return !pending.text && list.goesOn(Row.of(grid, 1), ordinal);
        }
        boolean sameTitle = open != null
                && open.hasHeader()
                && pending.title != null
                && pending.title.equals(open.heading.title())
                && table.heads().isEmpty();
        if (pending.title != null && !sameTitle) {
            return false;
        }
        if (region instanceof TransposedTable turned) {
            return pending.title == null && turned.goesOn(Row.of(grid, 1));
        }
        return region instanceof IndicatorRegion indicators
                && table.other() == null
                && indicators.header().fits(grid)
                && goesOn(indicators, grid, table);
    }

    private boolean goesOn(IndicatorRegion indicators, LabelledGrid grid, TableClass table) {
        int rows = 0;
        int proofs = 0;
        for (int number = 1; number <= grid.rows() && rows < FIRST_ROWS; number++) {
            Row row = Row.of(grid, number);
            IndicatorHeader head = table.headAt(number).orElse(null);
            if (head != null || isHead(row)) {
                return head != null && head.repeats(indicators.header());
            }
            if (row.isBlank() || texts.isTotal(row)) {
                continue;
            }
            if (!indicators.mayGoOn(row)) {
                break;
            }
            rows++;
            proofs += indicators.goesOn(row) ? 1 : 0;
        }
        return proofs * 2 >= Math.max(rows, 1);
    }

    /** Whether a row consists of labels: at least two known ones and no other text. */
    private boolean isHead(Row row) {
        return row.filled().size() > 1
                && row.filled().stream()
                        .allMatch(cell ->
                                texts.isLabelLike(cell) && !texts.levels().isLevel(cell));
    }

    /** Whether each row of a table may stand at the top of a form: it begins with a label, a unit or a title. */
    private boolean mayBegin(LabelledGrid grid) {
        for (int number = 1; number <= grid.rows(); number++) {
            Row row = Row.of(grid, number);
            String first = row.isBlank() ? "" : row.filled().get(0).text();
            boolean label = row.isBlank()
                    || row.filled().get(0).isField()
                    || titles.isTitle(first)
                    || titles.isRowTitle(first)
                    || UnitText.organisation(first).isPresent()
                    || UnitText.money(first).isPresent()
                    || FiscalYears.ofHeading(first) != null
                    || !texts.inline().of(first).isEmpty();
            if (!label) {
                return false;
            }
        }
        return true;
    }

    /** Takes the rows of a table that a page breaks above what proves it a form. */
    private void top(LabelledGrid grid) {
        for (int number = 1; number <= grid.rows(); number++) {
            Row row = Row.of(grid, number);
            if (!row.isBlank() && isTitle(row)) {
                titleRow(row);
            } else if (!row.isBlank()) {
                header(row);
            }
        }
    }

    private void lines(LabelledGrid grid) {
        boolean text = pending.text;
        for (LabelledCell cell : grid.cells()) {
            if (titles.isRowTitle(cell.text()) && !titles.isTitle(cell.text())) {
                title(cell.text());
            } else if (!cell.isEmpty()) {
                paragraph(cell.location(), cell.text(), true);
            }
        }
        pending.text = text;
    }

    /** Whether a table stands in a cell of the open form. */
    private boolean isWithinOpen(LabelledGrid grid) {
        int within = grid.grid().within();
        return within > 0
                && open != null
                && !open.rows.isEmpty()
                && open.lastGrid().number() == within;
    }

    /** Whether nothing stands between a table and the form above it, whose columns it has unless it proves to be of a form. */
    private boolean isJustBelow(LabelledGrid grid, boolean proven) {
        return open != null
                && open.kind == FormBlock.Kind.FORM
                && !open.rows.isEmpty()
                && !pending.text
                && !pending.beginsForm()
                && (pending.section || proven || open.lastGrid().columns() == grid.columns());
    }

    private void rows(LabelledGrid grid, TableClass table, boolean goesOn) {
        before.clear();
        shared = null;
        tableYear = pending.beginsForm() || pending.text ? pending.year : tableYear;
        region = goesOn ? region.carried() : null;
        proven = table.proven();
        int number = 1;
        while (number <= grid.rows()) {
            Row row = Row.of(grid, number);
            Optional<IndicatorHeader> head = table.headAt(number);
            boolean mayTurn =
                    head.isEmpty() && !(region instanceof TransposedTable || region instanceof IndicatorRegion);
            Optional<TransposedTable> turned = mayTurn ? TransposedTable.at(row) : Optional.empty();
            if (head.isPresent()) {
                head(row, head.get());
                number = head.get().lastRow();
            } else if (turned.isPresent()) {
                boolean projects = turned.get().isOfProjects();
                if (open != null && (open.indicators || (projects && open.hasHeader()))) {
                    close();
                }
                begin(row, turned.get());
                open.kind = projects ? FormBlock.Kind.PROJECTS : open.kind;
                number = turned.get().lastRow();
            } else {
                below(row);
            }
            number++;
        }
    }

    /** Adds the labels of rows that follow. */
    private void begin(Row row, Region labels) {
        region = labels;
        ordinal = 0;
        add(labels.head(), row);
        open.indicators = true;
        open.lastTable = row.grid().number();
        open.claimed = open.rows.size();
    }

    /** A row that is no head of indicators. */
    private void below(Row row) {
        if (region == null && shared != null && open != null && shared.goesOn(row)) {
            region = shared;
            open.indicators = true;
            open.head = shared.header();
        }
        RowKind kind = region == null ? null : region.kindOf(row);
        if (kind != null) {
            add(kind, row);
            open.claimed = open.rows.size();
            if (region instanceof ProjectList) {
                ordinal = kind == RowKind.LIST_ROW ? region.ordinal(row) : kind == RowKind.NOTE ? 0 : ordinal;
            } else if (region instanceof IndicatorRegion indicators && kind == RowKind.INDICATOR) {
                open.lastTable = row.grid().number();
                ordinal = indicators.header().isFlat() ? Math.max(ordinal, indicators.ordinal(row)) : ordinal;
                open.levels.addAll(indicators.header().levelsOf(row));
            }
            return;
        }
        if (region instanceof ProjectList) {
            close();
        }
        shared = region instanceof IndicatorRegion indicators && namesProject(row) ? indicators : null;
        region = null;
        Optional<ProjectList> list =
                row.isBlank() ? Optional.empty() : ProjectList.at(row, texts).filter(each -> each.isList(row.grid()));
        if (row.isBlank()) {
            if (open != null) {
                add(RowKind.BLANK, row);
            }
        } else if (isTitle(row)) {
            titleRow(row);
        } else if (list.isPresent()) {
            if (open != null && open.hasBegun()) {
                close();
            }
            begin(row, list.get());
            boolean performance = list.get().isPerformance(open.heading.title() != null);
            open.kind = performance ? FormBlock.Kind.PROJECTS : FormBlock.Kind.LIST;
        } else {
            header(row);
        }
    }

    /** Whether a row is a line across the table with the name of a project: the labels above hold for its rows, too. */
    private boolean namesProject(Row row) {
        return row.cells().size() == 1
                && texts.inline().of(row.cells().get(0).text()).stream().anyMatch(entry -> entry.field() == Field.NAME);
    }

    private boolean isTitle(Row row) {
        LabelledCell only = row.filled().size() == 1 ? row.filled().get(0) : null;
        boolean whole = only != null && row.cells().size() == 1 && titles.isRowTitle(only.text());
        // 年度绩效目标表 within a form heads its indicators of the year.
        boolean inForm = open != null && open.hasHeader();
        boolean section = only != null && only.isField() && (inForm || !titles.isTitle(only.text()));
        return only != null && !section && (whole || titles.isTitle(only.text()));
    }

    /** A title in a row of the table. */
    private void titleRow(Row row) {
        String text = row.filled().get(0).text();
        if (open == null || !titles.isContinued(text)) {
            if (open != null && text.equals(open.heading.title()) && (mayBeRepeated() || open.lacksPerformance())) {
                hold();
            } else if (open != null && open.hasBegun()) {
                close();
            }
            Pending lines = pending;
            title(text);
            pending.unit = pending.unit == null ? lines.unit : pending.unit;
            pending.year = pending.year == null ? tableYear : pending.year;
            pending.lines.addAll(lines.lines);
            if (open != null && open.rows.stream().allMatch(each -> each.kind() != RowKind.TITLE)) {
                // What stands above the title in its own table is the form's.
                open.heading = adopted();
                open.department = titles.isWholeDepartment(open.heading.title());
            }
        }
        add(RowKind.TITLE, row);
    }

    private void head(Row row, IndicatorHeader header) {
        boolean again = open != null
                && open.projects != null
                && header.isFlat()
                && header.repeats(open.projects)
                && pending.title == null;
        boolean another = header.isFlat()
                ? !again && open != null && open.hasBegun()
                : open != null
                        && ((open.indicators && (pending.title != null ? !isSameForm(header) : beginsAnew(header)))
                                || (open.hasBegun() && namesAnother()));
        if (another || (!header.isFlat() && open != null && open.kind != FormBlock.Kind.FORM)) {
            close();
        }
        settle(header);
        if (open != null && pending.goals != null) {
            open.heading = open.heading.withLine(pending.goals);
            pending.goals = null;
        }
        begin(row, new IndicatorRegion(header, texts, tableTerm));
        open.head = header;
        if (header.isFlat()) {
            open.projects = header;
            boolean goals = header.hasGoals() && open.heading.title() != null;
            open.kind = header.isList() && !goals ? FormBlock.Kind.LIST : FormBlock.Kind.PROJECTS;
        }
    }

    /** Whether the lines above name another project than the open form does. */
    private boolean namesAnother() {
        LabelledText said = open.said.get(Field.NAME);
        return pending.lines.stream()
                .filter(line -> line.field() == Field.NAME)
                .anyMatch(line ->
                        said == null || !titles.withoutContinued(line.text()).equals(said.text()));
    }

    /**
     * Whether text stands between indicators that no header names and the same labels again, over levels that begin anew:
     * each table is then of a project that the text before it speaks of.
     */
    private boolean beginsAnew(IndicatorHeader header) {
        return pending.text
                && !open.hasHeader()
                && open.head != null
                && header.repeats(open.head)
                && !mayGoOn(open.levels, header.levels(texts.levels()));
    }

    /** Whether the title of the open block stands again above more of its indicators. */
    private boolean isSameForm(IndicatorHeader header) {
        boolean same = pending.title.equals(open.heading.title())
                && open.hasHeader()
                && mayGoOn(open.levels, header.levels(texts.levels()));
        pending = same ? new Pending() : pending;
        return same;
    }

    /**
     * Whether rows may go on with others: no form begins anew within its levels, and a first level that came to its end
     * does not come again.
     */
    private static boolean mayGoOn(List<IndicatorHeader.LevelPair> first, List<IndicatorHeader.LevelPair> rows) {
        if (first.isEmpty() || rows.isEmpty()) {
            return false;
        }
        String last = first.get(first.size() - 1).first();
        Set<String> ended = new HashSet<>();
        first.forEach(levels -> ended.add(levels.first()));
        ended.remove(last);
        for (IndicatorHeader.LevelPair row : rows) {
            if (ended.contains(row.first())) {
                return false;
            }
            if (!row.first().equals(last) && !row.first().isEmpty()) {
                ended.add(last);
            }
        }
        return !(rows.get(0).first().equals(first.get(0).first())
                && Objects.equals(rows.get(0).second(), first.get(0).second()));
    }

    private void header(Row row) {
        List<LabelledText> statements = LabelledText.of(row, texts.inline());
        if (open != null && held != null && isTitles(open) && resumes(held, statements)) {
            open.rows.forEach(each -> held.rows.add(new BlockRow(RowKind.REPEATED_HEAD, each.row(), each.region())));
            open = held;
            held = null;
        } else if (open != null && resumes(open, statements)) {
            pending = new Pending();
        } else if (open != null && begins(row, statements)) {
            boolean sameTitle = pending.title != null && pending.title.equals(open.heading.title());
            boolean again = (sameTitle || (!pending.beginsForm() && !pending.text))
                    && mayBeRepeated()
                    && (isSaidLine(row)
                            || statements.stream()
                                    .filter(each -> each.field() == Field.NAME)
                                    .findFirst()
                                    .filter(this::isSaid)
                                    .isPresent());
            if (again) {
                hold();
            } else {
                close();
            }
        }
        if (open != null && open.indicators && statements.stream().anyMatch(this::isOtherTotal)) {
            part();
        }
        header(row, statements);
    }

    private static boolean isTitles(Open block) {
        return block.rows.stream().allMatch(row -> row.kind() == RowKind.TITLE);
    }

    /** Whether a form without goals and indicators goes on, under its own title and name once more. */
    private boolean resumes(Open form, List<LabelledText> statements) {
        LabelledText name = form.said.get(Field.NAME);
        FormBlock.Heading heading = form.heading;
        String title = pending.title == null && form != open ? open.heading.title() : pending.title;
        return title != null
                && title.equals(heading.title())
                && (pending.year == null || pending.year.equals(heading.year()))
                && form.lacksPerformance()
                && !name.text().isEmpty()
                && statements.stream()
                        .anyMatch(each ->
                                each.field() == Field.NAME && each.text().equals(name.text()));
    }

    private void header(Row row, List<LabelledText> statements) {
        add(RowKind.HEADER, row);
        for (LabelledText statement : statements) {
            if (SIGNED.contains(statement.field()) && !open.said.containsKey(Field.NAME)) {
                before.add(statement.field());
            }
            open.said.merge(
                    statement.field(), statement, (old, more) -> old.text().isEmpty() ? more : old);
        }
    }

    /** Whether a row behind indicators states another total than the form above them does. */
    private boolean isOtherTotal(LabelledText statement) {
        return statement.field().isTotal()
                && !statement.text().isEmpty()
                && open.said.values().stream()
                        .anyMatch(said -> said.field().isTotal()
                                && !said.text().isEmpty()
                                && !said.text().equals(statement.text()));
    }

    /** Parts the open block behind its indicators: what stands there is the head of a form whose first labels are not known. */
    private void part() {
        List<BlockRow> behind = open.rows.subList(open.claimed, open.rows.size());
        List<BlockRow> head = List.copyOf(behind);
        behind.clear();
        close();
        for (BlockRow row : head) {
            if (row.row().isBlank()) {
                add(RowKind.BLANK, row.row());
            } else {
                header(row.row(), LabelledText.of(row.row(), texts.inline()));
            }
        }
    }

    /** Whether the head of the open block may stand again, as over its next page. */
    private boolean mayBeRepeated() {
        return open.indicators && open.kind == FormBlock.Kind.FORM;
    }

    /** Keeps the open block until it is known whether the head that stands here is its own. */
    private void hold() {
        release();
        held = open;
        open = null;
        region = null;
    }

    /** Whether a row is the budget unit's beside the unit of money, as it stands at the top of the open block. */
    private boolean isSaidLine(Row row) {
        String unit = row.filled().get(0).text();
        return row.isUnitLine()
                && open.rows.stream()
                        .map(BlockRow::row)
                        .anyMatch(said ->
                                said.isUnitLine() && said.filled().get(0).text().equals(unit));
    }

    /** Whether a name is that of the open block, perhaps with a word that says that it goes on. */
    private boolean isSaid(LabelledText name) {
        LabelledText said = open.said.get(Field.NAME);
        return said != null && titles.withoutContinued(name.text()).equals(said.text());
    }

    /** Whether a row begins another form than the open one. */
    private boolean begins(Row row, List<LabelledText> statements) {
        boolean titled = pending.beginsForm();
        if (open.kind != FormBlock.Kind.FORM) {
            return true;
        }
        if (open.indicators) {
            return titled
                    || row.grid().number() != open.lastTable
                    || row.isUnitLine()
                    || statements.stream()
                            .anyMatch(each -> each.field().isOfHead() && !isFoot(row, each.field(), statements));
        }
        return open.hasHeader()
                && (titled
                        || UnitText.organisation(row.filled().get(0).text()).isPresent()
                        || statements.stream().anyMatch(this::isOther));
    }

    /** Whether a name, code or unit is another one than that of the open block. */
    private boolean isOther(LabelledText statement) {
        Field field = statement.field();
        LabelledText said = open.said.get(field);
        boolean other = (field == Field.CODE || field == Field.NAME || field == Field.UNIT)
                && said != null
                && !said.text().equals(statement.text())
                && !statement.text().isEmpty();
        // A project stands below the fund that it is paid from.
        boolean ofFund = other
                && field == Field.NAME
                && texts.vocabulary().is(WordList.FUND, said.label())
                && texts.vocabulary().is(WordList.PROJECT, statement.label());
        return other && !ofFund;
    }

    /**
     * Whether a row behind indicators says who filled the form in. The forms of a table have the same labels above their
     * names, so that one which none so far has there is at its foot, where another form begins below it. A seal is at a
     * foot, unless the forms begin so.
     */
    private boolean isFoot(Row row, Field field, List<LabelledText> statements) {
        boolean names = statements.stream().anyMatch(each -> each.field() == Field.NAME || each.field() == Field.CODE);
        boolean unit = field == Field.UNIT || field == Field.UNIT_CODE;
        // A label with its value in a cell beside it is of a head; at a foot both stand in one cell.
        boolean pair = row.filled().size() == 2 && row.filled().get(0).is(field);
        if (!SIGNED.contains(field) || names || ((unit || pair) && isAboveName(row))) {
            return false;
        }
        boolean sealed =
                row.filled().stream().anyMatch(cell -> texts.vocabulary().isWithin(WordList.SEAL, cell.text()));
        int last = Math.min(row.grid().rows(), row.number() + LONGEST_FOOT);
        for (int number = row.number() + 1; number <= last; number++) {
            for (LabelledCell cell : Row.of(row.grid(), number).filled()) {
                boolean again = sealed && cell.is(field);
                if (again || isName(cell)) {
                    return again || !before.contains(field);
                }
                if (isOfForm(cell)) {
                    return sealed;
                }
            }
        }
        return true;
    }

    /** Whether a project's name or code, or the title of a form, stands in the next row. */
    private boolean isAboveName(Row row) {
        int next = row.number() + 1;
        while (next <= row.grid().rows() && Row.of(row.grid(), next).isBlank()) {
            next++;
        }
        return next <= row.grid().rows()
                && Row.of(row.grid(), next).filled().stream()
                        .anyMatch(cell -> isName(cell) || titles.isTitle(cell.text()));
    }

    private static boolean isName(LabelledCell cell) {
        return cell.is(Field.NAME) || cell.is(Field.CODE);
    }

    /** Whether a label below says that a form goes on: goals, money or indicators. */
    private static boolean isOfForm(LabelledCell cell) {
        Column column = cell.meaning().column();
        boolean part = cell.isObjectives()
                || cell.meaning().isMoney()
                || (cell.isField() && cell.field().isSection() && !cell.isIgnored());
        return part || column == Column.LEVEL1 || column == Column.LEVEL3;
    }

    private void add(RowKind kind, Row row) {
        if (open == null) {
            open = new Open(adopted());
            open.department = titles.isWholeDepartment(open.heading.title());
        }
        open.rows.add(new BlockRow(kind, row, region));
        open.proven |= proven;
        if (kind == RowKind.HEADER && !open.said.containsKey(Field.NAME) && !open.said.containsKey(Field.CODE)) {
            // A unit of money in a row above the form's name is that of the forms below without one, as in a line
            // above.
            row.filled().stream()
                    .flatMap(cell -> UnitText.money(cell.text()).stream())
                    .findFirst()
                    .ifPresent(unit -> scope = new FormBlock.Heading(null, scope.year(), unit, null, List.of()));
        }
    }

    /** What stands above a block that begins here, with what holds from further above. */
    private FormBlock.Heading adopted() {
        Pending lines = pending;
        pending = new Pending();
        FormBlock.Heading above = lines.title == null ? scope : FormBlock.Heading.NONE;
        MoneyUnit unit = lines.unit != null ? lines.unit : above.moneyUnit();
        if (lines.goals != null) {
            lines.lines.add(lines.goals);
        }
        if (lines.counted.size() == 1) {
            lines.lines.add(lines.counted.get(0));
        }
        FormBlock.Heading heading = new FormBlock.Heading(
                lines.title, lines.year != null ? lines.year : above.year(), unit, documentUnit, lines.lines);
        scope = new FormBlock.Heading(null, heading.year(), unit, null, List.of());
        return heading;
    }

    /** Decides whether the indicators below a head belong to the block whose head was said again. */
    private void settle(IndicatorHeader header) {
        boolean same = held != null
                && open != null
                && !header.isFlat()
                && saysNoMore(open, held)
                && mayGoOn(held.levels, header.levels(texts.levels()));
        if (same) {
            open.rows.forEach(row -> held.rows.add(new BlockRow(RowKind.REPEATED_HEAD, row.row(), row.region())));
            open = held;
            held = null;
        } else {
            release();
        }
    }

    /** Whether all that stands in the rows of one block stands in the head of another. */
    private boolean saysNoMore(Open again, Open first) {
        Set<String> said = new HashSet<>();
        for (BlockRow row : first.rows) {
            if (row.kind() == RowKind.HEADER || row.kind() == RowKind.TITLE) {
                row.row().filled().forEach(cell -> said.add(cell.text()));
            }
        }
        if (first.heading.title() != null) {
            said.add(first.heading.title());
        }
        Integer year = first.heading.year();
        return again.rows.stream()
                .flatMap(row -> row.row().filled().stream())
                .allMatch(cell -> said.contains(titles.withoutContinued(cell.text()))
                        || (year != null && year.equals(cell.headingYear())));
    }

    private void release() {
        if (held != null) {
            sink.accept(held.block());
            held = null;
        }
    }

    private void close() {
        release();
        region = null;
        if (open != null && !open.rows.isEmpty()) {
            sink.accept(open.block());
        }
        open = null;
    }

    /** Whether no table and no title stands above, so that lines speak of the whole document. */
    boolean isPreamble() {
        return !anyTable && pending.title == null;
    }

    /** What stands above the next form, for indicators that stand in paragraphs. */
    FormBlock.Heading heading() {
        return adopted();
    }

    /** Ends the document: the last block is complete. */
    void end() {
        close();
    }
}
