package io.github.mubiao.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The unit in which a table states its money. */
public enum MoneyUnit {
    /** One yuan. */
    YUAN("元", "1"),
    /** 1,000 yuan. */
    THOUSAND_YUAN("千元", "1000"),
    /** 10,000 yuan. */
    TEN_THOUSAND_YUAN("万元", "10000"),
    /** 100,000,000 yuan. */
    HUNDRED_MILLION_YUAN("亿元", "100000000");

    private static final List<MoneyUnit> ALL = List.of(values());

    private final String label;
    private final BigDecimal yuan;

    MoneyUnit(String label, String yuan) {
        this.label = label;
        this.yuan = new BigDecimal(yuan);
    }

    /** The unit as documents write it, such as {@code 万元}. */
    public String label() {
        return label;
    }

    /** An amount in this unit as exact yuan, without needless zeros after the point. */
    public BigDecimal toYuan(BigDecimal amount) {
        BigDecimal exact = amount.multiply(yuan).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    /** The unit with this label, if there is one. */
    public static Optional<MoneyUnit> ofLabel(String label) {
        for (MoneyUnit unit : ALL) {
            if (unit.label.equals(label)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }
}
