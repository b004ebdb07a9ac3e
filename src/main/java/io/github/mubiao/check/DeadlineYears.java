package io.github.mubiao.check;

import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.IndicatorDetails;
import io.github.mubiao.model.PartialDate;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Deadlines and periods with a year of their own against the budget year: over before it began, or not begun when it
 * ends, unless anything says that the project lasts several years.
 */
final class DeadlineYears implements Check {

    private static final Rule PAST = Rules.of("deadline-past");
    private static final Rule LATER = Rules.of("deadline-later");

    private static final int MONTHS = 12;

    /** A year in a title. */
    private static final Pattern TITLED = Pattern.compile("(?<!\\d)20\\d{2}(?!\\d)");

    private final Wordings wordings;

    private Integer fiscalYear;

    DeadlineYears(Wordings wordings) {
        this.wordings = wordings;
    }

    @Override
    public void start(DocumentHeader header) {
        fiscalYear = header.fiscalYear();
    }

    @Override
    public void project(Project project, Report report) {
        Integer titled = project.statedYear() == null ? titled(project) : project.statedYear();
        Integer year = titled == null ? fiscalYear : titled;
        if (year == null) {
            return;
        }
        List<Wording> said = wordings.of(project);
        int latest = latest(project, said, year);
        for (int i = 0; i < said.size(); i++) {
            Indicator indicator = project.indicators().get(i);
            Wording wording = said.get(i);
            PartialDate last = last(indicator.target());
            PartialDate first = first(indicator.target());
            if (isWritten(last, wording) && last.year() < year) {
                report.add(PAST, project.key(), indicator.location(), indicator.value(), year);
            } else if (isWritten(first, wording)
                    && isLater(first, latest, report)
                    && isOfTheYear(indicator)
                    && ProjectYears.isOne(project, wording.text())) {
                report.add(LATER, project.key(), indicator.location(), indicator.value(), latest);
            }
        }
    }

    /** The one year in the form's title; {@code null} for none, and for several. */
    private static Integer titled(Project project) {
        Matcher year = TITLED.matcher(Folded.of(project.title()));
        Integer titled = year.find() ? Integer.valueOf(year.group()) : null;
        return year.find() ? null : titled;
    }

    /** The latest year that the project can be of: that of its code, and of deadlines that the form dates, count too. */
    private static int latest(Project project, List<Wording> said, int year) {
        ProjectCode code = ProjectCode.of(project);
        int latest = code != null && code.isWellFormed() ? Math.max(year, code.year()) : year;
        for (int i = 0; i < said.size(); i++) {
            PartialDate last = last(project.indicators().get(i).target());
            if (last != null && last.year() != null && !isWritten(last, said.get(i))) {
                latest = Math.max(latest, last.year());
            }
        }
        return latest;
    }

    /** Whether a date has a year, and the value says which: 12月底前 alone is of the form's own year. */
    private static boolean isWritten(PartialDate date, Wording wording) {
        return date != null && date.year() != null && wording.value().contains(Integer.toString(date.year()));
    }

    /** Whether a date is after a year, by more months than settings allow. */
    private static boolean isLater(PartialDate date, int year, Report report) {
        int months = (date.year() - year - 1) * MONTHS + (date.month() == null ? MONTHS : date.month());
        return date.year() > year && BigDecimal.valueOf(months).compareTo(report.threshold(LATER, "months")) > 0;
    }

    private static boolean isOfTheYear(Indicator indicator) {
        IndicatorDetails details = indicator.details();
        return details == null || details.term() != IndicatorDetails.Term.MID_TERM;
    }

    private static PartialDate last(Target target) {
        return target instanceof Target.Period period ? period.to() : deadline(target);
    }

    private static PartialDate first(Target target) {
        return target instanceof Target.Period period ? period.from() : deadline(target);
    }

    private static PartialDate deadline(Target target) {
        return target instanceof Target.Deadline deadline ? deadline.date() : null;
    }
}
