package io.github.mubiao.diff;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a national project code: region (6), year (2), type and serial (12), check character.
 * Year and check character change every year, the rest is the project.
 */
final class CodeStem {

    private static final Pattern NATIONAL = Pattern.compile("([0-9]{6})([0-9]{2})([0-9A-Z]{12})[0-9A-Z]");

    private CodeStem() {}

    /** The code without its year and check character; {@code null} where it is no national code. */
    static String of(String code) {
        Matcher national = matcher(code);
        return national == null ? null : national.group(1) + national.group(3);
    }

    /** The year within the code, two digits; {@code null} where it is no national code. */
    static String year(String code) {
        Matcher national = matcher(code);
        return national == null ? null : national.group(2);
    }

    private static Matcher matcher(String code) {
        String key = Folding.key(code);
        Matcher national = key == null ? null : NATIONAL.matcher(key);
        return national != null && national.matches() ? national : null;
    }
}
