package io.github.mubiao.check;

import io.github.mubiao.model.Location;
import io.github.mubiao.model.Project;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The code of one project as codes are compared: folded, in capitals.
 *
 * <p>The national form has 21 characters: the region (6 digits, GB/T 2260), the year (2 digits), a
 * letter for the kind of project, eleven characters and a check character.
 *
 * @param text the code
 * @param project what findings call the project
 * @param name the project's name; {@code null} for none
 * @param unit the unit's code or name; {@code null} for none
 * @param location the code's cell
 */
record ProjectCode(String text, String project, String name, String unit, Location location) {

    /** What codes are made of: no letter that looks like a digit or like another letter. */
    static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    static final int LENGTH = 21;
    static final int REGION = 6;
    static final int KIND = 8;

    /** Region of a province, county and so on, a year of this century, a letter: no other code looks so. */
    private static final Pattern NATIONAL =
            Pattern.compile("(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-6])\\d{4}" + "[1-4]\\d[A-Z][0-9A-Z]{10,14}");

    /** The code of a project; {@code null} where it has none. */
    static ProjectCode of(Project project) {
        if (project.code() == null || project.code().value() == null) {
            return null;
        }
        String text = Folded.of(project.code().value()).toUpperCase(Locale.ROOT);
        String unit = project.unit() == null || project.unit().value() == null
                ? null
                : project.unit().value().code() == null
                        ? project.unit().value().name()
                        : project.unit().value().code();
        String name = project.name() == null ? null : project.name().value();
        return new ProjectCode(text, project.key(), name, unit, project.code().location());
    }

    /** Whether the code is meant to be one of the national form, perhaps with a slip. */
    boolean isNational() {
        return NATIONAL.matcher(text).matches();
    }

    /** Whether it is one in every character. */
    boolean isWellFormed() {
        return text.length() == LENGTH && isNational() && strangers().isEmpty();
    }

    /** The characters that codes are not made of, each once. */
    String strangers() {
        StringBuilder strangers = new StringBuilder();
        text.codePoints().filter(c -> ALPHABET.indexOf(c) < 0).distinct().forEach(strangers::appendCodePoint);
        return strangers.toString();
    }

    String region() {
        return text.substring(0, REGION);
    }

    /** The year within the code, of this century. */
    int year() {
        return 2000 + Integer.parseInt(text.substring(REGION, KIND));
    }
}
