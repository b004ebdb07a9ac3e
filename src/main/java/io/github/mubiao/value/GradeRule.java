package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Target;

/** 优, 良好以上, 不低于合格, 二级（含）以上. */
final class GradeRule {

    private static final int LONGEST_NAME = 16;

    private GradeRule() {}

    static Target read(Clause clause) {
        String text = clause.text();
        int start = 0;
        while (start < text.length() && Characters.isSign(text.charAt(start))) {
            start++;
        }
        Comparator comparator = start == 0 ? null : Signs.read(text.substring(0, start));
        if (start == 0) {
            String word = leadingWord(text);
            start = word == null ? 0 : word.length();
            comparator = word == null ? null : comparator(word);
        } else if (comparator == null) {
            return null;
        }
        String grade = longest(text, start);
        return grade == null ? named(clause) : graded(clause, start, grade, comparator);
    }

    /** 水质达到Ⅲ类, 考核等级不低于良好: a name, and words or a sign that compare. */
    private static Target named(Clause clause) {
        String text = clause.text();
        for (int i = 1; i <= LONGEST_NAME && i < text.length(); i++) {
            String word = leadingWord(text.substring(i));
            boolean sign = Characters.isSign(text.charAt(i));
            if (sign || word != null) {
                return isName(text.substring(0, i)) ? read(clause.slice(i, text.length())) : null;
            }
        }
        return null;
    }

    private static boolean isName(String text) {
        return text.chars().allMatch(c -> Characters.isHan((char) c) && !Numerals.isPart((char) c))
                && !LeadNames.isBroken(text)
                && LeadNames.isPlain(text, false, false)
                && !Denials.turn(text, true, true);
    }

    private static String leadingWord(String text) {
        String sign = Words.at(Words.Category.SIGN, text, 0);
        if (sign != null && sign.length() > 1) {
            return sign;
        }
        return text.startsWith("达到") ? "达到" : null;
    }

    private static Comparator comparator(String word) {
        return word.equals("达到") ? Comparator.AT_LEAST : Words.comparator(Words.Category.SIGN, word);
    }

    private static String longest(String text, int start) {
        String strong = Words.at(Words.Category.GRADE, text, start);
        String weak = Words.at(Words.Category.GRADE_WEAK, text, start);
        return weak != null && (strong == null || weak.length() > strong.length()) ? weak : strong;
    }

    private static Target graded(Clause clause, int start, String grade, Comparator lead) {
        int end = start + grade.length();
        String more = Words.at(Words.Category.GRADE_TAIL, clause.text(), end);
        int place = end + (more == null ? 0 : more.length());
        // 良好及以上等次: the word for what it is a grade of stands last.
        String last = Words.ending(Words.Category.GRADE_TAIL, clause.text(), clause.length());
        boolean behind = last != null && more == null && clause.length() - last.length() > place;
        Clause graded = behind ? clause.slice(0, clause.length() - last.length()) : clause;
        Tail tail = Tail.read(graded, place, false);
        if (tail == null
                || tail.change() != null
                || (tail.note() != null
                        && (tail.note().length() > 20 || isGrade(tail.note()) || isMore(tail.note())))) {
            return null;
        }
        Comparator comparator = lead;
        if (tail.comparator() != null) {
            comparator = lead == null ? tail.comparator() : Signs.both(lead, tail.comparator());
            if (comparator == null) {
                return null;
            }
        }
        boolean weak = !Words.is(Words.Category.GRADE, grade);
        if ((comparator == null && weak) || comparator == Comparator.ABOUT) {
            return null;
        }
        clause.trace().token("grade", clause.folded(), start, end);
        return new Target.Ordinal(clause.folded().written().substring(start, end), comparator);
    }

    /** 优秀(90分以上), 合格(不含临聘): more than a remark on the grade. */
    private static boolean isMore(String note) {
        return Characters.hasDigit(note) || note.startsWith("不含");
    }

    /** 优(良)以上: which of two grades is the limit is not certain. */
    private static boolean isGrade(String note) {
        return Words.is(Words.Category.GRADE, note) || Words.is(Words.Category.GRADE_WEAK, note);
    }
}
