package io.github.mubiao.value;

import java.math.BigDecimal;

/**
 * Digits with 亿, 万, 千, 百 or 十 between them: 1亿2千万 is 120,000,000. A scale at the end of a number that holds
 * none before (250万, 3千5百万) stays with the unit.
 */
final class MixedNumber {

    private static final String SCALES = "十百千万亿";
    private static final long[] VALUES = {10, 100, 1000, 10_000, 100_000_000};
    private static final long MYRIAD = 10_000;
    /** More digits than this between two scales are larger than any scale before them. */
    private static final int MOST_DIGITS = 8;

    private final String text;
    private int end;
    /** What 亿 and 万 have closed. */
    private BigDecimal closed = BigDecimal.ZERO;
    /** What 千, 百 and 十 have made since. */
    private BigDecimal section = BigDecimal.ZERO;
    /** The digits that no scale has multiplied; {@code null} for none. */
    private BigDecimal digits;
    /** The scales behind must be less. */
    private long below = Long.MAX_VALUE;

    private long inner = Long.MAX_VALUE;
    private boolean summed;

    private MixedNumber(String text, NumberReader.Span first) {
        this.text = text;
        this.end = first.end();
        this.digits = first.value();
    }

    /**
     * The whole number that begins with these digits.
     *
     * @return the digits alone where no scale joins them with others; {@code null} where they are joined and are no
     *     one number
     */
    static NumberReader.Span from(String text, NumberReader.Span first) {
        boolean whole = first.value().scale() == 0 && first.value().signum() > 0;
        return whole ? new MixedNumber(text, first).read(first) : first;
    }

    private NumberReader.Span read(NumberReader.Span first) {
        while (end < text.length()) {
            int scale = SCALES.indexOf(text.charAt(end));
            if (scale < 0 || !takes(VALUES[scale])) {
                break;
            }
            if (!take(VALUES[scale])) {
                return null;
            }
        }
        if (!summed) {
            return first;
        }
        long last = Math.min(inner, below);
        if (digits != null && digits.compareTo(BigDecimal.TEN) < 0 && last > 10) {
            // 1万2 may be 12000 or a slip; nothing is guessed.
            return null;
        }
        if (below > MYRIAD && below < Long.MAX_VALUE && sum().signum() > 0) {
            // 1亿5千 is 150 million to those who speak, and 100,005,000 to those who count.
            return null;
        }
        return new NumberReader.Span(closed.add(sum()), end, null, true);
    }

    /** Whether a scale at the place belongs to the number, and not to the unit behind it. */
    private boolean takes(long scale) {
        boolean followed = end + 1 < text.length() && Characters.isDigit(text.charAt(end + 1));
        if (scale < MYRIAD) {
            return digits != null && scale < inner && (followed || summed);
        }
        return scale < below && sum().signum() > 0 && (followed || closed.signum() > 0);
    }

    /** Multiplies by the scale, and takes the digits behind it; false where they are no one number. */
    private boolean take(long scale) {
        if (scale < MYRIAD) {
            section = section.add(digits.multiply(BigDecimal.valueOf(scale)));
            inner = scale;
        } else {
            BigDecimal part = sum().multiply(BigDecimal.valueOf(scale));
            if (closed.signum() > 0 && part.compareTo(BigDecimal.valueOf(below)) >= 0) {
                return false;
            }
            closed = closed.add(part);
            section = BigDecimal.ZERO;
            below = scale;
            inner = Long.MAX_VALUE;
        }
        digits = null;
        summed = true;
        return digits(end + 1, scale);
    }

    private boolean digits(int start, long scale) {
        end = start;
        while (end < text.length() && Characters.isDigit(text.charAt(end))) {
            end++;
        }
        if (end == start) {
            return true;
        }
        if (end - start > MOST_DIGITS || (end < text.length() && text.charAt(end) == '.')) {
            return false;
        }
        digits = new BigDecimal(text.substring(start, end));
        return digits.compareTo(BigDecimal.valueOf(scale)) < 0;
    }

    private BigDecimal sum() {
        return digits == null ? section : section.add(digits);
    }
}
