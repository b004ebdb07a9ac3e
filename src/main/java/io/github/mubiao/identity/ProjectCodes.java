package io.github.mubiao.identity;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a national project code: region (6), year (2), type and serial (12), check character.
 * Year and check character change every year, the rest is the project.
 */
public final class ProjectCodes {

    private static final Pattern NATIONAL = Pattern.compile("([0-9]{6})([0-9]{2})([0-9A-Z]{12})[0-9A-Z]");

    /** A code that begins as a national one does, of whatever length. */
    private static final Pattern BEGUN = Pattern.compile("([1-6][0-9]{5})([1-4][0-9])[A-Z][0-9A-Z]{6,}");

    private ProjectCodes() {}

    /** The code without its year and check character; {@code null} where it is no national code. */
    public static String stem(String code) {
        Matcher national = matcher(NATIONAL, code);
        return national == null ? null : national.group(1) + national.group(3);
    }

    /** The year within the code, two digits; {@code null} where it is no national code. */
    public static String yearDigits(String code) {
        Matcher national = matcher(NATIONAL, code);
        return national == null ? null : national.group(2);
    }

    /** The year within a code that begins as a national one; {@code null} for another code. */
    public static Integer year(String code) {
        Matcher begun = matcher(BEGUN, code);
        return begun == null ? null : Integer.valueOf(2000 + Integer.parseInt(begun.group(2)));
    }

    /** The region (GB/T 2260) of a code that begins as a national one; {@code null} for another code. */
    public static String region(String code) {
        Matcher begun = matcher(BEGUN, code);
        return begun == null ? null : begun.group(1);
    }

    private static Matcher matcher(Pattern pattern, String code) {
        String key = ProjectNames.letters(code).toUpperCase(Locale.ROOT);
        Matcher matcher = pattern.matcher(key);
        return matcher.matches() ? matcher : null;
    }
}
