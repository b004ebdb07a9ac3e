package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Target;
import java.util.regex.Matcher;

/** A grade of a known scale: 优, 良好以上, 不低于合格, 二级（含）以上, 水质达到Ⅲ类. */
final class Grades {

    private static final int LONGEST_NAME = 16;
    private static final int LONGEST_NOTE = 20;

    private Grades() {}

    /** Reads a grade that fills the clause; {@code null} where none does. */
    static Target read(Clause clause) {
        Signs.Found lead = lead(clause.text(), 0);
        if (lead != null && lead.comparator() == null) {
            return null;
        }
        int start = lead == null ? 0 : lead.end();
        String grade = longest(clause.text(), start);
        return grade == null ? named(clause) : graded(clause, start, grade, lead == null ? null : lead.comparator());
    }

    /** 水质达到Ⅲ类, 考核等级不低于良好, 技术等级二类以上: a name, and words or a sign that compare; or the name of a scale. */
    private static Target named(Clause clause) {
        String text = clause.text();
        for (int i = 1; i <= LONGEST_NAME && i < text.length(); i++) {
            if (lead(text, i) != null || Form.of("scale-name").isIn(text.substring(0, i))) {
                Target graded = read(clause.slice(i, text.length()));
                String name = text.substring(0, i);
                return graded != null
                                && Characters.areWords(name)
                                && Names.isPlain(name, false, clause.trace())
                                && !Names.isDenied(name, true, clause.trace())
                        ? graded
                        : null;
            }
        }
        return null;
    }

    /** What compares at a place, with words that compare grades alone; {@code null} for nothing. */
    private static Signs.Found lead(String text, int place) {
        Signs.Found sign = Signs.at(text, place);
        String word = sign == null ? Words.GRADE_SIGN.at(text, place) : null;
        return word == null ? sign : new Signs.Found(Words.GRADE_SIGN.comparator(word), place + word.length());
    }

    private static String longest(String text, int start) {
        String strong = Words.GRADE.at(text, start);
        String weak = Words.GRADE_WEAK.at(text, start);
        return weak != null && (strong == null || weak.length() > strong.length()) ? weak : strong;
    }

    private static Target graded(Clause clause, int start, String grade, Comparator lead) {
        int end = start + grade.length();
        String more = Words.GRADE_TAIL.at(clause.text(), end);
        int place = end + (more == null ? 0 : more.length());
        Matcher score = Form.of("grade-score").at(clause.text(), place);
        place = score == null ? place : score.end();
        // 良好及以上等次: the word for what it is a grade of stands last.
        String last = Words.GRADE_TAIL.ending(clause.text());
        boolean behind = last != null && more == null && clause.length() - last.length() > place;
        Clause graded = behind ? clause.slice(0, clause.length() - last.length()) : clause;
        ValueSuffix tail = ValueSuffix.read(graded, place, false, fact -> false);
        if (tail == null || tail.change != null || tail.per != null || isMore(tail.note())) {
            return null;
        }
        boolean twice = lead != null && tail.comparator != null;
        Comparator comparator = twice ? Signs.both(lead, tail.comparator) : lead == null ? tail.comparator : lead;
        if (comparator == Comparator.ABOUT || (comparator == null && (twice || !Words.GRADE.has(grade)))) {
            return null;
        }
        clause.note("grade", start, end);
        return new Target.Ordinal(clause.folded().written().substring(start, end), comparator);
    }

    /** 优(良)以上, 优秀(3个), 合格(不含临聘): more than a remark on the grade. */
    private static boolean isMore(String written) {
        String note = written == null ? "" : Folding.fold(written, false).text();
        return note.length() > LONGEST_NOTE
                || Words.GRADE.has(note)
                || Words.GRADE_WEAK.has(note)
                || Characters.hasDigit(note)
                || note.startsWith("不含");
    }
}
