package io.github.mubiao.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What only some layouts say of an indicator. Texts as in {@link Indicator}.
 *
 * @param term {@link Term#MID_TERM} where the target is one of the whole project, {@code null} for
 *     the year's
 * @param weight 分值, 权重
 * @param baseline 上年指标值
 * @param actual 实际完成值 as written
 * @param actualTarget the typed reading of {@code actual}
 * @param score 得分
 * @param nature 正向, 反向, 定性
 * @param explanation 指标解释
 * @param remark 备注
 * @param deviation 偏差原因分析及改进措施
 * @param scoringRule 评（扣）分标准
 * @param area the town or project place that the value is for, where each has a column of its own
 */
public record IndicatorDetails(
        @Nullable Term term,
        BigDecimal weight,
        String baseline,
        String actual,
        Target actualTarget,
        BigDecimal score,
        String nature,
        String explanation,
        String remark,
        String deviation,
        String scoringRule,
        String area) {

    /** Nothing but what every layout says. */
    public static final IndicatorDetails NONE =
            new IndicatorDetails(null, null, null, null, null, null, null, null, null, null, null, null);

    /** Details without those of self-evaluation and of places. */
    public IndicatorDetails(
            Term term,
            BigDecimal weight,
            String baseline,
            String actual,
            Target actualTarget,
            BigDecimal score,
            String nature,
            String explanation,
            String remark) {
        this(term, weight, baseline, actual, actualTarget, score, nature, explanation, remark, null, null, null);
    }

    /** The time that a target is set for. */
    public enum Term {
        ANNUAL("annual"),
        MID_TERM("midTerm");

        private final String label;

        Term(String label) {
            this.label = label;
        }

        /** The word that output uses. */
        public String label() {
            return label;
        }
    }
}
