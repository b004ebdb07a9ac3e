package io.github.mubiao.check;

import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Target;

/** Deadlines with a year of their own that lies before the budget year. */
final class Deadlines implements Check {

    private static final Rule RULE = Rules.of("deadline-past");

    private Integer fiscalYear;

    @Override
    public void start(DocumentHeader header) {
        fiscalYear = header.fiscalYear();
    }

    @Override
    public void project(Project project, Report report) {
        for (Indicator indicator : project.indicators()) {
            boolean past = fiscalYear != null
                    && indicator.target() instanceof Target.Deadline deadline
                    && deadline.date().year() != null
                    && deadline.date().year() < fiscalYear;
            if (past) {
                report.add(RULE, project.key(), indicator.location(), indicator.value(), fiscalYear);
            }
        }
    }
}
