package io.github.mubiao.read.sheet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A section of a {@link NumberFormat}: its items, in order, and when it applies. Immutable. */
final class FormatSection {

    /** What an item of a section shows. */
    private enum Kind {
        LITERAL,
        /** 0, # or ?, a digit's place. */
        DIGIT,
        POINT,
        /** Between digits: groups of three. Behind the last one: thousands. */
        COMMA,
        PERCENT,
        EXPONENT,
        SLASH,
        /** The whole number as it is. */
        GENERAL,
        TEXT,
        /** A part of a date or of a time of day: its letters. */
        DATE,
        /** Hours, minutes or seconds in all: its letters. */
        ELAPSED
    }

    private record Item(Kind kind, String text) {}

    /** Names that Excel has for a number as it is, in English and Chinese. */
    private static final List<String> GENERAL_NAMES = List.of("general", "g/通用格式", "通用格式", "常规", "standard");

    private static final List<String> NOON = List.of("上午/下午", "am/pm", "a/p");
    private static final String DATE_LETTERS = "yemdhsab";
    /** More places no program shows; a file that states more is cut to these. */
    private static final int MOST_DECIMALS = 30;
    /** From here on digits of a whole number are lost; Excel shows it with an exponent. */
    private static final BigDecimal LARGE = new BigDecimal("1E15");

    private static final BigDecimal SMALL = new BigDecimal("1E-9");

    private final List<Item> items = new ArrayList<>();
    private String operator;
    private BigDecimal bound;
    private int numerals;

    private FormatSection() {}

    // ---- parsing

    static FormatSection parse(String code) {
        FormatSection section = new FormatSection();
        int i = 0;
        while (i < code.length()) {
            i = section.item(code, i);
        }
        section.minutes();
        return section;
    }

    /** Takes the item at a place; the place behind it. */
    private int item(String code, int start) {
        char c = code.charAt(start);
        String general = beginning(code, start, GENERAL_NAMES);
        if (general != null) {
            return add(Kind.GENERAL, general, start);
        }
        String noon = beginning(code, start, NOON);
        if (noon != null) {
            return add(Kind.DATE, noon, start);
        }
        switch (c) {
            case '"' -> {
                int end = code.indexOf('"', start + 1);
                literal(code.substring(start + 1, end < 0 ? code.length() : end));
                return end < 0 ? code.length() : end + 1;
            }
            case '\\' -> {
                literal(code.substring(Math.min(start + 1, code.length()), Math.min(start + 2, code.length())));
                return start + 2;
            }
            case '_' -> {
                literal(" ");
                return start + 2;
            }
            case '*' -> {
                return start + 2;
            }
            case '[' -> {
                int end = code.indexOf(']', start);
                if (end > 0) {
                    bracket(code.substring(start + 1, end));
                    return end + 1;
                }
                literal("[");
                return start + 1;
            }
            default -> {
                return plain(code, start, c);
            }
        }
    }

    private int plain(String code, int start, char c) {
        switch (c) {
            case '0', '#', '?' -> items.add(new Item(Kind.DIGIT, String.valueOf(c)));
            case '.' -> items.add(new Item(Kind.POINT, "."));
            case ',' -> items.add(new Item(Kind.COMMA, ","));
            case '%' -> items.add(new Item(Kind.PERCENT, "%"));
            case '/' -> items.add(new Item(Kind.SLASH, "/"));
            case '@' -> items.add(new Item(Kind.TEXT, "@"));
            case 'E', 'e' -> {
                boolean exponent = start + 1 < code.length()
                        && "+-".indexOf(code.charAt(start + 1)) >= 0
                        && items.stream().anyMatch(item -> item.kind() == Kind.DIGIT);
                if (exponent) {
                    return add(Kind.EXPONENT, code.substring(start, start + 2), start);
                }
                return letters(code, start);
            }
            default -> {
                if (DATE_LETTERS.indexOf(Character.toLowerCase(c)) >= 0) {
                    return letters(code, start);
                }
                literal(String.valueOf(c));
            }
        }
        return start + 1;
    }

    private int letters(String code, int start) {
        int end = start;
        char first = Character.toLowerCase(code.charAt(start));
        while (end < code.length() && Character.toLowerCase(code.charAt(end)) == first) {
            end++;
        }
        return add(Kind.DATE, code.substring(start, end).toLowerCase(Locale.ROOT), start);
    }

    private int add(Kind kind, String text, int start) {
        items.add(new Item(kind, text));
        return start + text.length();
    }

    private void literal(String text) {
        items.add(new Item(Kind.LITERAL, text));
    }

    private static String beginning(String code, int start, List<String> names) {
        for (String name : names) {
            if (code.regionMatches(true, start, name, 0, name.length())) {
                return code.substring(start, start + name.length());
            }
        }
        return null;
    }

    private void bracket(String inner) {
        String lower = inner.toLowerCase(Locale.ROOT);
        if (inner.startsWith("$")) {
            int end = inner.indexOf('-');
            literal(inner.substring(1, end < 0 ? inner.length() : end));
        } else if (lower.startsWith("dbnum") && lower.length() == "dbnum".length() + 1) {
            numerals = Math.max(0, Math.min(3, lower.charAt("dbnum".length()) - '0'));
        } else if (lower.matches("h+|m+|s+")) {
            items.add(new Item(Kind.ELAPSED, lower));
        } else if (!inner.isEmpty() && "<>=".indexOf(inner.charAt(0)) >= 0) {
            condition(inner);
        }
    }

    private void condition(String inner) {
        int end = inner.length() > 1 && "<>=".indexOf(inner.charAt(1)) >= 0 ? 2 : 1;
        try {
            String number = inner.substring(end).strip();
            if (number.length() <= MOST_DECIMALS) {
                bound = bounded(new BigDecimal(number));
                operator = inner.substring(0, end);
            }
        } catch (NumberFormatException e) {
            bound = null;
        }
    }

    /** An exponent of a billion would take all memory once it is written out. */
    private static BigDecimal bounded(BigDecimal number) {
        if (Math.abs((long) number.scale()) > 400) {
            throw new NumberFormatException("beyond any double");
        }
        return number;
    }

    /** {@code m} is minutes behind hours and before seconds (18.8.31). */
    private void minutes() {
        char last = ' ';
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.kind() != Kind.DATE && item.kind() != Kind.ELAPSED) {
                continue;
            }
            char letter = item.text().charAt(0);
            if (item.kind() == Kind.DATE && letter == 'm' && item.text().length() <= 2) {
                if (last == 'h' || next(i + 1) == 's') {
                    letter = 'n';
                    items.set(i, new Item(Kind.DATE, item.text().replace('m', 'n')));
                }
            }
            last = NOON.contains(item.text().toLowerCase(Locale.ROOT)) ? last : letter;
        }
    }

    private char next(int from) {
        for (int i = from; i < items.size(); i++) {
            if (items.get(i).kind() == Kind.DATE || items.get(i).kind() == Kind.ELAPSED) {
                return items.get(i).text().charAt(0);
            }
        }
        return ' ';
    }

    // ---- when it applies

    boolean hasCondition() {
        return operator != null;
    }

    boolean holds(BigDecimal value) {
        int order = value.compareTo(bound);
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "=" -> order == 0;
            default -> order != 0;
        };
    }

    boolean isOfNegatives() {
        boolean below = operator.startsWith("<") && !operator.equals("<>");
        boolean upToZero = bound.signum() == 0 && operator.equals("<");
        return (below && (bound.signum() < 0 || upToZero)) || (operator.equals("=") && bound.signum() < 0);
    }

    boolean isText() {
        return has(Kind.TEXT);
    }

    private boolean has(Kind kind) {
        return items.stream().anyMatch(item -> item.kind() == kind);
    }

    // ---- showing

    /** A text between the section's literals; nothing where the section does not take it. */
    String text(String value) {
        StringBuilder shown = new StringBuilder();
        for (Item item : items) {
            switch (item.kind()) {
                case TEXT, GENERAL -> shown.append(value);
                default -> shown.append(item.text());
            }
        }
        return shown.toString();
    }

    /**
     * A number.
     *
     * @param value without its sign
     * @param negative whether the sign is to be shown
     * @return {@code null} where the section cannot show it
     */
    String number(BigDecimal value, boolean negative, boolean date1904) {
        if (has(Kind.DATE) || has(Kind.ELAPSED)) {
            return negative ? null : date(value, date1904);
        }
        String sign = negative ? "-" : "";
        if (has(Kind.GENERAL) || has(Kind.TEXT)) {
            return sign + text(NumeralScript.number(general(value), numerals));
        }
        if (!has(Kind.DIGIT)) {
            return items.isEmpty() ? "" : sign + text("");
        }
        if (has(Kind.EXPONENT)) {
            return sign + scientific(value);
        }
        if (isFraction()) {
            return sign + fraction(value);
        }
        return sign + decimal(value);
    }

    /** A number as it is. */
    static String general(BigDecimal value) {
        BigDecimal size = value.abs();
        if (value.signum() != 0 && (size.compareTo(LARGE) >= 0 || size.compareTo(SMALL) < 0)) {
            BigDecimal plain = value.stripTrailingZeros();
            int exponent = plain.precision() - plain.scale() - 1;
            String digits = plain.movePointLeft(exponent).stripTrailingZeros().toPlainString();
            return digits + "E" + (exponent < 0 ? "-" : "+") + String.format(Locale.ROOT, "%02d", Math.abs(exponent));
        }
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private int lastDigit() {
        for (int i = items.size() - 1; i >= 0; i--) {
            if (items.get(i).kind() == Kind.DIGIT) {
                return i;
            }
        }
        return -1;
    }

    /** Where the first item of a kind stands; behind the last item where none is. */
    private int first(Kind kind) {
        int at = 0;
        while (at < items.size() && items.get(at).kind() != kind) {
            at++;
        }
        return at;
    }

    private int places(int from, int to) {
        int places = 0;
        for (int i = from; i < to; i++) {
            places += items.get(i).kind() == Kind.DIGIT ? 1 : 0;
        }
        return places;
    }

    private String decimal(BigDecimal value) {
        int point = first(Kind.POINT);
        int last = lastDigit();
        int scale = 0;
        boolean grouped = false;
        for (int i = 0; i < items.size(); i++) {
            Kind kind = items.get(i).kind();
            scale += kind == Kind.PERCENT ? 2 : 0;
            if (kind == Kind.COMMA) {
                boolean between = i < last && places(0, i) > 0 && i < point && places(i, point) > 0;
                grouped |= between;
                boolean behind = places(0, i) > 0 && (i > last || (i < point && places(i, point) == 0));
                scale -= behind ? 3 : 0;
            }
        }
        int decimals = Math.min(MOST_DECIMALS, places(point, items.size()));
        BigDecimal rounded = value.movePointRight(scale).setScale(decimals, RoundingMode.HALF_UP);
        if (numerals > 0 && decimals == 0 && !grouped) {
            return numerals(rounded);
        }
        return filled(rounded, point, grouped);
    }

    /** The digits in a script of their own, where the section's places are all digits of one number. */
    private String numerals(BigDecimal rounded) {
        StringBuilder shown = new StringBuilder();
        boolean first = true;
        for (Item item : items) {
            switch (item.kind()) {
                case DIGIT -> {
                    shown.append(first ? NumeralScript.number(rounded.toPlainString(), numerals) : "");
                    first = false;
                }
                case COMMA, POINT -> {}
                default -> shown.append(item.text());
            }
        }
        return shown.toString();
    }

    /** Fills the places: those before the point from the right, those behind it from the left. */
    private String filled(BigDecimal rounded, int point, boolean grouped) {
        String plain = rounded.toPlainString();
        int dot = plain.indexOf('.');
        String integer = dot < 0 ? plain : plain.substring(0, dot);
        integer = integer.equals("0") ? "" : integer;
        String fraction = dot < 0 ? "" : plain.substring(dot + 1);
        StringBuilder before = new StringBuilder();
        int taken = 0;
        int left = places(0, point);
        for (int i = point - 1; i >= 0; i--) {
            Item item = items.get(i);
            if (item.kind() == Kind.DIGIT) {
                left--;
                int until = left == 0 ? Math.max(taken + 1, integer.length()) : taken + 1;
                for (; taken < until; taken++) {
                    String digit = digit(integer, taken, item.text());
                    before.insert(0, grouped && taken > 0 && taken % 3 == 0 && !digit.isBlank() ? digit + "," : digit);
                }
            } else if (item.kind() != Kind.COMMA) {
                before.insert(0, item.text());
            }
        }
        StringBuilder behind = new StringBuilder();
        int used = 0;
        int shown = shownDecimals(fraction, point);
        for (int i = point; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.kind() == Kind.DIGIT) {
                boolean there = used < shown && used < fraction.length();
                behind.append(there ? fraction.charAt(used) : item.text().equals("?") ? ' ' : "");
                used++;
            } else if (item.kind() != Kind.COMMA && (item.kind() != Kind.POINT || shown > 0)) {
                // A point that no decimals follow, which Excel leaves, is no part of a number.
                behind.append(item.text());
            }
        }
        String all = before.append(behind).toString();
        return numerals > 0 ? NumeralScript.digits(all, numerals) : all;
    }

    /** The digit of a whole number at a place from the right, or what its place shows where there is none. */
    private static String digit(String integer, int fromRight, String place) {
        if (fromRight < integer.length()) {
            return String.valueOf(integer.charAt(integer.length() - 1 - fromRight));
        }
        return place.equals("0") ? "0" : place.equals("?") ? " " : "";
    }

    /** How many decimals are shown: zeros at the end only at places of 0. */
    private int shownDecimals(String fraction, int point) {
        int shown = 0;
        int place = 0;
        for (int i = point; i < items.size(); i++) {
            if (items.get(i).kind() == Kind.DIGIT) {
                place++;
                boolean filled = place <= fraction.length() && fraction.charAt(place - 1) != '0';
                if (items.get(i).text().equals("0") || filled) {
                    shown = place;
                }
            }
        }
        return shown;
    }

    private String scientific(BigDecimal value) {
        int at = first(Kind.EXPONENT);
        int point = Math.min(first(Kind.POINT), at);
        int decimals = Math.min(MOST_DECIMALS, places(point, at));
        int integers = Math.max(1, places(0, point));
        int exponent = 0;
        BigDecimal mantissa = value;
        if (value.signum() != 0) {
            exponent = value.precision() - value.scale() - 1;
            exponent = Math.floorDiv(exponent, integers) * integers;
            mantissa = value.movePointLeft(exponent).setScale(decimals, RoundingMode.HALF_UP);
            if (mantissa.precision() - mantissa.scale() > integers) {
                exponent += integers;
                mantissa = value.movePointLeft(exponent);
            }
        }
        FormatSection number = new FormatSection();
        number.items.addAll(items.subList(0, at));
        StringBuilder shown = new StringBuilder(
                number.filled(mantissa.setScale(decimals, RoundingMode.HALF_UP), number.first(Kind.POINT), false));
        String sign = exponent < 0 ? "-" : items.get(at).text().endsWith("+") ? "+" : "";
        shown.append('E').append(sign);
        String digits = String.valueOf(Math.abs(exponent));
        shown.append("0".repeat(Math.max(0, Math.min(9, places(at, items.size())) - digits.length())))
                .append(digits);
        for (int i = at + 1; i < items.size(); i++) {
            shown.append(items.get(i).kind() == Kind.DIGIT ? "" : items.get(i).text());
        }
        return shown.toString();
    }

    /** A slash parts places of digits from places or a number. */
    private boolean isFraction() {
        for (int i = 1; i < items.size() - 1; i++) {
            if (items.get(i).kind() == Kind.SLASH
                    && items.get(i - 1).kind() == Kind.DIGIT
                    && (items.get(i + 1).kind() == Kind.DIGIT
                            || items.get(i + 1).text().matches("[1-9]"))) {
                return true;
            }
        }
        return false;
    }

    private String fraction(BigDecimal value) {
        int slash = first(Kind.SLASH);
        int numerator = slash;
        while (numerator > 0 && items.get(numerator - 1).kind() == Kind.DIGIT) {
            numerator--;
        }
        StringBuilder fixed = new StringBuilder();
        int end = slash + 1;
        while (end < items.size()
                && (items.get(end).kind() == Kind.DIGIT || items.get(end).text().matches("[0-9]"))) {
            fixed.append(items.get(end++).text());
        }
        boolean hasWhole = places(0, numerator) > 0;
        BigInteger whole = hasWhole ? value.toBigInteger() : BigInteger.ZERO;
        double rest = value.subtract(new BigDecimal(whole)).doubleValue();
        long[] parts = fixed.toString().matches("[1-9][0-9]{0,5}")
                ? fixed(rest, Long.parseLong(fixed.toString()))
                : nearest(rest, (long) Math.pow(10, Math.min(6, end - slash - 1)) - 1);
        if (hasWhole && parts[0] == parts[1]) {
            whole = whole.add(BigInteger.ONE);
            parts = new long[] {0, 1};
        }
        StringBuilder shown = new StringBuilder();
        boolean showsWhole = hasWhole && (whole.signum() != 0 || parts[0] == 0);
        if (showsWhole) {
            shown.append(whole);
        }
        if (parts[0] != 0 || !hasWhole) {
            shown.append(showsWhole ? " " : "").append(parts[0]).append('/').append(parts[1]);
        }
        for (int i = end; i < items.size(); i++) {
            shown.append(items.get(i).text());
        }
        return shown.toString();
    }

    private static long[] fixed(double rest, long denominator) {
        return new long[] {Math.round(rest * denominator), denominator};
    }

    /** The nearest fraction whose denominator is not above a limit. */
    private static long[] nearest(double rest, long most) {
        long[] best = {Math.round(rest), 1};
        double least = Math.abs(rest - best[0]);
        // So many denominators are looked at that none beyond them makes a difference that is seen.
        for (long denominator = 2; denominator <= Math.min(most, 9_999) && least > 1e-12; denominator++) {
            long numerator = Math.round(rest * denominator);
            double error = Math.abs(rest - numerator / (double) denominator);
            if (error < least - 1e-12) {
                least = error;
                best = new long[] {numerator, denominator};
            }
        }
        return best;
    }

    private String date(BigDecimal value, boolean date1904) {
        boolean fine = items.stream()
                .anyMatch(item -> item.kind() == Kind.DATE && item.text().startsWith("s"));
        CellDate date = CellDate.of(value, date1904, fine ? secondDecimals() : 0);
        if (date == null) {
            return null;
        }
        boolean half = items.stream().anyMatch(item -> NOON.contains(item.text().toLowerCase(Locale.ROOT)));
        StringBuilder shown = new StringBuilder();
        boolean afterSeconds = false;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            switch (item.kind()) {
                case DATE -> shown.append(date.part(item.text(), half, numerals));
                case ELAPSED -> shown.append(date.elapsed(item.text()));
                case POINT -> shown.append(afterSeconds && places(i, items.size()) > 0 ? "" : ".");
                case DIGIT -> {
                    if (i > 0 && items.get(i - 1).kind() == Kind.POINT && afterSeconds) {
                        shown.append(date.fraction(secondDecimals()));
                    }
                }
                case GENERAL, TEXT -> shown.append(general(value));
                default -> shown.append(item.text());
            }
            boolean seconds = (item.kind() == Kind.DATE || item.kind() == Kind.ELAPSED)
                    && item.text().startsWith("s");
            afterSeconds = seconds || (afterSeconds && (item.kind() == Kind.POINT || item.kind() == Kind.DIGIT));
        }
        return shown.toString();
    }

    /** Decimals of seconds: the places of digits of a date. */
    private int secondDecimals() {
        return Math.min(3, places(0, items.size()));
    }
}
