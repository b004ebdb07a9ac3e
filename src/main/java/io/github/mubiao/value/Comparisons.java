package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Measure;
import io.github.mubiao.model.Target;
import java.util.regex.Matcher;

/** One number: ≥80%, 不低于95%, 3000人次以上, 较上年增长5%. */
final class Comparisons {

    private static final int LONGEST_MIRRORED = 40;

    private Comparisons() {}

    /** Reads a comparison that fills the clause; {@code null} where none does. */
    static Target read(Clause clause) {
        Target mirrored = mirrored(clause);
        return mirrored != null ? mirrored : clause.firstAtNumber(start -> readAt(clause, start));
    }

    private static Target readAt(Clause clause, int start) {
        ValuePrefix lead = clause.lead(start);
        Quantity quantity = lead == null ? null : Quantity.read(clause.folded(), start, lead.strong);
        Candidate candidate = quantity == null ? null : new Candidate(clause, start, lead, quantity);
        if (candidate == null || !candidate.isAdmitted() || candidate.isRefused(Guards.NUMBER)) {
            return null;
        }
        Unit unit = quantity.unit();
        boolean words =
                !quantity.numeral() || unit.text() == null || unit.text().equals("%");
        ValueSuffix tail = ValueSuffix.read(clause, quantity.end(), words, candidate);
        if (tail == null) {
            return null;
        }
        Comparator behind = quantity.about() ? Comparator.ABOUT : tail.comparator;
        boolean contrary = quantity.about() && tail.comparator != null;
        Comparator comparator = contrary ? null : lead.and(behind);
        if (candidate.with(tail, comparator).isRefused(Guards.COMPARISON)) {
            return null;
        }
        lead.note();
        quantity.note(clause, start);
        Comparator inclusive =
                withEnd(withEnd(withEnd(comparator, lead.inclusive), quantity.inclusive()), tail.inclusive);
        return build(lead, quantity, tail, inclusive);
    }

    private static Target build(ValuePrefix lead, Quantity quantity, ValueSuffix tail, Comparator comparator) {
        boolean implied = comparator == null;
        Unit unit = unit(lead, quantity.unit());
        if (tail.per != null) {
            unit = unit.per(unit.per() == null ? tail.per : unit.per() + "·" + tail.per);
        }
        boolean fromName = quantity.unit().text() == null && unit.text() != null && lead.currency == null;
        boolean level = tail.change != null && isLevel(lead, quantity, implied);
        Measure measure = unit.measure(
                tail.change == null || level ? change(lead, unit, comparator) : tail.change,
                level ? tail.allNotes() : tail.note(),
                fromName ? Measure.UnitSource.NAME : null);
        return unit.comparison(implied ? Comparator.EQUAL : comparator, quantity.value(), implied, measure);
    }

    /** 满意度≥95%(较上年提升), 0起(下降): what is reached is certain, and the bracket only says where from. */
    private static boolean isLevel(ValuePrefix lead, Quantity quantity, boolean implied) {
        boolean high = "%".equals(quantity.unit().text()) && quantity.value().compareTo(Candidate.HALF) >= 0;
        return quantity.value().signum() == 0
                || (lead.namesRate() && high)
                || (!implied && !lead.isWhole() && quantity.unit().isCount());
    }

    private static Measure.Change change(ValuePrefix lead, Unit unit, Comparator comparator) {
        boolean work = lead.has(Fact.WORK) && unit.isWork();
        return work ? null : comparator != null && Signs.isDown(comparator) ? lead.change : lead.changeInFront(unit);
    }

    /** The number's unit, with what the lead adds: the currency, 每人每月, or the unit in the name's bracket. */
    static Unit unit(ValuePrefix lead, Unit own) {
        return lead.counted(lead.currency != null ? inCurrency(lead.currency, own) : own.isNone() ? lead.unit : own);
    }

    /** ¥5000 and ¥5万 are 元 and 万元. */
    private static Unit inCurrency(String currency, Unit own) {
        if (own.text() != null && !own.isMultiplier()) {
            return own;
        }
        Unit money = Unit.of(currency);
        Unit whole = own.text() == null ? money : own.of(money);
        return own.per() == null ? whole : whole.per(own.per());
    }

    private static Comparator withEnd(Comparator comparator, Boolean inclusive) {
        if (comparator == null || inclusive == null || !(Signs.isUp(comparator) || Signs.isDown(comparator))) {
            return comparator;
        }
        return Signs.isUp(comparator)
                ? inclusive ? Comparator.AT_LEAST : Comparator.MORE_THAN
                : inclusive ? Comparator.AT_MOST : Comparator.LESS_THAN;
    }

    /** 90%≤满意度, 10<X: what is measured stands behind the sign. */
    private static Target mirrored(Clause clause) {
        Matcher form = clause.has(CharacterKind.SIGN) && clause.length() <= LONGEST_MIRRORED
                ? Form.of("mirrored").whole(clause.text())
                : null;
        if (form == null || !isMeasured(clause.slice(form.start("name"), clause.length()))) {
            return null;
        }
        Quantity quantity = Quantity.read(clause.folded(), 0, false);
        Comparator sign = Signs.read(form.group("sign"));
        if (quantity == null || quantity.about() || quantity.end() != form.start("sign") || sign == null) {
            return null;
        }
        quantity.note(clause, 0);
        clause.note("sign", quantity.end(), form.end("sign"));
        clause.note("name", form.start("name"), clause.length());
        Unit unit = quantity.unit();
        return unit.comparison(Signs.mirrored(sign), quantity.value(), false, unit.measure());
    }

    /** Whether it names what is measured, and is no unit, no grade and nothing to be measured against. */
    private static boolean isMeasured(Clause name) {
        return UnitLexer.wholeKnown(name.folded()) == null
                && Words.SUFFIX.at(name.text(), 0) == null
                && !Words.GRADE.has(name.text())
                && !Words.BENCHMARK.isIn(name.text())
                && !Words.BUDGET.isIn(name.text());
    }
}
