package io.github.mubiao.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One project (项目) with its performance targets.
 *
 * @param ordinal the project's place in the document, from 1
 * @param title the heading above the project's tables; {@code null} where there is none
 * @param unit the budget unit
 * @param code 项目编码
 * @param name 项目名称
 * @param department 主管部门
 * @param agency 实施单位
 * @param attribute 项目属性
 * @param period 项目起止时间
 * @param budget the project's money; {@code null} where the layout has none
 * @param purpose what the money is for (资金用途)
 * @param schedule cumulative spending by month (资金支出计划); {@code null} where the layout has none
 * @param objectives the objectives (绩效目标), one entry each without their numbers; {@code null}
 *     where the layout has none
 * @param objectivesLocation the cell of the objectives; {@code null} where the layout has none
 * @param indicators the indicators in document order
 * @param location the first table of the project
 * @param details the fields that only some layouts have; {@code null} where there are none
 * @param identity its natural keys; {@code null} where they are not worked out
 */
public record Project(
        int ordinal,
        @Nullable String title,
        @Nullable Sourced<Organisation> unit,
        @Nullable Sourced<String> code,
        @Nullable Sourced<String> name,
        @Nullable Sourced<String> department,
        @Nullable Sourced<String> agency,
        @Nullable Sourced<String> attribute,
        @Nullable Sourced<String> period,
        @Nullable Budget budget,
        @Nullable Sourced<String> purpose,
        @Nullable List<SchedulePoint> schedule,
        @Nullable List<String> objectives,
        @Nullable Location objectivesLocation,
        List<Indicator> indicators,
        Location location,
        @Nullable ProjectDetails details,
        @Nullable ProjectIdentity identity) {

    /** Copies the lists. */
    public Project {
        schedule = schedule == null ? null : List.copyOf(schedule);
        objectives = objectives == null ? null : List.copyOf(objectives);
        indicators = List.copyOf(indicators);
        Objects.requireNonNull(location, "location");
    }

    /** A project with what every layout has. */
    public Project(
            int ordinal,
            String title,
            Sourced<Organisation> unit,
            Sourced<String> code,
            Sourced<String> name,
            Sourced<String> department,
            Sourced<String> agency,
            Sourced<String> attribute,
            Sourced<String> period,
            Budget budget,
            Sourced<String> purpose,
            List<SchedulePoint> schedule,
            List<String> objectives,
            Location objectivesLocation,
            List<Indicator> indicators,
            Location location) {
        this(
                ordinal,
                title,
                unit,
                code,
                name,
                department,
                agency,
                attribute,
                period,
                budget,
                purpose,
                schedule,
                objectives,
                objectivesLocation,
                indicators,
                location,
                null,
                null);
    }

    /** A project whose keys are not known yet. */
    public Project(
            int ordinal,
            String title,
            Sourced<Organisation> unit,
            Sourced<String> code,
            Sourced<String> name,
            Sourced<String> department,
            Sourced<String> agency,
            Sourced<String> attribute,
            Sourced<String> period,
            Budget budget,
            Sourced<String> purpose,
            List<SchedulePoint> schedule,
            List<String> objectives,
            Location objectivesLocation,
            List<Indicator> indicators,
            Location location,
            ProjectDetails details) {
        this(
                ordinal,
                title,
                unit,
                code,
                name,
                department,
                agency,
                attribute,
                period,
                budget,
                purpose,
                schedule,
                objectives,
                objectivesLocation,
                indicators,
                location,
                details,
                null);
    }

    /** The same project with its keys. */
    public Project identified(ProjectIdentity keys) {
        return new Project(
                ordinal,
                title,
                unit,
                code,
                name,
                department,
                agency,
                attribute,
                period,
                budget,
                purpose,
                schedule,
                objectives,
                objectivesLocation,
                indicators,
                location,
                details,
                keys);
    }

    /** Whether the form is about a department's whole budget and not about one project. */
    public boolean isWholeDepartment() {
        return details != null && details.wholeDepartment();
    }

    /** The objectives of the whole project, one entry each; {@code null} where the layout has none. */
    public List<String> midTermObjectives() {
        return details == null ? null : details.midTermObjectives();
    }

    /** The budget year that the form states itself, which the document's may differ from. */
    public @Nullable Integer statedYear() {
        return details == null ? null : details.statedYear();
    }

    /** What findings call the project: its code, else its name, else {@code null}. */
    public String key() {
        String known = Sourced.valueOf(code);
        return known != null ? known : Sourced.valueOf(name);
    }
}
