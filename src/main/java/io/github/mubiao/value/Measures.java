package io.github.mubiao.value;

import io.github.mubiao.model.Measure;

/** Builds what a target counts from the unit that was read. */
final class Measures {

    private Measures() {}

    static Measure of(Unit unit, Measure.Change change, String note, Measure.UnitSource source) {
        return new Measure(unit.text(), unit.isScaled() ? unit.base() : null, unit.per(), change, note, source);
    }
}
