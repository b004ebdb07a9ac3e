package io.github.mubiao.read.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A number format of a workbook (ECMA-376-1, 18.8.31): what a cell shows of its value.
 *
 * <pre>
 * format    = section { ";" section }        up to four: positive, negative, zero, text
 * section   = { bracket | item }
 * bracket   = "[" condition | colour | "$" symbol [ "-" locale ] | "DBNum" digit | "h" | "mm" | "ss" "]"
 * item      = digit placeholder ("0" "#" "?") | "." | "," | "%" | "E+" | "/" | date part | "@" | "General"
 *           | literal (quoted, behind "\", or any other character) | "_" c (a space) | "*" c (nothing)
 * </pre>
 *
 * A number has the 15 significant digits that Excel computes with, so that the noise of binary fractions is
 * no part of it. Immutable.
 */
public final class NumberFormat {

    /** Shows a number as it is. */
    public static final NumberFormat GENERAL = new NumberFormat(List.of(FormatSection.parse("General")), false);

    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    /** Longer codes no program writes (Excel takes 255 characters); they show numbers as they are. */
    private static final int LONGEST = 1000;

    private static final int WITH_TEXT = 4;

    /** From March 1900 on, days count from here. */
    private static final LocalDateTime LAST_OF_1899 = LocalDateTime.of(1899, 12, 30, 0, 0);

    private static final LocalDateTime FIRST_OF_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final double MILLIS_OF_DAY = 86_400_000;

    private final List<FormatSection> sections;
    private final boolean date1904;
    /** What shows texts; {@code null} where these are shown as they are. */
    private final FormatSection ofTexts;

    private NumberFormat(List<FormatSection> sections, boolean date1904) {
        this.sections = sections;
        this.date1904 = date1904;
        FormatSection last = sections.get(sections.size() - 1);
        this.ofTexts = sections.size() == WITH_TEXT || last.isText() ? last : null;
    }

    /**
     * Parses a format's code.
     *
     * @param code as the file states it; {@code null} and empty for {@link #GENERAL}
     * @param date1904 whether days count from 1904
     */
    public static NumberFormat of(String code, boolean date1904) {
        if (code == null || code.isBlank() || code.length() > LONGEST) {
            return GENERAL;
        }
        List<FormatSection> sections = new ArrayList<>();
        for (String section : split(code)) {
            sections.add(FormatSection.parse(section));
        }
        return new NumberFormat(List.copyOf(sections), date1904);
    }

    /** The sections of a code: a semicolon in quotes, brackets or behind a backslash parts none. */
    private static List<String> split(String code) {
        List<String> sections = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        boolean bracket = false;
        for (int i = 0; i < code.length() && sections.size() < WITH_TEXT - 1; i++) {
            char c = code.charAt(i);
            if (quoted) {
                quoted = c != '"';
            } else if (bracket) {
                bracket = c != ']';
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else if (c == '"') {
                quoted = true;
            } else if (c == '[') {
                bracket = true;
            } else if (c == ';') {
                sections.add(code.substring(start, i));
                start = i + 1;
            }
        }
        sections.add(code.substring(start));
        return sections;
    }

    /** What a cell with a text shows. */
    public String text(String value) {
        return ofTexts == null ? value : ofTexts.text(value);
    }

    /** What a cell with a number shows; what is no number as it is. */
    public String number(String value) {
        if (value.length() > LONGEST) {
            return value;
        }
        try {
            return number(Double.parseDouble(value));
        } catch (NumberFormatException e) {
            return value;
        }
    }

    /** What a cell with a date shows that ISO 8601 writes; what is no date as it is. */
    public String date(String value) {
        try {
            String local = value.strip().replace("Z", "");
            LocalDateTime moment = LocalDateTime.parse(local.contains("T") ? local : local + "T00:00:00");
            LocalDateTime first = date1904 ? FIRST_OF_1904 : LAST_OF_1899;
            return number(ChronoUnit.MILLIS.between(first, moment) / MILLIS_OF_DAY);
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    /** What a cell with a number shows. */
    public String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "";
        }
        return number(new BigDecimal(value).round(DIGITS));
    }

    /** What a cell with a number shows. */
    public String number(BigDecimal value) {
        BigDecimal rounded = value.round(DIGITS);
        int index = index(rounded);
        if (index < 0) {
            return FormatSection.general(rounded);
        }
        FormatSection section = sections.get(index);
        boolean signed = rounded.signum() < 0 && !isOfNegatives(section, index);
        String shown = section.number(rounded.abs(), signed, date1904);
        // What a date format cannot show, Excel fills with hash signs; the number says more.
        return shown == null ? FormatSection.general(rounded) : shown;
    }

    /** Whether a section shows nothing but numbers below zero, whose sign it then writes itself. */
    private boolean isOfNegatives(FormatSection section, int index) {
        if (section.hasCondition()) {
            return section.isOfNegatives();
        }
        return index == 1 && !sections.get(0).hasCondition();
    }

    /** The section that shows a number; -1 where none does. */
    private int index(BigDecimal value) {
        boolean conditions = false;
        int numeric = 0;
        for (int i = 0; i < Math.min(sections.size(), WITH_TEXT - 1); i++) {
            conditions |= sections.get(i).hasCondition();
            numeric += sections.get(i).isText() && i > 0 ? 0 : 1;
        }
        if (conditions) {
            return conditional(value, numeric);
        }
        if (numeric == 1 || value.signum() > 0) {
            return 0;
        }
        if (value.signum() < 0) {
            return 1;
        }
        return numeric > 2 ? 2 : 0;
    }

    private int conditional(BigDecimal value, int numeric) {
        for (int i = 0; i < numeric; i++) {
            FormatSection section = sections.get(i);
            if (section.hasCondition()) {
                if (section.holds(value)) {
                    return i;
                }
            } else if (i == numeric - 1 || (i == 1 && value.signum() < 0)) {
                return i;
            } else if (i == 0 && value.signum() > 0) {
                return i;
            }
        }
        return -1;
    }
}
