package io.github.mubiao.value;

import io.github.mubiao.model.PartialDate;
import io.github.mubiao.model.Target;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 2023.07-2024.01, 2022年1-12月, 1月1日至12月31日, 2022-2024年. */
final class PeriodRule {

    private static final String JOINT = "(?:-{1,2}|~|起?至|起?到)";
    private static final Pattern MONTHS = Pattern.compile(
            "(?:(?<y>(?:19|20)\\d{2})[年.])?(?<a>\\d{1,2})月?(?:份|初)?" + JOINT + "(?<b>\\d{1,2})月(?:份|底|末)?(?!\\d)");
    private static final Pattern YEAR_MONTHS =
            Pattern.compile("(?<y>(?:19|20)\\d{2})[年./](?<a>\\d{1,2})-(?<b>\\d{1,2})(?!\\d|[.年/-])");
    private static final Pattern YEARS =
            Pattern.compile("(?<a>(?:19|20)\\d{2})年?度?" + JOINT + "(?<b>(?:19|20)\\d{2})(?:年度?)?(?!\\d|[.%人年])");
    private static final Pattern JOINED = Pattern.compile(JOINT);
    private static final Pattern DAYS = Pattern.compile(
            "(?:(?<y>(?:19|20)\\d{2})年)?(?<m>\\d{1,2})月(?<a>\\d{1,2})日?" + JOINT + "(?<b>\\d{1,2})[日号]");
    private static final Pattern HALF = Pattern.compile("(?:(?<y>(?:19|20)\\d{2})年)?(?<h>[上下])半年");
    private static final Pattern QUARTER = Pattern.compile("(?:(?<y>(?:19|20)\\d{2})年)?第?(?<q>[一二三四1-4])季度");
    private static final Pattern QUARTERS =
            Pattern.compile("(?:(?<y>(?:19|20)\\d{2})年)?(?:前(?<first>[二三两2-3])个?|第?(?<a>[一二三四1-4])(?:季度)?" + JOINT
                    + "第?(?<b>[一二三四1-4]))季度");
    private static final Pattern TAIL = Pattern.compile("(?:期间|止|为止|完成|全部完成|实施|建设|内|之间|\\((?:含.*|[^\\d]*)\\))?");
    private static final Pattern LEAD = Pattern.compile("(?:.{0,20}?(?:期|期限|时间|时限|周期|进度|于|在|自|从|为|:))?:?(?:自|从|在)?");

    private PeriodRule() {}

    static Target read(Clause clause) {
        if (clause.length() > 60) {
            return null;
        }
        String text = clause.text();
        int start = start(text);
        if (text.contains("半年")) {
            return half(clause);
        }
        if (text.endsWith("季度")) {
            return quarters(clause);
        }
        if (start == text.length()
                || !Characters.hasAny(text, start, "-~至到")
                || !LEAD.matcher(text.substring(0, start)).matches()) {
            return null;
        }
        Target dates = dates(clause, start);
        return dates != null ? dates : compact(clause, start);
    }

    /** 第三季度, 1-3季度, 前三季度. */
    private static Target quarters(Clause clause) {
        Matcher one = QUARTER.matcher(clause.text());
        if (one.matches()) {
            return quarters(clause, one.group("y"), quarter(one.group("q")), quarter(one.group("q")));
        }
        Matcher several = QUARTERS.matcher(clause.text());
        if (!several.matches()) {
            return null;
        }
        boolean front = several.group("first") != null;
        int first = front ? 1 : quarter(several.group("a"));
        int last = quarter(several.group(front ? "first" : "b"));
        return first < last ? quarters(clause, several.group("y"), first, last) : null;
    }

    private static Target quarters(Clause clause, String writtenYear, int first, int last) {
        Integer year = writtenYear == null ? clause.fiscalYear() : Integer.valueOf(writtenYear);
        return period(clause, 0, new PartialDate(year, 3 * first - 2, null), new PartialDate(year, 3 * last, null));
    }

    private static int quarter(String written) {
        return 1 + "一二三四1234".indexOf(written.replace('两', '二')) % 4;
    }

    /** The first digit; the first numeral where there is none. */
    private static int start(String text) {
        boolean digits = Characters.hasDigit(text);
        int start = 0;
        while (start < text.length() && !mayStart(text.charAt(start), digits) && text.charAt(start) != '半') {
            start++;
        }
        return start;
    }

    private static boolean mayStart(char c, boolean digits) {
        return digits ? Characters.isDigit(c) : Numerals.isPart(c) || c == '○';
    }

    private static Target half(Clause clause) {
        Matcher half = HALF.matcher(clause.text());
        if (!half.matches()) {
            return null;
        }
        boolean first = half.group("h").equals("上");
        Integer year = half.group("y") == null ? clause.fiscalYear() : Integer.valueOf(half.group("y"));
        return period(
                clause, 0, new PartialDate(year, first ? 1 : 7, null), new PartialDate(year, first ? 6 : 12, null));
    }

    /** Two whole dates with something that joins them. */
    private static Target dates(Clause clause, int start) {
        String text = clause.text();
        Matcher joint = JOINED.matcher(text);
        for (int from = start; joint.find(from); from = joint.end()) {
            DateSpan first = exact(text, start, joint.start(), clause.fiscalYear());
            DateSpan second = first == null ? null : second(text, joint.end(), first, clause.fiscalYear());
            if (second != null && endsIn(text.substring(second.end()))) {
                return joined(clause, start, first, second);
            }
        }
        return null;
    }

    /** The date behind the joint; behind a day in figures its year may be left out: 2024.1.1-12.31. */
    private static DateSpan second(String text, int start, DateSpan first, Integer fiscalYear) {
        DateSpan second = whole(text, start, fiscalYear);
        boolean brief = second == null && first.year() != null && first.day() != null;
        return brief ? DateReader.readShort(text, start) : second;
    }

    private static DateSpan exact(String text, int start, int end, Integer fiscalYear) {
        DateSpan span = whole(text.substring(0, end), start, fiscalYear);
        return span != null && span.end() == end ? span : null;
    }

    private static DateSpan whole(String text, int start, Integer fiscalYear) {
        DateSpan span = DateReader.read(text, start, fiscalYear);
        return span == null ? DateReader.readEight(text, start) : span;
    }

    private static Target joined(Clause clause, int start, DateSpan first, DateSpan second) {
        if ((first.year() == null && second.year() != null) || (first.month() == null) != (second.month() == null)) {
            return null;
        }
        DateSpan from = first.inYear(clause.fiscalYear());
        DateSpan to = second.year() != null
                ? second
                : new DateSpan(from.year(), second.month(), second.day(), second.end(), false);
        return from.date() == null || to.date() == null ? null : period(clause, start, from.date(), to.date());
    }

    private static Target compact(Clause clause, int start) {
        Matcher months = whole(MONTHS, clause, start);
        if (months == null) {
            months = whole(YEAR_MONTHS, clause, start);
        }
        if (months != null) {
            Integer year = year(months.group("y"), clause);
            return ordered(clause, start, year, months, null);
        }
        Matcher days = whole(DAYS, clause, start);
        if (days != null) {
            return ordered(clause, start, year(days.group("y"), clause), days, Integer.valueOf(days.group("m")));
        }
        Matcher years = whole(YEARS, clause, start);
        if (years == null || Characters.hasSign(clause.text().substring(0, start))) {
            return null;
        }
        return period(
                clause,
                start,
                date(Integer.valueOf(years.group("a")), null, null),
                date(Integer.valueOf(years.group("b")), null, null));
    }

    private static Target ordered(Clause clause, int start, Integer year, Matcher found, Integer month) {
        Integer a = Integer.valueOf(found.group("a"));
        Integer b = Integer.valueOf(found.group("b"));
        return month == null
                ? period(clause, start, date(year, a, null), date(year, b, null))
                : period(clause, start, date(year, month, a), date(year, month, b));
    }

    private static Integer year(String written, Clause clause) {
        boolean every = clause.text().contains("每年");
        return written == null ? every ? null : clause.fiscalYear() : Integer.valueOf(written);
    }

    private static PartialDate date(Integer year, Integer month, Integer day) {
        return new DateSpan(year, month, day, 0, false).date();
    }

    /** Whether what stands behind a period leaves it as it is. */
    private static boolean endsIn(String tail) {
        boolean bracket = tail.startsWith("(");
        return TAIL.matcher(tail).matches() && !(bracket && Aside.doubts(tail.substring(1, tail.length() - 1)));
    }

    private static Matcher whole(Pattern pattern, Clause clause, int start) {
        Matcher matcher =
                pattern.matcher(clause.text()).region(start, clause.length()).useTransparentBounds(true);
        boolean holds = matcher.lookingAt() && endsIn(clause.text().substring(matcher.end()));
        return holds ? matcher : null;
    }

    private static Target period(Clause clause, int start, PartialDate from, PartialDate to) {
        if (from == null || to == null || isAfter(from, to)) {
            return null;
        }
        clause.trace().token("date", clause.folded(), start, clause.length());
        return new Target.Period(from, to);
    }

    private static boolean isAfter(PartialDate from, PartialDate to) {
        int years = compare(from.year(), to.year());
        int months = compare(from.month(), to.month());
        int order = years != 0 ? years : months != 0 ? months : compare(from.day(), to.day());
        return order > 0 || (order == 0 && from.equals(to));
    }

    private static int compare(Integer a, Integer b) {
        return a == null || b == null ? 0 : a.compareTo(b);
    }
}
