package io.github.mubiao.recognise;

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

/**
 * Pass 3: cuts the tables of a document into form blocks. A row's kind depends on the state that the rows above it leave
 * (columns are states, the first kind that fits is taken):
 *
 * <pre>
 *  below a header            below indicators         below a list            below a turned head
 *  INDICATOR_HEAD            INDICATOR_HEAD           INDICATOR_HEAD          TURNED_ROW
 *  TURNED_HEAD               LEVEL                    LIST_HEAD
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
    private FormHeading scope = FormHeading.NONE;

    private MoneyUnit documentUnit;
    private boolean anyTable;
    /** Whether the current table holds goals, indicators or months. */
    private boolean proven;

    private Open open;
    /** The block that may go on below a repeated head; {@code null} for none. */
    private Open held;

    private IndicatorRegion region;
    private ProjectList list;
    private int ordinal;
    private TransposedTable turned;
    /** The last table, where it has labels of a form and proves none; {@code null} for none. */
    private LabelledGrid above;

    /** What the lines above that table say. */
    private Pending aboveLines;

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
        private final List<FormHeading.Line> lines = new ArrayList<>();
        /** Whether anything stands here but page numbers and titles that go on. */
        private boolean text;

        /** Whether a line heads a part of a form. */
        private boolean section;

        boolean namesProject() {
            return lines.stream().anyMatch(line -> line.field() == Field.NAME || line.field() == Field.CODE);
        }

        boolean beginsForm() {
            return title != null || lines.stream().anyMatch(line -> line.field().isOfHead());
        }
    }

    /** A block whose rows still come in. */
    private static final class Open {
        private FormHeading heading;
        private final List<BlockRow> rows = new ArrayList<>();
        private final Map<Field, LabelledText> said = new EnumMap<>(Field.class);
        /** Labels over projects, which stand again over the next page; {@code null} for none. */
        private IndicatorHeader projects;
        /** Whether a table of the block holds goals, indicators or months. */
        private boolean proven;

        private final List<IndicatorHeader.LevelPair> levels = new ArrayList<>();
        private FormBlock.Kind kind = FormBlock.Kind.FORM;
        private final Set<Integer> broken = new HashSet<>();
        private boolean department;
        private boolean indicators;
        private int lastTable;

        Open(FormHeading heading) {
            this.heading = heading;
        }

        /** Whether anything but a unit or a unit of money is said. */
        boolean hasHeader() {
            for (Field field : said.keySet()) {
                if (field.startsHeader() || field == Field.AGENCY || field == Field.DEPARTMENT) {
                    return true;
                }
            }
            return department && said.containsKey(Field.UNIT);
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
        boolean section = isSection(text);
        pending.section |= section;
        pending.text |= !section && !titles.isFurniture(text);
        Integer year = FiscalYears.ofHeading(text);
        pending.year = year == null ? pending.year : year;
        UnitText.moneyWithin(text).or(() -> texts.meaning(text).moneyUnit()).ifPresent(unit -> pending.unit = unit);
        if (pending.unit != null && pending.title == null && !anyTable) {
            documentUnit = pending.unit;
        }
        if (!inDepartmentPart && text.length() <= LONGEST_LINE) {
            for (InlineFields.Entry entry : texts.inline().of(text)) {
                if (entry.field() == Field.YEAR && pending.year == null) {
                    pending.year = FiscalYears.ofCell(entry.text());
                }
                boolean carried = entry.field().isOfHead() || entry.field().isTotal();
                if (carried && !entry.text().isEmpty()) {
                    pending.lines.add(new FormHeading.Line(entry.field(), entry.text(), place));
                }
            }
        }
        return false;
    }

    /** Whether a line heads a part of a form, as a label over its rows does: 二、项目资金（万元）. */
    private boolean isSection(String text) {
        Field field = texts.meaning(text).field();
        return field != null && !field.isIgnored() && (field.isSection() || field.isObjectives());
    }

    private void title(String text) {
        Pending next = new Pending();
        next.title = text;
        next.year = titles.year(text);
        UnitText.moneyWithin(text).ifPresent(unit -> next.unit = unit);
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

    /** Takes a table, and hands on the blocks that end in it. Returns its rows' kinds, by row. */
    TableKind table(LabelledGrid grid, TableClass table) {
        boolean nested = grid.grid().within() > 0;
        boolean goesOn = region != null
                && !pending.text
                && pending.title == null
                && region.header().fits(grid)
                && table.other() == null
                && goesOn(grid, table);
        boolean counted = list != null && !pending.text && list.goesOn(Row.of(grid, 1), ordinal, texts);
        boolean turns = turned != null && !pending.text && pending.title == null && turned.goesOn(Row.of(grid, 1));
        boolean below = mayJoin(grid);
        TableKind kind = table.kind();
        boolean own = isOwn(kind);
        if (!own) {
            boolean more = goesOn || counted || turns || (kind != TableKind.OTHER && kind != TableKind.LINES && below);
            kind = more
                    ? (kind == TableKind.SCHEDULE ? kind : TableKind.CONTINUATION)
                    : kind == TableKind.LINES ? kind : TableKind.OTHER;
        }
        if (kind == TableKind.LINES) {
            lines(grid);
            return kind;
        }
        if (kind == TableKind.OTHER) {
            if (!nested) {
                Pending lines = pending;
                foreign();
                above = table.kind() == TableKind.CONTINUATION && mayBegin(grid) ? grid : null;
                aboveLines = lines;
            }
            return kind;
        }
        anyTable = true;
        boolean under =
                own && above != null && above.columns() == grid.columns() && !pending.beginsForm() && !pending.text;
        if (under) {
            pending = aboveLines;
            above(above);
        }
        above = null;
        boolean unnamed = own && !table.named() && isJustBelow(grid);
        boolean broken = goesOn || counted || turns || under || below || unnamed;
        if (unnamed) {
            open.lastTable = grid.number();
        }
        if ((unnamed || below) && pending.section) {
            open.heading = open.heading.withUnit(pending.unit);
            pending = new Pending();
        }
        rows(grid, table, goesOn, counted, turns);
        if (broken
                && open != null
                && open.rows.stream().anyMatch(row -> row.row().grid() != grid)) {
            open.broken.add(grid.number());
        }
        return kind;
    }

    /** Whether a table of a kind is ours by its own labels. */
    private static boolean isOwn(TableKind kind) {
        return switch (kind) {
            case FORM, INDICATORS, PROJECT_LIST, DEPARTMENT_FORM, LIST_OF_PROJECTS -> true;
            case CONTINUATION, SCHEDULE, LINES, OTHER -> false;
        };
    }

    /** Whether each row of a table may stand at the top of a form: it begins with a label, a unit or a title. */
    private boolean mayBegin(LabelledGrid grid) {
        for (int number = 1; number <= grid.rows(); number++) {
            List<LabelledCell> filled = Row.of(grid, number).filled();
            LabelledCell first = filled.isEmpty() ? null : filled.get(0);
            boolean label = first == null
                    || first.isField()
                    || titles.isTitle(first.text())
                    || titles.isRowTitle(first.text())
                    || UnitText.organisation(first.text()).isPresent()
                    || UnitText.money(first.text()).isPresent()
                    || FiscalYears.ofHeading(first.text()) != null
                    || !texts.inline().of(first.text()).isEmpty();
            if (!label) {
                return false;
            }
        }
        return true;
    }

    /** Takes the rows of a table that a page breaks above what proves it a form. */
    private void above(LabelledGrid grid) {
        for (int number = 1; number <= grid.rows(); number++) {
            Row row = Row.of(grid, number);
            if (!row.isBlank() && isTitle(row)) {
                titleRow(row);
            } else if (!row.isBlank()) {
                header(row);
            }
        }
    }

    /** A table of anything else ends what stands above it, and what was said between belongs to it. */
    private void foreign() {
        anyTable = true;
        close();
        release();
        pending = new Pending();
    }

    private void lines(LabelledGrid grid) {
        boolean text = pending.text;
        for (LabelledCell cell : grid.cells()) {
            if (!cell.isEmpty()) {
                if (titles.isRowTitle(cell.text()) && !titles.isTitle(cell.text())) {
                    title(cell.text());
                } else {
                    paragraph(cell.location(), cell.text(), true);
                }
            }
        }
        pending.text = text;
    }

    /** Whether a table without a project's name may go on with the header of the form above it. */
    private boolean mayJoin(LabelledGrid grid) {
        return isJustBelow(grid) && open.hasHeader() && !open.indicators;
    }

    /** Whether nothing stands between a table and the form above it, whose columns it has. */
    private boolean isJustBelow(LabelledGrid grid) {
        return open != null
                && open.kind == FormBlock.Kind.FORM
                && !open.rows.isEmpty()
                && !pending.text
                && !pending.beginsForm()
                && (pending.section || lastGrid(open).columns() == grid.columns());
    }

    private static LabelledGrid lastGrid(Open open) {
        return open.rows.get(open.rows.size() - 1).row().grid();
    }

    /** Whether the first rows of a table go on with the indicators above it, and no labels stand over them. */
    private boolean goesOn(LabelledGrid grid, TableClass table) {
        int rows = 0;
        int proven = 0;
        for (int number = 1; number <= grid.rows() && rows < FIRST_ROWS; number++) {
            Row row = Row.of(grid, number);
            IndicatorHeader head = table.headAt(number).orElse(null);
            if (head != null || isHead(row)) {
                return head != null && head.repeats(region.header());
            }
            if (row.isBlank() || texts.isTotal(row)) {
                continue;
            }
            if (!region.mayGoOn(row)) {
                break;
            }
            rows++;
            proven += region.goesOn(row) ? 1 : 0;
        }
        return proven * 2 >= Math.max(rows, 1);
    }

    /** Whether a row consists of labels: at least two known ones and no other text. */
    private boolean isHead(Row row) {
        List<LabelledCell> filled = row.filled();
        return filled.size() > 1
                && filled.stream().allMatch(cell -> texts.isLabelLike(cell))
                && filled.stream().noneMatch(cell -> texts.levels().isLevel(cell));
    }

    private void rows(LabelledGrid grid, TableClass table, boolean goesOn, boolean counted, boolean turns) {
        before.clear();
        turned = turns ? turned : null;
        region = goesOn ? region : null;
        list = counted ? list.carried() : null;
        proven = table.proven();
        int number = 1;
        while (number <= grid.rows()) {
            Row row = Row.of(grid, number);
            Optional<IndicatorHeader> head = table.headAt(number);
            boolean mayTurn = turned == null && region == null && head.isEmpty();
            Optional<TransposedTable> begins = mayTurn ? TransposedTable.at(row, texts.vocabulary()) : Optional.empty();
            if (head.isPresent()) {
                head(row, head.get());
                number = head.get().lastRow();
            } else if (begins.isPresent()) {
                boolean projects = begins.get().isOfProjects();
                if (open != null && (open.indicators || (projects && open.hasHeader()))) {
                    close();
                }
                turned = begins.get();
                region = null;
                list = null;
                add(BlockRow.of(RowKind.TURNED_HEAD, row, turned));
                open.kind = projects ? FormBlock.Kind.PROJECTS : open.kind;
                indicators(grid);
                number = turned.lastRow();
            } else if (turned != null) {
                add(BlockRow.of(RowKind.TURNED_ROW, row, turned));
            } else {
                below(row);
            }
            number++;
        }
        if (list == null || ordinal == 0) {
            list = null;
        }
    }

    private void indicators(LabelledGrid grid) {
        open.indicators = true;
        open.lastTable = grid.number();
    }

    /** A row that is no head of indicators. */
    private void below(Row row) {
        if (region != null) {
            RowKind kind = region.kindOf(row);
            if (kind != null) {
                add(BlockRow.of(kind, row, region.header()));
                if (kind == RowKind.INDICATOR) {
                    indicators(row.grid());
                    open.levels.addAll(region.header().levelsOf(row));
                }
                return;
            }
            region = null;
        }
        if (list != null) {
            RowKind kind = list.kindOf(row, texts);
            if (kind != null) {
                add(BlockRow.of(kind, row, list));
                ordinal = kind == RowKind.LIST_ROW ? list.ordinal(row) : kind == RowKind.NOTE ? 0 : ordinal;
                return;
            }
            list = null;
            close();
        }
        if (row.isBlank()) {
            if (open != null) {
                add(BlockRow.of(RowKind.BLANK, row));
            }
        } else if (isTitle(row)) {
            titleRow(row);
        } else {
            Optional<ProjectList> begins =
                    ProjectList.at(row, texts).filter(labels -> labels.isList(row.grid(), texts));
            if (begins.isPresent()) {
                list(row, begins.get());
            } else {
                header(row);
            }
        }
    }

    private boolean isTitle(Row row) {
        List<LabelledCell> filled = row.filled();
        String text = filled.get(0).text();
        boolean whole = row.cells().size() == 1 && titles.isRowTitle(text);
        return filled.size() == 1 && !filled.get(0).isField() && (whole || titles.isTitle(text));
    }

    /** A title in a row of the table. */
    private void titleRow(Row row) {
        String text = row.filled().get(0).text();
        boolean more = open != null && titles.isContinued(text);
        if (!more) {
            if (open != null && (open.indicators || open.hasHeader())) {
                close();
            }
            Pending above = pending;
            title(text);
            pending.unit = pending.unit == null ? above.unit : pending.unit;
            pending.lines.addAll(above.lines);
            if (open != null && open.rows.stream().allMatch(each -> each.kind() != RowKind.TITLE)) {
                // What stands above the title in its own table is the form's.
                Open under = new Open(adopted());
                under.rows.addAll(open.rows);
                under.said.putAll(open.said);
                under.department = titles.isWholeDepartment(under.heading.title());
                open = under;
            }
        }
        add(BlockRow.of(RowKind.TITLE, row));
    }

    private void list(Row row, ProjectList begins) {
        if (open != null && (open.indicators || open.hasHeader())) {
            close();
        }
        list = begins;
        ordinal = 0;
        add(BlockRow.of(RowKind.LIST_HEAD, row, begins));
        open.kind = begins.hasGoals(texts) ? FormBlock.Kind.PROJECTS : FormBlock.Kind.LIST;
        open.indicators = true;
        open.lastTable = row.grid().number();
    }

    private void head(Row row, IndicatorHeader header) {
        boolean again = open != null
                && open.projects != null
                && header.isFlat()
                && header.repeats(open.projects)
                && pending.title == null;
        list = null;
        if (header.isFlat()) {
            if (!again && open != null && (open.indicators || open.hasHeader())) {
                close();
            }
        } else if (open != null && open.indicators && pending.title != null && !isSameForm(header)) {
            close();
        } else if (open != null && open.kind != FormBlock.Kind.FORM) {
            close();
        }
        settle(header);
        region = new IndicatorRegion(header, texts);
        add(BlockRow.of(RowKind.INDICATOR_HEAD, row, header));
        indicators(row.grid());
        if (header.isFlat()) {
            open.projects = header;
            open.kind = header.isList() && !header.hasGoals() ? FormBlock.Kind.LIST : FormBlock.Kind.PROJECTS;
        }
    }

    /** Whether the title of the open block stands again above more of its indicators. */
    private boolean isSameForm(IndicatorHeader header) {
        boolean same = pending.title.equals(open.heading.title())
                && open.hasHeader()
                && mayGoOn(open.levels, header.levels(texts.levels()));
        if (same) {
            pending = new Pending();
        }
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
        LabelledText name = name(statements);
        if (open != null && begins(row, statements)) {
            boolean again = name != null && !pending.beginsForm() && !pending.text && isSaid(name);
            Open last = open;
            if (again) {
                release();
                held = last;
                open = null;
                closeRegions();
            } else {
                close();
            }
        }
        add(BlockRow.of(RowKind.HEADER, row));
        for (LabelledText statement : statements) {
            if (SIGNED.contains(statement.field()) && !open.said.containsKey(Field.NAME)) {
                before.add(statement.field());
            }
            open.said.merge(
                    statement.field(), statement, (old, more) -> old.text().isEmpty() ? more : old);
        }
    }

    /** The statement of a project's name or code that begins a form again; {@code null} for none. */
    private static LabelledText name(List<LabelledText> statements) {
        for (LabelledText statement : statements) {
            if (statement.field() == Field.NAME) {
                return statement;
            }
        }
        return null;
    }

    /** Whether a name is that of the open block, perhaps with a word that says that it goes on. */
    private boolean isSaid(LabelledText name) {
        LabelledText said = open.said.get(Field.NAME);
        return open.indicators
                && open.kind == FormBlock.Kind.FORM
                && said != null
                && FormTitles.withoutContinued(name.text()).equals(said.text());
    }

    /** Whether a row begins another form than the open one. */
    private boolean begins(Row row, List<LabelledText> statements) {
        boolean titled = pending.beginsForm();
        if (open.kind != FormBlock.Kind.FORM) {
            return true;
        }
        if (open.indicators) {
            boolean elsewhere = row.grid().number() != open.lastTable;
            return titled || elsewhere || isHeadOfNext(row, statements);
        }
        if (!open.hasHeader()) {
            return false;
        }
        boolean unit = UnitText.organisation(row.filled().get(0).text()).isPresent();
        return titled || unit || statements.stream().anyMatch(this::isOther);
    }

    private boolean isHeadOfNext(Row row, List<LabelledText> statements) {
        if (row.isUnitLine()) {
            return true;
        }
        for (LabelledText statement : statements) {
            if (statement.field().isOfHead() && !isFoot(row, statement.field(), statements)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name, code or unit is another one than that of the open block. */
    private boolean isOther(LabelledText statement) {
        Field field = statement.field();
        boolean named = field == Field.CODE || field == Field.NAME || field == Field.UNIT;
        LabelledText said = open.said.get(field);
        boolean other = named
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
        boolean names = statements.stream().anyMatch(Segmenter::isName);
        if (!SIGNED.contains(field) || names) {
            return false;
        }
        boolean sealed = isSealed(row);
        if ((field == Field.UNIT || field == Field.UNIT_CODE) && isAboveName(row)) {
            return false;
        }
        int last = Math.min(row.grid().rows(), row.number() + LONGEST_FOOT);
        for (int number = row.number() + 1; number <= last; number++) {
            for (LabelledCell cell : Row.of(row.grid(), number).filled()) {
                LabelMeaning meaning = cell.meaning();
                boolean again = sealed && meaning.is(field);
                boolean name = meaning.is(Field.NAME) || meaning.is(Field.CODE);
                if (again || name) {
                    return again || !before.contains(field);
                }
                if (isOfForm(meaning)) {
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
                        .anyMatch(cell -> cell.is(Field.NAME) || cell.is(Field.CODE) || titles.isTitle(cell.text()));
    }

    private static boolean isName(LabelledText statement) {
        return statement.field() == Field.NAME || statement.field() == Field.CODE;
    }

    /** Whether a label below says that a form goes on: goals, money or indicators. */
    private static boolean isOfForm(LabelMeaning meaning) {
        Field field = meaning.field();
        boolean known = field != null && (field.isObjectives() || field.isMoney() || field.isSection());
        return (known && !field.isIgnored()) || meaning.column() == Column.LEVEL1 || meaning.column() == Column.LEVEL3;
    }

    private boolean isSealed(Row row) {
        return row.filled().stream().anyMatch(cell -> texts.vocabulary().isWithin(WordList.SEAL, cell.text()));
    }

    private void add(BlockRow row) {
        if (open == null) {
            open = new Open(adopted());
            open.department = titles.isWholeDepartment(open.heading.title());
        }
        open.rows.add(row);
        open.proven |= proven;
    }

    /** What stands above a block that begins here, with what holds from further above. */
    private FormHeading adopted() {
        Pending lines = pending;
        pending = new Pending();
        FormHeading above = lines.title == null ? scope : FormHeading.NONE;
        MoneyUnit unit = lines.unit != null ? lines.unit : above.moneyUnit();
        FormHeading heading = new FormHeading(
                lines.title, lines.year != null ? lines.year : above.year(), unit, documentUnit, lines.lines);
        scope = new FormHeading(null, heading.year(), unit, null, List.of());
        return heading;
    }

    /** Decides whether the indicators below a head belong to the block whose head was said again. */
    private void settle(IndicatorHeader header) {
        if (held == null) {
            return;
        }
        boolean same = open != null
                && !header.isFlat()
                && saysNoMore(open, held)
                && mayGoOn(held.levels, header.levels(texts.levels()));
        if (same) {
            open.rows.forEach(row -> held.rows.add(row.as(RowKind.REPEATED_HEAD)));
            open = held;
            held = null;
        } else {
            release();
        }
    }

    /** Whether all that stands in the rows of one block stands in the head of another. */
    private static boolean saysNoMore(Open again, Open first) {
        Set<String> texts = new HashSet<>();
        for (BlockRow row : first.rows) {
            if (row.kind() == RowKind.HEADER || row.kind() == RowKind.TITLE) {
                row.row().filled().forEach(cell -> texts.add(cell.text()));
            }
        }
        return again.rows.stream()
                .flatMap(row -> row.row().filled().stream())
                .allMatch(cell -> texts.contains(FormTitles.withoutContinued(cell.text())));
    }

    private void release() {
        if (held != null) {
            sink.accept(held.block());
            held = null;
        }
    }

    private void closeRegions() {
        region = null;
        list = null;
        turned = null;
    }

    private void close() {
        release();
        closeRegions();
        if (open != null) {
            if (!open.rows.isEmpty()) {
                sink.accept(open.block());
            }
            open = null;
        }
    }

    /** Whether no table and no title stands above, so that lines speak of the whole document. */
    boolean isPreamble() {
        return !anyTable && pending.title == null;
    }

    /** What stands above the next form, for indicators that stand in paragraphs. */
    FormHeading heading() {
        return adopted();
    }

    /** Ends the document: the last block is complete. */
    void end() {
        close();
    }
}
