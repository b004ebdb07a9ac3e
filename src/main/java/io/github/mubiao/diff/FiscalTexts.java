package io.github.mubiao.diff;

import io.github.mubiao.model.PartialDate;
import io.github.mubiao.model.Target;
import io.github.mubiao.model.TargetKind;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The years that move with the fiscal year: 2022年12月底前 in the document of 2022 says what
 * 2023年12月底前 says in that of 2023.
 *
 * <p>Only the fiscal year itself and the one before it (上年) move. A later year is the date of
 * something longer than a year, and a date that was put off is no date that moved along.
 */
final class FiscalTexts {

    /** A leap year, so that every day has its place in it. */
    private static final int FISCAL_YEAR = 2000;

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])20[0-9]{2}(?![0-9])");
    private static final Pattern YEAR_OF_NAME = Pattern.compile("(?<![0-9])20[0-9]{2}(?![0-9])(年度|年)?");

    private FiscalTexts() {}

    /** The text with the years that move as 本年 and 上年. */
    static String relative(String text, Integer fiscalYear) {
        if (fiscalYear == null) {
            return text;
        }
        Matcher years = YEAR.matcher(text);
        return years.replaceAll(year -> word(year, fiscalYear));
    }

    private static String word(MatchResult year, int fiscalYear) {
        int before = fiscalYear - Integer.parseInt(year.group());
        return before == 0 ? "本" : before == 1 ? "上" : year.group();
    }

    /** A name without its years. */
    static String withoutYears(String name) {
        String rest = YEAR_OF_NAME.matcher(name).replaceAll("");
        return rest.isEmpty() ? name : rest;
    }

    /** The first year that the text names; {@code null} for none. */
    static Integer year(String text) {
        Matcher years = YEAR.matcher(text);
        return years.find() ? Integer.valueOf(years.group()) : null;
    }

    /** Whether every year of the target moves with the fiscal year. */
    static boolean moves(Target target, Integer fiscalYear) {
        if (fiscalYear == null) {
            return false;
        }
        return switch (target.kind()) {
            case DEADLINE -> moves(((Target.Deadline) target).date(), fiscalYear);
            case PERIOD -> moves(((Target.Period) target).from(), fiscalYear);
            case ALL -> ((Target.All) target).parts().stream().allMatch(part -> moves(part, fiscalYear));
            case COMPARISON, RANGE, ORDINAL, BOOLEAN, RATIO, REFERENCE, QUALITATIVE, NOT_APPLICABLE, MISSING -> true;
        };
    }

    private static boolean moves(PartialDate date, int fiscalYear) {
        return date.year() == null || date.year() == fiscalYear || date.year() == fiscalYear - 1;
    }

    /** The target with its years counted from the fiscal year. */
    static Target relative(Target target, int fiscalYear) {
        int by = FISCAL_YEAR - fiscalYear;
        if (target.kind() == TargetKind.DEADLINE) {
            Target.Deadline deadline = (Target.Deadline) target;
            return new Target.Deadline(deadline.comparator(), moved(deadline.date(), by));
        }
        if (target.kind() == TargetKind.PERIOD) {
            Target.Period period = (Target.Period) target;
            return new Target.Period(moved(period.from(), by), moved(period.to(), by));
        }
        if (target.kind() == TargetKind.ALL) {
            return new Target.All(((Target.All) target)
                    .parts().stream().map(part -> relative(part, fiscalYear)).toList());
        }
        return target;
    }

    /** The 29th of February becomes the 28th in a year that has none. */
    private static PartialDate moved(PartialDate date, int by) {
        if (date.year() == null) {
            return date;
        }
        int year = date.year() + by;
        boolean missing = date.day() != null
                && date.day() > java.time.YearMonth.of(year, date.month()).lengthOfMonth();
        return new PartialDate(year, date.month(), missing ? Integer.valueOf(28) : date.day());
    }
}
