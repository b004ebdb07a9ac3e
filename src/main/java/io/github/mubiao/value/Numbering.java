package io.github.mubiao.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds numbering in front of a value: 1., (2), ③, 指标1:. */
final class Numbering {

    private static final Pattern FORMS = Pattern.compile(
            "(?:指标\\d{1,2}[:.、]|\\d{1,2}[.、](?=[^\\d%‰])|\\(\\d{1,2}\\)(?=[^\\d%])|\\([一二三四五六七八九十]\\)|[①-⑳]|[一二三四五六七八九十]{1,2}、(?=[^一二三四五六七八九十\\d]))");

    private Numbering() {}

    /** The place behind numbering that starts at a place; the place itself where there is none. */
    static int skip(String text, int start) {
        Matcher matcher = FORMS.matcher(text).region(start, text.length());
        return matcher.lookingAt() && matcher.end() < text.length() ? matcher.end() : start;
    }
}
