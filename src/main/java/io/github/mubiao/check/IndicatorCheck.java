package io.github.mubiao.check;

import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Project;

/** Looks at one indicator by itself. */
interface IndicatorCheck {

    /** The next indicator of a project. */
    void indicator(Project project, Indicator indicator, Wording wording, Report report);
}
