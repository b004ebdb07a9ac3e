package io.github.mubiao.model;

import org.jspecify.annotations.Nullable;

/**
 * A date, as precise as it was written.
 *
 * @param year the year; {@code null} where not written
 * @param month the month, 1 to 12; {@code null} where only the year is written
 * @param day the day of the month; {@code null} where not written
 */
public record PartialDate(
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day) {

    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    /** Checks that the parts make a date that can be. */
    public PartialDate {
        if (year == null && month == null) {
            throw new IllegalArgumentException("A date needs a year or a month");
        }
        if (month == null && day != null) {
            throw new IllegalArgumentException("A day without its month: " + day);
        }
        if (year != null && (year < 1 || year > 9999)) {
            throw new IllegalArgumentException("Year is not within 1 to 9999: " + year);
        }
        if (month != null && (month < 1 || month > 12)) {
            throw new IllegalArgumentException("Month is not within 1 to 12: " + month);
        }
        if (day != null && (day < 1 || day > daysOf(year, month))) {
            throw new IllegalArgumentException("No such day in month " + month + ": " + day);
        }
    }

    private static int daysOf(Integer year, int month) {
        return year == null
                ? DAYS[month - 1]
                : java.time.YearMonth.of(year, month).lengthOfMonth();
    }

    /** How precise it is: {@code day}, {@code month} or {@code year}. */
    public String precision() {
        return day != null ? "day" : month != null ? "month" : "year";
    }

    /** ISO 8601: {@code 2022-12-31}, {@code 2022-12}, {@code 2022}, {@code --12-31}, {@code --12}. */
    @Override
    public String toString() {
        StringBuilder iso = new StringBuilder();
        iso.append(year == null ? "-" : padded(year, 4));
        if (month != null) {
            iso.append('-').append(padded(month, 2));
        }
        if (day != null) {
            iso.append('-').append(padded(day, 2));
        }
        return iso.toString();
    }

    /** Plain digits whatever the locale's own are. */
    private static String padded(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
