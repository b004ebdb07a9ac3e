package io.github.mubiao.diff;

import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.IndicatorDetails;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * A field of an indicator beside its value.
 *
 * @param name the field's name in output
 * @param value finds it, a text or a number; {@code null} where the layout has none
 */
record IndicatorField(String name, Function<Indicator, Object> value) {

    /** In the order of the form. */
    static final List<IndicatorField> ALL = List.of(
            new IndicatorField("level1", Indicator::level1),
            new IndicatorField("level2", Indicator::level2),
            new IndicatorField("level3", Indicator::level3),
            new IndicatorField("description", Indicator::description),
            new IndicatorField("basis", Indicator::basis),
            detail("weight", IndicatorDetails::weight),
            detail("baseline", IndicatorDetails::baseline),
            detail("actual", IndicatorDetails::actual),
            detail("score", IndicatorDetails::score),
            detail("nature", IndicatorDetails::nature),
            detail("explanation", IndicatorDetails::explanation),
            detail("remark", IndicatorDetails::remark),
            detail("deviation", IndicatorDetails::deviation),
            detail("scoringRule", IndicatorDetails::scoringRule),
            detail("area", IndicatorDetails::area));

    private static IndicatorField detail(String name, Function<IndicatorDetails, Object> value) {
        return new IndicatorField(
                name, indicator -> indicator.details() == null ? null : value.apply(indicator.details()));
    }

    /** The number; {@code null} where there is none or the field holds words. */
    BigDecimal number(Indicator indicator) {
        return value.apply(indicator) instanceof BigDecimal number ? number : null;
    }

    /** The words; {@code null} where there are none or the field holds a number. */
    String text(Indicator indicator) {
        return value.apply(indicator) instanceof String text && !text.isEmpty() ? text : null;
    }
}
