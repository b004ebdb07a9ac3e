package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Measure;
import io.github.mubiao.model.Target;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One number: ≥80%, 不低于95%, 3000人次以上, 较上年增长5%.
 *
 * <pre>
 * comparison = lead quantity tail | mirrored ;
 * quantity   = NUMBER [ "余" | "多" | "(" ( "含" | "不含" ) ")" ] [ UNIT ] [ "半" ] { per } ;
 * mirrored   = quantity SIGN NAME ;
 * bracketed  = NAME "(" ( range | comparison | template ) ")" ;
 * </pre>
 */
final class Comparisons {

    /** A bare number as long as this is a code, not a target. */
    private static final int CODE_DIGITS = 12;
    /** From here on, a share is what is reached, and hardly by how much it grows. */
    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    /** A generation of mobile networks, not an amount of data. */
    private static final Pattern GENERATION = Pattern.compile("[2-6]G");
    /** A phone, or a month or day in digits alone. */
    private static final Pattern CODE =
            Pattern.compile("1[3-9]\\d{9}|(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])?");
    /** A month, or figures that do not differ from one: 2026.06, 202606. */
    private static final Pattern MONTH_OF_YEAR =
            Pattern.compile("(?:19|20)\\d{2}(?:[.](?:0?[1-9]|1[0-2])|0[1-9]|1[0-2])");

    /** A number, perhaps with a sign of percent, in a bracket behind a sign; (1) before 100 is the number of an item. */
    private static final Pattern IN_BRACKET = Pattern.compile("[≥≤<>=]\\((\\d[\\d,.]*[%‰]?)\\)(?![\\d.,(])");

    private static final Pattern MIRRORED = Patterns.of("mirrored");
    private static final Pattern RECENT = Patterns.of("recent-unit");
    private static final int LONGEST_MIRRORED = 40;
    private static final int LONGEST_NAME = 60;
    /** The figure dash and the dashes that follow it in Unicode join and do not negate. */
    private static final char LAST_HYPHEN = '\u2011';

    private Comparisons() {}

    /** Reads a comparison that fills the clause; {@code null} where none does. */
    static Target read(Clause clause) {
        Target mirrored = mirrored(clause);
        if (mirrored != null) {
            return mirrored;
        }
        Matcher bracket = clause.text().indexOf('(') > 0 ? IN_BRACKET.matcher(clause.text()) : null;
        if (bracket != null && bracket.find()) {
            // ≥(95)% is ≥95%.
            return read(clause.without(bracket.start(1) - 1, bracket.end(1)));
        }
        return clause.firstAtNumber(start -> readAt(clause, start));
    }

    private static Target readAt(Clause clause, int start) {
        ValuePrefix lead = clause.lead(start);
        Quantity quantity = lead == null ? null : Quantity.read(clause.folded(), start, lead.isStrong());
        if (quantity == null
                || !Names.admit(lead, quantity, clause.trace())
                || isSomethingElse(clause, start, lead, quantity)) {
            return null;
        }
        Unit unit = quantity.unit();
        boolean words =
                !quantity.numeral() || unit.text() == null || unit.text().equals("%");
        ValueSuffix tail =
                ValueSuffix.read(clause, quantity.end(), words, quantity.numeral() ? null : beforeNoun(unit));
        if (tail == null
                || (lead.has(ValuePrefix.Mark.STANDARD) && !tail.isStandard())
                || (tail.isStandard() && unit.isNone())
                || (unit.isNone()
                        && tail.note() != null
                        && UnitLexer.wholeKnown(Folding.fold(tail.note(), false)) != null)) {
            return null;
        }
        lead.note();
        clause.trace().token("number", clause.folded(), start, quantity.numberEnd());
        clause.trace().token("unit", clause.folded(), quantity.numberEnd(), quantity.end());
        return target(clause, lead, quantity, tail, start == 0 && quantity.end() == clause.length());
    }

    /** What stands before a noun behind the unit: 的 of 95%的学生, nothing of 3次检查; {@code null} where none may stand there. */
    private static String beforeNoun(Unit unit) {
        Units.Known known = unit.text() == null || unit.per() != null ? null : Units.known(unit.text());
        return unit.isShare() ? "的" : known != null && known.classifier() ? "" : null;
    }

    private static Target target(Clause clause, ValuePrefix lead, Quantity quantity, ValueSuffix tail, boolean bare) {
        Comparator comparator = comparator(lead, quantity, tail);
        boolean written = lead.comparator() != null || tail.comparator() != null || quantity.about();
        boolean twice = tail.change() != null && (quantity.value().signum() < 0 || lead.change() != null);
        if (Guards.refuse("contrary-signs", comparator == null && written, clause.trace())
                || Guards.refuse("general", comparator == null && lead.has(ValuePrefix.Mark.GENERAL), clause.trace())
                || Guards.refuse("contrary-change", twice, clause.trace())
                || Guards.refuse("down-to-or-by", isDownToOrBy(lead, quantity, comparator), clause.trace())
                || Guards.refuse("low-rate", isDoubtful(lead, quantity, tail), clause.trace())
                || Guards.refuse("code", bare && isCode(quantity), clause.trace())) {
            return null;
        }
        Comparator inclusive =
                withEnd(withEnd(withEnd(comparator, lead.inclusive()), quantity.inclusive()), tail.inclusive());
        return build(lead, quantity, tail, inclusive);
    }

    /** 降低发病率达到5%, 降低发病率≥5%: down to it, or by it. */
    private static boolean isDownToOrBy(ValuePrefix lead, Quantity quantity, Comparator comparator) {
        return lead.isLowered()
                && lead.change() == null
                && comparator == Comparator.AT_LEAST
                && quantity.unit().isShare()
                && lead.namesRate();
    }

    private static Target build(ValuePrefix lead, Quantity quantity, ValueSuffix tail, Comparator comparator) {
        boolean implied = comparator == null;
        Unit unit = unit(lead, quantity.unit());
        if (tail.per() != null) {
            unit = unit.per(unit.per() == null ? tail.per() : unit.per() + "·" + tail.per());
        }
        boolean fromName = quantity.unit().text() == null && unit.text() != null && lead.currency() == null;
        boolean level = tail.change() != null && isLevel(lead, quantity, implied);
        Measure measure = unit.measure(
                tail.change() == null || level ? change(lead, unit, comparator) : tail.change(),
                level ? tail.allNotes() : tail.note(),
                fromName ? Measure.UnitSource.NAME : null);
        return new Target.Comparison(
                implied ? Comparator.EQUAL : comparator,
                quantity.value(),
                implied,
                unit.toBase(quantity.value()),
                measure);
    }

    /** 满意度≥95%(较上年提升), 0起(下降): what is reached is certain, and the bracket only says where from. */
    private static boolean isLevel(ValuePrefix lead, Quantity quantity, boolean implied) {
        boolean high = "%".equals(quantity.unit().text()) && quantity.value().compareTo(HALF) >= 0;
        return quantity.value().signum() == 0
                || (lead.namesRate() && high)
                || (!implied && !lead.isWhole() && quantity.unit().isCount());
    }

    /** 死亡率5%(下降): a low rate, or a change of one. */
    private static boolean isDoubtful(ValuePrefix lead, Quantity quantity, ValueSuffix tail) {
        return tail.change() != null
                && "%".equals(quantity.unit().text())
                && lead.namesRate()
                && quantity.value().signum() != 0
                && quantity.value().compareTo(HALF) < 0;
    }

    private static Measure.Change change(ValuePrefix lead, Unit unit, Comparator comparator) {
        boolean work = lead.has(ValuePrefix.Mark.WORK) && unit.isWork();
        Measure.Change stated = work ? null : lead.change();
        boolean own = work || (comparator != null && Signs.isDown(comparator)) || stated != null;
        return own ? stated : lead.changeInFront(unit);
    }

    /** The number's unit, with what the lead adds: the currency, 每人每月, or the unit in the name's bracket. */
    static Unit unit(ValuePrefix lead, Unit own) {
        Unit unit = lead.currency() != null ? inCurrency(lead.currency(), own) : own.isNone() ? lead.unit() : own;
        if (lead.per() == null) {
            return unit;
        }
        return unit.per(unit.per() == null ? lead.per() : lead.per() + "·" + unit.per());
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

    private static Comparator comparator(ValuePrefix lead, Quantity quantity, ValueSuffix tail) {
        Comparator front = lead.comparator();
        Comparator back = quantity.about() ? Comparator.ABOUT : tail.comparator();
        if (quantity.about() && tail.comparator() != null) {
            return null;
        }
        if (front == null || back == null) {
            return front == null ? back : front;
        }
        boolean yields = !lead.isStrong() || front == Comparator.EQUAL;
        return yields ? back : Signs.both(front, back);
    }

    private static Comparator withEnd(Comparator comparator, Boolean inclusive) {
        if (comparator == null || inclusive == null) {
            return comparator;
        }
        return switch (comparator) {
            case AT_LEAST, MORE_THAN -> inclusive ? Comparator.AT_LEAST : Comparator.MORE_THAN;
            case AT_MOST, LESS_THAN -> inclusive ? Comparator.AT_MOST : Comparator.LESS_THAN;
            case EQUAL, ABOUT -> comparator;
        };
    }

    /** Phones, dates in one, codes. */
    private static boolean isCode(Quantity quantity) {
        String digits = quantity.value().toPlainString();
        return !quantity.numeral()
                && quantity.unit().isNone()
                && quantity.value().scale() == 0
                && (digits.length() >= CODE_DIGITS || CODE.matcher(digits).matches());
    }

    /** A month without a unit, whatever stands beside it. */
    static boolean isMonthOfYear(BigDecimal value) {
        return MONTH_OF_YEAR.matcher(value.toPlainString()).matches();
    }

    private static boolean isSomethingElse(Clause clause, int start, ValuePrefix lead, Quantity quantity) {
        Trace trace = clause.trace();
        String unit = quantity.unit().text();
        boolean compared = lead.comparator() != null || lead.change() != null;
        boolean share = unit != null && "%‰‱".contains(unit);
        boolean idiom = quantity.numeral()
                && !compared
                && unit != null
                && !share
                && Words.at(Words.Category.IDIOM, clause.text(), start) != null;
        boolean numeralInName = quantity.numeral()
                && !lead.isWhole()
                && unit == null
                && quantity.value().signum() != 0
                && lead.unit().isNone();
        String written = clause.text().substring(start, quantity.numberEnd());
        return Guards.refuse("idiom", idiom || numeralInName, trace)
                || Guards.refuse(
                        "code", !compared && GENERATION.matcher(clause.text()).matches(), trace)
                || Guards.refuse("date", isDate(clause, lead, quantity, compared), trace)
                || Guards.refuse("dash", isDash(clause, start), trace)
                // 高5个百分点 is so far from what is not said; 高达95% is not.
                || Guards.refuse("distance", !compared && Words.is(Words.Category.DISTANCE, lead.name()), trace)
                // 合格率100,200人 is a rate and a count, though 100,200 looks like one number.
                || Guards.refuse(
                        "joined-numbers",
                        written.indexOf(',') > 0
                                && lead.namesRate()
                                && !quantity.unit().isShare(),
                        trace);
    }

    /** 2026年, 6月, 202606: a date, as the unit or the digits say. */
    private static boolean isDate(Clause clause, ValuePrefix lead, Quantity quantity, boolean compared) {
        String unit = quantity.unit().text();
        if (unit == null) {
            return !compared && isMonthOfYear(quantity.value());
        }
        boolean about = lead.comparator() == Comparator.ABOUT;
        boolean followed = quantity.end() < clause.length();
        return (unit.equals("年") && quantity.value().compareTo(BigDecimal.valueOf(1900)) >= 0)
                || (!compared && (unit.equals("月") || (unit.equals("日") && !followed)))
                // About June is a time; about so many months are 个月. 近三年 is a time, too.
                || (about && unit.equals("月"))
                || (about
                        && clause.text().startsWith("近")
                        && RECENT.matcher(unit).matches());
    }

    /** A dash before a number that is no minus. */
    private static boolean isDash(Clause clause, int start) {
        char dash = clause.folded().original().charAt(clause.folded().originOf(start));
        return clause.text().charAt(start) == '-' && dash > LAST_HYPHEN && "−－﹣\uF02D".indexOf(dash) < 0;
    }

    /** 90%≤满意度, 10<X: what is measured stands behind the sign. */
    private static Target mirrored(Clause clause) {
        boolean signed = clause.length() <= LONGEST_MIRRORED && Characters.hasAny(clause.text(), 1, "<>≤≥");
        Matcher form = signed ? MIRRORED.matcher(clause.text()) : null;
        if (form == null || !form.matches() || !isMeasured(clause.slice(form.start("name"), clause.length()))) {
            return null;
        }
        Quantity quantity = Quantity.read(clause.folded(), 0, false);
        Comparator sign = Signs.read(form.group("sign"));
        if (quantity == null || quantity.about() || quantity.end() != form.start("sign") || sign == null) {
            return null;
        }
        clause.trace().token("number", clause.folded(), 0, quantity.numberEnd());
        clause.trace().token("unit", clause.folded(), quantity.numberEnd(), quantity.end());
        clause.trace().token("sign", clause.folded(), quantity.end(), form.end("sign"));
        clause.trace().token("name", clause.folded(), form.start("name"), clause.length());
        return new Target.Comparison(
                Signs.mirrored(sign),
                quantity.value(),
                false,
                quantity.unit().toBase(quantity.value()),
                quantity.unit().measure(null, null, null));
    }

    /** Whether it names what is measured, and is no unit, no grade and nothing to be measured against. */
    private static boolean isMeasured(Clause name) {
        return UnitLexer.wholeKnown(name.folded()) == null
                && Words.at(Words.Category.SUFFIX, name.text(), 0) == null
                && !Words.is(Words.Category.GRADE, name.text())
                && !Words.anywhere(Words.Category.BENCHMARK, name.text())
                && !Words.anywhere(Words.Category.BUDGET, name.text());
    }

    /** The clause in brackets behind a name without any number; {@code null} for none: (≥77台) of 机柜数量(≥77台). */
    static Clause bracketed(Clause clause) {
        int open = clause.text().lastIndexOf('(');
        if (open < 1 || clause.closing(open) != clause.length() - 1) {
            return null;
        }
        String name = clause.text().substring(0, open);
        boolean named = !Characters.hasDigit(name)
                && !Characters.hasSign(name)
                && name.length() <= LONGEST_NAME
                && !Names.isBroken(name.replace(',', '、'), clause.trace());
        Clause inner = named ? clause.slice(open + 1, clause.length() - 1).trimmed() : null;
        if (inner == null || inner.length() < 2) {
            return null;
        }
        String word = Words.at(Words.Category.SIGN, inner.text(), 0);
        boolean signed = Characters.isSign(inner.text().charAt(0)) || (word != null && word.length() > 1);
        return signed ? inner : null;
    }
}
