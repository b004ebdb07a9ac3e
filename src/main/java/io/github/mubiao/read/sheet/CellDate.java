package io.github.mubiao.read.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/**
 * A moment as a workbook counts it: days since the end of 1899, or since 1904, with the time of day as the
 * fraction of a day. The day 60 of 1900, which never was, is shown as Excel shows it.
 *
 * @param days whole days as the workbook counts them
 * @param date the day
 * @param leap whether it is the 29th of February 1900
 * @param millis the time of day in milliseconds
 */
record CellDate(long days, LocalDate date, boolean leap, long millis) {

    private static final long DAY = 86_400_000L;
    /** The last day that Excel shows: 9999-12-31. */
    private static final long LAST = 2_958_465;

    private static final int LEAP_DAY = 60;
    private static final int DAYS_TO_1904 = 1462;
    private static final List<String> WEEK = List.of("一", "二", "三", "四", "五", "六", "日");
    /**
     * The moment that a number means.
     *
     * @param decimals how many decimals of seconds are shown, to which it is rounded
     * @return {@code null} beyond what Excel shows
     */
    static CellDate of(BigDecimal value, boolean date1904, int decimals) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(LAST + 1)) >= 0) {
            return null;
        }
        int unit = (int) Math.pow(10, 3 - decimals);
        long all = value.multiply(BigDecimal.valueOf(DAY))
                        .divide(BigDecimal.valueOf(unit), 0, RoundingMode.HALF_UP)
                        .longValueExact()
                * unit;
        long days = all / DAY;
        long counted = date1904 ? days + DAYS_TO_1904 : days;
        boolean leap = counted == LEAP_DAY;
        // Up to the day that never was, one day more lies between.
        LocalDate first = LocalDate.of(1899, 12, counted < LEAP_DAY ? 31 : 30);
        return new CellDate(days, first.plusDays(leap ? counted - 1 : counted), leap, all % DAY);
    }

    private int hour() {
        return (int) (millis / 3_600_000);
    }

    private int minute() {
        return (int) (millis / 60_000 % 60);
    }

    private int second() {
        return (int) (millis / 1000 % 60);
    }

    /**
     * What letters of a format show.
     *
     * @param half whether hours go up to twelve
     * @param numerals the script of digits
     */
    String part(String letters, boolean half, int numerals) {
        return switch (letters.toLowerCase(Locale.ROOT)) {
            case "上午/下午" -> hour() < 12 ? "上午" : "下午";
            case "am/pm" -> hour() < 12 ? "AM" : "PM";
            case "a/p" -> hour() < 12 ? "A" : "P";
            default -> letters(letters, half, numerals);
        };
    }

    private String letters(String letters, boolean half, int numerals) {
        int length = letters.length();
        DayOfWeek day = date.getDayOfWeek();
        String week = WEEK.get(day.getValue() - 1);
        return switch (letters.charAt(0)) {
            case 'y', 'e' -> {
                boolean full = letters.charAt(0) == 'e' || length > 2;
                String year = full
                        ? String.valueOf(date.getYear())
                        : String.format(Locale.ROOT, "%02d", date.getYear() % 100);
                yield NumeralScript.digits(year, numerals);
            }
            case 'b' -> String.valueOf(date.getYear() + 543);
            case 'm' ->
                length > 2
                        ? name(date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH), length)
                        : number(date.getMonthValue(), length, numerals);
            case 'd' ->
                length > 2
                        ? name(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH), length)
                        : number(leap ? 29 : date.getDayOfMonth(), length, numerals);
            case 'a' -> length > 3 ? "星期" + week : length == 3 ? week : letters;
            case 'h' -> number(half ? (hour() + 11) % 12 + 1 : hour(), length, numerals);
            case 'n' -> number(minute(), length, numerals);
            default -> number(second(), length, numerals);
        };
    }

    private static String name(String name, int length) {
        return length == 3 ? name.substring(0, 3) : length == 5 ? name.substring(0, 1) : name;
    }

    private static String number(int value, int length, int numerals) {
        return NumeralScript.ofDate(length > 1 ? String.format(Locale.ROOT, "%02d", value) : "" + value, numerals);
    }

    /** Hours, minutes or seconds in all. */
    String elapsed(String letters) {
        long all = days * DAY + millis;
        long value = switch (letters.charAt(0)) {
            case 'h' -> all / 3_600_000;
            case 'm' -> all / 60_000;
            default -> all / 1000;
        };
        String digits = String.valueOf(value);
        return "0".repeat(Math.max(0, Math.min(9, letters.length()) - digits.length())) + digits;
    }

    /** The decimals of seconds, with their point. */
    String fraction(int decimals) {
        String digits = String.format(Locale.ROOT, "%03d", millis % 1000);
        return "." + digits.substring(0, decimals);
    }
}
