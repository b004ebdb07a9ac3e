package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Measure;
import io.github.mubiao.model.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;

/** Two numbers as the ends of one quantity: 90%-95%, 10～15天, [80%,90%), 80%≤X≤100%, 100%±5%. */
final class Ranges {

    private static final List<String> CALENDAR = List.of("月", "日");
    private static final int LONGEST = 60;

    private Ranges() {}

    /** One end: its quantity, whether it belongs to the range, and the place behind it. */
    private record End(Quantity quantity, boolean inclusive, int end) {}

    /** Reads a range that fills the clause; {@code null} where none does. */
    static Target read(Clause clause) {
        Target written = sandwich(clause);
        written = written == null ? interval(clause) : written;
        boolean joined = clause.has(CharacterKind.JOINT) || clause.text().endsWith("之间");
        return written == null && joined ? clause.firstAtNumber(start -> readAt(clause, start)) : written;
    }

    private static Target readAt(Clause clause, int start) {
        End lower = end(clause, start);
        boolean negative = lower != null && lower.quantity.value().signum() < 0;
        Matcher between = lower == null ? null : Form.of("range-joint").at(clause.text(), lower.end);
        int joint = between == null ? -1 : between.end();
        if (joint < 0 || (negative && start > 0 && clause.text().charAt(start - 1) == '(')) {
            return null;
        }
        // -10--5 joins two negative numbers; 5--10 has a long dash between two positive ones.
        End upper = end(clause, negative && clause.text().startsWith("--", lower.end) ? joint - 1 : joint);
        ValuePrefix lead = upper == null ? null : clause.lead(start);
        String first = clause.text().substring(start, lower.end);
        String second = upper == null ? "" : clause.text().substring(joint, upper.quantity.numberEnd());
        boolean mixed = Words.PART.at(first, 0) != null && second.indexOf('成') >= 0;
        if (lead == null || mixed || !areAlike(lower.quantity, upper.quantity)) {
            return null;
        }
        String note = rest(clause, upper.end);
        Comparator behind = Words.SUFFIX.comparator(Words.SUFFIX_EXACT.at(clause.text(), upper.end));
        Candidate candidate = new Candidate(clause, start, lead, upper.quantity)
                .from(lower.quantity, lower.end)
                .with(null, behind);
        if (note == null || !candidate.isAdmitted() || candidate.isRefused(Guards.RANGE)) {
            return null;
        }
        Unit ends = joint(lower.quantity.unit(), upper.quantity.unit());
        BigDecimal least = lower.quantity.numeral() && lower.quantity.unit().isNone()
                ? Numerals.lower(first, second)
                : lower.quantity.value();
        if (ends == null || least == null || least.compareTo(upper.quantity.value()) >= 0) {
            return null;
        }
        lead.note();
        clause.note("number", start, lower.quantity.numberEnd());
        upper.quantity.note(clause, joint);
        Unit unit = Comparisons.unit(lead, ends);
        Measure measure = unit.measure(lead.change, note.isEmpty() ? null : note, null);
        return unit.range(least, lower.inclusive, upper.quantity.value(), upper.inclusive, measure);
    }

    private static End end(Clause clause, int start) {
        Quantity quantity = Quantity.read(clause.folded(), start, false);
        if (quantity == null || quantity.about()) {
            return null;
        }
        Matcher note = Form.of("end-note").at(clause.text(), quantity.end());
        return note == null
                ? new End(quantity, !Boolean.FALSE.equals(quantity.inclusive()), quantity.end())
                : new End(quantity, note.group("not") == null, note.end());
    }

    /** Whether both ends are written in one way; of shares one may be a numeral (五成至70%). */
    private static boolean areAlike(Quantity lower, Quantity upper) {
        return lower.numeral() == upper.numeral()
                || ("%".equals(lower.unit().text()) && "%".equals(upper.unit().text()));
    }

    /** The note behind a range, empty for none; {@code null} where something else stands there. */
    private static String rest(Clause clause, int place) {
        String word = Words.SUFFIX_EXACT.at(clause.text(), place);
        String done = word == null ? null : Words.TAIL.at(clause.text(), place + word.length());
        int start = place + (word == null ? 0 : word.length()) + (done == null ? 0 : done.length());
        if (start == clause.length()) {
            return "";
        }
        Clause note = clause.bracket(start);
        return note == null
                        || note.text().startsWith("不含")
                        || Guards.NOTE.refuse(note.text(), Fact.NUMBER::equals, clause.trace())
                ? null
                : clause.folded().originalOf(start + 1, clause.length() - 1);
    }

    /** The unit of both ends: one may leave it out, or write only its multiplier (20万-30万元). */
    private static Unit joint(Unit lower, Unit upper) {
        if (lower.isNone() || lower.equals(upper)) {
            return upper;
        }
        if (upper.isNone()) {
            return lower;
        }
        boolean multiplied =
                lower.isMultiplier() && upper.text() != null && upper.text().startsWith(lower.text());
        return multiplied || (lower.sameAs(upper) && lower.per() == null) ? upper : null;
    }

    /** Two conditions on one quantity as a range; {@code null} where they point one way, or exclude each other. */
    static Target.Range between(
            Comparator first, BigDecimal value, Comparator second, BigDecimal other, Unit unit, Measure measure) {
        if (Signs.isDown(first) && Signs.isUp(second)) {
            return between(second, other, first, value, unit, measure);
        }
        return Signs.isUp(first) && Signs.isDown(second)
                ? unit.range(value, first == Comparator.AT_LEAST, other, second == Comparator.AT_MOST, measure)
                : null;
    }

    /** 80%≤X≤100%, and 100%≥X≥80%. */
    private static Target sandwich(Clause clause) {
        Matcher form = clause.has(CharacterKind.SIGN) && clause.length() <= LONGEST
                ? Form.of("sandwich").whole(clause.text())
                : null;
        if (form == null) {
            return null;
        }
        Quantity left = whole(clause.slice(0, form.end(1)));
        Quantity right = whole(clause.slice(form.start(5), clause.length()));
        Comparator first = Signs.read(form.group(2));
        Comparator second = Signs.read(form.group(4));
        if (left == null || right == null || first == null || second == null) {
            return null;
        }
        Unit unit = Signs.isDown(first) ? joint(left.unit(), right.unit()) : joint(right.unit(), left.unit());
        return unit == null
                ? null
                : between(Signs.mirrored(first), left.value(), second, right.value(), unit, unit.measure());
    }

    private static Quantity whole(Clause clause) {
        Quantity quantity = Quantity.read(clause.folded(), 0, true);
        return quantity != null && quantity.end() == clause.length() && !quantity.about() ? quantity : null;
    }

    private static Target interval(Clause clause) {
        Matcher form = Form.of("interval").whole(clause.text());
        if (form == null) {
            return null;
        }
        Quantity lower = whole(clause.slice(form.start("lower"), form.end("lower")));
        Quantity upper = whole(clause.slice(form.start("upper"), form.end("upper")));
        boolean closedBelow = form.group("open").equals("[");
        boolean closedAbove = form.group("close").equals("]");
        if (!(closedBelow || closedAbove)
                || !mayBeEnds(lower, upper)
                || Guards.INTERVAL.refuse(
                        clause.text(),
                        fact -> fact == Fact.THOUSANDS && closedBelow == closedAbove && mayBeOne(clause, form),
                        clause.trace())) {
            return null;
        }
        Unit ends = joint(lower.unit(), upper.unit());
        Clause behind = clause.slice(form.start("unit"), clause.length());
        Unit unit = behind.length() == 0
                ? ends
                : ends != null && ends.isNone() ? UnitLexer.wholeKnown(behind.folded()) : null;
        return unit == null ? null : unit.range(lower.value(), closedBelow, upper.value(), closedAbove, unit.measure());
    }

    /** [80,100] may be 80100 in brackets; between wide brackets a wide comma stands in no number. */
    private static boolean mayBeOne(Clause clause, Matcher form) {
        FoldedText folded = clause.folded();
        boolean narrow = folded.original().charAt(folded.originOf(0)) == '['
                || folded.original().charAt(folded.originOf(form.end("lower"))) == ',';
        return narrow
                && Form.of("thousands-first").is(form.group("lower"))
                && Form.of("thousands-next").is(form.group("upper"));
    }

    private static boolean mayBeEnds(Quantity lower, Quantity upper) {
        return lower != null
                && upper != null
                && !CALENDAR.contains(String.valueOf(lower.unit().text()))
                && !CALENDAR.contains(String.valueOf(upper.unit().text()))
                && !lower.numeral()
                && !upper.numeral()
                && lower.value().compareTo(upper.value()) < 0
                && !Candidate.areYears(lower, upper);
    }

    /** Reads a tolerance that fills the clause, 100%±5% or 误差不超过±5%; {@code null} where none does. */
    static Target tolerance(Clause clause) {
        Matcher mark = clause.length() <= LONGEST ? Form.of("tolerance-mark").find(clause.text(), 0) : null;
        if (mark == null) {
            return null;
        }
        Quantity margin = Quantity.read(clause.folded(), mark.end(), false);
        if (margin == null || margin.value().signum() < 0 || margin.about()) {
            return null;
        }
        boolean bracket = clause.text().startsWith("(") && clause.closing(0) > mark.start();
        Target read = bracket ? inBrackets(clause, mark.start(), margin) : around(clause, mark.start(), margin);
        if (read != null) {
            clause.note("number", mark.start(), margin.end());
        }
        return read;
    }

    /** (100±5)%: the unit stands behind the bracket, for both. */
    private static Target inBrackets(Clause clause, int mark, Quantity margin) {
        int close = clause.closing(0);
        Quantity middle = middle(clause, 1, mark);
        boolean bare = middle != null && middle.unit().isNone() && margin.unit().isNone() && close == margin.end();
        UnitLexer.Span outer = UnitLexer.read(clause.folded(), close + 1, UnitLexer.Trust.KNOWN);
        return bare && ends(clause, outer.end()) ? around(middle.value(), margin, outer.unit(), true) : null;
    }

    private static Target around(Clause clause, int mark, Quantity margin) {
        if (!ends(clause, margin.end())) {
            return null;
        }
        for (int start : NumberLexer.places(clause.text())) {
            Quantity middle = start < mark ? middle(clause, start, mark) : null;
            if (middle != null) {
                // 25±2℃ has one unit for both; 200±5% may mean 5 % of 200.
                boolean shared = middle.unit().equals(margin.unit())
                        || (middle.unit().isNone() && !margin.unit().isShare());
                ValuePrefix lead = shared ? deviation(clause, start, margin) : null;
                return lead == null || lead.strong ? null : around(middle.value(), margin, margin.unit(), true);
            }
        }
        ValuePrefix lead = deviation(clause, mark, margin);
        boolean inclusive = lead != null && lead.comparator != Comparator.LESS_THAN;
        return lead == null ? null : around(BigDecimal.ZERO, margin, margin.unit(), inclusive);
    }

    /** What stands before; {@code null} where it says more than a name, or more than that so much is the most. */
    private static ValuePrefix deviation(Clause clause, int end, Quantity margin) {
        ValuePrefix lead = clause.lead(end);
        boolean within = lead != null
                && lead.change == null
                && !lead.countsBy()
                && !lead.has(Fact.GENERAL)
                && (lead.comparator == null || Signs.isDown(lead.comparator));
        if (!within || !new Candidate(clause, end, lead, margin).isAdmitted()) {
            return null;
        }
        lead.note();
        return lead;
    }

    private static boolean ends(Clause clause, int end) {
        return Form.of("tolerance-tail").is(clause.text().substring(end));
    }

    private static Target around(BigDecimal centre, Quantity margin, Unit unit, boolean inclusive) {
        return unit.range(
                centre.subtract(margin.value()), inclusive, centre.add(margin.value()), inclusive, unit.measure());
    }

    private static Quantity middle(Clause clause, int start, int end) {
        Quantity quantity = Quantity.read(clause.folded(), start, false);
        return quantity != null && quantity.end() == end && !quantity.about() ? quantity : null;
    }
}
