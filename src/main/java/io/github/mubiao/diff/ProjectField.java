package io.github.mubiao.diff;

import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Sourced;
import java.util.List;
import java.util.function.Function;

/**
 * A field of a project that holds words. Title and ordinal are left out: they are the project's place
 * in its document and its name again.
 *
 * @param name the field's name in output
 * @param cell finds it; {@code null} where the layout has none
 */
record ProjectField(String name, Function<Project, Sourced<String>> cell) {

    /** In the order of the form; the purpose comes after the budget. */
    static final List<ProjectField> ALL = List.of(
            new ProjectField("unit.code", project -> unit(project, Organisation::code)),
            new ProjectField("unit.name", project -> unit(project, Organisation::name)),
            new ProjectField("code", Project::code),
            new ProjectField("name", Project::name),
            new ProjectField("department", Project::department),
            new ProjectField("agency", Project::agency),
            new ProjectField("attribute", Project::attribute),
            new ProjectField("period", Project::period),
            new ProjectField("purpose", Project::purpose));

    private static Sourced<String> unit(Project project, Function<Organisation, String> part) {
        Organisation unit = Sourced.valueOf(project.unit());
        String text = unit == null ? null : part.apply(unit);
        return text == null ? null : Sourced.ofText(text, project.unit().location());
    }

    String text(Project project) {
        return Sourced.valueOf(cell.apply(project));
    }
}
