package io.github.mubiao.value;

import io.github.mubiao.model.Measure;
import java.util.regex.Pattern;

/** Whether the words before a number can stand there without making it something else. */
final class Admission {

    private static final int LONGEST_NAME = 60;

    private static final Pattern SUCCESS = Pattern.compile("(?:技术|攻关|领域|成果|创新|理论|取得|实现)$");

    private Admission() {}

    static boolean of(Lead lead, LeadMarks marks, Quantity quantity) {
        String name = Terms.strip(Years.strip(lead.name()));
        boolean compares = lead.comparator() != null;
        boolean strong = lead.isStrong();
        if (Years.bounds(lead.name())
                || isReached(lead, marks, quantity)
                || LeadNames.holdsBound(
                        lead.name(), LeadNames.isShare(quantity.unit().text()))
                || (!marks.symbol && LeadNames.isDistance(lead.name()))
                || isContrary(lead, name, quantity)
                || (marks.broken && isSuccess(name, quantity.unit()))
                || (marks.work && quantity.unit().isNone() && lead.unit().isNone())
                || (LeadNames.isShare(quantity.unit().text())
                        && Words.ending(Words.Category.FALSE_CHANGE, name, name.length()) != null)
                || (marks.ofOther && LeadNames.isShare(quantity.unit().text()))
                || (marks.compared && lead.changeInFront(quantity.unit()) == null)
                || Denials.turn(name, marks.deniable, compares && !strong)) {
            return false;
        }
        if (lead.per() != null && quantity.numeral() && quantity.unit().text() == null) {
            // 每周一 is a Monday.
            return false;
        }
        if (marks.money && quantity.unit().text() != null && !quantity.unit().isMultiplier() && !isYuan(quantity)) {
            return false;
        }
        if (quantity.unit().isUnknown() && !strong && (!lead.isWhole() || marks.scoped)) {
            return false;
        }
        if (name.isEmpty()) {
            // 2023年16 is no more than two numbers.
            boolean bare = quantity.unit().isNone() && !compares && lead.change() == null;
            return !(bare && (marks.scoped || !lead.name().isEmpty()));
        }
        if (name.length() > LONGEST_NAME || LeadNames.isBroken(name)) {
            return false;
        }
        if (LeadNames.isQualified(name) || (LeadNames.isShare(quantity.unit().text()) && LeadNames.isOfOther(name))) {
            return false;
        }
        boolean explicit = compares || lead.change() != null || marks.stated;
        boolean alone = quantity.unit().isNone() && lead.unit().isNone() && !marks.money;
        boolean unitless = alone
                && Words.ending(Words.Category.UNITLESS, name, name.length()) != null
                && (lead.changeInFront(quantity.unit()) != null || Words.at(Words.Category.CHANGE, name, 0) == null);
        if (alone && !unitless && (!explicit || (quantity.numeral() && !isZero(quantity)))) {
            return false;
        }
        if (LeadNames.holdsQuantity(name) || (Characters.hasDigit(name) && !marks.symbol)) {
            return false;
        }
        boolean numeral = !quantity.numeral() || LeadNames.admitsNumeral(name);
        boolean changed = lead.change() != null;
        return numeral
                && (strong
                        || unitless
                        || LeadNames.isPlain(name, "%".equals(quantity.unit().text()), changed));
    }

    /** 减少发病率至5%, 降低次数为0次: down to it, not by it. */
    private static boolean isReached(Lead lead, LeadMarks marks, Quantity quantity) {
        boolean inFront = lead.change() == null && LeadNames.firstChange(lead.name()) != null;
        boolean zero =
                inFront && !LeadNames.isRate(lead.name()) && quantity.value().signum() == 0;
        return zero
                || (marks.stated && lead.change() == null && lead.isLowered() && !LeadNames.isRate(lead.name()))
                || (lead.changeInFront(quantity.unit()) != null && "至到为成后".indexOf(lastOf(lead.name())) >= 0);
    }

    /** 降幅扩大2%, 少增加5%, 下降-5%: one word, or the number, turns what the other says. */
    private static boolean isContrary(Lead lead, String name, Quantity quantity) {
        Measure.Change change = lead.change();
        if (change == null) {
            return false;
        }
        String other = Words.ending(Words.Category.CHANGE, name, name.length());
        return name.equals("少")
                || (change == Measure.Change.DECREASE && quantity.value().signum() < 0)
                || (other != null && Words.change(Words.Category.CHANGE, other) != change);
    }

    /** 重要理论突破3项 counts what was achieved; 专利突破500件 is more than that. */
    private static boolean isSuccess(String name, Unit unit) {
        return unit.text() != null
                && unit.text().matches("[项个点]")
                && SUCCESS.matcher(name).find();
    }

    /** The last character, a space where there is none: 减少发病率至5% is down to it, not by it. */
    private static char lastOf(String name) {
        return name.isEmpty() ? ' ' : name.charAt(name.length() - 1);
    }

    /** 为零 is as certain as 为0; 为一 begins many a word. */
    private static boolean isZero(Quantity quantity) {
        return quantity.value().signum() == 0;
    }

    private static boolean isYuan(Quantity quantity) {
        return "元".equals(quantity.unit().base());
    }
}
