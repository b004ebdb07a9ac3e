package io.github.mubiao.recognise;

import io.github.mubiao.model.MoneyUnit;
import io.github.mubiao.model.Organisation;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the line above a form: the budget unit with its code, and the unit of money. */
final class UnitText {

    /** A code of 6 or 9 digits (3 for a department), then a name that starts with a Chinese character. */
    private static final Pattern UNIT =
            Pattern.compile("[\\[【(（]?(\\d{3}|\\d{6}|\\d{9})[\\]】)）]?\\s*[-－—–_]?\\s*(\\p{IsHan}{4}.{0,200})");

    /** The digits of a department's code and the characters of a name. */
    private static final int SHORTEST_CODE = 3;

    private static final int LEAST = SHORTEST_CODE + 4;

    /** Longer texts are no code and name, and white space of any length between them is not gone through twice. */
    private static final int LONGEST_UNIT = 300;

    private static final Pattern MONEY = Pattern.compile("(?:金额)?(?:计量)?单位[:：]?(?:人民币)?(元|千元|万元|亿元)");

    /** Other units may follow, but no other one of money. */
    private static final Pattern MONEY_CELL = Pattern.compile(MONEY.pattern() + "(?:[、,，;；][^元]{1,12})?");

    private static final Pattern TITLE_END = Pattern.compile("表[(（](?:人民币)?(元|千元|万元|亿元)[)）]$");

    private static final Pattern BRACKETS = Pattern.compile("(?:.*[,、;:])?(?:人民币)?(元|千元|万元|亿元)");

    /** Longer paragraphs are prose. */
    private static final int LONGEST_LINE = 80;

    private static final int LONGEST_CELL = 40;

    private UnitText() {}

    /** A unit's code and name in a cell without a label: three digits just before words are a count as well, 300人以上参与. */
    static Optional<Organisation> organisation(String text) {
        return coded(text)
                .filter(unit -> unit.code().length() > SHORTEST_CODE || !text.startsWith(unit.code() + unit.name()));
    }

    private static Optional<Organisation> coded(String text) {
        if (text.length() < LEAST || text.length() > LONGEST_UNIT || !mayBeCode(text)) {
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
        return coded(text).orElseGet(() -> new Organisation(null, text));
    }

    /** {@code 单位：万元} at the end of a line that says more, or {@code （万元）} at the end of a title. */
    static Optional<MoneyUnit> moneyWithin(String text) {
        if (text.length() > LONGEST_LINE || text.indexOf('元') < 0) {
            return Optional.empty();
        }
        String folded = Labels.fold(text);
        Matcher title = TITLE_END.matcher(folded);
        String unit = title.find() ? title.group(1) : null;
        Matcher money = MONEY.matcher(folded);
        while (money.find()) {
            boolean ends = money.end() == folded.length() || ")）".indexOf(folded.charAt(money.end())) >= 0;
            unit = ends ? money.group(1) : unit;
        }
        return unit == null ? Optional.empty() : MoneyUnit.ofLabel(unit);
    }

    /** A line, folded, without the unit of money at its end. */
    static String withoutMoney(String text) {
        if (text.length() > LONGEST_LINE || text.indexOf('元') < 0) {
            return text;
        }
        String folded = Labels.fold(text);
        Matcher money = MONEY.matcher(folded);
        String line = folded;
        while (money.find()) {
            line = money.end() == folded.length() ? folded.substring(0, money.start()) : line;
        }
        return line;
    }

    /** The unit in a cell beside the label that asks for it: {@code 万元}. */
    static Optional<MoneyUnit> moneyBeside(String text) {
        return money("单位" + text);
    }

    /** {@code 单位：万元} and the like, {@code 单位：万元、个} too. */
    static Optional<MoneyUnit> money(String text) {
        if (text.length() > LONGEST_CELL || text.indexOf('元') < 0) {
            return Optional.empty();
        }
        String folded = Labels.fold(text);
        if (!folded.contains("单位")) {
            return Optional.empty();
        }
        boolean bracketed = folded.startsWith("(") && folded.endsWith(")");
        Matcher money = MONEY_CELL.matcher(bracketed ? folded.substring(1, folded.length() - 1) : folded);
        return money.matches() ? MoneyUnit.ofLabel(money.group(1)) : Optional.empty();
    }

    /** The unit of money in the brackets of a label, alone or behind other words: {@code 补助，万元}. */
    static Optional<MoneyUnit> moneyInBrackets(String folded) {
        Matcher money = folded.endsWith("元") && folded.length() <= LONGEST_CELL ? BRACKETS.matcher(folded) : null;
        return money != null && money.matches() ? MoneyUnit.ofLabel(money.group(1)) : Optional.empty();
    }
}
