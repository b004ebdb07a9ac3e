package io.github.mubiao.cli;

import io.github.mubiao.diff.DiffOptions;
import io.github.mubiao.diff.DiffOptions.NamedPair;
import io.github.mubiao.model.DocumentDiff;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.Match;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.ProjectDiff;
import io.github.mubiao.model.Sourced;
import java.util.ArrayList;
import java.util.List;

/** What makes it doubtful that two sides are one department in two years, in this order. No error: a user may want it. */
final class DiffDoubts {

    private final List<NamedPair> unseen;
    private String older;
    private String newer;
    private boolean shared;
    private int backwards;
    private DocumentDiff firstBackwards;

    /** @param named the pairs of projects that the user names */
    DiffDoubts(List<NamedPair> named) {
        this.unseen = new ArrayList<>(named);
    }

    /** Looks at a pair, or at a document without partner. */
    void see(DocumentDiff document) {
        strike(document);
        DocumentHeader from = document.from();
        DocumentHeader to = document.to();
        older = older == null ? department(from) : older;
        newer = newer == null ? department(to) : newer;
        if (from == null || to == null) {
            return;
        }
        shared |= isShared(document);
        if (from.fiscalYear() != null && to.fiscalYear() != null && from.fiscalYear() > to.fiscalYear()) {
            backwards++;
            firstBackwards = firstBackwards == null ? document : firstBackwards;
        }
    }

    /**
     * Whether both sides may be one department: one of them has no name, the names go together, or the
     * same project has the same code.
     */
    private static boolean isShared(DocumentDiff document) {
        String from = department(document.from());
        String to = department(document.to());
        return from == null
                || to == null
                || from.contains(to)
                || to.contains(from)
                || document.projects().stream().anyMatch(project -> project.match() != null && isCode(project.match()));
    }

    private static boolean isCode(Match match) {
        return match.evidence() == Match.Evidence.CODE || match.evidence() == Match.Evidence.CODE_STEM;
    }

    private static String department(DocumentHeader header) {
        Organisation department = header == null ? null : header.department();
        String name = department == null || department.name() == null ? "" : department.name();
        name = name.replaceAll("\\s", "");
        return name.isEmpty() ? null : name;
    }

    /** Tells each doubt in a line. */
    void tell(Streams streams) {
        if (older != null && newer != null && !shared) {
            streams.tell("diff.no-department", older, newer);
        }
        if (backwards > 0) {
            int from = firstBackwards.from().fiscalYear();
            int to = firstBackwards.to().fiscalYear();
            if (backwards == 1) {
                streams.tell("diff.backwards", from, to);
            } else {
                streams.tell("diff.backwards-pairs", from, to, backwards);
            }
        }
    }

    private void strike(DocumentDiff document) {
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

    /** The pairs of projects that the user names and no comparison found. */
    List<NamedPair> unseen() {
        return unseen;
    }
}
