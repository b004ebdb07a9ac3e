package io.github.mubiao.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One objective of a department (分项绩效目标).
 *
 * @param ordinal its place, from 1
 * @param name its heading without number and full stop
 * @param objective the paragraphs after 绩效目标：, joined by line feeds; {@code null} where there are
 *     none
 * @param indicatorText the paragraphs after 绩效指标：, joined by line feeds; {@code null} where there
 *     are none
 * @param targets the targets within {@code indicatorText}
 * @param location the paragraph of the heading
 */
public record DepartmentObjective(
        int ordinal,
        String name,
        @Nullable String objective,
        @Nullable String indicatorText,
        List<DepartmentTarget> targets,
        Location location) {

    /** Copies the targets. */
    public DepartmentObjective {
        targets = List.copyOf(targets);
    }
}
