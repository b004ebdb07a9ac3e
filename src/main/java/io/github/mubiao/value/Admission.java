package io.github.mubiao.value;

/** Whether the words before a number can stand there without making it something else. */
final class Admission {

    private static final int LONGEST_NAME = 60;

    private Admission() {}

    static boolean of(Lead lead, LeadMarks marks, Quantity quantity) {
        String name = Terms.strip(Years.strip(lead.name()));
        boolean compares = lead.comparator() != null;
        boolean strong = lead.isStrong();
        if (Years.bounds(lead.name())
                || (lead.changeInFront() != null && "至到为成".indexOf(lastOf(lead.name())) >= 0)
                || (marks.compared && lead.changeInFront() == null)
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
        if (marks.ofOther && LeadNames.isShare(quantity.unit().text())) {
            // 80% of the wage is no 80%.
            return false;
        }
        boolean explicit = compares || lead.change() != null || marks.stated;
        boolean alone = quantity.unit().isNone() && lead.unit().isNone() && !marks.money;
        boolean unitless = alone && Words.ending(Words.Category.UNITLESS, name, name.length()) != null;
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
