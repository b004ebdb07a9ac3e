package io.github.mubiao.write;

import java.math.BigDecimal;

/** Numbers as {@code DECIMAL(38,18)} holds them, in Parquet and in DuckDB. */
final class Decimals {

    private static final int SCALE = 18;
    private static final int PRECISION = 38;

    private Decimals() {}

    /** The number with the type's scale; {@code null} where that would lose a digit. */
    static BigDecimal fitting(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        boolean fits = stripped.scale() <= SCALE && stripped.precision() - stripped.scale() <= PRECISION - SCALE;
        return fits ? stripped.setScale(SCALE) : null;
    }
}
