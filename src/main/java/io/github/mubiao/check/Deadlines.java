package io.github.mubiao.check;

import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.PartialDate;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Target;

/** Deadlines and periods with a year of their own that ends before the budget year. */
final class Deadlines implements Check {

    private static final Rule RULE = Rules.of("deadline-past");

    private Integer fiscalYear;

    @Override
    public void start(DocumentHeader header) {
        fiscalYear = header.fiscalYear();
    }

    /** The date by which a target asks for something; {@code null} where it names none. */
    private static PartialDate last(Target target) {
        if (target instanceof Target.Period period) {
            return period.to();
        }
        return target instanceof Target.Deadline deadline ? deadline.date() : null;
    }

    @Override
    public void project(Project project, Report report) {
        for (Indicator indicator : project.indicators()) {
            PartialDate last = last(indicator.target());
            if (fiscalYear != null && last != null && last.year() != null && last.year() < fiscalYear) {
                report.add(RULE, project.key(), indicator.location(), indicator.value(), fiscalYear);
            }
        }
    }
}
