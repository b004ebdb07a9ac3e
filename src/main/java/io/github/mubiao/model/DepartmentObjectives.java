package io.github.mubiao.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a document that speaks of the whole department (部门整体绩效目标).
 *
 * @param overall 总体绩效目标, paragraphs joined by line feeds; {@code null} where there is none
 * @param objectives 分项绩效目标
 * @param measures 工作保障措施, one entry a paragraph
 */
public record DepartmentObjectives(
        @Nullable String overall, List<DepartmentObjective> objectives, List<String> measures) {

    /** Copies the lists. */
    public DepartmentObjectives {
        objectives = List.copyOf(objectives);
        measures = List.copyOf(measures);
    }
}
