package io.github.mubiao.recognise;

import io.github.mubiao.model.IndicatorDetails.Term;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.MoneyUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

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
 * another project, or whose label stands at the head of forms below the indicators of one. {@link Continuation} says whether
 * a table goes on with the one above, {@link LinesAbove} what the lines between them say.
 */
final class Segmenter {

    private static final Set<Field> SIGNED = EnumSet.of(Field.UNIT, Field.UNIT_CODE, Field.DEPARTMENT, Field.AGENCY);

    /** No foot is longer. */
    private static final int LONGEST_FOOT = 20;

    private final FormContext texts;
    private final FormTitles titles;
    private final Consumer<FormBlock> sink;
    private LinesAbove lines;
    /** What the last title and the lines below it say of each form down to the next title. */
    private FormBlock.Heading scope = FormBlock.Heading.NONE;

    private MoneyUnit documentUnit;
    private boolean anyTable;

    private OpenBlock open;
    /** The block that may go on below a repeated head; {@code null} for none. */
    private OpenBlock held;
    /** The labels that the next row stands below; {@code null} for none. */
    private Region region;
    /** The labels over indicators that hold for those below a line with a project's name; {@code null} for none. */
    private IndicatorRegion shared;
    /** The number of the last row of a list that counts its rows; 0 for none. */
    private int ordinal;
    /** The last table, where it has labels of a form and proves none; {@code null} for none. */
    private LabelledGrid above;
    /** What the lines above that table say. */
    private LinesAbove aboveLines;
    /** Whether the current table holds goals, indicators or months. */
    private boolean proven;
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
        this.lines = new LinesAbove(texts);
    }

    /** The title above the next table; {@code null} for none. */
    String title() {
        return lines.title();
    }

    /** The first table whose rows may still go on; {@link Integer#MAX_VALUE} for none. */
    int firstOpenTable() {
        OpenBlock first = held == null ? open : held;
        return first == null || first.rows().isEmpty()
                ? Integer.MAX_VALUE
                : first.rows().get(0).row().grid().number();
    }

    /** Takes a paragraph that may say something of the form below it, and says whether it is a title. */
    boolean paragraph(Location place, String text, boolean inDepartmentPart) {
        if (titles.isTitle(text)) {
            if (open == null || !titles.isContinued(text)) {
                lines = lines.below(text, !anyTable);
            }
            return true;
        }
        lines.add(place, text, inDepartmentPart, open != null && open.lacksPerformance());
        noteDocumentUnit();
        return false;
    }

    private void noteDocumentUnit() {
        if (lines.unit() != null && isPreamble()) {
            documentUnit = lines.unit();
        }
    }

    private Continuation continuation() {
        return new Continuation(lines, open, region, ordinal, texts);
    }

    /** The table with its columns below the open labels where it goes on with their rows so alone, beyond doubt; else itself. */
    LabelledGrid fitted(LabelledGrid grid) {
        return continuation().fitted(grid);
    }

    /** Whether a table may be more of the indicators above it; see {@link Continuation#isBelowIndicators}. */
    boolean isBelowIndicators(LabelledGrid grid, TableClass table) {
        return continuation().isBelowIndicators(grid, table);
    }

    /** Takes a table, hands on the blocks that end in it, and says what the table is among the others. */
    TableKind table(LabelledGrid grid, TableClass table) {
        Continuation continuation = continuation();
        boolean foreign = table.kind() == TableKind.INDICATORS
                && ((!table.hasLevels() && !continuation.isAnnounced()) || continuation.beginsAnew(table));
        TableKind kind = foreign ? TableKind.OTHER : table.kind();
        tableTerm = lines.indicatorTerm();
        boolean own = kind.isOwn();
        boolean goesOn = continuation.goesOn(grid, table);
        // A table in a cell of the form, or one with goals, may have other columns.
        boolean any = table.proven() || continuation.isWithin(grid);
        boolean below = continuation.isJustBelow(grid, any) && open.hasHeader() && !open.hasIndicators();
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
                other(grid, table);
            }
            return kind;
        }
        anyTable = true;
        boolean under =
                own && above != null && above.columns() == grid.columns() && !lines.beginsForm() && !lines.hasText();
        if (under) {
            lines = aboveLines;
            top(above);
        }
        above = null;
        boolean list = kind == TableKind.LIST_OF_PROJECTS || kind == TableKind.PROJECT_LIST;
        if (list && !goesOn && open != null && open.isForm() && open.hasBegun()) {
            // What stands above the list's labels is not the form's.
            close();
        }
        boolean unnamed = own && !table.named() && continuation().isJustBelow(grid, false);
        if (unnamed) {
            open.join(grid);
        }
        if ((unnamed || below) && lines.headsPart()) {
            open.setHeading(open.heading().withUnit(lines.unit()));
            lines = new LinesAbove(texts);
        }
        if (goesOn && region instanceof IndicatorRegion) {
            // The title of the form stands again.
            lines.dropTitle();
        }
        rows(grid, table, goesOn);
        if (open != null && (goesOn || under || below || unnamed)) {
            open.goesOnIn(grid);
        }
        return kind;
    }

    /** Takes a table of anything else: it ends what stands above it, and what was said between belongs to it. */
    private void other(LabelledGrid grid, TableClass table) {
        aboveLines = lines;
        above = table.kind() == TableKind.CONTINUATION && mayBegin(grid) ? grid : null;
        tableYear = null;
        anyTable = true;
        close();
        lines = new LinesAbove(texts);
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
        for (LabelledCell cell : grid.cells()) {
            if (titles.isTitle(cell.text())) {
                paragraph(cell.location(), cell.text(), true);
            } else if (titles.isRowTitle(cell.text())) {
                lines = lines.below(cell.text(), !anyTable);
            } else if (!cell.isEmpty()) {
                lines.addCell(cell);
                noteDocumentUnit();
            }
        }
    }

    private void rows(LabelledGrid grid, TableClass table, boolean goesOn) {
        before.clear();
        shared = null;
        tableYear = lines.beginsForm() || lines.hasText() ? lines.year() : tableYear;
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
            } else if (turned.isPresent()) {
                turned(row, turned.get());
            } else {
                below(row);
            }
            number = Math.max(number, head.isPresent() || turned.isPresent() ? region.lastRow() : 0) + 1;
        }
    }

    /** Labels of indicators. */
    private void head(Row row, IndicatorHeader header) {
        boolean again = open != null && open.repeatsProjects(header) && lines.title() == null;
        boolean another = header.isFlat()
                ? !again && open != null && open.hasBegun()
                : open != null
                        && ((open.hasIndicators() && isOfAnother(header)) || (open.hasBegun() && namesAnother()));
        if (another || (!header.isFlat() && open != null && !open.isForm())) {
            close();
        }
        settle(header);
        if (open != null && lines.hasGoals()) {
            open.setHeading(open.heading().withLine(lines.takeGoals()));
        }
        begin(row, new IndicatorRegion(header, texts, tableTerm));
        if (header.isFlat()) {
            boolean goals = header.hasGoals() && open.heading().title() != null;
            open.setKind(header.isList() && !goals ? FormBlock.Kind.LIST : FormBlock.Kind.PROJECTS);
        }
    }

    /** Whether labels behind the indicators of a form are those of another: below a title, or a text. */
    private boolean isOfAnother(IndicatorHeader header) {
        if (lines.title() == null) {
            // Each table is of a project that the text before it speaks of.
            return lines.hasText() && !open.hasHeader() && open.repeatsHead(header) && !open.mayGoOnBelow(header);
        }
        boolean same = open.isTitled(lines.title()) && open.hasHeader() && open.mayGoOnBelow(header);
        lines = same ? new LinesAbove(texts) : lines;
        return !same;
    }

    /** Whether the lines above name another project than the open form does. */
    private boolean namesAnother() {
        return lines.names().stream().anyMatch(name -> !open.isNamed(name));
    }

    /** Decides whether the indicators below a head belong to the block whose head was said again. */
    private void settle(IndicatorHeader header) {
        boolean same = held != null
                && open != null
                && !header.isFlat()
                && open.saysNoMoreThan(held)
                && held.mayGoOnBelow(header);
        if (same) {
            resumeHeld();
        } else {
            release();
        }
    }

    /** Goes on with the block whose head the open one repeats. */
    private void resumeHeld() {
        held.absorb(open);
        open = held;
        held = null;
    }

    /** Labels of a turned table. */
    private void turned(Row row, TransposedTable labels) {
        if (open != null && (open.hasIndicators() || (labels.isOfProjects() && open.hasHeader()))) {
            close();
        }
        begin(row, labels);
        if (labels.isOfProjects()) {
            open.setKind(FormBlock.Kind.PROJECTS);
        }
    }

    /** Adds the labels of rows that follow. */
    private void begin(Row row, Region labels) {
        region = labels;
        ordinal = 0;
        add(labels.head(), row);
        open.addLabels(labels);
    }

    /** A row that is no head of indicators. */
    private void below(Row row) {
        if (region == null && shared != null && open != null && shared.goesOn(row)) {
            region = shared;
            open.reopen(shared);
        }
        RowKind kind = region == null ? null : region.kindOf(row);
        if (kind != null) {
            inRegion(kind, row);
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
            boolean performance = list.get().isPerformance(open.heading().title() != null);
            open.setKind(performance ? FormBlock.Kind.PROJECTS : FormBlock.Kind.LIST);
        } else {
            header(row);
        }
    }

    /** A row below labels. */
    private void inRegion(RowKind kind, Row row) {
        add(kind, row);
        open.claim();
        if (region instanceof ProjectList) {
            ordinal = kind == RowKind.LIST_ROW ? region.ordinal(row) : kind == RowKind.NOTE ? 0 : ordinal;
        } else if (region instanceof IndicatorRegion indicators && kind == RowKind.INDICATOR) {
            ordinal = indicators.header().isFlat() ? Math.max(ordinal, indicators.ordinal(row)) : ordinal;
            open.addLevels(indicators.header().levelsOf(row));
        }
    }

    /** Whether a row is a line across the table with the name of a project: the labels above hold for its rows, too. */
    private boolean namesProject(Row row) {
        return row.cells().size() == 1
                && texts.inline().of(row.cells().get(0), row).stream().anyMatch(entry -> entry.field() == Field.NAME);
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
            if (open != null && open.isTitled(text) && (open.mayBeRepeated() || open.lacksPerformance())) {
                hold();
            } else if (open != null && open.hasBegun()) {
                close();
            }
            lines = lines.belowRow(text, !anyTable, tableYear);
            if (open != null && !open.hasTitleRow()) {
                // What stands above the title in its own table is the form's.
                open.setHeading(adopted());
            }
        }
        add(RowKind.TITLE, row);
    }

    private void header(Row row) {
        List<LabelledText> statements = LabelledText.of(row, texts.inline());
        if (open != null && held != null && open.isTitles() && resumes(held, statements)) {
            resumeHeld();
        } else if (open != null && resumes(open, statements)) {
            lines = new LinesAbove(texts);
        } else if (open != null && begins(row, statements)) {
            boolean above = open.isTitled(lines.title()) || (!lines.beginsForm() && !lines.hasText());
            if (above && open.mayBeRepeated() && (open.saysUnitLine(row) || isNamed(statements))) {
                hold();
            } else {
                close();
            }
        }
        if (open != null && open.hasIndicators() && statements.stream().anyMatch(open::hasOtherTotal)) {
            part();
        }
        header(row, statements);
    }

    /** Whether the first name that a row states is the open form's. */
    private boolean isNamed(List<LabelledText> statements) {
        return statements.stream()
                .filter(each -> each.field() == Field.NAME)
                .findFirst()
                .filter(each -> open.isNamed(each.text()))
                .isPresent();
    }

    /** Whether a form without goals and indicators goes on, under its own title and name once more. */
    private boolean resumes(OpenBlock form, List<LabelledText> statements) {
        String title = lines.title() == null && form != open ? open.heading().title() : lines.title();
        return form.isTitled(title)
                && (lines.year() == null || lines.year().equals(form.heading().year()))
                && form.isNamedAgain(statements);
    }

    private void header(Row row, List<LabelledText> statements) {
        add(RowKind.HEADER, row);
        for (LabelledText statement : statements) {
            if (SIGNED.contains(statement.field()) && !open.says(Field.NAME)) {
                before.add(statement.field());
            }
            open.say(statement);
        }
    }

    /** Parts the open block behind its indicators: what stands there is the head of a form whose first labels are not known. */
    private void part() {
        List<BlockRow> head = open.takeUnclaimed();
        close();
        for (BlockRow row : head) {
            if (row.row().isBlank()) {
                add(RowKind.BLANK, row.row());
            } else {
                header(row.row(), LabelledText.of(row.row(), texts.inline()));
            }
        }
    }

    /** Whether a row begins another form than the open one. */
    private boolean begins(Row row, List<LabelledText> statements) {
        if (!open.isForm()) {
            return true;
        }
        if (open.hasIndicators()) {
            return lines.beginsForm()
                    || open.endsBefore(row.grid())
                    || row.isUnitLine()
                    || statements.stream()
                            .anyMatch(each -> each.field().isOfHead() && !isFoot(row, each.field(), statements));
        }
        return open.hasHeader()
                && (lines.beginsForm()
                        || UnitText.organisation(row.filled().get(0).text()).isPresent()
                        || statements.stream().anyMatch(open::hasOther));
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
            open = new OpenBlock(texts, adopted());
        }
        open.add(new BlockRow(kind, row, region), proven);
        if (kind == RowKind.HEADER && !open.says(Field.NAME) && !open.says(Field.CODE)) {
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
        FormBlock.Heading heading = lines.heading(scope, documentUnit);
        scope = new FormBlock.Heading(null, heading.year(), heading.moneyUnit(), null, List.of());
        lines = new LinesAbove(texts);
        return heading;
    }

    /** Keeps the open block until it is known whether the head that stands here is its own. */
    private void hold() {
        release();
        held = open;
        open = null;
        region = null;
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
        if (open != null && !open.rows().isEmpty()) {
            sink.accept(open.block());
        }
        open = null;
    }

    /** Whether no table and no title stands above, so that lines speak of the whole document. */
    boolean isPreamble() {
        return !anyTable && lines.title() == null;
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
