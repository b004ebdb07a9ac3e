package io.github.mubiao.check;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.IndicatorDetails;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Target;
import java.math.BigDecimal;

/**
 * Targets that no result can meet, and those that every result meets. Only what is a share by its name
 * is held to 100%: what is completed, spent or occupied may exceed its plan, and growth knows no limit.
 */
final class Shares implements IndicatorCheck {

    private static final Rule ABOVE = Rules.of("share-above-hundred");
    private static final Rule TRIVIAL = Rules.of("trivially-met");

    @Override
    public void indicator(Project project, Indicator indicator, Wording wording, Report report) {
        result(project, indicator, wording, report);
        TargetLimit limit = TargetLimit.of(indicator);
        if (limit == null) {
            range(project, indicator, wording, report);
            return;
        }
        boolean share = limit.isPercent() && isShare(wording);
        if (share && isAbove(limit)) {
            report.add(ABOVE, project.key(), indicator.location(), wording.name(), indicator.value());
        } else if (isTrivial(limit, wording, share)) {
            report.add(TRIVIAL, project.key(), indicator.location(), wording.name(), indicator.value());
        }
    }

    private static void result(Project project, Indicator indicator, Wording wording, Report report) {
        IndicatorDetails details = indicator.details();
        TargetLimit reached = details == null ? null : TargetLimit.of(details.actualTarget());
        if (reached != null && reached.isPercent() && reached.toHundred() > 0 && isShare(wording)) {
            report.add(
                    ABOVE,
                    project.key(),
                    indicator.place("actual"),
                    wording.name(),
                    details.actual(),
                    indicator.value());
        }
    }

    private static boolean isShare(Wording wording) {
        boolean named =
                wording.endsWith("favourable") || wording.endsWith("adverse-share") || wording.endsWith("share");
        return named && !wording.mentions("may-exceed");
    }

    private static boolean isAbove(TargetLimit limit) {
        boolean beyond = limit.comparator() == Comparator.MORE_THAN && limit.toHundred() == 0;
        return limit.toHundred() > 0 || beyond;
    }

    private static boolean isTrivial(TargetLimit limit, Wording wording, boolean share) {
        boolean fromZero = limit.comparator() == Comparator.AT_LEAST
                && limit.value().signum() <= 0
                && !wording.mentions("may-be-negative");
        boolean upToAll = share
                && limit.comparator() == Comparator.AT_MOST
                && limit.toHundred() == 0
                && wording.endsWith("adverse-share")
                && !wording.mentions("turned");
        return fromZero || upToAll;
    }

    private static void range(Project project, Indicator indicator, Wording wording, Report report) {
        if (!(indicator.target() instanceof Target.Range range) || !isShare(wording)) {
            return;
        }
        TargetLimit upper = new TargetLimit(Comparator.AT_MOST, range.upper(), range.measure());
        boolean share = upper.isPercent() && range.measure().change() == null;
        if (share && upper.toHundred() > 0) {
            report.add(ABOVE, project.key(), indicator.location(), wording.name(), indicator.value());
        } else if (share && upper.toHundred() == 0 && range.lower().compareTo(BigDecimal.ZERO) <= 0) {
            report.add(TRIVIAL, project.key(), indicator.location(), wording.name(), indicator.value());
        }
    }
}
