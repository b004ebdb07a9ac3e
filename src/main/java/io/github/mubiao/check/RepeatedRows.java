package io.github.mubiao.check;

import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.TargetKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A row that is there twice in one project, the same in everything that it says. */
record RepeatedRows(Wordings wordings) implements Check {

    private static final Rule RULE = Rules.of("duplicate-indicator");

    @Override
    public void project(Project project, Report report) {
        Map<List<Object>, Integer> first = new HashMap<>();
        List<Wording> said = wordings.of(project);
        for (int i = 0; i < said.size(); i++) {
            Indicator row = project.indicators().get(i);
            TargetKind kind = row.target().kind();
            if (said.get(i).name().isEmpty() || kind == TargetKind.MISSING || kind == TargetKind.NOT_APPLICABLE) {
                continue;
            }
            Integer at = first.putIfAbsent(content(row), i);
            Indicator earlier = at == null ? null : project.indicators().get(at);
            if (earlier != null && isOneTable(earlier.location(), row.location(), i - at)) {
                report.add(RULE, project.key(), row.location(), said.get(i).name(), row.value(), earlier.location());
            }
        }
    }

    /** Whether nothing stands between two rows but other indicators: behind another head the same row says more. */
    private static boolean isOneTable(Location one, Location other, int rows) {
        return one.table() == other.table() && other.row() - one.row() == rows;
    }

    private static List<Object> content(Indicator row) {
        return Arrays.asList(
                Folded.of(row.level1()),
                Folded.of(row.level2()),
                Folded.of(row.level3()),
                Folded.of(row.description()),
                Folded.of(row.value()),
                row.target(),
                row.basis(),
                row.details(),
                row.others());
    }
}
