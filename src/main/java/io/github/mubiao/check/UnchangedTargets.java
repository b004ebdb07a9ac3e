package io.github.mubiao.check;

import io.github.mubiao.model.Project;

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
