package io.github.mubiao.check;

import io.github.mubiao.model.Budget.Amount;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Sourced;
import java.util.regex.Pattern;

/** Whether a project lasts one year or several, by all that it says. */
final class ProjectYears {

    /** {@code 2023-2025年}. */
    private static final Pattern YEARS = Pattern.compile("(?<!\\d)20\\d{2}年?度?[-~—–－至到]20\\d{2}(?!\\d)");

    private ProjectYears() {}

    /**
     * Whether nothing speaks of more than one year: no field of the form, no word, no two years.
     *
     * @param more what an indicator of the project says, folded
     */
    static boolean isOne(Project project, String more) {
        StringBuilder said = new StringBuilder(more).append(' ');
        said.append(Folded.of(project.title())).append(' ');
        said.append(Folded.of(Sourced.valueOf(project.name()))).append(Folded.of(Sourced.valueOf(project.purpose())));
        if (project.objectives() != null) {
            project.objectives().forEach(objective -> said.append(Folded.of(objective)));
        }
        boolean allYears = project.budget() != null && project.budget().amount(Amount.MID_TERM_TOTAL) != null;
        return !allYears
                && project.period() == null
                && project.midTermObjectives() == null
                && !RuleWords.within("several-years", said.toString())
                && !YEARS.matcher(said).find();
    }
}
