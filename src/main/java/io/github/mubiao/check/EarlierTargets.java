package io.github.mubiao.check;

import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Sourced;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The targets of last year's documents, by project. A project is known again by its code without year
 * and check character, else by its unit and name.
 */
public final class EarlierTargets {

    private final Map<String, Earlier> byIdentity = new HashMap<>();

    /** Last year's project: what its targets were, its name, its document. */
    record Earlier(String targets, String name, String path) {}

    /** Takes one of last year's documents. */
    public DocumentSink document() {
        return new DocumentSink() {

            private String path;

            @Override
            public void start(DocumentHeader header) {
                path = header.source().path();
            }

            @Override
            public void project(Project project) {
                String name = Sourced.valueOf(project.name());
                Earlier earlier = new Earlier(TargetList.of(project), name == null ? project.key() : name, path);
                identities(project).forEach(identity -> byIdentity.putIfAbsent(identity, earlier));
            }

            @Override
            public void end(List<Finding> findings) {
                // What was found last year is not looked at again.
            }
        };
    }

    /** The same project last year. */
    Optional<Earlier> of(Project project) {
        return identities(project).stream()
                .filter(byIdentity::containsKey)
                .map(byIdentity::get)
                .findFirst();
    }

    /** What a project is known by, the surest first. */
    private static List<String> identities(Project project) {
        ProjectCode code = ProjectCode.of(project);
        String name = Sourced.valueOf(project.name());
        Organisation unit = Sourced.valueOf(project.unit());
        String whose = unit == null ? "" : unit.code() == null ? unit.name() : unit.code();
        String byName = "name " + whose + " " + name;
        if (code != null && code.isWellFormed()) {
            String stem = code.region() + code.text().substring(ProjectCode.KIND, ProjectCode.LENGTH - 1);
            return name == null ? List.of("code " + stem) : List.of("code " + stem, byName);
        }
        return name == null ? List.of() : List.of(byName);
    }

    /** Projects whose targets are all last year's. */
    record UnchangedTargets(EarlierTargets earlier) implements Check {

        private static final Rule RULE = Rules.of("unchanged-targets");

        @Override
        public void project(Project project, Report report) {
            String targets = TargetList.of(project);
            if (targets == null) {
                return;
            }
            earlier.of(project)
                    .filter(before -> targets.equals(before.targets()))
                    .ifPresent(before -> report.add(
                            RULE,
                            project.key(),
                            project.indicators().get(0).location(),
                            project.indicators().size(),
                            before.name(),
                            before.path()));
        }
    }
}
