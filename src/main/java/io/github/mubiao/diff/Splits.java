package io.github.mubiao.diff;

import io.github.mubiao.model.Project;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Suspects that a project was split: parts that hold its name and, where all budgets are known, add up
 * to about its money. Read backwards, the same finds what was merged.
 */
final class Splits {

    /** How much of the shorter name the other one has to hold. */
    private static final double HELD = 0.75;
    /** How far the parts' money may be from the whole: budgets change from year to year too. */
    private static final double TOLERANCE = 0.25;

    /** Each whole is compared with so many at most. */
    private static final int MOST_OTHERS = 500;

    private final ProjectLikeness likeness;
    private final IdentityHashMap<List<ProjectView>, Nearest<ProjectView>> nearest = new IdentityHashMap<>();

    Splits(ProjectLikeness likeness) {
        this.likeness = likeness;
    }

    /**
     * The parts that a project may have become.
     *
     * @param whole the project
     * @param same the project that it is in the other year; {@code null} for none
     * @param others the other year's projects that are none of this one
     * @return empty or two parts at least, the project itself among them where it stayed
     */
    List<Project> parts(ProjectView whole, ProjectView same, List<ProjectView> others) {
        List<ProjectView> parts = new ArrayList<>(near(whole, others).stream()
                .filter(other -> isPart(whole, other))
                .sorted(Comparator.comparing(
                                (ProjectView other) -> -whole.name().held(other.name()))
                        .thenComparing(ProjectView::content))
                .toList());
        if (same != null) {
            parts.add(0, same);
        }
        while (parts.size() >= 2 && !addsUp(whole, parts)) {
            parts.remove(parts.size() - 1);
        }
        return parts.size() < 2
                ? List.of()
                : parts.stream().map(ProjectView::project).toList();
    }

    /** All the others where they are few; else those that share most of the name. */
    private synchronized List<ProjectView> near(ProjectView whole, List<ProjectView> others) {
        if (others.size() <= MOST_OTHERS) {
            return others;
        }
        return nearest
                .computeIfAbsent(
                        others, k -> new Nearest<>(others, view -> view.name().pairs()))
                .sharing(whole)
                .stream()
                .map(others::get)
                .toList();
    }

    private boolean isPart(ProjectView whole, ProjectView other) {
        return likeness.organisations(whole, other) > 0.9
                && !whole.name().contrasts(other.name())
                && whole.name().held(other.name()) >= HELD;
    }

    private static boolean addsUp(ProjectView whole, List<ProjectView> parts) {
        double sum = parts.stream().mapToDouble(ProjectView::yuan).sum();
        boolean known = !Double.isNaN(sum) && !Double.isNaN(whole.yuan());
        return !known || Math.abs(sum - whole.yuan()) <= TOLERANCE * whole.yuan();
    }
}
