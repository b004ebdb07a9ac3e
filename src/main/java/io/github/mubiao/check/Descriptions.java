package io.github.mubiao.check;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Project;

/** Name and description against the value, where they state a figure themselves. */
final class Descriptions implements IndicatorCheck {

    private static final Rule CONFLICT = Rules.of("description-conflict");
    private static final Rule NAME = Rules.of("name-figure");

    @Override
    public void indicator(Project project, Indicator indicator, Wording wording, Report report) {
        TargetLimit limit = TargetLimit.of(indicator);
        if (limit == null || limit.measure().unit() == null || limit.measure().per() != null) {
            return;
        }
        if (isConflict(StatedFigure.of(wording.description(), limit), limit, true)) {
            add(CONFLICT, project, indicator, "description", indicator.description(), report);
        } else if (isConflict(StatedFigure.of(wording.name(), limit), limit, false)) {
            add(CONFLICT, project, indicator, "level3", indicator.level3(), report);
        } else if (indicator.level3() != null && namesAnother(indicator, limit)) {
            add(NAME, project, indicator, "level3", indicator.level3(), report);
        }
    }

    private static void add(Rule rule, Project project, Indicator indicator, String field, String text, Report report) {
        report.add(rule, project.key(), indicator.location(), indicator.value(), text, indicator.place(field));
    }

    /** @param plain whether a figure without a word of comparison counts */
    private static boolean isConflict(StatedFigure stated, TargetLimit limit, boolean plain) {
        if (stated == null || (!stated.alone() && stated.direction() == 0)) {
            return false;
        }
        return stated.isOpposite(limit) || (stated.differs(limit) && (plain || stated.direction() != 0));
    }

    /** A plain figure at the end of the name: 培训12期 beside ≥8期. */
    private static boolean namesAnother(Indicator indicator, TargetLimit limit) {
        StatedFigure stated = StatedFigure.of(Wording.unnumbered(Folded.of(indicator.level3())), limit);
        return stated != null
                && stated.alone()
                && stated.direction() == 0
                && stated.differs(limit)
                && limit.comparator() != Comparator.ABOUT;
    }
}
