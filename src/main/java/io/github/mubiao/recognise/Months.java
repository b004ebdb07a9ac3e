package io.github.mubiao.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the months of a schedule's labels: {@code 3月底}, and what ends with a month as surely, {@code 1-6月},
 * {@code 上半年}, {@code 三季度末}. A bare quarter or second half ends with a month too, though its figure may be its own share.
 */
final class Months {

    private static final String STEP = "(?:\\d{4}年)?(?:截至|截止|到)?(?:"
            + "(?:0?1月?[-~—–至到])?(?<month>\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:底|末|份|份底|\\d{1,2}日)?"
            + "|(?:第?(?<quarter>[一二三四1-4])季度?|[Qq](?<numbered>[1-4]))(?<end>底|末|累计)?"
            + "|(?<half>上半年|半年|年中)(?:底|末)?"
            + "|(?<second>下半年)(?<close>底|末)?"
            + "|(?<year>年底|年末|年终|全年))(?:前|止)?";

    private static final Pattern MONTH = Pattern.compile(STEP);

    private static final Pattern WITH_PERCENT = Pattern.compile(
            "(?<label>" + STEP + "):?(?:累计)?(?:支出|支付|完成|执行|达到|达)?(?<percent>\\d{1,9}(?:\\.\\d{1,20})?%)");

    private static final Pattern BETWEEN = Pattern.compile("[，,；;、。\n]\\s*");

    private static final String NUMERALS = "一二三四五六七八九十";

    private static final int TEN = 10;
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int JUNE = 6;
    private static final int DECEMBER = 12;

    private Months() {}

    /**
     * A month and its percentage in one cell.
     *
     * @param label the month
     * @param percent the percentage as written
     */
    record Step(String label, String percent) {}

    /** Whether a text is a month, such as {@code 3月底}. */
    static boolean isMonth(String text) {
        return within(text) != null;
    }

    /** The month that a label names, 1 to 12; {@code null} where it names none. */
    static Integer within(String label) {
        if (!mayBeMonth(label)) {
            return null;
        }
        Matcher month = MONTH.matcher(Labels.fold(label));
        return month.matches() ? month(month) : null;
    }

    /** Whether a month's label is a part of the year that does not say its end: {@code 一季度}, {@code 下半年}. */
    static boolean isBarePart(String label) {
        if (!mayBeMonth(label)) {
            return false;
        }
        Matcher month = MONTH.matcher(Labels.fold(label));
        return month.matches()
                && ((quarter(month) != null && month.group("end") == null)
                        || (month.group("second") != null && month.group("close") == null));
    }

    /** {@code 3月底：25%} in one cell, or several such: empty where anything else stands in it. */
    static List<Step> steps(String text) {
        boolean percent = text.indexOf('%') >= 0 || text.indexOf('％') >= 0;
        if (!percent || !mayBeMonth(text)) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        for (String piece : BETWEEN.split(text, -1)) {
            if (piece.isBlank()) {
                continue;
            }
            Matcher step = WITH_PERCENT.matcher(Labels.fold(piece));
            if (!step.matches() || month(step) == null) {
                return List.of();
            }
            steps.add(new Step(step.group("label"), step.group("percent")));
        }
        return steps;
    }

    private static boolean mayBeMonth(String text) {
        return text.indexOf('月') >= 0 || text.indexOf('年') >= 0 || mayBeQuarter(text);
    }

    private static boolean mayBeQuarter(String text) {
        // The form of full width becomes a letter only when the text is folded.
        return text.indexOf('季') >= 0
                || text.indexOf('Q') >= 0
                || text.indexOf('q') >= 0
                || text.indexOf('Ｑ') >= 0
                || text.indexOf('ｑ') >= 0;
    }

    private static Integer month(Matcher step) {
        if (step.group("half") != null) {
            return JUNE;
        }
        if (step.group("year") != null || step.group("second") != null) {
            return DECEMBER;
        }
        if (quarter(step) != null) {
            int index = "一二三四1234".indexOf(quarter(step));
            return (index % 4 + 1) * MONTHS_OF_QUARTER;
        }
        String month = step.group("month");
        int word = NUMERALS.indexOf(month.charAt(month.length() - 1)) + 1;
        int number = word == 0 ? Integer.parseInt(month) : month.length() > 1 ? TEN + word : word;
        return number >= 1 && number <= DECEMBER ? number : null;
    }

    private static String quarter(Matcher step) {
        return step.group("quarter") == null ? step.group("numbered") : step.group("quarter");
    }
}
