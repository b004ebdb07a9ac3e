package io.github.mubiao.value;

import java.math.BigDecimal;

/** Reads sums of money in numerals: 叁角贰分 is 0.32 元. */
final class NumeralMoney {

    private static final String UNITS = "元角分";

    private NumeralMoney() {}

    /** The sum in 元; {@code null} where the text is not such a sum. The text is in plain characters. */
    static BigDecimal read(String text) {
        String rest = text.endsWith("整") ? text.substring(0, text.length() - 1) : text;
        BigDecimal sum = BigDecimal.ZERO;
        boolean any = false;
        for (int unit = 0; unit < UNITS.length(); unit++) {
            int end = rest.indexOf(UNITS.charAt(unit));
            if (end < 0) {
                continue;
            }
            String number = rest.substring(0, end);
            BigDecimal part = Numerals.whole(any && number.startsWith("零") ? number.substring(1) : number);
            if (part == null || (unit > 0 && part.compareTo(BigDecimal.TEN) >= 0)) {
                return null;
            }
            sum = sum.add(part.movePointLeft(unit));
            rest = rest.substring(end + 1);
            any = true;
        }
        return any && rest.isEmpty() ? sum : null;
    }
}
