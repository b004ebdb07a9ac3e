package io.github.mubiao.value;

import io.github.mubiao.model.PartialDate;
import java.math.BigDecimal;
import java.util.regex.Matcher;

/** Reads a date at a place of folded text: 2022年12月底, 12月31日, 2022-12-31, 年底. */
final class DateLexer {

    /**
     * A date as it was read; it may be one that cannot be. A part that is not written is {@code null}.
     *
     * @param end the place behind it
     * @param recurring whether it is meant for every year (每年)
     */
    record Span(Integer year, Integer month, Integer day, int end, boolean recurring) {

        /** The date; {@code null} where there is no such day. */
        PartialDate date() {
            try {
                return new PartialDate(year, month, day);
            } catch (IllegalArgumentException impossible) {
                return null;
            }
        }

        /** The same with the year of the document, where none is written and it is not meant for every year. */
        Span inYear(Integer fiscalYear) {
            return year != null || recurring ? this : new Span(fiscalYear, month, day, end, false);
        }
    }

    /** Years of two digits that are written, from 2010 to 2040. */
    private static final int FIRST_SHORT_YEAR = 10;

    private static final int LAST_SHORT_YEAR = 40;

    private DateLexer() {}

    /** The date that starts at a place; {@code null} for none. */
    static Span read(String text, int start, Integer fiscalYear) {
        Matcher figures = at(Form.of("date-figures"), text, start);
        if (figures != null) {
            return figures(figures);
        }
        Matcher quarter = at(Form.of("date-quarter"), text, start);
        if (quarter != null) {
            return words(quarter, 3 * integer(quarter.group("q")), null, fiscalYear);
        }
        if (!Characters.hasAny(text, start, "年月")) {
            return null;
        }
        Matcher words = at(Form.of("date-words"), text, start);
        if (words != null && (words.group("m") != null || words.group("y") != null)) {
            return words(words, integer(words.group("m")), integer(words.group("d")), fiscalYear);
        }
        Matcher yearEnd = at(Form.of("date-year-end"), text, start);
        return yearEnd == null ? null : yearEnd(yearEnd, fiscalYear);
    }

    /** Forms that are dates only where 前 follows: 12.31前, 20221231前. */
    static Span readShort(String text, int start) {
        Span eight = readEight(text, start);
        if (eight != null) {
            return eight;
        }
        Matcher brief = at(Form.of("date-short"), text, start);
        return brief == null
                ? null
                : new Span(null, integer(brief.group("m")), integer(brief.group("d")), brief.end(), false);
    }

    /** 20221231, a date only where what stands beside it says so. */
    static Span readEight(String text, int start) {
        Matcher eight = at(Form.of("date-eight"), text, start);
        return eight == null ? null : figures(eight);
    }

    private static Matcher at(Form form, String text, int start) {
        Matcher matcher = form.at(text, start);
        return matcher != null && matcher.end() > start ? matcher : null;
    }

    private static Span figures(Matcher found) {
        return new Span(
                integer(found.group("y")), integer(found.group("m")), integer(found.group("d")), found.end(), false);
    }

    private static Span words(Matcher found, Integer month, Integer day, Integer fiscalYear) {
        // 24年底 is the end of 2024; 24年 alone may be so many years.
        boolean partOfYear = month != null || found.group("end") != null;
        Integer year = year(found.group("y"), fiscalYear, partOfYear);
        boolean every = found.group("every") != null;
        String relative = found.group("rel");
        boolean next = relative != null && Form.of("this-year").at(relative, 0) == null;
        boolean unsure = (found.group("y") != null && (year == null || relative != null || every))
                || (next && fiscalYear == null)
                || (month == null && day != null);
        return unsure
                ? new Span(null, 0, 0, found.end(), false)
                : new Span(next ? Integer.valueOf(fiscalYear + 1) : year, month, day, found.end(), every);
    }

    private static Span yearEnd(Matcher found, Integer fiscalYear) {
        boolean every = found.group("every") != null;
        boolean next = found.group("rel") != null && "次明来翌".contains(found.group("rel"));
        if (every || fiscalYear == null) {
            boolean unknown = next || (!every && found.group("end").equals("内"));
            return new Span(null, unknown ? 0 : 12, null, found.end(), every);
        }
        return new Span(next ? fiscalYear + 1 : fiscalYear, null, null, found.end(), false);
    }

    /** A year of two digits is only sure near the document's own, or with a month or 底 where that is not known. */
    private static Integer year(String written, Integer fiscalYear, boolean partOfYear) {
        Integer year = integer(written);
        if (year == null || written.length() > 2) {
            return year;
        }
        boolean sure = fiscalYear != null
                ? Math.abs(2000 + year - fiscalYear) <= 5
                : partOfYear && year >= FIRST_SHORT_YEAR && year <= LAST_SHORT_YEAR;
        return sure ? Integer.valueOf(2000 + year) : null;
    }

    /** The number of digits or numerals; 0, which is in no date, where they are none. */
    private static Integer integer(String written) {
        if (written == null || Characters.isDigit(written.charAt(0))) {
            return written == null ? null : Integer.valueOf(written);
        }
        String digits = written.length() == 4 ? Numerals.digits(written) : null;
        BigDecimal value = digits == null ? Numerals.read(written) : new BigDecimal(digits);
        return value == null ? 0 : value.intValue();
    }
}
