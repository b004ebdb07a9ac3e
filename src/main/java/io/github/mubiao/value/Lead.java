package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Measure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What stands before a number, read from the number backwards: name, baseline, change, per, sign.
 */
final class Lead {

    /** A bound says something of the number behind so many characters at most: 至少开展2次. */
    private static final int LONGEST_VERB = 4;

    private final Clause clause;
    private int end;
    private Comparator comparator;
    private boolean strong;
    private final LeadMarks marks = new LeadMarks();
    private Measure.Change change;
    private final List<String> per = new ArrayList<>();
    private Unit unit = Unit.NONE;

    private Lead(Clause clause, int end) {
        this.clause = clause;
        this.end = end;
    }

    /** The lead of a number at a place; {@code null} where what stands there contradicts itself. */
    static Lead read(Clause clause, int numberStart) {
        Lead lead = new Lead(clause, numberStart);
        int before;
        do {
            before = lead.end;
            if (!lead.step()) {
                return null;
            }
        } while (lead.end < before && lead.end > 0);
        Collections.reverse(lead.per);
        lead.perInName();
        return lead.bound() ? lead : null;
    }

    private boolean step() {
        return currency()
                && signs()
                && average()
                && word(Words.Category.SIGN, true)
                && word(Words.Category.WEAK, false)
                && changeWord()
                && neutral()
                && baseline()
                && perPart()
                && bracket();
    }

    private boolean currency() {
        boolean money = end > 0 && "¥￥".indexOf(text().charAt(end - 1)) >= 0;
        marks.money |= money;
        end -= money ? 1 : 0;
        return true;
    }

    private boolean signs() {
        int start = end;
        while (start > 0 && Characters.isSign(text().charAt(start - 1))) {
            start--;
        }
        if (start == end) {
            return true;
        }
        Comparator read = Signs.read(text().substring(start, end));
        clause.trace().token("sign", clause.folded(), start, end);
        end = start;
        marks.symbol = true;
        return read != null && combine(read);
    }

    private boolean word(Words.Category category, boolean isStrong) {
        String word = Words.ending(category, text(), end);
        if (word == null || isPartOfName(word)) {
            return true;
        }
        clause.trace().token("sign", clause.folded(), end - word.length(), end);
        end -= word.length();
        Comparator read = Words.comparator(category, word);
        marks.deniable |= Words.isDeniable(word);
        if (isStrong) {
            return combine(read);
        }
        if (comparator == null) {
            comparator = read;
        }
        return true;
    }

    /** 赶超, 近 of 最近: a single character that ends a longer word is no sign. */
    private boolean isPartOfName(String word) {
        return word.length() == 1 && end > 1 && "赶附最新邻条节制到表发抵".indexOf(text().charAt(end - 2)) >= 0;
    }

    private boolean combine(Comparator read) {
        comparator = strong ? Signs.both(comparator, read) : read;
        strong = true;
        return comparator != null;
    }

    private boolean changeWord() {
        int stop = text().startsWith("了", end - 1) ? end - 1 : end;
        String word = Words.ending(Words.Category.CHANGE, text(), stop);
        if (word == null || change != null || text().startsWith("新" + word, stop - word.length() - 1)) {
            return true;
        }
        clause.trace().token("change", clause.folded(), stop - word.length(), end);
        end = stop - word.length();
        change = Words.meaning(Words.Category.CHANGE, word).equals("increase")
                ? Measure.Change.INCREASE
                : Measure.Change.DECREASE;
        return true;
    }

    private boolean neutral() {
        if (Words.ending(Words.Category.SIGN, text(), end) != null) {
            // 于 of 不低于 behind another sign.
            return true;
        }
        String word = Words.ending(Words.Category.NEUTRAL, text(), end);
        String hope = Words.ending(Words.Category.ASPIRATION, text(), end);
        marks.aspiration |= hope != null;
        String found = hope != null ? hope : word;
        end -= found == null ? 0 : found.length();
        marks.stated |= "为".equals(found);
        marks.ofOther |= "的".equals(found);
        return true;
    }

    private boolean baseline() {
        int length = Baseline.before(text(), end, change != null);
        marks.compared |= length > 0 && Baseline.compares(text().charAt(end - length));
        marks.scoped |= length > 0;
        end -= length;
        return true;
    }

    /** 不低于人均500元: a word of average between the sign and the number is part of the name. */
    private boolean average() {
        String word = Words.ending(Words.Category.AVERAGE, text(), end);
        int before = end - (word == null ? 0 : word.length());
        boolean behindSign = word != null
                && before > 0
                && (Characters.isSign(text().charAt(before - 1))
                        || Words.ending(Words.Category.SIGN, text(), before) != null
                        || Words.ending(Words.Category.WEAK, text(), before) != null);
        end = behindSign ? before : end;
        return true;
    }

    /** 每年至少开展2次: a verb stands between the bound and the number; false where it contradicts the sign. */
    private boolean bound() {
        for (int i = 0; i < end; i++) {
            String word = Words.at(Words.Category.BOUND, text(), i);
            int verb = word == null ? end : i + word.length();
            boolean close = verb < end && end - verb <= LONGEST_VERB;
            if (close && text().substring(verb, end).chars().allMatch(c -> isVerb((char) c))) {
                clause.trace().token("sign", clause.folded(), i, verb);
                return combine(Words.comparator(Words.Category.BOUND, word));
            }
        }
        return true;
    }

    private static boolean isVerb(char c) {
        return Characters.isHan(c) && !Numerals.isPart(c);
    }

    private boolean perPart() {
        int start = text().lastIndexOf('每', end - 1);
        if (start < 0 || end - start < 2 || end - start > 10) {
            return true;
        }
        FoldedText part = clause.slice(start + 1, end).folded();
        if (PerReader.end(part) == part.text().length()) {
            clause.trace().token("unit", clause.folded(), start, end);
            per.add(part.written());
            end = start;
        }
        return true;
    }

    /** 每亩补助1600元: the name says what the number counts by. */
    private void perInName() {
        int start = text().indexOf('每');
        if (start < 0 || start >= end || !per.isEmpty()) {
            return;
        }
        FoldedText part = clause.slice(start + 1, end).folded();
        int counted = PerReader.end(part);
        if (counted > 0) {
            per.add(part.written().substring(0, counted));
        }
    }

    /** 数量(≥**个), 数量(台): a template or a unit in brackets; (不低于): words as if they stood without them. */
    private boolean bracket() {
        if (end == 0 || text().charAt(end - 1) != ')') {
            return true;
        }
        int open = text().lastIndexOf('(', end - 1);
        if (open < 0) {
            return false;
        }
        Clause inner = clause.slice(open + 1, end - 1);
        end = open;
        Template template = Template.read(inner.folded());
        if (template != null) {
            unit = unit.isNone() ? template.unit() : unit;
            return template.comparator() == null || combine(template.comparator());
        }
        Lead aside = read(inner, inner.length());
        return aside != null && (aside.end == 0 ? joins(aside) : !aside.turnsNumbers());
    }

    /** Takes what a bracket says before the words that stand behind it. */
    private boolean joins(Lead aside) {
        boolean twice = change != null && aside.change != null;
        change = change == null ? aside.change : change;
        per.addAll(aside.per);
        marks.join(aside.marks);
        if (aside.strong) {
            return !twice && combine(aside.comparator);
        }
        comparator = comparator == null ? aside.comparator : comparator;
        return !twice;
    }

    /** Whether a text that is not understood as a whole says something of the number beside it: 原则上不低于. */
    boolean turnsNumbers() {
        return comparator != null
                || change != null
                || Denials.endsIn(name())
                || Characters.hasSign(text())
                || Words.compareIn(text());
    }

    /** Whether all that stands before the number is understood, and none of it a name. */
    boolean isWhole() {
        return end == 0;
    }

    private String text() {
        return clause.text();
    }

    /** What is measured, as folded; may be empty. */
    String name() {
        return text().substring(0, end);
    }

    int nameEnd() {
        return end;
    }

    /** The comparator; {@code null} for none. */
    Comparator comparator() {
        return comparator;
    }

    /** Whether a sign or a word of comparison is written, other than 达到 and the like. */
    boolean isStrong() {
        return strong;
    }

    boolean isAspiration() {
        return marks.aspiration;
    }

    Measure.Change change() {
        return change;
    }

    /** The direction that the name itself states in front: 减少成本. A name in 率 states a level instead. */
    Measure.Change changeInFront() {
        return change != null ? change : LeadNames.changeInFront(name());
    }

    /** 每人每月 as 人·月; {@code null} for none. */
    String per() {
        return per.isEmpty() ? null : String.join("·", per);
    }

    /** The unit that a bracket behind the name gives; {@link Unit#NONE} for none. */
    Unit unit() {
        return unit;
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
