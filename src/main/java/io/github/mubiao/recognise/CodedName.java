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

    /** A name before a national code in brackets: {@code 校舍维修（13020922P00048310001T）}. */
    private static final Pattern NAMED =
            Pattern.compile("(.{1,200}?)\\s*[\\[【(（](\\d{8}[A-Z][0-9A-Z]{12})[\\]】)）]\\s*", Pattern.DOTALL);

    /** The parts of a cell; {@code null} where no code stands before or behind the name. */
    static CodedName of(String text) {
        Matcher coded = CODED.matcher(text);
        boolean matches = coded.matches()
                && coded.group(1).chars().filter(Character::isDigit).count() >= 8;
        if (matches) {
            return new CodedName(coded.group(1), coded.group(2));
        }
        Matcher named = NAMED.matcher(text);
        return named.matches() ? new CodedName(named.group(2), named.group(1)) : null;
    }
}
