package io.github.mubiao.check;

import io.github.mubiao.model.Category;
import io.github.mubiao.model.Dimension;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.TargetKind;

/**
 * The levels of an indicator: there, and one under the other as the framework of indicators has it.
 * 满意度 under 效益指标 is the older form's way and right there.
 */
final class Levels implements IndicatorCheck {

    private static final Rule MISMATCH = Rules.of("level-mismatch");
    private static final Rule MISSING = Rules.of("missing-level");
    private static final Rule EMPTY = Rules.of("empty-indicator");
    private static final Rule FIELD = Rules.of("empty-field");

    @Override
    public void indicator(Project project, Indicator indicator, Wording wording, Report report) {
        boolean unfilled = indicator.target().kind() == TargetKind.MISSING;
        if (unfilled && wording.name().isEmpty()) {
            report.add(EMPTY, project.key(), indicator.location(), indicator.level2());
            return;
        }
        if (unfilled && indicator.value() != null) {
            report.add(FIELD, project.key(), indicator.location(), "指标值 (" + wording.name() + ")");
        }
        if (wording.name().isEmpty()) {
            report.add(FIELD, project.key(), indicator.location(), "三级指标 (" + wording.value() + ")");
        }
        missing(project, indicator, wording, report);
        mismatch(project, indicator, report);
    }

    /** Satisfaction has one kind only, so forms often leave its second level empty. */
    private static void missing(Project project, Indicator indicator, Wording wording, Report report) {
        if ("".equals(indicator.level1())) {
            report.add(MISSING, project.key(), indicator.location(), wording.name(), "一级指标");
        }
        if ("".equals(indicator.level2()) && indicator.dimension() != Dimension.SATISFACTION) {
            report.add(MISSING, project.key(), indicator.location(), wording.name(), "二级指标");
        }
    }

    private static void mismatch(Project project, Indicator indicator, Report report) {
        String expected = expected(indicator.dimension(), indicator.category());
        if (expected != null) {
            report.add(MISMATCH, project.key(), indicator.location(), indicator.level2(), indicator.level1(), expected);
        }
    }

    /** The level 1 where the category belongs; {@code null} where it stands well or nobody can say. */
    private static String expected(Dimension dimension, Category category) {
        if (dimension == Dimension.OTHER) {
            return null;
        }
        return switch (category) {
            case QUANTITY, QUALITY, TIMELINESS -> dimension == Dimension.OUTPUT ? null : "产出指标";
            case COST -> dimension == Dimension.OUTPUT || dimension == Dimension.COST ? null : "成本指标";
            case ECONOMIC, SOCIAL, ECOLOGICAL ->
                dimension == Dimension.BENEFIT || dimension == Dimension.COST ? null : "效益指标";
            case SUSTAINABILITY -> dimension == Dimension.BENEFIT ? null : "效益指标";
            case SATISFACTION -> dimension == Dimension.SATISFACTION || dimension == Dimension.BENEFIT ? null : "满意度指标";
            case OTHER -> null;
        };
    }
}
