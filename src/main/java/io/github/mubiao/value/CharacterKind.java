package io.github.mubiao.value;

/**
 * Kinds of characters by which a production is passed over without being tried: a clause that has no joint is no range. A
 * clause looks at each of its characters once.
 */
// The bit of a kind lives no longer than the program.
@SuppressWarnings("EnumOrdinal")
enum CharacterKind {
    /** A digit. */
    DIGIT("0123456789"),
    /** A character of a numeral, or one that may begin a number. */
    NUMERAL("零〇一二三四五六七八九十百千万亿两兩貳參陸億萬壹贰叁肆伍陆柒捌玖拾佰仟廿卅卌半负負"),
    /** A sign of comparison. */
    SIGN("≥≤><=≈~"),
    /** Joins the ends of a range, or two dates. */
    JOINT("-~至到和与"),
    /** Names a part of a calendar. */
    CALENDAR("年月季日号"),
    /** Parts the figures of a date. */
    DATE_POINT("-./"),
    /** Bounds a date. */
    BEFORE("前内止"),
    /** Between the two numbers of a ratio. */
    PROPORTION(":比/分"),
    /** Begins a tolerance. */
    PLUS_MINUS("±正+"),
    /** Opens a bracket that may hold a target. */
    BRACKET("(["),
    /** Cuts a value into its pieces. */
    CUT(",;。\n、并同且以但①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
    /** Part of the numbering in front of a value. */
    NUMBERING(".、)①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳标"),
    /** Begins a grade. */
    GRADE("");

    private static final int[] KINDS = new int[1 << Character.SIZE];

    static {
        for (CharacterKind mark : values()) {
            mark.characters.chars().forEach(c -> KINDS[c] |= 1 << mark.ordinal());
        }
        for (Words.Category grades : new Words.Category[] {Words.Category.GRADE, Words.Category.GRADE_WEAK}) {
            Words.of(grades).forEach(grade -> KINDS[grade.charAt(0)] |= 1 << GRADE.ordinal());
        }
    }

    private final String characters;

    CharacterKind(String characters) {
        this.characters = characters;
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
}
