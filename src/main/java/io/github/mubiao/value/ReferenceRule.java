package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Target;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 不低于上级指标, 不超预算, 控制在预算内, 与上年持平. */
final class ReferenceRule {

    private static final Pattern WITHIN = Pattern.compile("^(.{0,20}?)(?:严格)?控制在(.{2,20}?)(?:范围)?(?:之|以)?内$");
    private static final Pattern INSIDE = Pattern.compile("^(?:在)?(.{2,12}?)(?:范围)?(?:之|以)?内$");
    private static final Pattern LEVEL = Pattern.compile("^.{0,20}?(?<before>基本)?(?<![参合共相协])(?:与|和|同)(?![谐时价])"
            + "(?<reference>[^与]{2,12}?)(?:相比)?(?<behind>基本)?持平$");
    private static final Pattern REACHED = Pattern.compile(
            "^.{0,20}?达到(?:或(?:超过|高于|好于|优于))?(?<reference>(?!或).{0,20}(?:平均水平|平均数|平均值|上年水平|去年水平|上级指标))$");
    private static final int LONGEST = 24;
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}年度?");
    /** 不明显高于上年 says neither more nor less. */
    private static final Pattern HARDLY = Pattern.compile("(?:不|未|没有?)(?:会|能)?(?:明显|显著|大幅度?|过度|过分|太|再|继续)$");
    /** 上年或持平, 上年且逐年提升: one more condition. */
    private static final Pattern MORE = Pattern.compile("^[或且并]|[或且并](?:持平|逐|略|有所|稳|基本|好于|优于|高于|超过|不|与|达)");

    private static final Pattern NOT_OPENING = Pattern.compile("[\\d,;。:、]");

    private ReferenceRule() {}

    static Target read(Clause clause) {
        Clause core = withoutNote(clause);
        String text = core.text();
        if (text.length() > 60 || text.indexOf(',') >= 0 || text.indexOf('。') >= 0) {
            return null;
        }
        Target within = within(core, WITHIN.matcher(text), 2, false);
        if (within != null) {
            return within;
        }
        Target inside = within(core, INSIDE.matcher(text), 1, true);
        if (inside != null) {
            return inside;
        }
        Target level = level(core);
        return level != null ? level : reachedOrCompared(core);
    }

    /** 与上年持平; 与上年基本持平 is about as much. */
    private static Target level(Clause core) {
        Matcher level = LEVEL.matcher(core.text());
        if (!level.matches()) {
            return null;
        }
        boolean about = level.group("before") != null || level.group("behind") != null;
        return fixed(core, level, "reference", about ? Comparator.ABOUT : Comparator.EQUAL);
    }

    private static Target reachedOrCompared(Clause core) {
        Matcher reached = REACHED.matcher(core.text());
        Target target = reached.matches() ? fixed(core, reached, "reference", Comparator.AT_LEAST) : null;
        return target != null ? target : compared(core);
    }

    private static Clause withoutNote(Clause clause) {
        int open = clause.text().lastIndexOf('(');
        boolean note = open > 0 && clause.closing(open) == clause.length() - 1;
        String inner = note ? clause.text().substring(open + 1, clause.length() - 1) : "";
        return note && !Aside.doubts(inner) && !Characters.hasDigit(inner) ? clause.slice(0, open) : clause;
    }

    private static Target within(Clause clause, Matcher matcher, int group, boolean budgetOnly) {
        if (!matcher.matches() || isVague(matcher.group(group)) || Characters.hasDigit(clause.text())) {
            return null;
        }
        boolean budget = Words.ending(
                        Words.Category.BUDGET,
                        matcher.group(group),
                        matcher.group(group).length())
                != null;
        if (budgetOnly && (!budget || isVerbal(matcher.group(group)))) {
            return null;
        }
        return reference(clause, Comparator.AT_MOST, matcher.start(group), matcher.end(group));
    }

    private static boolean isVerbal(String reference) {
        return Words.at(Words.Category.SIGN, reference, 0) != null
                || reference.contains("完成")
                || reference.contains("控制");
    }

    private static Target fixed(Clause clause, Matcher matcher, String group, Comparator comparator) {
        if (Characters.hasDigit(withoutYear(matcher.group(group))) || isVague(matcher.group(group))) {
            return null;
        }
        return reference(clause, comparator, matcher.start(group), matcher.end(group));
    }

    /** A sign or word of comparison and behind it what is no number. */
    private static Target compared(Clause clause) {
        String text = clause.text();
        for (int i = 0; i < text.length(); i++) {
            int signs = i;
            while (signs < text.length() && Characters.isSign(text.charAt(signs))) {
                signs++;
            }
            if (signs > i) {
                return against(clause, i, signs, Signs.read(text.substring(i, signs)));
            }
            String word = Words.at(Words.Category.SIGN, text, i);
            if (word != null && isClear(word)) {
                return against(clause, i, i + word.length(), Words.comparator(Words.Category.SIGN, word));
            }
        }
        return null;
    }

    /** Words that compare beyond doubt; 不足, 最低, 近 and the like also do other work. */
    private static boolean isClear(String word) {
        return word.length() > 1
                && !word.startsWith("最")
                && !word.startsWith("至")
                && !word.matches("起码|不足|不满|未满|不到|大约|大概|大致|接近|将近|约为|约占|正好|恰好|下限.*|上限.*|突破|超出|限额|.*[早晚迟]于|未达到");
    }

    private static Target against(Clause clause, int start, int end, Comparator comparator) {
        String name = clause.text().substring(0, start);
        String reference = clause.text().substring(end);
        String beside = withoutYear(reference);
        boolean sound = comparator != null
                && comparator != Comparator.ABOUT
                && beside.length() >= 2
                && reference.length() <= LONGEST
                && !Characters.hasSign(reference)
                && !NOT_OPENING.matcher(beside).find()
                && !Characters.hasDigit(name)
                && !Denials.turn(name, true, false)
                && !HARDLY.matcher(name).find()
                && !MORE.matcher(reference).find()
                && Words.ending(Words.Category.SUFFIX, reference, reference.length()) == null
                && Words.ending(Words.Category.PLACEHOLDER, reference, reference.length()) == null
                && name.length() <= LONGEST
                && (name.isEmpty() || !LeadNames.isBroken(name))
                && hasHan(beside)
                && !holdsNumber(beside);
        return sound && !isVague(reference) ? reference(clause, comparator, end, clause.length()) : null;
    }

    /** A numeral that failed to be read is still a number; it must not become something to compare with. */
    private static boolean holdsNumber(String reference) {
        NumberReader.Span number = NumberReader.read(reference, 0);
        return number != null;
    }

    private static boolean hasHan(String text) {
        return text.chars().anyMatch(c -> Characters.isHan((char) c));
    }

    /** A year says which level, budget or period of time is meant: 2021年水平; alone it is a date. */
    private static String withoutYear(String text) {
        return YEAR.matcher(text).replaceAll("");
    }

    private static boolean isVague(String reference) {
        return Words.at(Words.Category.VAGUE, reference, 0) != null
                && Words.ending(Words.Category.BUDGET, reference, reference.length()) == null;
    }

    private static Target reference(Clause clause, Comparator comparator, int start, int end) {
        clause.trace().token("sign", clause.folded(), 0, start);
        clause.trace().token("reference", clause.folded(), start, end);
        return new Target.Reference(comparator, clause.folded().originalOf(start, end));
    }
}
