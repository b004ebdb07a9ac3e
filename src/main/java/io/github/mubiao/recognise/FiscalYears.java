package io.github.mubiao.recognise;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the budget year of a document. */
final class FiscalYears {

    private static final Pattern LINE = Pattern.compile("\\(?(20\\d{2})年度?\\)?");

    /** A line that says of which months a form is, too: {@code （2024年度1-9月）}. */
    private static final Pattern HEADING =
            Pattern.compile("\\(?(20\\d{2})年度?(?:0?1月?[-~—–至到]\\d{1,2}月份?|上半年|前三季度)\\)?");

    /** A year that is no end of several: of {@code 2022-2024年} neither is the year. */
    private static final String YEAR = "(?<!20\\d{2}年?[-—–~～至到])(20\\d{2})(?!年?[-—–~～至到]20)";

    /** A year in a title: {@code 2022年部门预算绩效目标}. */
    private static final Pattern TITLE = Pattern.compile("(?<!\\d)" + YEAR + "年(?!\\d)");

    private static final Pattern ANY = Pattern.compile("(?<!\\d)20\\d{2}(?=年)");

    /** A national project code: region, the year's last two digits, a letter. */
    private static final Pattern CODE = Pattern.compile("\\d{6}(\\d{2})[A-Z][0-9A-Z]{6,}");

    /** A form's title without a project's name: {@code 2023年项目支出绩效目标申报表}. */
    private static final Pattern FORM = Pattern.compile(".{0,12}?" + YEAR
            + "(?:年度.*|年(?:(?:[省市县区]级?|本级|市直|区直|县直|部门|预算|单位|整体|支出|项目|专项|资金|财政|归类|政策|转移支付)*)" + "(?:绩效|自评).*)");

    /** A cell beside a label that asks for the year. */
    private static final Pattern CELL = Pattern.compile("(20\\d{2})(?:年度?)?");

    /** Titles are short; a sentence may speak of any year. */
    private static final int MAXIMUM_TITLE = 60;

    private FiscalYears() {}

    /** The year that a document's title states; {@code null} where the text is no title or names no year. */
    static Integer ofTitle(String text) {
        if (text.indexOf('年') < 0) {
            return null;
        }
        String folded = YearDigits.inFigures(Labels.fold(text));
        boolean title = folded.length() <= MAXIMUM_TITLE && (folded.contains("绩效") || folded.contains("预算"));
        Matcher year = TITLE.matcher(folded);
        boolean stated = title && year.find();
        return !stated ? ofHeading(text) : hasSeveral(folded) ? null : Integer.valueOf(year.group(1));
    }

    /** Whether a title in figures names more than one year: which is the budget's, it does not say. */
    static boolean hasSeveral(String title) {
        return ANY.matcher(title).results().map(MatchResult::group).distinct().count() > 1;
    }

    /** The year of a line that holds nothing else: {@code （2022年度）}. */
    static Integer ofLine(String text) {
        if (text.indexOf('年') < 0) {
            return null;
        }
        Matcher line = LINE.matcher(YearDigits.inFigures(Labels.fold(text)));
        return line.matches() ? Integer.valueOf(line.group(1)) : null;
    }

    /** The year of a line under a title, which may go on with the months that the form is of. */
    static Integer ofHeading(String text) {
        if (text.indexOf('年') < 0) {
            return null;
        }
        Matcher heading = HEADING.matcher(YearDigits.inFigures(Labels.fold(text)));
        return heading.matches() ? Integer.valueOf(heading.group(1)) : ofLine(text);
    }

    /** The year of a form's folded title; {@code null} where it names none or a project may be named so. */
    static Integer ofForm(String folded) {
        String figures = YearDigits.inFigures(folded);
        Matcher form = FORM.matcher(figures);
        return form.matches() && !hasSeveral(figures) ? Integer.valueOf(form.group(1)) : null;
    }

    /** The year in a cell that holds nothing else; {@code null} for none. */
    static Integer ofCell(String text) {
        Matcher cell = CELL.matcher(YearDigits.inFigures(Labels.fold(text)));
        return cell.matches() ? Integer.valueOf(cell.group(1)) : null;
    }

    /** The year within a project's code; {@code null} where the code is of another kind. */
    static Integer ofCode(String code) {
        if (code == null) {
            return null;
        }
        Matcher year = CODE.matcher(code);
        return year.matches() ? 2000 + Integer.parseInt(year.group(1)) : null;
    }
}
