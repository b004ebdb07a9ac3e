package io.github.mubiao.check;

import io.github.mubiao.model.Project;
import io.github.mubiao.model.Sourced;
import java.util.HashMap;
import java.util.Map;

/** Projects whose targets are all those of an earlier project of the document. */
final class SameTargets implements Check {

    private static final Rule RULE = Rules.of("same-targets");

    private final Map<String, First> first = new HashMap<>();

    private final Wordings wordings;

    SameTargets(Wordings wordings) {
        this.wordings = wordings;
    }

    /** The first project that had the targets. */
    private record First(int ordinal, String name, int table) {}

    @Override
    public void project(Project project, Report report) {
        String targets = TargetList.of(project, wordings.of(project));
        if (targets == null) {
            return;
        }
        String name = Sourced.valueOf(project.name());
        First own = new First(
                project.ordinal(),
                name == null ? project.key() : name,
                project.location().table());
        First earlier = first.putIfAbsent(targets, own);
        if (earlier != null) {
            report.add(
                    RULE,
                    project.key(),
                    project.indicators().get(0).location(),
                    project.indicators().size(),
                    earlier.ordinal(),
                    earlier.name(),
                    earlier.table());
        }
    }
}
