package io.github.mubiao.cli;

import io.github.mubiao.diff.DiffOptions;
import io.github.mubiao.diff.DiffOptions.NamedPair;
import io.github.mubiao.model.DocumentDiff;
import io.github.mubiao.model.Match;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.ProjectDiff;
import io.github.mubiao.model.Sourced;
import java.util.ArrayList;
import java.util.List;

/** The pairs of projects that the user names, and which of them were found. */
final class NamedPairs {

    private final List<NamedPair> pairs;
    private final List<NamedPair> unseen;

    NamedPairs(List<NamedPair> pairs) {
        this.pairs = List.copyOf(pairs);
        this.unseen = new ArrayList<>(pairs);
    }

    List<NamedPair> pairs() {
        return pairs;
    }

    /** Strikes out what a comparison found. */
    void see(DocumentDiff document) {
        for (ProjectDiff project : document.projects()) {
            if (project.match() != null && project.match().evidence() == Match.Evidence.MAP) {
                unseen.removeIf(pair -> is(project.from(), pair.older()) && is(project.to(), pair.newer()));
            }
        }
    }

    private static boolean is(Project project, String codeOrName) {
        return DiffOptions.names(codeOrName, Sourced.valueOf(project.code()))
                || DiffOptions.names(codeOrName, Sourced.valueOf(project.name()));
    }

    /** The pairs that no comparison found. */
    List<NamedPair> unseen() {
        return List.copyOf(unseen);
    }
}
