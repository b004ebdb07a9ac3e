package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Measure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before a number, read from the number backwards: name, baseline, change, per, sign.
 */
final class Lead {

    private static final Pattern BASE_YEAR =
            Pattern.compile("(?:较|比|与|以)?(?:19|20)\\d{2}年(?:度|末|底)?(?:同期|相比|度相比|末相比|实际)?$");
    /** How words begin that name what a change is measured from: 较上年, 同比. */
    private static final String COMPARED = "较比与同环相";

    private static final int LONGEST_NAME = 60;

    private final Clause clause;
    private int end;
    private Comparator comparator;
    private boolean strong;
    private boolean symbol;
    private boolean deniable;
    private Measure.Change change;
    private final List<String> per = new ArrayList<>();
    private Unit unit = Unit.NONE;
    private boolean aspiration;
    private boolean stated;
    private boolean ofOther;
    private boolean scoped;
    private boolean compared;

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
        return lead;
    }

    private boolean step() {
        return signs()
                && word(Words.Category.SIGN, true)
                && word(Words.Category.WEAK, false)
                && changeWord()
                && neutral()
                && baseline()
                && perPart()
                && bracket();
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
        symbol = true;
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
        deniable |= Words.isDeniable(word);
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
        aspiration |= hope != null;
        String found = hope != null ? hope : word;
        end -= found == null ? 0 : found.length();
        stated |= "为".equals(found);
        ofOther |= "的".equals(found);
        return true;
    }

    private boolean baseline() {
        Matcher year = BASE_YEAR.matcher(text().substring(Math.max(0, end - 16), end));
        int length = year.find() ? year.group().length() : 0;
        if (length == 0) {
            String word = Words.ending(Words.Category.BASELINE, text(), end);
            length = word == null || word.startsWith("每") ? 0 : word.length();
            // 年度 and 年 alone are only taken where nothing stands before them.
            length = length < 3 && length > 0 && change == null && end != length ? 0 : length;
        }
        compared |= length > 0 && COMPARED.indexOf(text().charAt(end - length)) >= 0;
        end -= length;
        scoped |= length > 0;
        return true;
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
        deniable |= aside.deniable;
        symbol |= aside.symbol;
        aspiration |= aside.aspiration;
        stated |= aside.stated;
        ofOther |= aside.ofOther;
        scoped |= aside.scoped;
        compared |= aside.compared;
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
        return aspiration;
    }

    Measure.Change change() {
        return change;
    }

    /** The direction that the name itself states in front: 减少成本. A name in 率 states a level instead. */
    Measure.Change changeInFront() {
        if (change != null || name().isEmpty() || name().endsWith("率") || name().endsWith("度")) {
            return change;
        }
        if (name().matches("(?:增加|净增).*")) {
            return Measure.Change.INCREASE;
        }
        return name().matches("(?:减少|降低|压减|压降|削减).*") ? Measure.Change.DECREASE : null;
    }

    /** 每人每月 as 人·月; {@code null} for none. */
    String per() {
        return per.isEmpty() ? null : String.join("·", per);
    }

    /** The unit that a bracket behind the name gives; {@link Unit#NONE} for none. */
    Unit unit() {
        return unit;
    }

    /** Whether the name can stand before this quantity without making it something else. */
    boolean admits(Quantity quantity) {
        String name = Years.strip(name());
        if ((compared && change == null && changeInFront() == null)
                || Denials.turn(name, deniable, comparator != null && !strong)) {
            return false;
        }
        if (quantity.unit().isUnknown() && !strong && (end > 0 || scoped)) {
            return false;
        }
        if (name.isEmpty()) {
            // 2023年16 is no more than two numbers.
            boolean bare = quantity.unit().isNone() && comparator == null && change == null;
            return !(bare && (scoped || !name().isEmpty()));
        }
        if (name.length() > LONGEST_NAME || LeadNames.isBroken(name)) {
            return false;
        }
        if (ofOther && LeadNames.isShare(quantity.unit().text())) {
            // 80% of the wage is no 80%.
            return false;
        }
        boolean explicit = strong || comparator != null || change != null || stated;
        if (quantity.unit().isNone() && unit.isNone() && (!explicit || quantity.numeral())) {
            return false;
        }
        if (quantity.numeral()
                && (LeadNames.endsInQuantity(name) || "数几上好".indexOf(name.charAt(name.length() - 1)) >= 0)) {
            return false;
        }
        if (LeadNames.holdsQuantity(name) || (Characters.hasDigit(name) && !symbol)) {
            return false;
        }
        return strong || LeadNames.isPlain(name, "%".equals(quantity.unit().text()));
    }
}
