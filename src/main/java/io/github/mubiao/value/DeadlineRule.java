package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.PartialDate;
import io.github.mubiao.model.Target;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 12月底前, 2022年12月31日前完成, 不晚于2022-12-31, 2022年12月. */
final class DeadlineRule {

    private static final Pattern BEFORE =
            Pattern.compile("(?:底|末)?(?:\\(含\\))?(?:之前|以前|前|之内|以内|内|止|为止|截止)(?:\\(含\\))?(?!后|期|三|两|几|\\d|提)");
    private static final Pattern QUARTER =
            Pattern.compile("(?<every>每年)?(?:(?<y>(?:19|20)\\d{2})年)?第?(?<q>[一二三四1-4])季度(?:末|底|内)(?:之前|以前|前|之内|内)?");
    private static final Pattern RELATIVE = Pattern.compile(
            "^原(?:定|计划)|每月|每季度|次月|每周|收到|[,;。]" + "|(?:后年|年后|第[一二三四五六\\d]年|[去前上]一?年度?|隔一?年|每[一两二三四五\\d]年|农历|阴历|旧历)$");
    private static final Pattern FINISHED = Pattern.compile(
            "(?:全部|全面|基本|按时|及时|主体)?(?:完成|建成|竣工|完工|交付|到位|验收|支付|拨付|发放|办结|结束|投入使用|结算|开工|上报|报送|提交|归档|达到?).*");

    /** 年底 begins behind none of these: 去年底, 学年底, 青年内. */
    private static final String OTHER_YEAR = "去上后前隔历学财首青成中老周往常逐整";

    /** What introduces a date in so many words. */
    private static final Pattern INTRODUCTION = Pattern.compile(".{0,20}(?:时间|时限|期限|日期|:|于|在)|(?:当|本|每)年|力争|确保");

    /** Says that what follows is done by the date behind it. */
    private static final Pattern UNTIL = Pattern.compile("(?:.{0,20}[^\\d])?(?:截至|截止|截止到|截至到)|[,;:]?(?:到|(?<to>至))");

    /** 每年12.31前, 每年的12月底前: of no one year. */
    private static final Pattern YEARLY = Pattern.compile("每年(?:的|于|在)?$");

    /** 未在12月底前, 大约于12月: what stands before it is said of the date. */
    private static final Pattern AT = Pattern.compile("[在于]$");

    /** A figure behind a point that is larger is no month, and most likely a day. */
    private static final int LAST_MONTH = 12;

    private static final int LONGEST_TAIL = 24;

    private DeadlineRule() {}

    static Target read(Clause clause) {
        if (clause.length() > 80) {
            return null;
        }
        Target quarter = quarter(clause);
        if (quarter != null) {
            return quarter;
        }
        for (int start = 0; start < clause.length(); start++) {
            DateSpan span = mayStart(clause.text(), start) ? date(clause, start) : null;
            if (span != null) {
                return at(clause, start, span);
            }
        }
        return null;
    }

    private static boolean mayStart(String text, int place) {
        char c = text.charAt(place);
        char before = place == 0 ? ' ' : text.charAt(place - 1);
        return (Characters.isDigit(c) || "零〇○一二三四五六七八九十每当本今次翌来明下年".indexOf(c) >= 0)
                && !Characters.isDigit(before)
                && before != '.'
                && "周半第全多近".indexOf(before) < 0
                && !(c == '本' && before == '基')
                && !(c == '明' && "证文说声透指".indexOf(before) >= 0)
                && !(c == '来' && "原将本未到".indexOf(before) >= 0)
                && !(c == '次' && "本首初每一再".indexOf(before) >= 0)
                && !(c == '年' && (Numerals.isPart(before) || OTHER_YEAR.indexOf(before) >= 0));
    }

    private static DateSpan date(Clause clause, int start) {
        DateSpan span = DateReader.read(clause.text(), start, clause.fiscalYear());
        if (span != null) {
            return span;
        }
        if (!Characters.hasAny(clause.text(), start, "前内止")) {
            return null;
        }
        DateSpan brief = DateReader.readShort(clause.text(), start);
        if (brief == null) {
            return null;
        }
        Matcher before = BEFORE.matcher(clause.text()).region(brief.end(), clause.length());
        boolean bounded = before.lookingAt();
        return bounded && (brief.year() != null || isSure(clause, start, before, brief.day())) ? brief : null;
    }

    /** 12.31前, but not 2.5以内, 得分9.5前: what stands around a figure that may be a decimal says that it is a date. */
    private static boolean isSure(Clause clause, int start, Matcher before, int day) {
        String lead = clause.text().substring(0, start);
        boolean introduced = lead.isEmpty()
                || INTRODUCTION.matcher(lead).matches()
                || UNTIL.matcher(lead).matches()
                || sign(clause.text(), start) != null
                || finishes(clause, before.end());
        boolean named = "日号".indexOf(clause.text().charAt(before.start() - 1)) >= 0;
        return named || ((introduced || day > LAST_MONTH) && before.group().indexOf('内') < 0);
    }

    private static Target at(Clause clause, int start, DateSpan span) {
        boolean yearly = YEARLY.matcher(clause.text().substring(0, start)).find();
        PartialDate date = span.inYear(yearly ? null : clause.fiscalYear()).date();
        if (date == null) {
            return null;
        }
        Matcher before = BEFORE.matcher(clause.text()).region(span.end(), clause.length());
        boolean bounded = before.lookingAt();
        if (bounded && before.group().indexOf('内') >= 0 && isMonth(clause.text(), span)) {
            // 一月内 is within January, or within a month.
            return null;
        }
        // ≥12月 counts months; 不晚于12月 names one.
        boolean counted = span.year() == null
                && span.day() == null
                && span.end() == clause.length()
                && clause.text().endsWith("月");
        String word = Words.ending(Words.Category.SIGN, clause.text(), start);
        if (counted && start > 0 && (word == null || !word.matches(".*[晚早迟]于")) && sign(clause.text(), start) != null) {
            return null;
        }
        Comparator sign = isUntil(clause.text(), start, span.end()) ? Comparator.AT_MOST : sign(clause.text(), start);
        int end = bounded ? before.end() : span.end();
        Comparator comparator = sign != null ? sign : bounded ? Comparator.AT_MOST : Comparator.EQUAL;
        boolean within = clause.text().startsWith("年内", Math.max(0, span.end() - 2));
        boolean scope = span.month() == null
                && !bounded
                && !isUntil(clause.text(), start, span.end())
                && !isYearEnd(clause.text(), start, span.end())
                && Characters.hasDigit(clause.text().substring(end));
        if (scope) {
            // 2022年完成500人 names the year of the count.
            return null;
        }
        if (sign == null
                && !bounded
                && (within || isYearEnd(clause.text(), start, span.end()) || !isBare(clause, start, end))) {
            comparator = within || finishes(clause, end) ? Comparator.AT_MOST : comparator;
            if (comparator == Comparator.EQUAL && !isBare(clause, start, end)) {
                return null;
            }
        }
        return finish(clause, start, end, date, comparator);
    }

    private static boolean isMonth(String text, DateSpan span) {
        return span.year() == null && text.charAt(span.end() - 1) == '月' && span.month() < LAST_MONTH;
    }

    /** 到2025年, 截至12月31日, 至2025年底; what 至 alone begins may be the end of a period whose beginning is lost. */
    private static boolean isUntil(String text, int start, int end) {
        Matcher until = UNTIL.matcher(text.substring(0, start));
        return until.matches() && (until.group("to") == null || "底末".indexOf(text.charAt(end - 1)) >= 0);
    }

    private static boolean isYearEnd(String text, int start, int end) {
        return text.substring(start, end).matches(".*年[底末终内]");
    }

    /** Whether nothing but the date and words that say nothing stand there. */
    private static boolean isBare(Clause clause, int start, int end) {
        boolean introduced = start == 0
                || INTRODUCTION.matcher(clause.text().substring(0, start)).matches();
        return introduced && (end == clause.length() || clause.text().charAt(end) == '(');
    }

    private static boolean finishes(Clause clause, int end) {
        String rest = clause.text().substring(end);
        boolean compared = !rest.isEmpty()
                && "底末".indexOf(clause.text().charAt(end - 1)) >= 0
                && (Characters.isSign(rest.charAt(0)) || Words.at(Words.Category.SIGN, rest, 0) != null);
        return compared || FINISHED.matcher(rest).matches();
    }

    private static Comparator sign(String text, int start) {
        int signs = start;
        while (signs > 0 && Characters.isSign(text.charAt(signs - 1))) {
            signs--;
        }
        if (signs < start) {
            return Signs.read(text.substring(signs, start));
        }
        String word = Words.ending(Words.Category.SIGN, text, start);
        return word == null || word.equals("近") || word.equals("超")
                ? null
                : Words.comparator(Words.Category.SIGN, word);
    }

    private static Target finish(Clause clause, int start, int end, PartialDate date, Comparator comparator) {
        String lead = clause.text().substring(0, start);
        String word = Words.ending(Words.Category.SIGN, lead, start);
        String name = word == null ? AT.matcher(lead).replaceFirst("") : lead.substring(0, start - word.length());
        String about = word == null ? Words.ending(Words.Category.SIGN, name, name.length()) : null;
        if (Characters.hasDigit(lead)
                || Denials.turn(name, word != null && Words.isDeniable(word), false)
                || lead.length() > 40
                || Words.is(Words.Category.ADVERB, name)
                || RELATIVE.matcher(lead).find()
                || comparator == Comparator.ABOUT
                || (about != null && Words.comparator(Words.Category.SIGN, about) == Comparator.ABOUT)) {
            return null;
        }
        clause.trace().token("date", clause.folded(), start, end);
        Target.Deadline deadline = new Target.Deadline(comparator, date);
        return tail(clause, end, deadline);
    }

    /** What follows the date: nothing, a note, words such as 完成, or one more target (完成90%). */
    private static Target tail(Clause clause, int end, Target.Deadline deadline) {
        String rest = clause.text().substring(end);
        if (rest.isEmpty()) {
            return deadline;
        }
        if (rest.charAt(0) == '(' && clause.closing(end) == clause.length() - 1) {
            Clause note = clause.slice(end + 1, clause.length() - 1);
            return Aside.doubts(note.text()) ? null : noted(note, deadline);
        }
        boolean plain = !Characters.hasDigit(rest)
                && !Characters.hasSign(rest)
                && rest.length() <= LONGEST_TAIL
                && rest.matches("[^,;。\n]*")
                && Words.at(Words.Category.DONE, rest, 0) != null;
        if (plain && !holdsNumeral(rest)) {
            return deadline;
        }
        Clause more = clause.slice(end, clause.length()).trimmed();
        boolean separated = ",;。\n".indexOf(rest.charAt(0)) >= 0;
        Target second = separated || !Characters.hasDigit(rest) ? null : ComparisonRule.read(more);
        return second == null ? null : new Target.All(List.of(deadline, second));
    }

    /** 12月底(前), 12月底(不晚于): a bracket that bounds the date; one with another date leaves none certain. */
    private static Target noted(Clause inner, Target.Deadline deadline) {
        Lead lead = inner.length() == 0 ? null : Lead.read(inner, inner.length());
        boolean word = lead != null && lead.isWhole() && lead.isStrong();
        if (!word && !BEFORE.matcher(inner.text()).matches()) {
            boolean other = Characters.hasDigit(inner.text()) && !inner.text().startsWith("含");
            return other || (lead != null && lead.isStrong()) ? null : deadline;
        }
        Comparator bound = word ? lead.comparator() : Comparator.AT_MOST;
        Comparator both = deadline.comparator() == Comparator.EQUAL ? bound : Signs.both(deadline.comparator(), bound);
        return both == null ? null : new Target.Deadline(both, deadline.date());
    }

    private static boolean holdsNumeral(String rest) {
        return rest.contains("百分之") || rest.contains("成以上");
    }

    private static Target quarter(Clause clause) {
        Matcher matcher = QUARTER.matcher(clause.text());
        if (!matcher.lookingAt()) {
            return null;
        }
        boolean every = matcher.group("every") != null;
        int month = 3 * (1 + Math.max("一二三四".indexOf(matcher.group("q")), "1234".indexOf(matcher.group("q"))));
        Integer year = matcher.group("y") == null ? null : Integer.valueOf(matcher.group("y"));
        DateSpan span = new DateSpan(year, month, null, matcher.end(), every).inYear(clause.fiscalYear());
        return finish(clause, 0, matcher.end(), span.date(), Comparator.AT_MOST);
    }
}
