package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Measure;
import java.util.List;

/**
 * What stands before a number: name, baseline, change, per, sign.
 *
 * @param text the text that the number stands in, as folded
 * @param nameEnd the place behind what is measured
 * @param comparator the comparator; {@code null} for none
 * @param isStrong whether a sign or a word of comparison is written, other than 达到 and the like
 * @param marks what the words say besides
 * @param change the change that a word states; {@code null} for none
 * @param parts what is counted by, as written: 人 and 月 of 每人每月
 * @param unit the unit that a bracket behind the name gives; {@link Unit#NONE} for none
 */
record Lead(
        String text,
        int nameEnd,
        Comparator comparator,
        boolean isStrong,
        LeadMarks marks,
        Measure.Change change,
        List<String> parts,
        Unit unit) {

    /** The lead of a number at a place; {@code null} where what stands there contradicts itself. */
    static Lead read(Clause clause, int numberStart) {
        return LeadReader.read(clause, numberStart);
    }

    /** Whether a text that is not understood as a whole says something of the number beside it: 原则上不低于. */
    boolean turnsNumbers() {
        return comparator != null
                || change != null
                || Denials.endsIn(name())
                || Characters.hasSign(text)
                || Words.compareIn(text);
    }

    /** Whether all that stands before the number is understood, and none of it a name. */
    boolean isWhole() {
        return nameEnd == 0;
    }

    /** What is measured, as folded; may be empty. */
    String name() {
        return text.substring(0, nameEnd);
    }

    /** The direction that the name itself states in front: 减少成本. A name in 率 states a level instead. */
    Measure.Change changeInFront(Unit of) {
        return change != null ? change : LeadNames.changeInFront(name(), LeadNames.isShare(of.text()));
    }

    /** Whether the name says in front that it goes down, be it a rate or not. */
    boolean isLowered() {
        return LeadNames.firstChange(name()) == Measure.Change.DECREASE;
    }

    /** 每人每月 as 人·月; {@code null} for none. */
    String per() {
        return parts.isEmpty() ? null : String.join("·", parts);
    }

    /** Whether what looks like a change may be work that is counted: 改造提升. */
    boolean isWork() {
        return marks.work;
    }

    /** Whether the mark of the currency stands before the number. */
    boolean isMoney() {
        return marks.money;
    }

    /** Whether the name can stand before this quantity without making it something else. */
    boolean admits(Quantity quantity) {
        return Admission.of(this, marks, quantity);
    }
}
