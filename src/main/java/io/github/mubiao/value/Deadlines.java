package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.PartialDate;
import io.github.mubiao.model.Target;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;

/** A date by which something is done: 12月底前, 2022年12月31日前完成, 不晚于2022-12-31, 2022年12月. */
final class Deadlines {

    /** A figure behind a point that is larger is no month, and most likely a day. */
    private static final int LAST_MONTH = 12;

    /** The length of 24年. */
    private static final int SHORT_YEAR = 3;

    private static final int LONGEST = 80;
    private static final int LONGEST_TAIL = 24;

    private Deadlines() {}

    /** Reads a deadline that fills the clause; {@code null} where none does. */
    static Target read(Clause clause) {
        if (clause.length() > LONGEST) {
            return null;
        }
        for (int place = 0; place < clause.length(); place++) {
            DateLexer.Span span = date(clause, place);
            if (span != null && Form.of("deadline-start").at(clause.text(), place) != null) {
                return at(clause, place, span);
            }
        }
        return null;
    }

    private static DateLexer.Span date(Clause clause, int start) {
        DateLexer.Span span = DateLexer.read(clause.text(), start, clause.fiscalYear());
        DateLexer.Span brief = span == null ? DateLexer.readShort(clause.text(), start) : null;
        Matcher before = brief == null ? null : Form.of("deadline-before").at(clause.text(), brief.end());
        boolean sure = before != null && (brief.year() != null || isSure(clause, start, before, brief.day()));
        return sure ? brief : span;
    }

    /** 12.31前, but not 2.5以内, 得分9.5前: what stands around a figure that may be a decimal says that it is a date. */
    private static boolean isSure(Clause clause, int start, Matcher before, int day) {
        String lead = clause.text().substring(0, start);
        boolean introduced = lead.isEmpty()
                || Form.of("deadline-introduction").is(lead)
                || Form.of("deadline-until").is(lead)
                || sign(clause.text(), start) != null
                || finishes(clause, before.end());
        boolean named = "日号".indexOf(clause.text().charAt(before.start() - 1)) >= 0;
        // 3-5日内 is within so many days.
        return before.group().indexOf('内') < 0
                ? named || introduced || day > LAST_MONTH
                : named && clause.text().substring(start, before.start()).indexOf('.') > 0;
    }

    private static Target at(Clause clause, int start, DateLexer.Span span) {
        String text = clause.text();
        String lead = text.substring(0, start);
        String written = text.substring(start, span.end());
        PartialDate date = span.inYear(Form.of("deadline-yearly").isIn(lead) ? null : clause.fiscalYear())
                .date();
        if (date == null) {
            return null;
        }
        Matcher before = Form.of("deadline-before").at(text, span.end());
        int end = before == null ? span.end() : before.end();
        boolean until = isUntil(text, start, span.end());
        Predicate<Fact> facts = fact -> switch (fact) {
            // 一月内 is within January, or within a month.
            case MONTH_OR_SPAN ->
                before != null
                        && before.group().indexOf('内') >= 0
                        && span.year() == null
                        && text.charAt(span.end() - 1) == '月'
                        && span.month() < LAST_MONTH;
            case COUNTED_MONTH -> isCounted(clause, start, span);
            // 2022年完成500人 names the year of the count.
            case YEAR_OF_COUNT ->
                span.month() == null
                        && before == null
                        && !until
                        && !Form.of("deadline-year-end").isIn(written)
                        && Characters.hasDigit(text.substring(end));
            default -> false;
        };
        if (Guards.DATE.refuse(text, facts, clause.trace())) {
            return null;
        }
        Comparator sign = until ? Comparator.AT_MOST : sign(text, start);
        boolean due = before != null || Form.of("deadline-within").isIn(written) || finishes(clause, end);
        boolean bare = (start == 0 || Form.of("deadline-introduction").is(lead))
                && (end == text.length() || text.charAt(end) == '(');
        return sign == null && !due && !bare
                ? null
                : finish(clause, start, end, date, sign != null ? sign : due ? Comparator.AT_MOST : Comparator.EQUAL);
    }

    /** ≥12月, ≥24年 and 工期≤12月 count months and years; ≤12月 and 不晚于12月 name one. */
    private static boolean isCounted(Clause clause, int start, DateLexer.Span span) {
        boolean month = span.year() == null && clause.text().endsWith("月");
        boolean year = span.month() == null && span.end() - start == SHORT_YEAR;
        boolean last = span.end() == clause.length() && (month || year);
        String word = Words.SIGN.ending(clause.text(), start);
        Comparator sign = last ? sign(clause.text(), start) : null;
        boolean lasts = Form.of("column-lasts").isIn(clause.text().substring(0, start));
        return sign != null
                && (lasts || !Signs.isDown(sign))
                && (word == null || !Form.of("late-sign").isIn(word));
    }

    /** 到2025年, 截至12月31日, 至2025年底; what 至 alone begins may be the end of a period whose beginning is lost. */
    private static boolean isUntil(String text, int start, int end) {
        Matcher until = Form.of("deadline-until").whole(text.substring(0, start));
        return until != null && (until.group("to") == null || "底末".indexOf(text.charAt(end - 1)) >= 0);
    }

    private static boolean finishes(Clause clause, int end) {
        String rest = clause.text().substring(end);
        boolean compared = !rest.isEmpty()
                && "底末".indexOf(clause.text().charAt(end - 1)) >= 0
                && (Characters.isSign(rest.charAt(0)) || Words.SIGN.at(rest, 0) != null);
        return compared || Form.of("deadline-finished").is(rest);
    }

    private static Comparator sign(String text, int start) {
        int signs = Signs.start(text, start);
        if (signs < start) {
            return Signs.read(text.substring(signs, start));
        }
        String word = Words.SIGN.ending(text, start);
        return word == null || Form.of("deadline-no-sign").is(word) ? null : Words.SIGN.comparator(word);
    }

    private static Target finish(Clause clause, int start, int end, PartialDate date, Comparator comparator) {
        String lead = clause.text().substring(0, start);
        String word = Words.SIGN.ending(lead);
        String name = word == null ? Form.of("deadline-at").cut(lead) : lead.substring(0, start - word.length());
        boolean vague = comparator == Comparator.ABOUT
                || (word == null && Words.SIGN.comparator(Words.SIGN.ending(name)) == Comparator.ABOUT);
        if (Guards.DATE_NAME.refuse(name, clause.trace())
                || Names.isDenied(name, word != null && Words.isDeniable(word), clause.trace())
                || Guards.DATE_LEAD.refuse(lead, fact -> vague && fact == Fact.ABOUT, clause.trace())) {
            return null;
        }
        clause.note("date", start, end);
        return tail(clause, end, new Target.Deadline(comparator, date));
    }

    /** What follows the date: nothing, a note, words such as 完成, or one more target (完成90%). */
    private static Target tail(Clause clause, int end, Target.Deadline deadline) {
        String rest = clause.text().substring(end);
        Clause note = clause.bracket(end);
        if (note != null) {
            return Guards.NOTE.refuse(note.text(), clause.trace()) ? null : noted(note, deadline);
        }
        boolean done = !Characters.hasAny(rest, 0, ",;。\n")
                && !Characters.hasDigit(rest)
                && !Characters.hasSign(rest)
                && rest.length() <= LONGEST_TAIL
                && Words.DONE.at(rest, 0) != null
                && !rest.contains("百分之")
                && !rest.contains("成以上");
        if (rest.isEmpty() || done) {
            return deadline;
        }
        boolean counted = ",;。\n".indexOf(rest.charAt(0)) < 0 && Characters.hasDigit(rest);
        Target second =
                counted ? Comparisons.read(clause.slice(end, clause.length()).trimmed()) : null;
        return second == null ? null : new Target.All(List.of(deadline, second));
    }

    /** 12月底(前), 12月底(不晚于): a bracket that bounds the date; one with another date leaves none certain. */
    private static Target noted(Clause inner, Target.Deadline deadline) {
        ValuePrefix lead = ValuePrefix.read(inner, inner.length());
        boolean strong = lead != null && lead.strong;
        boolean word = strong && lead.isWhole();
        if (!word && !Form.of("deadline-before").is(inner.text())) {
            boolean other = Characters.hasDigit(inner.text()) && !inner.text().startsWith("含");
            return other || strong ? null : deadline;
        }
        if (word) {
            lead.note();
        }
        Comparator bound = word ? lead.comparator : Comparator.AT_MOST;
        Comparator both = deadline.comparator() == Comparator.EQUAL ? bound : Signs.both(deadline.comparator(), bound);
        return both == null ? null : new Target.Deadline(both, deadline.date());
    }
}
