package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Measure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/** What stands before a number, read from the number backwards. Its fields do not change once it is read. */
final class ValuePrefix {

    /** A bound says something of the number behind so many characters at most: 至少开展2次. */
    private static final int LONGEST_VERB = 4;

    private static final int LONGEST_DENIED = 6;
    /** What 了 may stand behind. */
    private static final Set<Words> DONE = EnumSet.of(Words.CHANGE, Words.WEAK);
    /** More characters than this stand in no year with its words. */
    private static final int LONGEST_YEAR = 16;

    private final Clause clause;
    /** What the words say besides sign, change and unit. */
    private final Set<Fact> facts = EnumSet.noneOf(Fact.class);
    /** What was taken for what, for the trace. */
    private final List<Piece> pieces = new ArrayList<>(4);
    /** What is counted by; the last first until the name is read. */
    private final List<String> parts = new ArrayList<>();
    /** What the name says that is counted by. */
    private final List<String> partsInName = new ArrayList<>();

    /** The place behind what is measured. */
    int nameEnd;
    /** What is measured, as folded, once all is read; may be empty. */
    String name = "";
    /** {@code null} for none. */
    Comparator comparator;
    /** Whether a sign or a word of comparison is written, other than 达到 and the like. */
    boolean strong;
    /** What （含） behind the sign says; {@code null} for nothing. */
    Boolean inclusive;
    /** The change that a word states; {@code null} for none. */
    Measure.Change change;
    /** The unit that a currency in front gives; {@code null} for none. */
    String currency;
    /** The unit that a bracket behind the name gives; {@link Unit#NONE} for none. */
    Unit unit = Unit.NONE;

    private record Piece(String type, FoldedText folded, int start, int end) {}

    private ValuePrefix(Clause clause, int end) {
        this.clause = clause;
        this.nameEnd = end;
    }

    /** Reads the lead of a number at a place; {@code null} where what stands there contradicts itself. */
    static ValuePrefix read(Clause clause, int numberStart) {
        ValuePrefix lead = new ValuePrefix(clause, numberStart);
        for (int before = -1; lead.nameEnd > 0 && lead.nameEnd != before; ) {
            before = lead.nameEnd;
            if (!lead.token()) {
                return null;
            }
        }
        lead.countInName(numberStart);
        if (Words.STANDARD.has(lead.text().substring(0, lead.nameEnd))) {
            lead.passed(lead.nameEnd, Fact.STANDARD);
        }
        lead.name = lead.text().substring(0, lead.nameEnd);
        return lead.bound() ? lead : null;
    }

    /** Takes the token that ends where the name would; false where it contradicts what is read. */
    private boolean token() {
        char last = text().charAt(nameEnd - 1);
        if (Characters.isSign(last)) {
            return symbols();
        }
        if (last == ')') {
            return aside();
        }
        // 增加了 is 增加, and 达到了 is 达到.
        int end = last == '了' ? nameEnd - 1 : nameEnd;
        Words.Word word = Words.before(text(), end);
        if (word != null && (end == nameEnd || DONE.contains(word.category()))) {
            int before = nameEnd;
            nameEnd = word.category() == Words.WEAK ? end : nameEnd;
            if (!word(word, end)) {
                return false;
            }
            if (nameEnd < before) {
                return true;
            }
        }
        if (!baseline(word)) {
            each();
        }
        return true;
    }

    private boolean word(Words.Word word, int end) {
        return switch (word.category()) {
            case FALSE_SIGN -> falseSign(word);
            case SIGN -> sign(word.text(), true);
            case WEAK -> sign(word.text(), false);
            case CHANGE -> change(word, end);
            case CURRENCY -> currency(word);
            case NEUTRAL, ASPIRATION -> filler(word);
            case BUDGET -> budget();
            case GENERAL -> passed(word.text().length(), Fact.GENERAL);
            case AVERAGE -> average(word);
            default -> true;
        };
    }

    private void take(String type, int length) {
        pieces.add(new Piece(type, clause.folded(), nameEnd - length, nameEnd));
        nameEnd -= length;
    }

    private boolean symbols() {
        int start = Signs.start(text(), nameEnd);
        Comparator read = Signs.read(text().substring(start, nameEnd));
        take("sign", nameEnd - start);
        facts.add(Fact.SYMBOL);
        facts.add(Fact.EXPLICIT);
        return combine(read);
    }

    /** 商超 before a number is one word, or the end of 参展商 and a sign; 供应商超 ends in a sign. */
    private boolean falseSign(Words.Word word) {
        if (word.meaning().equals("sign")) {
            String sign = Words.SIGN.ending(text(), nameEnd);
            return sign == null ? sign(Words.WEAK.ending(text(), nameEnd), false) : sign(sign, true);
        }
        return word.text().length() == nameEnd || strong || word.meaning().equals("sure");
    }

    private boolean sign(String word, boolean isStrong) {
        if (word.equals("突破")) {
            if (facts.contains(Fact.SYMBOL)) {
                return true;
            }
            facts.add(Fact.BREAKTHROUGH);
        }
        int start = nameEnd - word.length();
        if (word.endsWith("满")
                && Form.of("denied-verb").isIn(text().substring(Math.max(0, start - LONGEST_DENIED), start))) {
            // 未缴满15年 is less, 没有住满30天 too.
            return false;
        }
        take("sign", word.length());
        Comparator read = (isStrong ? Words.SIGN : Words.WEAK).comparator(word);
        if (Words.isDeniable(word)) {
            facts.add(Fact.DENIABLE);
        }
        if (isStrong) {
            if (word.length() > 1) {
                facts.add(Fact.EXPLICIT);
            }
            return combine(read);
        }
        comparator = comparator == null ? read : comparator;
        return true;
    }

    private boolean combine(Comparator read) {
        // 大于≥95% says two things.
        comparator = strong && comparator != read ? null : read;
        strong = true;
        return comparator != null;
    }

    private boolean change(Words.Word word, int end) {
        int start = end - word.text().length();
        if (change == null && !text().startsWith("新", start - 1)) {
            if (Words.WORK.ending(text(), end) != null) {
                facts.add(Fact.WORK);
            }
            if (Words.DEGREE.has(word.text())) {
                facts.add(Fact.DEGREE);
            }
            change = Words.CHANGE.change(word.text());
            take("change", nameEnd - start);
        }
        return true;
    }

    private boolean currency(Words.Word word) {
        boolean twice = currency != null;
        currency = word.meaning();
        take("unit", word.text().length());
        return !twice;
    }

    /** 不超过批复预算120万元: names what the amount is of, where a sign stands in front. */
    private boolean budget() {
        int start = nameEnd;
        for (String word = Words.BUDGET.ending(text(), start);
                word != null;
                word = Words.BUDGET.ending(text(), start)) {
            start -= word.length();
        }
        return comparator != null || !isBehindSign(start) || passed(nameEnd - start, Fact.BUDGETED);
    }

    private boolean isBehindSign(int place) {
        return Signs.start(text(), place) < place
                || Words.SIGN.ending(text(), place) != null
                || Words.WEAK.ending(text(), place) != null;
    }

    /** Passes over characters that say nothing of the bound, and keeps what they say else. */
    private boolean passed(int length, Fact said) {
        nameEnd -= length;
        facts.add(said);
        return true;
    }

    private boolean filler(Words.Word word) {
        int before = nameEnd;
        if (Words.BUDGET.has(word.text())) {
            budget();
        }
        if (nameEnd == before) {
            nameEnd -= word.text().length();
            if (word.text().equals("为")) {
                facts.add(Fact.STATED);
            } else if (word.text().equals("的")) {
                facts.add(Fact.OF_OTHER);
            }
        }
        return true;
    }

    /** 人均500元 counts by 人, as does the 每人 of 每人均500元; 不低于平均500元: between the sign and the number the word is part of the name. */
    private boolean average(Words.Word word) {
        int before = nameEnd - word.text().length();
        if (text().startsWith("每", before - 1)) {
            nameEnd--;
        } else if (!word.meaning().isEmpty()) {
            take("unit", word.text().length());
            parts.add(word.meaning());
            facts.add(Fact.SCOPED);
        } else if (isBehindSign(before)) {
            nameEnd = before;
        }
        return true;
    }

    /** 较上年, 比2020年, 年均: what a change is measured from, or the time it is of; false where none stands there. */
    private boolean baseline(Words.Word word) {
        Matcher year = "年度末底期比际上".indexOf(text().charAt(nameEnd - 1)) < 0
                ? null
                : Form.of("base-year").find(text().substring(Math.max(0, nameEnd - LONGEST_YEAR), nameEnd), 0);
        boolean named = word != null
                && word.category() == Words.BASELINE
                && !word.text().startsWith("每");
        int length = year != null ? year.group().length() : named ? word.text().length() : 0;
        // 年度 and 年 alone are only taken where nothing stands before them.
        if (length == 0 || (year == null && length < 3 && change == null && nameEnd != length)) {
            return false;
        }
        passed(length, Fact.SCOPED);
        if ("较比与同环相在".indexOf(text().charAt(nameEnd)) >= 0) {
            facts.add(Fact.AGAINST_TIME);
        }
        return true;
    }

    /** 每人每月, 每10万人. */
    private void each() {
        int start = text().lastIndexOf('每', nameEnd - 1);
        FoldedText part = start < 0 || nameEnd - start < 2
                ? null
                : clause.slice(start + 1, nameEnd).folded();
        if (part != null && UnitLexer.countedEnd(part) == part.text().length()) {
            parts.add(part.written().replace('/', '·'));
            take("unit", nameEnd - start);
        }
    }

    /** 数量(≥**个), 数量(台): a template or a unit in brackets; (不低于): words as if they stood without them. */
    private boolean aside() {
        int open = text().lastIndexOf('(', nameEnd - 1);
        if (open < 0) {
            return false;
        }
        Clause inner = clause.slice(open + 1, nameEnd - 1);
        nameEnd = open;
        if (inner.text().equals("含") || inner.text().equals("不含")) {
            inclusive = inner.text().equals("含");
            return true;
        }
        Template template = Template.read(inner.folded());
        if (template != null) {
            unit = unit.isNone() ? template.unit() : unit;
            return template.comparator() == null || combine(template.comparator());
        }
        ValuePrefix aside = read(inner, inner.length());
        if (Guards.BRACKET.refuse(inner.text(), clause.trace())) {
            return false;
        }
        if (Words.GENERAL.has(inner.text())) {
            facts.add(Fact.GENERAL);
            return true;
        }
        return aside != null && (aside.isWhole() ? joins(aside) : !aside.turnsNumbers());
    }

    /** Takes what a bracket says before the words that stand behind it. */
    private boolean joins(ValuePrefix aside) {
        if (change != null && aside.change != null) {
            return false;
        }
        change = change == null ? aside.change : change;
        currency = currency == null ? aside.currency : currency;
        parts.addAll(aside.parts);
        partsInName.addAll(aside.partsInName);
        pieces.addAll(aside.pieces);
        facts.addAll(aside.facts);
        if (aside.strong) {
            return combine(aside.comparator);
        }
        comparator = comparator == null ? aside.comparator : comparator;
        return true;
    }

    /** 半年一次, 15天一次, 每亩补助1600元, 亩均增收500元: the name says what the number counts by. */
    private void countInName(int numberStart) {
        Collections.reverse(parts);
        String front = text().substring(0, nameEnd);
        if (Form.of("occasions").at(text(), numberStart) != null) {
            String named = Words.FREQUENCY.meaning(front);
            if (named != null || Form.of("frequency-span").is(front)) {
                parts.add(named == null ? front : named);
                take("unit", nameEnd);
                return;
            }
        }
        int begin = Names.yearEnd(text(), nameEnd);
        String average = Words.AVERAGE.at(text(), begin);
        String of = average == null ? "" : Words.AVERAGE.meaning(average);
        if (!of.isEmpty() && Words.AVERAGED_NAME.ending(front) == null && begin + average.length() < nameEnd) {
            partsInName.add(of);
        }
        int start = front.indexOf('每');
        while (start >= 0 && front.startsWith("每", start)) {
            int next = front.indexOf('每', start + 1);
            FoldedText part = clause.slice(start + 1, next < 0 ? nameEnd : next).folded();
            int counted = UnitLexer.countedEnd(part);
            if (counted == 0) {
                break;
            }
            partsInName.add(part.written().substring(0, counted).replace('/', '·'));
            start += 1 + counted;
        }
    }

    /** 每年至少开展2次: a verb stands between the bound and the number; false where it contradicts the sign. */
    private boolean bound() {
        for (int i = 0; i < nameEnd; i++) {
            String word = Words.BOUND.at(text(), i);
            int verb = word == null ? nameEnd : i + word.length();
            boolean close = verb < nameEnd && nameEnd - verb <= LONGEST_VERB;
            if (close && Characters.areWords(text().substring(verb, nameEnd))) {
                pieces.add(new Piece("sign", clause.folded(), i, verb));
                return combine(Words.BOUND.comparator(word));
            }
        }
        return true;
    }

    private String text() {
        return clause.text();
    }

    /** Tells the trace what the words were taken for. */
    void note() {
        clause.note("name", 0, nameEnd);
        pieces.forEach(piece -> clause.trace().token(piece.type, piece.folded, piece.start, piece.end));
    }

    /** What this and a comparator behind the number say together; {@code null} where neither compares, or they contradict. */
    Comparator and(Comparator behind) {
        if (comparator == null || behind == null) {
            return comparator == null ? behind : comparator;
        }
        return strong && comparator != Comparator.EQUAL ? Signs.both(comparator, behind) : behind;
    }

    boolean has(Fact fact) {
        return facts.contains(fact);
    }

    /** Whether it says what is counted by: 每人每月. */
    boolean countsBy() {
        return !(parts.isEmpty() && partsInName.isEmpty());
    }

    /** A unit with what is counted by: 元/人·月 of 元 behind 每人每月. A share is of what the name counts by, and not by it. */
    Unit counted(Unit own) {
        String written = own.per() == null ? "" : own.per();
        List<String> all = new ArrayList<>(own.isShare() || "points".equals(own.dimension()) ? List.of() : partsInName);
        all.addAll(parts);
        all.removeIf(part -> List.of(written.split("[·/*]")).contains(part));
        if (all.isEmpty()) {
            return own;
        }
        String per = String.join("·", all);
        return own.per(written.isEmpty() ? per : per + "·" + written);
    }

    /** Whether all that stands before the number is understood, and none of it a name. */
    boolean isWhole() {
        return nameEnd == 0;
    }

    /** Whether a text that is not understood as a whole says something of the number beside it: 基本不低于. */
    boolean turnsNumbers() {
        return comparator != null
                || change != null
                || Words.NEGATION.ending(text(), nameEnd) != null
                || Words.DENIAL.ending(text(), nameEnd) != null
                || Characters.hasSign(text())
                || Words.compareIn(text());
    }

    /** Whether the name is one of a share: 合格率, 占比. */
    boolean namesRate() {
        return Words.RATE_NAME.ending(text(), nameEnd) != null;
    }

    /** The direction that a name states in front, whatever it names; {@code null} for none. */
    Measure.Change firstChange() {
        String average = Words.AVERAGE.at(name, 0);
        String time = average == null ? Words.BASELINE.at(name, 0) : average;
        String word = Words.CHANGE_IN_FRONT.at(name, time == null ? 0 : time.length());
        return word == null ? null : Words.CHANGE_IN_FRONT.change(word);
    }

    /** The direction of a number with the unit: a word's, or the name's in front (减少成本), unless a rate is named. */
    Measure.Change changeInFront(Unit of) {
        if (change != null) {
            return change;
        }
        // 缩短流程的事项20项 counts what is changed; 减少审批事项20项 are 20 less.
        boolean counts = name.contains("的")
                || (Words.COUNTED_NAME.ending(name) != null && Words.ADDING_VERB.at(name, 0) == null);
        boolean rate = name.endsWith("率") || name.endsWith("度");
        return rate || (counts && !of.isShare()) ? null : firstChange();
    }
}
