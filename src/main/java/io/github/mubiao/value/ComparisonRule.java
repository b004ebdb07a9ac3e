package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Measure;
import io.github.mubiao.model.Target;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** One number: ≥80%, 不低于95%, 3000人次以上, 较上年增长5%. */
final class ComparisonRule {

    /** A bare number as long as this is a code, not a target. */
    private static final int CODE_DIGITS = 12;

    /** From here on, a share is what is reached, and hardly by how much it grows. */
    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    /** A generation of mobile networks, not an amount of data. */
    private static final Pattern GENERATION = Pattern.compile("[2-6]G");

    private ComparisonRule() {}

    static Target read(Clause clause) {
        Target mirrored = MirroredRule.read(clause);
        if (mirrored != null) {
            return mirrored;
        }
        Clause open = BracketRule.opened(clause);
        if (open != null) {
            return read(open);
        }
        for (int start : NumberPlaces.of(clause.text())) {
            int mark = clause.trace().mark();
            Target target = readAt(clause, start);
            if (target != null) {
                return target;
            }
            clause.trace().reset(mark);
        }
        return null;
    }

    private static Target readAt(Clause clause, int start) {
        Lead lead = Lead.read(clause, start);
        if (lead == null) {
            return null;
        }
        Quantity quantity = Quantity.read(clause.folded(), start, lead.isStrong());
        if (quantity == null || !lead.admits(quantity) || isSomethingElse(clause, start, lead, quantity)) {
            return null;
        }
        Tail tail = Tail.read(
                clause,
                quantity.end(),
                !quantity.numeral()
                        || quantity.unit().text() == null
                        || quantity.unit().text().equals("%"));
        if (tail == null
                || (quantity.unit().isNone()
                        && tail.note() != null
                        && UnitReader.wholeKnown(Folding.fold(tail.note(), false)) != null)) {
            return null;
        }
        clause.trace().token("name", clause.folded(), 0, lead.nameEnd());
        clause.trace().token("number", clause.folded(), start, quantity.numberEnd());
        clause.trace().token("unit", clause.folded(), quantity.numberEnd(), quantity.end());
        return target(lead, quantity, tail, start == 0 && quantity.end() == clause.length());
    }

    private static Target target(Lead lead, Quantity quantity, Tail tail, boolean bare) {
        Comparator comparator = comparator(lead, quantity, tail);
        if (comparator == null && (lead.comparator() != null || tail.comparator() != null || quantity.about())) {
            return null;
        }
        boolean negative = tail.change() != null && quantity.value().signum() < 0;
        if (negative || (lead.change() != null && tail.change() != null)) {
            return null;
        }
        if (isDownToOrBy(lead, quantity, comparator) || isDoubtful(lead, quantity, tail)) {
            return null;
        }
        boolean implied = comparator == null;
        if (bare && !quantity.numeral() && quantity.unit().isNone() && isCode(quantity.value())) {
            return null;
        }
        Comparator inclusive = tail.inclusive() == null ? comparator : withEnd(comparator, tail.inclusive());
        return build(lead, quantity, tail, implied ? Comparator.EQUAL : inclusive, implied);
    }

    /** 降低发病率达到5%, 降低发病率≥5%: down to it, or by it. */
    private static boolean isDownToOrBy(Lead lead, Quantity quantity, Comparator comparator) {
        return lead.isLowered()
                && lead.change() == null
                && comparator == Comparator.AT_LEAST
                && LeadNames.isShare(quantity.unit().text())
                && LeadNames.isRate(lead.name());
    }

    private static Target build(Lead lead, Quantity quantity, Tail tail, Comparator comparator, boolean implied) {
        Unit unit = unit(lead, quantity.unit());
        boolean fromName = quantity.unit().text() == null && unit.text() != null && !lead.isMoney();
        boolean level = tail.change() != null && isLevel(lead, quantity, implied);
        Measure measure = Measures.of(
                unit,
                tail.change() == null || level ? change(lead, unit, comparator) : tail.change(),
                level ? tail.allNotes() : tail.note(),
                fromName ? Measure.UnitSource.NAME : null);
        return new Target.Comparison(comparator, quantity.value(), implied, unit.toBase(quantity.value()), measure);
    }

    /** 满意度≥95%(较上年提升), 0起(下降): what is reached is certain, and the bracket only says where from. */
    private static boolean isLevel(Lead lead, Quantity quantity, boolean implied) {
        boolean high = "%".equals(quantity.unit().text()) && quantity.value().compareTo(HALF) >= 0;
        return quantity.value().signum() == 0
                || (LeadNames.isRate(lead.name()) && high)
                || (!implied && !lead.name().isEmpty() && quantity.unit().isCount());
    }

    /** 死亡率5%(下降): a low rate, or a change of one. */
    private static boolean isDoubtful(Lead lead, Quantity quantity, Tail tail) {
        return tail.change() != null
                && "%".equals(quantity.unit().text())
                && LeadNames.isRate(lead.name())
                && quantity.value().signum() != 0
                && quantity.value().compareTo(HALF) < 0;
    }

    private static Measure.Change change(Lead lead, Unit unit, Comparator comparator) {
        boolean work = lead.isWork() && unit.isWork();
        Measure.Change stated = work ? null : lead.change();
        boolean own = work || Signs.isDown(comparator) || stated != null;
        return own ? stated : lead.changeInFront(unit);
    }

    /** The number's unit, with what the lead adds: 每人每月, or the unit in the name's bracket. */
    static Unit unit(Lead lead, Unit own) {
        Unit unit = lead.isMoney() ? inYuan(own) : own.isNone() ? lead.unit() : own;
        if (lead.per() == null) {
            return unit;
        }
        return unit.per(unit.per() == null ? lead.per() : lead.per() + "·" + unit.per());
    }

    /** ¥5000 and ¥5万 are 元 and 万元. */
    private static Unit inYuan(Unit own) {
        boolean complete = own.text() != null && !own.isMultiplier();
        String text = own.text() == null ? "元" : own.text() + "元";
        return complete
                ? own
                : new Unit(text, own.per(), "元", own.scale(), Units.known("元").dimension());
    }

    private static Comparator comparator(Lead lead, Quantity quantity, Tail tail) {
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

    private static Comparator withEnd(Comparator comparator, boolean inclusive) {
        if (comparator == null) {
            return null;
        }
        return switch (comparator) {
            case AT_LEAST, MORE_THAN -> inclusive ? Comparator.AT_LEAST : Comparator.MORE_THAN;
            case AT_MOST, LESS_THAN -> inclusive ? Comparator.AT_MOST : Comparator.LESS_THAN;
            case EQUAL, ABOUT -> comparator;
        };
    }

    /** Phones, dates in one, codes. */
    private static boolean isCode(BigDecimal value) {
        String digits = value.toPlainString();
        return value.scale() == 0
                && (digits.length() >= CODE_DIGITS
                        || digits.matches("1[3-9]\\d{9}")
                        || digits.matches("(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])?"));
    }

    private static boolean isSomethingElse(Clause clause, int start, Lead lead, Quantity quantity) {
        String unit = quantity.unit().text();
        boolean compared = lead.comparator() != null || lead.change() != null;
        if (quantity.numeral()
                && !compared
                && unit != null
                && !unit.matches("[%‰‱]")
                && Words.at(Words.Category.IDIOM, clause.text(), start) != null) {
            return true;
        }
        if (!compared && GENERATION.matcher(clause.text()).matches()) {
            return true;
        }
        boolean calendarYear = "年".equals(unit) && quantity.value().compareTo(BigDecimal.valueOf(1900)) >= 0;
        boolean followed = quantity.end() < clause.length();
        boolean calendarDay = ("月".equals(unit) || ("日".equals(unit) && !followed)) && !compared;
        // About June is a time; about so many months are 个月.
        boolean aboutMonth = "月".equals(unit) && lead.comparator() == Comparator.ABOUT;
        boolean recent = lead.comparator() == Comparator.ABOUT
                && unit != null
                && unit.matches("年|个?月|天|日")
                && clause.text().startsWith("近");
        boolean numeralNote = quantity.numeral()
                && !lead.name().isEmpty()
                && unit == null
                && quantity.value().signum() != 0
                && lead.unit().isNone();
        boolean fakeNegative = clause.text().charAt(start) == '-'
                && clause.folded().original().charAt(clause.folded().originOf(start)) > 0x2011
                && "−－﹣\uF02D"
                                .indexOf(clause.folded()
                                        .original()
                                        .charAt(clause.folded().originOf(start)))
                        < 0;
        // 高5个百分点 is so far from what is not said; 高达95% is not.
        boolean distance = !compared && lead.nameEnd() == 1 && "高低快慢".indexOf(lead.name()) >= 0;
        boolean month = unit == null && !compared && RangeRule.isMonthOfYear(quantity.value());
        // 合格率100,200人 is a rate and a count, though 100,200 looks like one number.
        boolean joined = clause.text().substring(start, quantity.numberEnd()).indexOf(',') > 0
                && LeadNames.isRate(lead.name())
                && !LeadNames.isShare(unit);
        return joined
                || month
                || distance
                || aboutMonth
                || calendarYear
                || calendarDay
                || recent
                || numeralNote
                || fakeNegative;
    }
}
