package io.github.mubiao.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How alike two projects are. The name decides; indicators, purpose with objectives, and budget support it; the unit
 * must not speak against it. Where the name is another one altogether, indicators and sentences
 * that no other project has can still show that the project was renamed.
 */
record ProjectLikeness(
        Features indicators,
        Features prose,
        UnitLikeness units,
        DepartmentLikeness departments,
        CommonNames commonNames)
        implements Pairing.Likeness<ProjectView> {

    /** The name alone counts for so much, the rest comes with the support. */
    private static final double NAME = 0.6;
    /** Where there is nothing beside the name, neither for nor against it. */
    private static final double NEUTRAL = 0.5;

    private static final double INDICATORS = 0.5;
    private static final double PURPOSE = 0.2;
    private static final double OBJECTIVES = 0.1;
    private static final double BUDGET = 0.2;
    /** Sisters (一期 and 二期) are alike in everything and still two projects. */
    private static final double SISTERS = 0.3;
    /** Departments that are certainly one, or of which one is not named. */
    private static final double SAME_DEPARTMENT = 0.96;
    /** A name that several departments have, in two of them. */
    private static final double COMMON_NAME = 0.6;
    /** Rows and sentences that so many projects have find nobody. */
    private static final int MOST_HOLDERS = 60;
    /** What indicators and sentences need to tell together before they count for half. */
    private static final double TELLING = 5;

    /** How much departments and units speak for two projects being one, 0 to 1. */
    double organisations(ProjectView one, ProjectView other) {
        double byDepartment = departments.likeness(one.department(), other.department());
        // Units of a department that was renamed or got another code have other codes too.
        return byDepartment < SAME_DEPARTMENT ? byDepartment : byDepartment * units.likeness(one, other);
    }

    @Override
    public int between(ProjectView one, ProjectView other) {
        double organisations = organisations(one, other);
        if (organisations == 0) {
            return 0;
        }
        double likeness = likeness(one, other) * organisations;
        if (departments.areTwo(one.department(), other.department())
                && (commonNames.contains(one) || commonNames.contains(other))) {
            likeness *= COMMON_NAME;
        }
        boolean sisters = one.name().contrasts(other.name()) || otherYear(one, other);
        return (int) Math.round(Pairing.WHOLE * (sisters ? likeness * SISTERS : likeness));
    }

    @Override
    public Collection<?> marks(ProjectView project) {
        List<Object> marks = new ArrayList<>();
        String department = project.department().key();
        for (String pair : project.name().pairs()) {
            marks.add(pair);
            marks.add(department + pair);
        }
        rare(indicators, project.indicators(), marks);
        rare(prose, project.purpose(), marks);
        rare(prose, project.objectives(), marks);
        return marks;
    }

    private static void rare(Features features, long[] set, List<Object> marks) {
        for (long feature : set) {
            if (features.holders(feature) <= MOST_HOLDERS) {
                marks.add(feature);
            }
        }
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
        Average average = new Average();
        average.add(INDICATORS, share(indicators, one.indicators(), other.indicators()));
        average.add(PURPOSE, share(prose, one.purpose(), other.purpose()));
        average.add(OBJECTIVES, share(prose, one.objectives(), other.objectives()));
        if (isKnown(one.yuan()) && isKnown(other.yuan())) {
            average.add(BUDGET, budgets(one.yuan(), other.yuan()));
        }
        return average.weight == 0 ? NEUTRAL : average.sum / average.weight;
    }

    /** An average of what is known. */
    private static final class Average {
        private double sum;
        private double weight;

        /** Takes a value; below 0 where it is not known. */
        void add(double share, double value) {
            if (value >= 0) {
                sum += share * value;
                weight += share;
            }
        }
    }

    private static boolean isKnown(double yuan) {
        return !Double.isNaN(yuan);
    }

    /** What two sets share, of all that either tells; -1 where one says nothing at all. */
    private static double share(Features features, long[] one, long[] other) {
        if (one.length == 0 || other.length == 0) {
            return -1;
        }
        double shared = features.shared(one, other);
        return shared == 0 ? 0 : shared / (features.all(one) + features.all(other) - shared);
    }

    private static double budgets(double one, double other) {
        double greater = Math.max(one, other);
        return greater <= 0 ? 1 : Math.max(0, Math.min(one, other)) / greater;
    }

    /** By what the two say and nobody else does, whatever they are called. */
    private double byContent(ProjectView one, ProjectView other) {
        double rows = indicators.shared(one.indicators(), other.indicators());
        double rowsOfBoth = indicators.all(one.indicators()) + indicators.all(other.indicators());
        double purpose = prose.shared(one.purpose(), other.purpose());
        double purposeOfBoth = prose.all(one.purpose()) + prose.all(other.purpose());
        double goals = prose.shared(one.objectives(), other.objectives());
        double goalsOfBoth = prose.all(one.objectives()) + prose.all(other.objectives());
        double together = told(rows + purpose + goals, rowsOfBoth + purposeOfBoth + goalsOfBoth);
        return Math.max(together, Math.max(told(rows, rowsOfBoth), told(goals, goalsOfBoth)));
    }

    /** The share of what is told, which counts the more the more it tells. */
    private static double told(double shared, double ofBoth) {
        return shared == 0 ? 0 : shared / (ofBoth - shared) * shared / (shared + TELLING);
    }
}
