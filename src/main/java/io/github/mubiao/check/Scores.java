package io.github.mubiao.check;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.IndicatorDetails;
import io.github.mubiao.model.Interval;
import io.github.mubiao.model.Measure;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** Scores against weights and results: more than the weight, and all of it for a target that was missed. */
final class Scores implements Check {

    private static final Rule ABOVE = Rules.of("score-above-weight");
    private static final Rule UNEARNED = Rules.of("score-unearned");

    /** So many scores must keep to their weights for each that does not: else scores are out of a hundred each. */
    private static final int KEPT = 2;

    @Override
    public void project(Project project, Report report) {
        List<Indicator> scored =
                project.indicators().stream().filter(Scores::isScored).toList();
        List<Indicator> above = scored.stream().filter(row -> toWeight(row) > 0).toList();
        if (scored.size() - above.size() >= KEPT * above.size()) {
            above.forEach(row -> report.add(
                    ABOVE,
                    project.key(),
                    row.place("score"),
                    row.level3(),
                    row.details().score(),
                    row.details().weight(),
                    row.place("weight")));
        }
        scored.stream().filter(Scores::isUnearned).forEach(row -> unearned(project, row, report));
    }

    private static boolean isScored(Indicator row) {
        IndicatorDetails details = row.details();
        return details != null && details.score() != null && details.weight() != null;
    }

    private static int toWeight(Indicator row) {
        return row.details().score().compareTo(row.details().weight());
    }

    /** A reason beside it, a rule that counts in steps, or another target may have given the score. */
    private static boolean isUnearned(Indicator row) {
        IndicatorDetails details = row.details();
        boolean explained = !Folded.of(details.deviation()).isEmpty()
                || Folded.of(details.scoringRule()).chars().anyMatch(c -> c >= '0' && c <= '9')
                || row.others().keySet().stream().anyMatch(label -> RuleWords.within("other-target", label));
        return toWeight(row) == 0 && details.score().signum() > 0 && !explained && isMissed(row);
    }

    /** A limit and a plain result in the same unit that does not keep it. */
    private static boolean isMissed(Indicator row) {
        if (!(row.target() instanceof Target.Comparison target)
                || !(row.details().actualTarget() instanceof Target.Comparison actual)
                || actual.comparator() != Comparator.EQUAL) {
            return false;
        }
        boolean limit = target.comparator() != Comparator.EQUAL && target.comparator() != Comparator.ABOUT;
        return limit
                && isOneMeasure(target.measure(), actual.measure())
                && !Interval.of(target.comparator(), base(target)).contains(base(actual));
    }

    private static boolean isOneMeasure(Measure one, Measure other) {
        return unit(one).equals(unit(other))
                && Objects.equals(one.per(), other.per())
                && one.change() == other.change();
    }

    private static String unit(Measure measure) {
        return Folded.of(measure.baseUnit() == null ? measure.unit() : measure.baseUnit());
    }

    private static BigDecimal base(Target.Comparison target) {
        return target.baseValue() == null ? target.value() : target.baseValue();
    }

    private static void unearned(Project project, Indicator row, Report report) {
        IndicatorDetails details = row.details();
        report.add(
                UNEARNED,
                project.key(),
                row.place("score"),
                row.level3(),
                details.score(),
                details.actual(),
                row.value());
    }
}
