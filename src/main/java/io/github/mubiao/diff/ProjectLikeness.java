package io.github.mubiao.diff;

/**
 * How alike two projects are. The name decides; indicators, purpose with objectives, and budget support it; the unit
 * must not speak against it. Where the name is another one altogether, indicators and sentences
 * that no other project has can still show that the project was renamed.
 */
final class ProjectLikeness implements Pairing.Likeness<ProjectView> {

    /** The name alone counts for so much, the rest comes with the support. */
    private static final double NAME = 0.6;
    /** Where there is nothing beside the name, neither for nor against it. */
    private static final double NEUTRAL = 0.5;

    private static final double INDICATORS = 0.5;
    private static final double PROSE = 0.3;
    private static final double BUDGET = 0.2;
    /** Sisters (一期 and 二期) are alike in everything and still two projects. */
    private static final double SISTERS = 0.3;
    /** What indicators and sentences need to tell together before they count for half. */
    private static final double TELLING = 5;

    private final Features indicators;
    private final Features prose;
    private final Units units;

    ProjectLikeness(Features indicators, Features prose, Units units) {
        this.indicators = indicators;
        this.prose = prose;
        this.units = units;
    }

    @Override
    public int between(ProjectView one, ProjectView other) {
        double likeness = likeness(one, other) * units.likeness(one.unit(), other.unit());
        boolean sisters = one.name().contrasts(other.name()) || otherYear(one, other);
        return (int) Math.round(Pairing.WHOLE * (sisters ? likeness * SISTERS : likeness));
    }

    /** Two years in two names that do not move along: 2021年结转 is not 2022年结转 of the same document. */
    private static boolean otherYear(ProjectView one, ProjectView other) {
        return one.yearOfName() != null
                && other.yearOfName() != null
                && !one.yearOfName().equals(other.yearOfName());
    }

    private double likeness(ProjectView one, ProjectView other) {
        double byName = one.name().likeness(other.name()) * (NAME + (1 - NAME) * support(one, other));
        return Math.max(byName, byContent(one, other));
    }

    private double support(ProjectView one, ProjectView other) {
        double sum = 0;
        double weight = 0;
        if (one.indicators().length > 0 && other.indicators().length > 0) {
            sum += INDICATORS * share(indicators, one.indicators(), other.indicators());
            weight += INDICATORS;
        }
        if (one.prose().length > 0 && other.prose().length > 0) {
            sum += PROSE * share(prose, one.prose(), other.prose());
            weight += PROSE;
        }
        if (isKnown(one.yuan()) && isKnown(other.yuan())) {
            sum += BUDGET * budgets(one.yuan(), other.yuan());
            weight += BUDGET;
        }
        return weight == 0 ? NEUTRAL : sum / weight;
    }

    private static boolean isKnown(double yuan) {
        return !Double.isNaN(yuan);
    }

    /** What two sets share, of all that either tells. */
    private static double share(Features features, int[] one, int[] other) {
        double shared = features.shared(one, other);
        return shared == 0 ? 0 : shared / (features.all(one) + features.all(other) - shared);
    }

    private static double budgets(double one, double other) {
        double greater = Math.max(one, other);
        return greater <= 0 ? 1 : Math.max(0, Math.min(one, other)) / greater;
    }

    /** By what the two say and nobody else does, whatever they are called. */
    private double byContent(ProjectView one, ProjectView other) {
        double shared =
                indicators.shared(one.indicators(), other.indicators()) + prose.shared(one.prose(), other.prose());
        double all = indicators.all(one.indicators())
                + indicators.all(other.indicators())
                + prose.all(one.prose())
                + prose.all(other.prose());
        return shared == 0 ? 0 : shared / (all - shared) * shared / (shared + TELLING);
    }
}
