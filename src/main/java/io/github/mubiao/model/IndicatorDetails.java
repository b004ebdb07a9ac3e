package io.github.mubiao.model;

import java.math.BigDecimal;

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
 */
public record IndicatorDetails(
        Term term,
        BigDecimal weight,
        String baseline,
        String actual,
        Target actualTarget,
        BigDecimal score,
        String nature,
        String explanation,
        String remark) {

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
