package io.github.mubiao.model;

import java.util.Arrays;
import java.util.Optional;

/** How a result is compared with a target's value. */
public enum Comparator {
    /** At least: ≥, 不低于, 以上. */
    AT_LEAST(">="),
    /** More than: ＞, 超过. */
    MORE_THAN(">"),
    /** At most: ≤, 不超过, 以内. */
    AT_MOST("<="),
    /** Less than: ＜, 不足. */
    LESS_THAN("<"),
    /** Just as much: ＝, and a number without a sign. */
    EQUAL("="),
    /** About as much: 约, 左右. */
    ABOUT("~");

    private final String symbol;

    Comparator(String symbol) {
        this.symbol = symbol;
    }

    /** The sign in ASCII, as output writes it. */
    public String symbol() {
        return symbol;
    }

    /** The comparator with this ASCII sign, if there is one. */
    public static Optional<Comparator> ofSymbol(String symbol) {
        return Arrays.stream(values())
                .filter(comparator -> comparator.symbol.equals(symbol))
                .findFirst();
    }
}
