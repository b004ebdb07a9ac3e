package io.github.mubiao.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only some layouts say of a project.
 *
 * @param wholeDepartment whether the form is about a department's whole budget (部门整体), which holds
 *     the money of its projects once more
 * @param midTermObjectives the objectives of the whole project (中期目标, 长期目标, 项目总目标), one
 *     entry each without their numbers; {@code null} where the layout has none
 * @param midTermObjectivesLocation the cell of those objectives; {@code null} where the layout has none
 * @param statedYear the budget year that the form states itself; {@code null} where it states none
 */
public record ProjectDetails(
        boolean wholeDepartment,
        @Nullable List<String> midTermObjectives,
        @Nullable Location midTermObjectivesLocation,
        @Nullable Integer statedYear) {

    /** Copies the list. */
    public ProjectDetails {
        midTermObjectives = midTermObjectives == null ? null : List.copyOf(midTermObjectives);
    }
}
