package io.github.mubiao.check;

import io.github.mubiao.model.Location;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Sourced;
import java.util.HashMap;
import java.util.Map;

/**
 * A project that stands in a list of the document's projects, and again with a form of its own: both are in the data,
 * and its money is in every sum twice.
 */
final class ListedProjects implements Check {

    private static final Rule RULE = Rules.of("listed-project");

    /** What is kept of the first project of each name. */
    private record Seen(String code, String unit, boolean bare, Location place) {

        static Seen of(Project project) {
            Organisation unit = Sourced.valueOf(project.unit());
            return new Seen(
                    Sourced.valueOf(project.code()),
                    unit == null ? null : Folded.of(unit.name()),
                    project.indicators().isEmpty(),
                    project.name().location());
        }

        /** One of the two has no indicators, and nothing says that they are two projects. */
        boolean isOneWith(Seen other) {
            return bare != other.bare && agree(code, other.code) && agree(unit, other.unit);
        }

        private static boolean agree(String one, String other) {
            return one == null || other == null || one.equals(other);
        }
    }

    private final Map<String, Seen> first = new HashMap<>();

    @Override
    public void project(Project project, Report report) {
        String name = Folded.of(Sourced.valueOf(project.name()));
        if (name.isEmpty()) {
            return;
        }
        Seen seen = Seen.of(project);
        Seen earlier = first.putIfAbsent(name, seen);
        if (earlier != null && seen.isOneWith(earlier)) {
            report.add(RULE, project.key(), seen.place(), project.name().value(), earlier.place());
        }
    }
}
