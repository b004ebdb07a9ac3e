package io.github.mubiao.recognise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A project's code and name in one cell: {@code 51000021R000000019951-工资性支出}.
 *
 * @param code the code
 * @param name the name
 */
record CodedName(String code, String name) {

    /** Shorter codes are those of units or of lists; the national project code has 21 characters. */
    private static final Pattern CODED =
            Pattern.compile("[\\[【(（]?([0-9A-Z]{12,30})[\\]】)）]?\\s*[-－—–_：: ]?\\s*([^\\s\\-－—–_：:].{0,200})");

    /** A shorter code in square brackets, as the forms of central departments have it. */
    private static final Pattern BRACKETED = Pattern.compile("[\\[【](\\d{9,11})[\\]】]\\s*(\\p{IsHan}.{0,200})");

    /** A name before a national code in brackets: {@code 校舍维修（13020922P00048310001T）}. */
    private static final Pattern NAMED =
            Pattern.compile("(.{1,200}?)\\s*[\\[【(（](\\d{8}[A-Z][0-9A-Z]{12})[\\]】)）]\\s*", Pattern.DOTALL);

    /** A code of any length before or behind a name, where the label asks for both. */
    private static final Pattern BOTH = Pattern.compile(
            "[\\[【(（]?(?<code>[0-9A-Z][0-9A-Z-]{1,28}[0-9A-Z])[\\]】)）]?\\s*[-－—–_：:/、]?\\s*(?<name>\\p{IsHan}.{0,200})"
                    + "|(?<named>\\p{IsHan}.{0,200}?)\\s*(?:[\\[【(（\\s、/：:]\\s*|[-－—–_]\\s*(?=[0-9A-Z-]{6}))"
                    + "(?<behind>[0-9A-Z][0-9A-Z-]{1,28}[0-9A-Z])[\\]】)）]?");

    /** Longer texts are no code and name, and white space of any length between two is not gone through twice. */
    private static final int LONGEST = 400;

    private static final Pattern YEAR = Pattern.compile("20\\d{2}");

    /** The parts of a cell whose label asks for code and name, {@code 项目名称及编码}; {@code null} where it holds one. */
    static CodedName under(LabelledCell label, String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        boolean both = label.holds(WordList.NAME) && label.holds(WordList.CODE);
        Matcher parts = BOTH.matcher(text);
        if (!both || !parts.matches()) {
            return null;
        }
        boolean before = parts.group("code") != null;
        String code = parts.group(before ? "code" : "behind");
        // 2023年… is a name that begins with a year.
        return YEAR.matcher(code).matches() ? null : new CodedName(code, parts.group(before ? "name" : "named"));
    }

    /** The parts of a cell; {@code null} where no code stands before or behind the name. */
    static CodedName of(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        Matcher coded = CODED.matcher(text);
        boolean matches = coded.matches()
                && coded.group(1).chars().filter(Character::isDigit).count() >= 8;
        if (matches) {
            return new CodedName(coded.group(1), coded.group(2));
        }
        Matcher bracketed = BRACKETED.matcher(text);
        if (bracketed.matches()) {
            return new CodedName(bracketed.group(1), bracketed.group(2));
        }
        Matcher named = NAMED.matcher(text);
        return named.matches() ? new CodedName(named.group(2), named.group(1)) : null;
    }
}
