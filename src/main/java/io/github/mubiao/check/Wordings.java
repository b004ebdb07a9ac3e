package io.github.mubiao.check;

import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Project;
import java.util.ArrayList;
import java.util.List;

/** What the indicators of the project at hand say, folded once for all checks of a document. */
final class Wordings {

    private Project project;
    private List<Wording> wordings = List.of();

    /** A wording for each indicator of a project, in their order. */
    List<Wording> of(Project asked) {
        if (project == null || !isSame(project, asked)) {
            List<Wording> anew = new ArrayList<>();
            for (Indicator indicator : asked.indicators()) {
                anew.add(Wording.of(indicator));
            }
            project = asked;
            wordings = anew;
        }
        return wordings;
    }

    /** The very same record: comparing all that two projects hold would cost more than it saves. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Project one, Project other) {
        return one == other;
    }
}
