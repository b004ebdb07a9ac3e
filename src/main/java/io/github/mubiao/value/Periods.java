package io.github.mubiao.value;

import io.github.mubiao.model.PartialDate;
import io.github.mubiao.model.Target;
import java.util.regex.Matcher;

/** Two dates joined: 2023.07-2024.01, 2022年1-12月, 1月1日至12月31日, 2022-2024年, 前三季度, 上半年. */
final class Periods {

    private static final int LONGEST = 60;

    private Periods() {}

    /** Reads a period that fills the clause; {@code null} where none does. */
    static Target read(Clause clause) {
        String text = clause.text();
        if (clause.length() > LONGEST) {
            return null;
        }
        Matcher part = text.endsWith("年") ? Form.of("period-part-of-year").whole(text) : null;
        if (part != null) {
            return partOfYear(clause, part);
        }
        if (text.endsWith("季度")) {
            return quarters(clause);
        }
        boolean digits = Characters.hasDigit(text);
        int start = 0;
        while (start < text.length() && !mayStart(text.charAt(start), digits)) {
            start++;
        }
        // 半 is of another span of time, or of something else.
        if (start == text.length()
                || text.indexOf('半') >= 0
                || !Form.of("period-lead").is(text.substring(0, start))
                || Form.of("months-or-span").at(text, start) != null) {
            return null;
        }
        Target dates = dates(clause, start);
        return dates != null ? dates : compact(clause, start);
    }

    /** 上半年, 2024年下半年, 2024年全年. */
    private static Target partOfYear(Clause clause, Matcher part) {
        String of = part.group("part");
        boolean vague = of.equals("全年") && year(part.group("y"), clause) == null;
        return vague ? null : months(clause, part, of.equals("下半年") ? 7 : 1, of.equals("上半年") ? 6 : 12);
    }

    /** 第三季度, 1-3季度, 前三季度. */
    private static Target quarters(Clause clause) {
        Matcher found = Form.of("period-quarters").whole(clause.text());
        if (found == null) {
            return null;
        }
        boolean front = found.group("front") != null;
        boolean one = !front && found.group("b") == null;
        int first = front ? 1 : quarter(found.group("a"));
        int last = one ? first : quarter(found.group(front ? "front" : "b"));
        return one || first < last ? months(clause, found, 3 * first - 2, 3 * last) : null;
    }

    private static Target months(Clause clause, Matcher found, int first, int last) {
        Integer year = year(found.group("y"), clause);
        return period(clause, 0, new PartialDate(year, first, null), new PartialDate(year, last, null));
    }

    private static int quarter(String written) {
        return 1 + "一二三四1234".indexOf(written.replace('两', '二')) % 4;
    }

    /** Whether a date may start with a character: a digit, or a numeral where there is no digit. */
    private static boolean mayStart(char c, boolean digits) {
        return digits ? Characters.isDigit(c) : Numerals.isPart(c) || c == '○';
    }

    /** Two whole dates with something that joins them. */
    private static Target dates(Clause clause, int start) {
        String text = clause.text();
        Integer year = year(null, clause);
        for (Matcher joint = Form.of("date-joint").find(text, start);
                joint != null;
                joint = Form.of("date-joint").find(text, joint.end())) {
            DateLexer.Span first = whole(text.substring(0, joint.start()), start, year);
            if (first != null && first.end() == joint.start()) {
                DateLexer.Span second = second(text, joint.end(), first, year);
                if (second != null && endsIn(text.substring(second.end()), clause.trace())) {
                    return joined(clause, start, first.inYear(year), second);
                }
            }
        }
        return null;
    }

    /** The date behind the joint; behind a day in figures its year may be left out: 2024.1.1-12.31. */
    private static DateLexer.Span second(String text, int start, DateLexer.Span first, Integer fiscalYear) {
        DateLexer.Span second = whole(text, start, fiscalYear);
        boolean brief = second == null && first.year() != null && first.day() != null;
        return brief ? DateLexer.readShort(text, start) : second;
    }

    private static DateLexer.Span whole(String text, int start, Integer fiscalYear) {
        DateLexer.Span span = DateLexer.read(text, start, fiscalYear);
        return span == null ? DateLexer.readEight(text, start) : span;
    }

    private static Target joined(Clause clause, int start, DateLexer.Span from, DateLexer.Span to) {
        boolean apart = (from.year() == null && to.year() != null) || (from.month() == null) != (to.month() == null);
        return apart
                ? null
                : period(clause, start, from.date(), to.inYear(from.year()).date());
    }

    /** What both dates share is written once: 2022年1-12月, 3月1-15日, 2022-2024年. */
    private static Target compact(Clause clause, int start) {
        for (Form form : new Form[] {
            Form.of("period-months"), Form.of("period-year-months"), Form.of("period-days"), Form.of("period-years")
        }) {
            Matcher found = form.at(clause.text(), start);
            if (found != null && endsIn(clause.text().substring(found.end()), clause.trace())) {
                boolean signed = form == Form.of("period-years")
                        && Characters.hasSign(clause.text().substring(0, start));
                PartialDate from = end(form, found, "a", clause);
                return signed ? null : period(clause, start, from, end(form, found, "b", clause));
            }
        }
        return null;
    }

    private static PartialDate end(Form form, Matcher found, String group, Clause clause) {
        Integer figure = Integer.valueOf(found.group(group));
        if (form == Form.of("period-years")) {
            return date(figure, null, null);
        }
        Integer year = year(found.group("y"), clause);
        return form == Form.of("period-days")
                ? date(year, Integer.valueOf(found.group("m")), figure)
                : date(year, figure, null);
    }

    private static Integer year(String written, Clause clause) {
        boolean every = clause.text().contains("每年");
        return written != null ? Integer.valueOf(written) : every ? null : clause.fiscalYear();
    }

    private static PartialDate date(Integer year, Integer month, Integer day) {
        return new DateLexer.Span(year, month, day, 0, false).date();
    }

    /** Whether what stands behind a period leaves it as it is. */
    private static boolean endsIn(String tail, Trace trace) {
        boolean bracket = tail.startsWith("(");
        return Form.of("period-tail").is(tail)
                && !(bracket && Guards.NOTE.refuse(tail.substring(1, tail.length() - 1), trace));
    }

    private static Target period(Clause clause, int start, PartialDate from, PartialDate to) {
        boolean follows = from != null
                && to != null
                && !from.equals(to)
                && Scales.day(from, false).compareTo(Scales.day(to, true)) <= 0;
        if (!follows || !lasts(clause, from, to)) {
            return null;
        }
        clause.note("date", start, clause.length());
        return new Target.Period(from, to);
    }

    /** Whether the length that a note states, if one does, is that of the period: 2024年1月-12月(12个月). */
    private static boolean lasts(Clause clause, PartialDate from, PartialDate to) {
        Matcher length = Form.of("period-note").find(clause.text(), 0);
        if (length == null || from.month() == null) {
            return length == null;
        }
        int months = Integer.parseInt(length.group("length")) * (length.group("years") == null ? 1 : 12);
        int years = from.year() == null ? 0 : to.year() - from.year();
        return months == years * 12 + to.month() - from.month() + 1;
    }
}
