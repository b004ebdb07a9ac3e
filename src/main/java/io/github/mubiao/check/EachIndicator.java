package io.github.mubiao.check;

import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Project;
import java.util.List;

/** Shows every indicator to the checks that look at one at a time. */
record EachIndicator(List<IndicatorCheck> checks, Wordings wordings) implements Check {

    @Override
    public void project(Project project, Report report) {
        List<Wording> said = wordings.of(project);
        for (int i = 0; i < said.size(); i++) {
            Indicator indicator = project.indicators().get(i);
            for (IndicatorCheck check : checks) {
                check.indicator(project, indicator, said.get(i), report);
            }
        }
    }
}
