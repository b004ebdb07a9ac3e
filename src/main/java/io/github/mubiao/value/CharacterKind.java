package io.github.mubiao.value;

import io.github.mubiao.model.TabTable;
import java.util.List;
import java.util.Locale;

/** Kinds of characters, from {@code kinds.tsv}, without which a production is not tried: a clause without a joint is no range. */
// The bit of a kind lives no longer than the program.
@SuppressWarnings("EnumOrdinal")
enum CharacterKind {
    DIGIT,
    NUMERAL,
    SIGN,
    JOINT,
    CALENDAR,
    DATE_POINT,
    BEFORE,
    PROPORTION,
    PLUS_MINUS,
    BRACKET,
    CUT,
    NUMBERING,
    NO_MEASURE,
    GRADE;

    private static final int[] KINDS = new int[1 << Character.SIZE];

    static {
        for (List<String> row : TabTable.rows(CharacterKind.class, "kinds.tsv", 3)) {
            CharacterKind kind = named(row.get(0));
            row.get(1).replace("\\n", "\n").chars().forEach(c -> KINDS[c] |= 1 << kind.ordinal());
        }
        for (Words grades : new Words[] {Words.GRADE, Words.GRADE_WEAK}) {
            grades.words().forEach(grade -> KINDS[grade.charAt(0)] |= 1 << GRADE.ordinal());
        }
    }

    /** The kind of a name in the table. */
    static CharacterKind named(String label) {
        return valueOf(label.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    /** The kinds of all characters of a text, a bit each. */
    static int of(String text) {
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            marks |= KINDS[text.charAt(i)];
        }
        return marks;
    }

    boolean isIn(int marks) {
        return (marks & 1 << ordinal()) != 0;
    }

    boolean is(char c) {
        return isIn(KINDS[c]);
    }
}
