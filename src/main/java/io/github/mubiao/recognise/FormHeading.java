package io.github.mubiao.recognise;

import io.github.mubiao.model.Location;
import io.github.mubiao.model.MoneyUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What the paragraphs above a form say of it.
 *
 * @param title the form's title; {@code null} for none
 * @param year the fiscal year of title and lines; {@code null} for none
 * @param moneyUnit the unit of money that the lines below the title state; {@code null} for none
 * @param outerUnit the unit of money that the document states above all forms; {@code null} for none
 * @param lines fields that paragraphs name with their values
 */
record FormHeading(String title, Integer year, MoneyUnit moneyUnit, MoneyUnit outerUnit, List<Line> lines) {

    static final FormHeading NONE = new FormHeading(null, null, null, null, List.of());

    FormHeading {
        lines = List.copyOf(lines);
    }

    /** The same with a unit of money that a line within the form states, where none above it does. */
    FormHeading withUnit(MoneyUnit stated) {
        return moneyUnit != null ? this : new FormHeading(title, year, stated, outerUnit, lines);
    }

    /** The same with one more line. */
    FormHeading withLine(Line line) {
        List<Line> more = new ArrayList<>(lines);
        more.add(line);
        return new FormHeading(title, year, moneyUnit, outerUnit, more);
    }

    /**
     * A field that a paragraph gives: {@code 项目名称：…}.
     *
     * @param field the field
     * @param text its value
     * @param location the paragraph
     */
    record Line(Field field, String text, Location location) {}
}
