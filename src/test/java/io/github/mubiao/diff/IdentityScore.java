package io.github.mubiao.diff;

import io.github.mubiao.model.DocumentDiff;
import io.github.mubiao.model.ProjectDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How often identity is found rightly, over many histories. */
final class IdentityScore {

    int found;
    int wrong;
    int missed;
    int rowsFound;
    int rowsWrong;
    int rowsMissed;
    int splits;
    int splitsSuspected;
    int suspicions;
    int suspicionsWrong;
    final List<String> mistakes = new ArrayList<>();

    void add(History history, DiffOptions options) {
        DocumentDiff diff = new YearDiff(options).between(history.older(), history.newer());
        int right = 0;
        int rowsRight = 0;
        for (ProjectDiff project : diff.projects()) {
            suspicion(history, project);
            if (project.match() == null) {
                continue;
            }
            int from = project.from().ordinal();
            int to = project.to().ordinal();
            if (history.splits().contains(from) || history.merges().contains(to)) {
                continue; // Either part may be called the same project.
            }
            if (Integer.valueOf(to).equals(history.truth().get(from))) {
                right++;
                rowsRight += rows(history.rows(), project);
            } else {
                wrong++;
                mistakes.add("wrong " + named(project));
            }
        }
        found += right;
        missed += history.truth().size() - right;
        rowsFound += rowsRight;
        for (ProjectDiff project : diff.projects()) {
            boolean lost = project.to() == null
                    && history.truth().containsKey(project.from().ordinal());
            if (lost) {
                mistakes.add("missed " + project.from().name().value() + " | "
                        + history.newer()
                                .projects()
                                .get(history.truth().get(project.from().ordinal()) - 1)
                                .name()
                                .value());
            }
        }
    }

    private static String named(ProjectDiff project) {
        return project.match().evidence() + " " + project.match().similarity() + " "
                + project.from().name().value() + " | " + project.to().name().value();
    }

    private int rows(Map<String, String> truth, ProjectDiff project) {
        int right = 0;
        String from = project.from().ordinal() + "/";
        String to = project.to().ordinal() + "/";
        for (var row : project.indicators()) {
            if (row.match() != null) {
                boolean same = (to + row.to().ordinal())
                        .equals(truth.get(from + row.from().ordinal()));
                right += same ? 1 : 0;
                rowsWrong += same ? 0 : 1;
            }
        }
        long all = truth.keySet().stream().filter(key -> key.startsWith(from)).count();
        rowsMissed += (int) all - right;
        return right;
    }

    private void suspicion(History history, ProjectDiff project) {
        boolean split = project.from() != null
                && history.splits().contains(project.from().ordinal());
        boolean merge =
                project.to() != null && history.merges().contains(project.to().ordinal());
        splits += (split ? 1 : 0) + (merge ? 1 : 0);
        boolean saysSplit = !project.possibleSplit().isEmpty();
        boolean saysMerge = !project.possibleMerge().isEmpty();
        splitsSuspected += (split && saysSplit ? 1 : 0) + (merge && saysMerge ? 1 : 0);
        suspicions += (saysSplit ? 1 : 0) + (saysMerge ? 1 : 0);
        suspicionsWrong += (saysSplit && !split ? 1 : 0) + (saysMerge && !merge ? 1 : 0);
    }

    double precision() {
        return share(found, wrong);
    }

    double recall() {
        return share(found, missed);
    }

    static double share(int of, int rest) {
        return of + rest == 0 ? 1 : (double) of / (of + rest);
    }
}
