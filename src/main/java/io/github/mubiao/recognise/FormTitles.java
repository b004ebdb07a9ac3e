package io.github.mubiao.recognise;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells the title of a form from other texts. */
final class FormTitles {

    /** Titles are short; a sentence may end in any word. */
    private static final int LONGEST = 80;

    /** Titles of forms end so, but for those that layout files name. */
    private static final String TABLE = "表";

    /** A number before a title, as sections are counted: 2、, (3), 四、 */
    private static final Pattern NUMBERED = Pattern.compile("\\s*[（(]?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})\\s*[、.．)）]\\s*");
    /** The number of a form, and what stands between it and the form's title: 2-1： */
    private static final Pattern BEHIND_FORM_NUMBER =
            Pattern.compile("\\s*(?:\\d{1,3}(?:[-—－]\\d{1,3})?|[一二三四五六七八九十]{1,3})\\s*[:：、.．]?\\s*");

    /** What a table is called by its number: words that say of what, the number, and 表. */
    private static final Pattern TABLE_NUMBER = Pattern.compile("\\p{IsHan}{1,6}\\d{1,3}(?:-\\d{1,3})*" + TABLE);

    /** No number of a table is longer. */
    private static final int LONGEST_NUMBER = 16;

    private static final Pattern YEAR = Pattern.compile("20\\d{2}年度?");
    private static final Pattern YEAR_BEFORE = Pattern.compile("^20\\d{2}年度?\\s*");
    private static final Pattern YEAR_BEHIND = Pattern.compile("\\s*[（(]?20\\d{2}年度?[）)]?$");
    /** A word with a number, and what it counts: {@code 项目一：技能培训}. */
    private static final Pattern COUNTED = Pattern.compile(
            "(?<word>\\p{IsHan}{1,4})[(（]?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[)）]?\\s*[:：、]\\s*(?<name>[^\\s。；;：:][^。；;：:\\n]{1,59})");

    /** Characters of a project's name that are no word of titles. */
    private static final int SHORTEST_NAME = 2;

    private static final Pattern FURNITURE = Pattern.compile("[-—–―]*(?:第?\\d{1,4}页?(?:[,，/]?共\\d{1,4}页)?)[-—–―]*");
    private static final Pattern BETWEEN_REMARKS = Pattern.compile("[,，;；、]");

    /** No word that a table goes on, with what stands around it, is longer. */
    private static final int LONGEST_CONTINUED = 16;

    /** Brackets, colons and numbers around a word that a table goes on. */
    private static final Pattern AROUND_CONTINUED =
            Pattern.compile("^[(\\[【—-]+|(?:\\d{1,2}|[一二三四五六七八九十])?[)\\]】:：.—-]*$");

    private final Vocabulary vocabulary;
    private final List<String> ends;
    /** The last characters of titles: texts without any of them are looked at no further. */
    private final String lasts;

    private final List<String> rows;

    FormTitles(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.ends = vocabulary.heading(HeadingKind.PROJECT).stream()
                .map(Labels::fold)
                .toList();
        StringBuilder characters = new StringBuilder(TABLE);
        for (String end : ends) {
            characters.append(end.charAt(end.length() - 1));
        }
        this.lasts = characters.toString();
        this.rows =
                vocabulary.heading(HeadingKind.FORM).stream().map(Labels::fold).toList();
    }

    /** Whether a text is the title of a form: it ends as titles do, but for a year or kind in brackets, and not in a colon. */
    boolean isTitle(String text) {
        if (text.length() > LONGEST
                || !mayEndAsTitle(text)
                || text.indexOf('。') >= 0
                || InlineFields.endsInColon(text)
                || isNumber(text)) {
            return false;
        }
        LabelText label = LabelText.of(text);
        if (label.core().endsWith(TABLE) && vocabulary.isWithin(WordList.TITLE_MARK, label.folded())) {
            return true;
        }
        for (String end : ends) {
            if (label.folded().endsWith(end) || label.core().endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text names a table of whatever kind: {@code 表3 部门支出总表}. */
    boolean isTable(String text) {
        return text.length() <= LONGEST && LabelText.of(text).core().endsWith(TABLE);
    }

    private boolean mayEndAsTitle(String text) {
        for (int i = text.length() - 1; i > 0; i--) {
            if (lasts.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a title says that the form above goes on: {@code 项目支出绩效目标表（续）}. */
    boolean isContinued(String title) {
        LabelText label = LabelText.of(title);
        return label.brackets().stream().anyMatch(this::saysContinued)
                || vocabulary.words(WordList.CONTINUED).stream()
                        .anyMatch(word -> word.length() > 1 && label.folded().endsWith(word));
    }

    /** A name or title without a word in brackets at its end that says that it goes on: {@code 校舍维修（续）}. */
    String withoutContinued(String text) {
        int bracket = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
        boolean closed = bracket > 0 && (text.endsWith("）") || text.endsWith(")"));
        String within = closed ? Labels.fold(text.substring(bracket + 1, text.length() - 1)) : "";
        return saysContinued(within) ? text.substring(0, bracket).strip() : text;
    }

    /** Whether a line is of the page and not of the text: its number, or a word that a table goes on. */
    boolean isFurniture(String text) {
        String folded = Labels.fold(text);
        return folded.isEmpty() || FURNITURE.matcher(folded).matches() || saysContinued(folded);
    }

    /** Whether a text is the number of a page and can be no figure: {@code 第1页}. */
    boolean isPageNumber(String text) {
        return text.endsWith("页") && FURNITURE.matcher(Labels.fold(text)).matches();
    }

    /** Whether a folded text says no more than that something goes on: {@code (续表1)}, {@code 续表:}. */
    private boolean saysContinued(String folded) {
        return folded.length() <= LONGEST_CONTINUED
                && vocabulary.isExactly(
                        WordList.CONTINUED, AROUND_CONTINUED.matcher(folded).replaceAll(""));
    }

    /** Whether a line says nothing of a form but its unit of money or its year. */
    boolean isUnitOrYear(String text) {
        return UnitText.money(text).isPresent() || FiscalYears.ofHeading(text) != null;
    }

    /** Whether a folded mark of a layout is the name of a form and no label. */
    static boolean isName(String mark, Vocabulary vocabulary) {
        return mark.endsWith(TABLE)
                || mark.endsWith(TABLE + ")")
                || (mark.length() >= 8 && vocabulary.isWithin(WordList.TITLE_MARK, mark));
    }

    /** Whether the text of a whole row names the form below it, which elsewhere is a heading or a label. */
    boolean isRowTitle(String text) {
        return text.length() <= LONGEST && rows.contains(LabelText.of(text).plain());
    }

    /** Whether a text is the number of a table: {@code 公开14表}, {@code 预算05-2表}, {@code 附件2-1}. */
    boolean isNumber(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return false;
        }
        String folded = Labels.fold(text);
        boolean numbered = vocabulary.words(WordList.FORM_NUMBER).stream().anyMatch(folded::startsWith)
                && folded.chars().skip(1).filter(c -> c > 0x2E80).count() <= 2;
        return numbered || TABLE_NUMBER.matcher(folded).matches();
    }

    /**
     * The name of a project in the title of its form: behind a number, as in {@code 2、校舍维修绩效目标表}, up to a word
     * for projects, as in {@code 校舍维修项目2025年绩效目标表}, or ending as money is called: {@code 校舍维修经费绩效目标表}. A title names none that only says what kind of form it is, or
     * whose.
     *
     * @return {@code null} for none
     */
    String projectName(String title) {
        if (title == null || !isTitle(title)) {
            return null;
        }
        Matcher number = NUMBERED.matcher(title);
        int start = number.lookingAt() ? number.end() : pastFormNumber(title);
        int end = start;
        for (String mark : vocabulary.words(WordList.TITLE_MARK)) {
            end = Math.max(end, title.lastIndexOf(mark));
        }
        String name = YEAR_BEHIND.matcher(title.substring(start, end).strip()).replaceAll("");
        if (start == 0) {
            // Behind a number the year is the project's own.
            name = YEAR_BEFORE.matcher(name).replaceAll("");
        }
        String project = upToProject(name);
        String own = withoutWords(withoutMoney(project == null ? name : project));
        boolean organisation = vocabulary.endsAs(WordList.PLACE, own) || vocabulary.endsAs(WordList.ORGANISATION, own);
        long letters = own.codePoints().filter(Character::isIdeographic).count();
        boolean money = vocabulary.endsAs(WordList.SOURCE, Labels.fold(name));
        boolean names = letters >= SHORTEST_NAME && !organisation && (start > 0 || project != null || money);
        return !names ? null : project == null ? name : project;
    }

    /** A name without what its money is called at its end: whose money it is names no project. */
    private String withoutMoney(String name) {
        return vocabulary.words(WordList.SOURCE).stream()
                .filter(name::endsWith)
                .findFirst()
                .map(word -> name.substring(0, name.length() - word.length()))
                .orElse(name);
    }

    /** Where the number of a form at a title's beginning ends: {@code 附件2：}; 0 for none. */
    private int pastFormNumber(String title) {
        for (String word : vocabulary.words(WordList.FORM_NUMBER)) {
            Matcher behind =
                    BEHIND_FORM_NUMBER.matcher(title).region(Math.min(word.length(), title.length()), title.length());
            if (title.startsWith(word) && behind.lookingAt()) {
                return behind.end();
            }
        }
        return 0;
    }

    /** A name to the end of its last word for projects, behind which only words for kinds of forms stand; {@code null} for none. */
    private String upToProject(String name) {
        int end = -1;
        for (String word : vocabulary.words(WordList.PROJECT_ALONE)) {
            int at = name.lastIndexOf(word);
            end = at < 0 ? end : Math.max(end, at + word.length());
        }
        return end >= 0 && withoutWords(name.substring(end)).isEmpty() ? name.substring(0, end) : null;
    }

    /** A folded name without years and the words of titles that name no project. */
    private String withoutWords(String name) {
        String own = YEAR.matcher(Labels.fold(name)).replaceAll("");
        for (String word : vocabulary.words(WordList.OF_TITLE)) {
            own = own.replace(word, "");
        }
        return own;
    }

    /**
     * The fiscal year that a title states: {@code 2022年度}, or a year before words that name no
     * project, or one in brackets at its end; {@code null} for none. A project may be named after
     * another year.
     */
    Integer year(String title) {
        Integer year = yearInBrackets(title);
        return year == null ? FiscalYears.ofForm(LabelText.of(title).folded(), vocabulary) : year;
    }

    /** The year that stands alone in brackets of a title: {@code （2022年度）}; {@code null} for none. */
    Integer yearInBrackets(String title) {
        for (String bracket : LabelText.of(title).brackets()) {
            for (String part : BETWEEN_REMARKS.split(bracket, -1)) {
                Integer year = FiscalYears.ofHeading(part);
                if (year != null) {
                    return year;
                }
            }
        }
        return null;
    }

    /** The name in a line that counts a project: {@code 项目一：技能培训}; empty for none. */
    Optional<String> countedProject(String text) {
        Matcher counted = COUNTED.matcher(text);
        boolean project = vocabulary.past(WordList.PROJECT_ALONE, text, 0) > 0
                && counted.matches()
                && vocabulary.isExactly(WordList.PROJECT_ALONE, counted.group("word"));
        return project ? Optional.of(counted.group("name")) : Optional.empty();
    }

    boolean isWholeDepartment(String title) {
        String folded = title == null ? "" : Labels.fold(title);
        for (String word : vocabulary.words(WordList.WHOLE)) {
            int at = folded.indexOf(word);
            if (at >= 0 && !endsAsProject(folded.substring(0, at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a title is up to here about a project, a fund or money: 专项资金 of 专项资金整体绩效目标表. */
    private boolean endsAsProject(String start) {
        List<String> nouns = vocabulary.words(WordList.NAME);
        return vocabulary.endsAs(WordList.SOURCE, start)
                || Stream.of(WordList.PROJECT, WordList.FUND)
                        .flatMap(list -> vocabulary.words(list).stream())
                        .anyMatch(label -> nouns.stream()
                                .filter(label::endsWith)
                                .anyMatch(noun -> start.endsWith(label.substring(0, label.length() - noun.length()))));
    }
}
