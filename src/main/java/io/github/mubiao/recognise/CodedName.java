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

    /** The parts of a cell; {@code null} where it does not begin with a code. */
    static CodedName of(String text) {
        Matcher coded = CODED.matcher(text);
        boolean matches = coded.matches()
                && coded.group(1).chars().filter(Character::isDigit).count() >= 8;
        return matches ? new CodedName(coded.group(1), coded.group(2)) : null;
    }
}
