package io.github.mubiao.model;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of a project's indicators (绩效指标).
 *
 * <p>Texts are the document's, trimmed: {@code null} where the layout has no such column, the empty
 * string where the cell is empty.
 *
 * @param ordinal the row's place within the project, from 1
 * @param level1 一级指标, carried down merged cells
 * @param level2 二级指标, carried down merged cells
 * @param level3 三级指标, the indicator's name
 * @param dimension what level 1 is about
 * @param category what level 2 is about
 * @param description 绩效指标描述
 * @param value the target as written (指标值)
 * @param target the typed reading of {@code value}
 * @param basis 指标值确定依据
 * @param details the fields that only some layouts have; {@code null} where there are none
 * @param location the value's cell
 * @param columns the grid column of each field of the row, from 1, by the field's name in output
 * @param others what stands under labels that output does not carry, by the label
 */
public record Indicator(
        int ordinal,
        String level1,
        String level2,
        String level3,
        Dimension dimension,
        Category category,
        String description,
        String value,
        Target target,
        String basis,
        @Nullable IndicatorDetails details,
        Location location,
        Map<String, Integer> columns,
        Map<String, String> others) {

    /** Checks that what every indicator has is there. */
    public Indicator {
        Objects.requireNonNull(dimension, "dimension");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(columns, "columns");
        Objects.requireNonNull(others, "others");
    }

    /** The cell of one of the row's fields, by the field's name in output; the value's where it has none. */
    public Location place(String field) {
        Integer column = columns.get(field);
        return column == null || location.table() == 0 ? location : location.inColumn(column);
    }
}
