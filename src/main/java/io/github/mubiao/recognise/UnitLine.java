package io.github.mubiao.recognise;

import io.github.mubiao.model.MoneyUnit;
import io.github.mubiao.model.Organisation;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the line above a form: the budget unit with its code, and the unit of money. */
final class UnitLine {

    /** A code of 6 or 9 digits (3 for a department), then a name that starts with a Chinese character. */
    private static final Pattern UNIT =
            Pattern.compile("[\\[【(（]?(\\d{3}|\\d{6}|\\d{9})[\\]】)）]?\\s*[-－—–]?\\s*(\\p{IsHan}{4}.{0,200})");

    /** The digits of a department's code and the characters of a name. */
    private static final int LEAST = 3 + 4;

    private static final Pattern MONEY = Pattern.compile("(?:金额)?(?:计量)?单位[:：]?(?:人民币)?(元|千元|万元|亿元)");

    private UnitLine() {}

    /** A unit's code and name in one cell. */
    static Optional<Organisation> organisation(String text) {
        if (text.length() < LEAST || !mayBeCode(text)) {
            return Optional.empty();
        }
        Matcher unit = UNIT.matcher(text);
        return unit.matches() ? Optional.of(new Organisation(unit.group(1), unit.group(2))) : Optional.empty();
    }

    /** Whether a digit stands first, or behind one bracket: nearly all cells are told apart by this. */
    private static boolean mayBeCode(String text) {
        int first = !text.isEmpty() && "[【(（".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
        return text.length() > first && text.charAt(first) >= '0' && text.charAt(first) <= '9';
    }

    /** A unit by name alone, or by code and name. */
    static Organisation named(String text) {
        return organisation(text).orElseGet(() -> new Organisation(null, text));
    }

    /** {@code 单位：万元} at the end of a line that says more. */
    static Optional<MoneyUnit> moneyWithin(String text) {
        Matcher money = text.length() > 80 ? null : MONEY.matcher(Labels.fold(text));
        String unit = null;
        while (money != null && money.find()) {
            boolean ends = money.end() == money.regionEnd()
                    || ")）".indexOf(Labels.fold(text).charAt(money.end())) >= 0;
            unit = ends ? money.group(1) : unit;
        }
        return unit == null ? Optional.empty() : MoneyUnit.ofLabel(unit);
    }

    /** {@code 单位：万元} and the like. */
    static Optional<MoneyUnit> money(String text) {
        if (text.length() > 40) {
            return Optional.empty();
        }
        String folded = Labels.fold(text);
        if (!folded.contains("单位")) {
            return Optional.empty();
        }
        boolean bracketed = folded.startsWith("(") && folded.endsWith(")");
        Matcher money = MONEY.matcher(bracketed ? folded.substring(1, folded.length() - 1) : folded);
        return money.matches() ? MoneyUnit.ofLabel(money.group(1)) : Optional.empty();
    }
}
