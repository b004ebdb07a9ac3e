package io.github.mubiao.diff;

import io.github.mubiao.model.Effect;

/**
 * A day of every month, quarter or week by which, or from which, something is done: {@code 每月15日前}.
 *
 * @param before what stands before the number, the same in both years
 * @param day the number
 * @param after what stands behind it
 */
record RecurringDay(String before, int day, String after) {

    private static final char EVERY = '每';
    private static final char DAY = '日';
    private static final char DAY_SPOKEN = '号';
    private static final char BY = '前';
    private static final int LAST_DAY = 31;

    /** What the later text does to the earlier one; {@link Effect#REWORDED} where they are not two such days. */
    static Effect effect(String older, String newer) {
        RecurringDay from = of(older);
        RecurringDay to = of(newer);
        boolean comparable = from != null
                && to != null
                && from.before().equals(to.before())
                && from.after().equals(to.after());
        if (!comparable) {
            return Effect.REWORDED;
        }
        int later = Integer.compare(to.day(), from.day());
        return later == 0 ? Effect.SAME : later > 0 ? Effect.RELAXED : Effect.TIGHTENED;
    }

    private static RecurringDay of(String text) {
        int start = 0;
        while (start < text.length() && !isDigit(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && end - start <= 2 && isDigit(text.charAt(end))) {
            end++;
        }
        boolean begun = start > 0 && text.charAt(0) == EVERY && end > start && end < text.length();
        if (!begun || !isDay(text.charAt(end)) || text.indexOf(BY, end) < 0) {
            return null;
        }
        int day = Integer.parseInt(text.substring(start, end));
        String after = text.substring(end + 1);
        boolean more = after.chars().anyMatch(c -> isDigit((char) c));
        return day < 1 || day > LAST_DAY || more ? null : new RecurringDay(text.substring(0, start), day, after);
    }

    private static boolean isDay(char c) {
        return c == DAY || c == DAY_SPOKEN;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
