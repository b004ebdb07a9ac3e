package io.github.mubiao.check;

import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Sha256;
import io.github.mubiao.model.Target;
import io.github.mubiao.model.TargetKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A project's targets in one short text, equal for the same targets in any order: what is measured, and
 * with which result. 无此指标 and 无此项指标 are the same, and so are 2万元 and 20000元.
 */
final class TargetList {

    /** Fewer targets are the same too easily. */
    private static final int FEWEST = 3;

    /** Signs that end a value and say nothing. */
    private static final String ENDS = "。.;,、";

    private TargetList() {}

    /** The list of a project's targets; {@code null} where it has too few. */
    static String of(Project project) {
        return of(project, new Wordings().of(project));
    }

    /**
     * The same of a project whose indicators' wordings are known.
     *
     * @param wordings one for each indicator, in their order
     */
    static String of(Project project, List<Wording> wordings) {
        List<String> targets = new ArrayList<>();
        for (int i = 0; i < wordings.size(); i++) {
            Indicator indicator = project.indicators().get(i);
            if (indicator.target().kind() != TargetKind.MISSING) {
                targets.add(wordings.get(i).name() + "\t" + result(indicator));
            }
        }
        Collections.sort(targets);
        return targets.size() < FEWEST ? null : Sha256.hex(String.join("\n", targets));
    }

    private static String result(Indicator indicator) {
        if (indicator.target() instanceof Target.Comparison comparison) {
            BigDecimal value = comparison.baseValue() == null ? comparison.value() : comparison.baseValue();
            String unit = comparison.measure().baseUnit();
            return comparison.comparator().symbol()
                    + value.stripTrailingZeros().toPlainString()
                    + (unit == null ? comparison.measure().unit() : unit)
                    + comparison.measure().per()
                    + comparison.measure().change();
        }
        boolean none = indicator.target().kind() == TargetKind.NOT_APPLICABLE;
        return none ? "" : withoutEnd(Folded.of(indicator.value()));
    }

    private static String withoutEnd(String value) {
        int end = value.length();
        while (end > 0 && ENDS.indexOf(value.charAt(end - 1)) >= 0) {
            end--;
        }
        return value.substring(0, end);
    }
}
