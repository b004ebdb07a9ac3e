package io.github.mubiao.recognise;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the budget year of a document. */
final class FiscalYears {

    /** A plan of the years to come has so many. */
    private static final int PLANNED_YEARS = 3;

    private static final Pattern LINE = Pattern.compile("\\(?(20\\d{2})年度?\\)?");

    /** A line that says of which months a form is, too: {@code （2024年度1-9月）}. */
    private static final Pattern HEADING =
            Pattern.compile("\\(?(20\\d{2})年度?(?:0?1月?[-~—–至到]\\d{1,2}月份?|上半年|前三季度)\\)?");

    /** A year that is no end of several: of {@code 2022-2024年} neither is the year. */
    private static final String YEAR = "(?<!20\\d{2}年?[-—–~～至到])(20\\d{2})(?!年?[-—–~～至到]20)";

    /** A year in a title: {@code 2022年部门预算绩效目标}. */
    private static final Pattern TITLE = Pattern.compile("(?<!\\d)" + YEAR + "年(?!\\d)");

    /** A title that begins with a year in figures alone: {@code 2024部门预算…}. */
    private static final Pattern BEGUN = Pattern.compile("(20\\d{2})(?<rest>\\p{IsHan}.*)");

    /** A year in figures alone in brackets at a title's end: {@code 项目支出绩效目标表（2024）}. */
    private static final Pattern ENDED = Pattern.compile("\\D.*\\((20\\d{2})\\)");

    private static final Pattern PLAN = Pattern.compile("(?<!\\d)(20\\d{2})年?[-—–~～至到]20\\d{2}年?");

    private static final Pattern ANY = Pattern.compile("(?<!\\d)20\\d{2}(?=年)");

    /** A national project code: region, the year's last two digits, a letter. */
    private static final Pattern CODE = Pattern.compile("\\d{6}(\\d{2})[A-Z][0-9A-Z]{6,}");

    /** A year near the start of a form's title. */
    private static final Pattern FORM = Pattern.compile("(?<before>.{0,12}?)" + YEAR + "年(?<rest>.*)");

    /** A cell beside a label that asks for the year. */
    private static final Pattern CELL = Pattern.compile("(20\\d{2})(?:年度?)?");

    /** Titles are short; a sentence may speak of any year. */
    private static final int MAXIMUM_TITLE = 60;

    /** A zero is written as 〇, 零, a circle, a letter or a figure. */
    private static final String ZEROS = "〇零○◯ＯO0";

    private static final String DIGITS = "零一二三四五六七八九";

    private static final String SPELLED_YEAR = "二[" + ZEROS + "][" + DIGITS + ZEROS + "]{2}";

    /** The first year of {@code 二〇二三至二〇二五年} has no 年 of its own. */
    private static final Pattern SPELLED =
            Pattern.compile("(?<![" + DIGITS + ZEROS + "])" + SPELLED_YEAR + "(?=年|[-—–~～至到]" + SPELLED_YEAR + "年)");

    private FiscalYears() {}

    /** The year that a document's title states; {@code null} where the text is no title or names no year. */
    static Integer ofTitle(String text, Vocabulary vocabulary) {
        String folded = inFigures(Labels.fold(text));
        boolean title = folded.length() <= MAXIMUM_TITLE && vocabulary.isWithin(WordList.DOCUMENT_TITLE, folded);
        Matcher year = TITLE.matcher(folded);
        if (title && year.find()) {
            return hasSeveral(folded) ? null : Integer.valueOf(year.group(1));
        }
        Integer heading = ofHeading(text);
        return heading == null && title ? withoutWord(folded, vocabulary) : heading;
    }

    /**
     * Whether a title in figures names more than one year: which is the budget's, it does not say. Years that a plan is of
     * begin with the budget's where that is named apart, 2025年部门预算及2025-2027年规划.
     */
    static boolean hasSeveral(String title) {
        Set<String> apart = years(PLAN.matcher(title).replaceAll(""));
        boolean own =
                apart.size() == 1 && PLAN.matcher(title).results().allMatch(plan -> apart.contains(plan.group(1)));
        return !own && years(title).size() > 1;
    }

    private static Set<String> years(String title) {
        return ANY.matcher(title).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** The year of a line that holds nothing else: {@code （2022年度）}. */
    static Integer ofLine(String text) {
        return text.indexOf('年') < 0 ? null : ofWhole(LINE, text);
    }

    /** The year of a line under a title, which may go on with the months that the form is of, and the unit of money. */
    static Integer ofHeading(String text) {
        if (text.indexOf('年') < 0) {
            return null;
        }
        String line = UnitText.withoutMoney(text);
        Integer heading = ofWhole(HEADING, line);
        return heading == null ? ofLine(line) : heading;
    }

    private static Integer ofWhole(Pattern pattern, String text) {
        Matcher whole = pattern.matcher(inFigures(Labels.fold(text)));
        return whole.matches() ? Integer.valueOf(whole.group(1)) : null;
    }

    /**
     * The year of a form's folded title: {@code 2023年度…}, one behind a place, or one before words that name a kind of
     * form, as in {@code 2023年项目支出绩效目标申报表}; {@code null} where it names none, or a project may be named so.
     */
    static Integer ofForm(String folded, Vocabulary vocabulary) {
        String figures = inFigures(folded);
        Matcher form = FORM.matcher(figures);
        if (!form.matches()) {
            return withoutWord(folded, vocabulary);
        }
        if (hasSeveral(figures)) {
            return null;
        }
        String rest = form.group("rest");
        // Behind the name of a place the year is the document's: 兰州市2024年城乡义务教育补助经费绩效目标表.
        boolean of = rest.startsWith("度")
                || vocabulary.endsAs(WordList.PLACE, form.group("before"))
                || vocabulary.endsAs(WordList.FORM_TITLE, form.group("before"))
                || isMark(rest.substring(pastFormWords(rest, vocabulary)), vocabulary);
        return of ? Integer.valueOf(form.group(2)) : null;
    }

    /**
     * The year that a folded title states without 年: at its end in brackets, or at its beginning before words that name a
     * kind of form or document.
     */
    private static Integer withoutWord(String folded, Vocabulary vocabulary) {
        Matcher ended = ENDED.matcher(folded);
        if (ended.matches()) {
            return Integer.valueOf(ended.group(1));
        }
        Matcher begun = BEGUN.matcher(folded);
        if (!begun.matches()) {
            return null;
        }
        String rest = begun.group("rest");
        int end = pastFormWords(rest, vocabulary);
        String kind = rest.substring(0, vocabulary.past(WordList.DOCUMENT_TITLE, rest, end));
        boolean of = isMark(rest.substring(end), vocabulary) || vocabulary.isWithin(WordList.DOCUMENT_TITLE, kind);
        return of ? Integer.valueOf(begun.group(1)) : null;
    }

    /** Where the words at the beginning of a title's rest end that no project is named by. */
    private static int pastFormWords(String rest, Vocabulary vocabulary) {
        int end = 0;
        int next = vocabulary.past(WordList.FORM_TITLE, rest, end);
        while (next > end) {
            end = next;
            next = vocabulary.past(WordList.FORM_TITLE, rest, end);
        }
        return end;
    }

    private static boolean isMark(String rest, Vocabulary vocabulary) {
        return vocabulary.words(WordList.FORM_TITLE_MARK).stream().anyMatch(rest::startsWith);
    }

    /** The year in a cell that holds nothing else; {@code null} for none. */
    static Integer ofCell(String text) {
        return ofWhole(CELL, text);
    }

    /** The year within a project's code; {@code null} where the code is of another kind. */
    static Integer ofCode(String code) {
        if (code == null) {
            return null;
        }
        Matcher year = CODE.matcher(code);
        return year.matches() ? 2000 + Integer.parseInt(year.group(1)) : null;
    }

    /** The year that a block states itself, a cell before the lines above the form; {@code null} for none. */
    static Integer ofBlock(FormBlock block) {
        Set<Integer> ofProjects = new HashSet<>();
        for (BlockRow row : block.rows()) {
            Integer year = row.kind() == RowKind.HEADER ? ofRow(row.row()) : null;
            if (year != null) {
                return year;
            }
            ofProjects.add(row.kind() == RowKind.INDICATOR ? ofProject(row) : null);
        }
        ofProjects.remove(null);
        if (ofProjects.size() == 1) {
            return ofProjects.iterator().next();
        }
        Integer above = block.heading().year();
        // The year of a title further above is that of other forms, too.
        return block.heading().title() != null || mayBeOf(block, above) ? above : null;
    }

    /** The year in the column of years of a table of projects; {@code null} for none. */
    private static Integer ofProject(BlockRow row) {
        Integer column =
                row.header() == null ? null : row.header().projectColumns().get(Field.YEAR);
        LabelledCell cell = column == null ? null : row.row().at(column);
        return cell == null ? null : ofCell(cell.text());
    }

    /**
     * Whether a year that is stated elsewhere may be that of a block: its labels of money and targets name no later year, unless
     * they plan three years from that one on.
     */
    static boolean mayBeOf(FormBlock block, Integer documentYear) {
        if (documentYear == null) {
            return false;
        }
        Set<Integer> years = new TreeSet<>();
        for (BlockRow row : block.rows()) {
            if (row.kind() == RowKind.INDICATOR_HEAD) {
                row.header().leaves().forEach(leaf -> years.add(leaf.year() == null ? documentYear : leaf.year()));
            } else if (row.kind() == RowKind.HEADER) {
                row.row().filled().stream()
                        .filter(cell -> cell.meaning().year() != null && cell.money() != null)
                        .forEach(cell -> years.add(cell.meaning().year()));
            }
        }
        boolean plan = years.size() >= PLANNED_YEARS && years.iterator().next().equals(documentYear);
        return plan || years.stream().allMatch(year -> year <= documentYear);
    }

    /**
     * The one year that a block with indicators names over its targets and goals, or else over its totals, for a block whose
     * year nothing else states; {@code null} for none.
     */
    static Integer ofTargets(FormBlock block) {
        Set<Integer> years = new HashSet<>();
        Set<Integer> ofMoney = new HashSet<>();
        boolean headed = false;
        for (BlockRow row : block.rows()) {
            if (row.kind() == RowKind.INDICATOR_HEAD) {
                headed = true;
                years.add(row.header().targetYear());
            } else if (row.kind() == RowKind.HEADER) {
                for (LabelledCell cell : row.row().filled()) {
                    if (cell.isObjectives()) {
                        years.add(Vocabulary.year(cell.folded()));
                    } else if (isTotal(cell)) {
                        ofMoney.add(Vocabulary.year(cell.folded()));
                    }
                }
            }
        }
        years.remove(null);
        ofMoney.remove(null);
        Set<Integer> stated = years.isEmpty() ? ofMoney : years;
        return headed && stated.size() == 1 ? stated.iterator().next() : null;
    }

    private static boolean isTotal(LabelledCell cell) {
        return cell.money() != null && cell.money().isTotal();
    }

    /**
     * The year beside its label or in one cell with it, or in a cell of its own in a row of cells that are complete in
     * themselves; of several in a row, as over columns of earlier years, none is the form's.
     */
    private static Integer ofRow(Row row) {
        List<LabelledCell> cells = row.cells();
        boolean complete = true;
        Integer alone = null;
        for (int i = 0; i < cells.size(); i++) {
            LabelledCell cell = cells.get(i);
            Integer year = ofStatement(cell);
            if (year == null
                    && cell.is(Field.YEAR)
                    && i + 1 < cells.size()
                    && row.otherTime().isEmpty()) {
                LabelledCell beside = cells.get(i + 1);
                year = namesOneYear(cells) && !isColumn(row, beside) ? ofCell(beside.text()) : null;
            }
            if (year != null) {
                return year;
            }
            boolean own = alone == null && cell.headingYear() != null && !isOverFigure(row, cell);
            complete &= cell.isEmpty() || cell.isStatement() || own;
            alone = own ? cell.headingYear() : alone;
        }
        return complete ? alone : null;
    }

    /** The year that a cell states with its label: {@code 年度：2024年}; {@code null} for none. */
    private static Integer ofStatement(LabelledCell cell) {
        return cell.statements().stream()
                .filter(statement -> statement.field() == Field.YEAR)
                .findFirst()
                .map(statement -> ofCell(statement.text()))
                .orElse(null);
    }

    private static boolean namesOneYear(List<LabelledCell> cells) {
        return cells.stream().filter(cell -> ofCell(cell.text()) != null).count() == 1;
    }

    /**
     * Whether a year heads a column: over a figure, beside a label of these rows that heads the year's too, as that of the
     * budgets of earlier years does. One of a form's own parts, as 基本情况, heads its year.
     */
    private static boolean isColumn(Row row, LabelledCell year) {
        LabelledCell section = row.cells().get(0);
        return isOverFigure(row, year) && section.lastRow() > year.lastRow() && !section.isIgnored();
    }

    /** Whether a figure stands just below a cell, as below the label of a column. */
    private static boolean isOverFigure(Row row, LabelledCell cell) {
        LabelledCell below = row.grid().at(cell.lastRow() + 1, cell.column());
        return below != null
                && below.column() == cell.column()
                && below.columnSpan() == cell.columnSpan()
                && below.isAmount();
    }

    /** A folded text with the years of this century in figures that it spells in Chinese digits: {@code 二〇二三年}. */
    static String inFigures(String folded) {
        if (folded.indexOf('二') < 0 || folded.indexOf('年') < 0) {
            return folded;
        }
        Matcher spelled = SPELLED.matcher(folded);
        StringBuilder figures = new StringBuilder(folded.length());
        while (spelled.find()) {
            spelled.appendReplacement(figures, figures(spelled.group()));
        }
        return spelled.appendTail(figures).toString();
    }

    private static String figures(String year) {
        StringBuilder figures = new StringBuilder(year.length());
        for (int i = 0; i < year.length(); i++) {
            char c = year.charAt(i);
            figures.append(ZEROS.indexOf(c) >= 0 ? 0 : DIGITS.indexOf(c));
        }
        return figures.toString();
    }
}
