package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Measure;
import java.util.regex.Pattern;

/** Reads what stands before a number, from the number backwards: signs, words of comparison and change, notes. */
final class LeadReader {

    /** A bound says something of the number behind so many characters at most: 至少开展2次. */
    private static final int LONGEST_VERB = 4;

    /** What turns 满 into its opposite though a verb stands between. */
    private static final Pattern DENIED = Pattern.compile("(?:未|不|没有?|非)\\p{IsHan}{0,3}$");

    private static final int LONGEST_DENIED = 6;

    private final Clause clause;
    private int end;
    private Comparator comparator;
    private boolean strong;
    private final LeadMarks marks = new LeadMarks();
    private Measure.Change change;
    private final LeadCount count;
    private Unit unit = Unit.NONE;

    private LeadReader(Clause clause, int end) {
        this.clause = clause;
        this.end = end;
        this.count = new LeadCount(clause);
    }

    /** The lead of a number at a place; {@code null} where what stands there contradicts itself. */
    static Lead read(Clause clause, int numberStart) {
        LeadReader reader = new LeadReader(clause, numberStart);
        int before;
        do {
            before = reader.end;
            if (!reader.step()) {
                return null;
            }
        } while (reader.end < before && reader.end > 0);
        reader.end = reader.count.inName(reader.end, numberStart);
        return reader.bound() ? reader.lead() : null;
    }

    private Lead lead() {
        return new Lead(clause.text(), end, comparator, strong, marks, change, count.parts(), unit);
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
                && counted()
                && bracket();
    }

    private boolean counted() {
        end = count.before(end);
        return true;
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
        if (word == null || (marks.symbol && word.equals("突破"))) {
            return true;
        }
        String other = Words.ending(Words.Category.FALSE_SIGN, text(), end);
        String kind = other == null ? "sign" : Words.meaning(Words.Category.FALSE_SIGN, other);
        if (!kind.equals("sign")) {
            // 商超 before a number is one word, or the end of 参展商 and a sign.
            return other.length() == end || strong || kind.equals("sure");
        }
        marks.broken |= word.equals("突破");
        if (word.endsWith("满")
                && DENIED.matcher(text().substring(
                                        Math.max(0, end - word.length() - LONGEST_DENIED), end - word.length()))
                        .find()) {
            // 未缴满15年 is less, 没有住满30天 too.
            return false;
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

    private boolean combine(Comparator read) {
        comparator = strong ? Signs.both(comparator, read) : read;
        strong = true;
        return comparator != null;
    }

    private boolean changeWord() {
        int stop = text().startsWith("了", end - 1) ? end - 1 : end;
        String word = Words.ending(Words.Category.CHANGE, text(), stop);
        if (word == null
                || change != null
                || text().startsWith("新" + word, stop - word.length() - 1)
                || Words.ending(Words.Category.FALSE_CHANGE, text(), stop) != null) {
            return true;
        }
        marks.work |= Words.ending(Words.Category.WORK, text(), stop) != null;
        clause.trace().token("change", clause.folded(), stop - word.length(), end);
        end = stop - word.length();
        change = Words.change(Words.Category.CHANGE, word);
        return true;
    }

    private boolean neutral() {
        if (Words.ending(Words.Category.SIGN, text(), end) != null) {
            // 于 of 不低于 behind another sign.
            return true;
        }
        String word = Words.ending(Words.Category.NEUTRAL, text(), end);
        if (word != null
                && Words.is(Words.Category.BUDGET, word)
                && Words.ending(Words.Category.SIGN, text(), end - word.length()) != null) {
            // 超计划26人 is 26 more than was planned.
            return false;
        }
        String hope = Words.ending(Words.Category.ASPIRATION, text(), end);
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
        if (Words.is(Words.Category.ADVERB, inner.text())) {
            // (原则上)不超过5万元 is no bound for every case.
            return false;
        }
        return aside != null && (aside.isWhole() ? joins(aside) : !aside.turnsNumbers());
    }

    /** Takes what a bracket says before the words that stand behind it. */
    private boolean joins(Lead aside) {
        boolean twice = change != null && aside.change() != null;
        change = change == null ? aside.change() : change;
        count.takes(aside.parts());
        marks.join(aside.marks());
        if (aside.isStrong()) {
            return !twice && combine(aside.comparator());
        }
        comparator = comparator == null ? aside.comparator() : comparator;
        return !twice;
    }

    private String text() {
        return clause.text();
    }
}
