package io.github.mubiao.recognise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the months of a schedule's labels. */
final class Months {

    private static final Pattern MONTH = Pattern.compile("(?:\\d{4}年)?(\\d{1,2})月(?:底|末|份|\\d{1,2}日)?前?");

    private Months() {}

    /** Whether a text is a month, such as {@code 3月底}. */
    static boolean isMonth(String text) {
        return within(text) != null;
    }

    /** The month that a label names, 1 to 12; {@code null} where it names none. */
    static Integer within(String label) {
        if (label.indexOf('月') < 0) {
            return null;
        }
        Matcher month = MONTH.matcher(Labels.fold(label));
        if (!month.matches()) {
            return null;
        }
        int number = Integer.parseInt(month.group(1));
        return number >= 1 && number <= 12 ? number : null;
    }
}
