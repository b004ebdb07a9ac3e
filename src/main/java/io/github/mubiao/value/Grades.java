package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Target;
import java.util.regex.Matcher;

/** A grade of a known scale: 优, 良好以上, 不低于合格, 二级（含）以上, 水质达到Ⅲ类. */
final class Grades {

    /** From which score a grade is given: (90分以上), (80-89分). */
    private static final Form SCORE = Form.of("grade-score");

    private static final int LONGEST_NAME = 16;
    private static final int LONGEST_NOTE = 20;

    private Grades() {}

    /** Reads a grade that fills the clause; {@code null} where none does. */
    static Target read(Clause clause) {
        String text = clause.text();
        int signs = Signs.end(text, 0);
        Comparator comparator = signs == 0 ? null : Signs.read(text.substring(0, signs));
        if (signs > 0 && comparator == null) {
            return null;
        }
        String word = signs == 0 ? leadingWord(text, 0) : null;
        int start = word == null ? signs : word.length();
        String grade = longest(text, start);
        if (grade == null) {
            return named(clause);
        }
        return graded(clause, start, grade, word == null ? comparator : comparator(word));
    }

    /** 水质达到Ⅲ类, 考核等级不低于良好: a name, and words or a sign that compare. */
    private static Target named(Clause clause) {
        String text = clause.text();
        for (int i = 1; i <= LONGEST_NAME && i < text.length(); i++) {
            boolean sign = Characters.isSign(text.charAt(i));
            if (sign || leadingWord(text, i) != null) {
                Target graded = read(clause.slice(i, text.length()));
                return graded != null && isName(text.substring(0, i), clause.trace()) ? graded : null;
            }
        }
        return null;
    }

    private static boolean isName(String text, Trace trace) {
        return Characters.areWords(text) && Names.isPlain(text, false, trace) && !Names.isDenied(text, true, trace);
    }

    private static String leadingWord(String text, int start) {
        String sign = Words.at(Words.Category.SIGN, text, start);
        if (sign != null && sign.length() > 1) {
            return sign;
        }
        return Words.at(Words.Category.GRADE_SIGN, text, start);
    }

    private static Comparator comparator(String word) {
        Comparator comparator = Words.comparator(Words.Category.SIGN, word);
        return comparator == null ? Words.comparator(Words.Category.GRADE_SIGN, word) : comparator;
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
        Matcher score = SCORE.at(clause.text(), place);
        place = score == null ? place : score.end();
        // 良好及以上等次: the word for what it is a grade of stands last.
        String last = Words.ending(Words.Category.GRADE_TAIL, clause.text());
        boolean behind = last != null && more == null && clause.length() - last.length() > place;
        Clause graded = behind ? clause.slice(0, clause.length() - last.length()) : clause;
        ValueSuffix tail = ValueSuffix.read(graded, place, false, null);
        if (tail == null || tail.change != null || tail.per != null || isMore(tail.note())) {
            return null;
        }
        Comparator comparator = lead == null ? tail.comparator : lead;
        if (lead != null && tail.comparator != null) {
            comparator = Signs.both(lead, tail.comparator);
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

    /** 优(良)以上, 优秀(3个), 合格(不含临聘): more than a remark on the grade. */
    private static boolean isMore(String written) {
        String note = written == null ? "" : Folding.fold(written, false).text();
        return note.length() > LONGEST_NOTE
                || Words.is(Words.Category.GRADE, note)
                || Words.is(Words.Category.GRADE_WEAK, note)
                || Characters.hasDigit(note)
                || note.startsWith("不含");
    }
}
