package io.github.mubiao.check;

import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.TargetKind;
import java.math.BigDecimal;
import java.util.List;

/** How much of a document says something: descriptions that repeat names, targets that are words. */
final class Substance implements Check {

    private static final Rule REPEATED = Rules.of("description-repeats-name");
    private static final Rule WORDS = Rules.of("unmeasurable-targets");

    private int described;
    private int repeated;
    private String firstName;
    private Location firstPlace;

    @Override
    public void project(Project project, Report report) {
        project.indicators().forEach(this::description);
        words(project, report);
    }

    /** One finding a document: where it is the habit, it is so everywhere. Placeholders do not count. */
    private void description(Indicator indicator) {
        String description = Folded.of(indicator.description());
        boolean none = indicator.target().kind() == TargetKind.NOT_APPLICABLE;
        if (none || description.isEmpty() || indicator.level3() == null) {
            return;
        }
        described++;
        if (description.equals(Folded.of(indicator.level3()))) {
            repeated++;
            if (repeated == 1) {
                firstName = indicator.level3();
                firstPlace = indicator.location();
            }
        }
    }

    private static void words(Project project, Report report) {
        int words = 0;
        int applicable = 0;
        for (Indicator indicator : project.indicators()) {
            TargetKind kind = indicator.target().kind();
            applicable += kind == TargetKind.NOT_APPLICABLE || kind == TargetKind.MISSING ? 0 : 1;
            words += kind == TargetKind.QUALITATIVE ? 1 : 0;
        }
        BigDecimal most = report.threshold(WORDS, "percent");
        if (BigDecimal.valueOf(words * 100L).compareTo(most.multiply(BigDecimal.valueOf(applicable))) > 0) {
            Location first = project.indicators().get(0).location();
            report.add(WORDS, project.key(), first.whole(), words, applicable);
        }
    }

    @Override
    public void end(List<Finding> recognised, Report report) {
        if (repeated > 0) {
            report.add(REPEATED, null, firstPlace, repeated, described, firstName);
        }
    }
}
