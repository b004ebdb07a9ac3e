package io.github.mubiao.check;

import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.TargetKind;
import java.util.Set;

/** Rows that fill the form: no target applies, or the name is only that of its level. */
final class Placeholders implements IndicatorCheck {

    private static final Rule RULE = Rules.of("placeholder-indicator");
    private static final Set<String> NONE = Set.of("无", "没有", "无。");
    private static final String SUFFIX = "指标";

    @Override
    public void indicator(Project project, Indicator indicator, Wording wording, Report report) {
        boolean none = indicator.target().kind() == TargetKind.NOT_APPLICABLE && !isWanted(wording);
        boolean unfilled = indicator.target().kind() == TargetKind.MISSING;
        if (none || (!unfilled && isLevelName(indicator, wording))) {
            report.add(RULE, project.key(), indicator.location(), wording.name(), indicator.value());
        }
    }

    /** No violation at all: 无 beside what shall not be is the best result. */
    private static boolean isWanted(Wording wording) {
        return NONE.contains(wording.value()) && RuleWords.within("unwanted", wording.name());
    }

    /** 服务对象满意度 is a level and a measure as well: only 指标 behind it makes it a level's name. */
    private static boolean isLevelName(Indicator indicator, Wording wording) {
        String name = wording.name();
        boolean own = name.endsWith(SUFFIX)
                && (name.equals(Folded.of(indicator.level2())) || name.equals(Folded.of(indicator.level1())));
        boolean any = name.endsWith(SUFFIX)
                && RuleWords.of("level-name").contains(name.substring(0, name.length() - SUFFIX.length()));
        return own || any;
    }
}
