package io.github.mubiao.write;

import java.util.Locale;
import java.util.Set;

/**
 * Texts for CSV that is opened in a spreadsheet by a double click. A spreadsheet makes of a text what it looks like, and
 * keeps nothing of what was written: {@code 3-5} becomes a date, {@code 1/2} too, a code of 21 digits loses its last
 * six, {@code 0012} its zeros. Two rules keep texts as they are:
 *
 * <ol>
 *   <li>What a spreadsheet would read as a number, a date, a time or a truth value is written as a formula that gives
 *       the text: {@code ="3-5"}. The cell shows {@code 3-5}, and is text.
 *   <li>What it would run otherwise, a text that begins with {@code = + - @}, their full-width forms, a tab or a line
 *       end, has an apostrophe before it (OWASP, CSV injection). A lone sign runs nothing.
 * </ol>
 */
final class SpreadsheetText {

    private static final String RUNS = "=+-@\t\r\n＝＋－＠";

    /** The longest text that looks like a number or a date. */
    private static final int LONGEST = 255;

    /** What stands in numbers, dates, times, fractions and amounts beside digits and words. */
    private static final String SIGNS = " +-−./:,%％()$¥￥年月日时分秒点";

    /** The letters that do: exponents, names of months, halves of a day. */
    private static final Set<String> WORDS =
            Set.of(("e am pm a p jan feb mar apr may jun jul aug sep sept oct nov dec january february march "
                            + "april june july august september october november december")
                    .split(" ", -1));

    private static final Set<String> TRUTHS = Set.of("true", "false");

    private SpreadsheetText() {}

    /** The text as a cell of CSV holds it. */
    static String of(String text) {
        if (isConverted(text)) {
            return "=\"" + text + '"';
        }
        boolean runs = text.length() > 1 && RUNS.indexOf(text.charAt(0)) >= 0;
        return runs ? "'" + text : text;
    }

    /** Whether a spreadsheet takes the text for something else; it holds no quotation mark then. */
    static boolean isConverted(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        if (TRUTHS.contains(text.toLowerCase(Locale.ROOT))) {
            return true;
        }
        boolean digits = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isLetter(c)) {
                int end = i;
                while (end < text.length() && isLetter(text.charAt(end))) {
                    end++;
                }
                if (!WORDS.contains(text.substring(i, end).toLowerCase(Locale.ROOT))) {
                    return false;
                }
                i = end - 1;
            } else if (Character.isDigit(c)) {
                digits = true;
            } else if (SIGNS.indexOf(c) < 0) {
                return false;
            }
        }
        return digits;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
