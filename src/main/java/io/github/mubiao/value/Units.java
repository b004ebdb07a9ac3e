package io.github.mubiao.value;

import io.github.mubiao.model.TabTable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** The units that the program knows, from {@code units.tsv}. */
final class Units {

    /** What a known unit measures, its base unit, how many of that it is, and its class in the table, which may be empty. */
    record Known(String dimension, String base, BigDecimal scale, String kind) {

        /** Whether it counts things, whose noun may follow: 个村. */
        boolean classifier() {
            return kind.equals("classifier");
        }
    }

    private static final Map<String, Known> KNOWN = new HashMap<>();
    private static final Map<String, BigDecimal> PREFIXES = new HashMap<>();
    /** Raised digits, each at the place of its value. */
    private static final String EXPONENTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static final Trie<String> NAMES = new Trie<>();
    private static final Trie<String> MULTIPLIERS = new Trie<>();

    static {
        for (List<String> row : TabTable.rows(Units.class, "units.tsv", 5)) {
            String name = row.get(0);
            BigDecimal scale = new BigDecimal(row.get(3));
            if (row.get(4).equals("multiplier")) {
                PREFIXES.put(name, scale);
                MULTIPLIERS.put(name, name);
            } else {
                KNOWN.put(name, new Known(row.get(1), row.get(2), scale, row.get(4)));
                NAMES.put(name, name);
            }
        }
    }

    private Units() {}

    /** The unit with this name; {@code null} where it is not known. */
    static Known known(String name) {
        return KNOWN.get(name);
    }

    /** What the unit with this name multiplies, or is: 个 of 万个; {@code null} where that is not known. */
    static Known counted(String name) {
        String prefix = KNOWN.containsKey(name) ? null : prefixAt(name, 0);
        return KNOWN.get(prefix == null ? name : name.substring(prefix.length()));
    }

    /** The longest known unit that starts at a place; {@code null} for none. */
    static String at(String text, int start) {
        return NAMES.longest(text, start, 1);
    }

    /** The longest multiplier (万, 百万, ×10⁴) that starts at a place; {@code null} for none. */
    static String prefixAt(String text, int start) {
        String prefix = MULTIPLIERS.longest(text, start, 1);
        return prefix == null ? powerAt(text, start) : prefix;
    }

    /** A power of ten, with or without the sign that multiplies: ×10⁴, 10^6. */
    private static String powerAt(String text, int start) {
        Matcher power = Form.of("power-of-ten").at(text, start);
        return power == null ? null : power.group();
    }

    /** What a multiplier multiplies by. */
    static BigDecimal multiplier(String prefix) {
        BigDecimal multiplier = PREFIXES.get(prefix);
        if (multiplier != null) {
            return multiplier;
        }
        char exponent = prefix.charAt(prefix.length() - 1);
        int power = Characters.isDigit(exponent) ? exponent - '0' : EXPONENTS.indexOf(exponent);
        return BigDecimal.ONE.movePointRight(power).setScale(0);
    }
}
