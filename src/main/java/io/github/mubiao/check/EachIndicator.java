package io.github.mubiao.check;

import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Project;
import java.util.List;

/** Shows every indicator to the checks that look at one at a time. */
record EachIndicator(List<IndicatorCheck> checks) implements Check {

    @Override
    public void project(Project project, Report report) {
        for (Indicator indicator : project.indicators()) {
            Wording wording = Wording.of(indicator);
            checks.forEach(check -> check.indicator(project, indicator, wording, report));
        }
    }
}
