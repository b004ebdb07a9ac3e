package io.github.mubiao.value;

import java.math.BigDecimal;

/**
 * A number with its unit, as read at a place.
 *
 * @param value the number as written
 * @param unit the unit; {@link Unit#NONE} for none
 * @param numberEnd the place behind the number
 * @param end the place behind the unit
 * @param numeral whether the number is written in numerals
 * @param about whether 余 or 多 stands behind the number
 * @param inclusive what (含) or (不含) between number and unit says; {@code null} where neither stands there
 */
record Quantity(
        BigDecimal value, Unit unit, int numberEnd, int end, boolean numeral, boolean about, Boolean inclusive) {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final String INCLUDED = "(含)";
    private static final String EXCLUDED = "(不含)";

    /** The quantity at a place; {@code null} where there is none. */
    static Quantity read(FoldedText folded, int start, boolean signed) {
        NumberLexer.Span number = NumberLexer.read(folded.text(), start);
        if (number == null) {
            return null;
        }
        UnitLexer.Trust trust =
                number.numeral() ? UnitLexer.Trust.KNOWN : signed ? UnitLexer.Trust.SIGNED : UnitLexer.Trust.BRIEF;
        int place = number.end();
        if (number.unit() != null) {
            UnitLexer.Span counted = UnitLexer.counted(folded, new UnitLexer.Span(Unit.of(number.unit()), place));
            return new Quantity(number.value(), counted.unit(), place, counted.end(), true, false, null);
        }
        boolean about = "余多".indexOf(charAt(folded, place)) >= 0;
        UnitLexer.Span unit = UnitLexer.read(folded, place + (about ? 1 : 0), trust);
        String note = unit.unit().isNone() ? inclusion(folded.text(), place) : null;
        if (note != null) {
            UnitLexer.Span behind = UnitLexer.read(folded, place + note.length(), trust);
            boolean none = behind.unit().isNone();
            Boolean inclusive = none ? null : Boolean.valueOf(note.equals(INCLUDED));
            int end = none ? place : behind.end();
            return new Quantity(number.value(), behind.unit(), place, end, number.numeral(), false, inclusive);
        }
        if (!about && unit.unit().isMultiplier() && "余多".indexOf(charAt(folded, unit.end())) >= 0) {
            return aboutMultiple(folded, number, unit);
        }
        if (folded.text().startsWith("个半", place) && !about && number.value().scale() <= 0) {
            return andHalf(folded, number, place);
        }
        if (folded.text().charAt(start) == '半' && unit.unit().text() == null) {
            return null;
        }
        boolean half = charAt(folded, unit.end()) == '半'
                && number.value().scale() <= 0
                && unit.unit().text() != null
                && "年天月".contains(unit.unit().text());
        BigDecimal value = half ? number.value().add(HALF) : number.value();
        return new Quantity(value, unit.unit(), place, unit.end() + (half ? 1 : 0), number.numeral(), about, null);
    }

    /** Notes number and unit of the quantity that begins at a place. */
    void note(Clause clause, int start) {
        clause.note("number", start, numberEnd);
        clause.note("unit", numberEnd, end);
    }

    /** The bracket at a place that says whether a bound includes its number; {@code null} for none. */
    private static String inclusion(String text, int place) {
        return text.startsWith(INCLUDED, place) ? INCLUDED : text.startsWith(EXCLUDED, place) ? EXCLUDED : null;
    }

    /** 20万余人: about 20, unit 万人. */
    private static Quantity aboutMultiple(FoldedText folded, NumberLexer.Span number, UnitLexer.Span multiple) {
        UnitLexer.Span rest = UnitLexer.read(folded, multiple.end() + 1, UnitLexer.Trust.KNOWN);
        Unit unit =
                rest.unit().text() == null ? multiple.unit() : multiple.unit().of(rest.unit());
        return new Quantity(number.value(), unit, number.end(), rest.end(), number.numeral(), true, null);
    }

    /** 一个半月. */
    private static Quantity andHalf(FoldedText folded, NumberLexer.Span number, int place) {
        String name = folded.text().startsWith("月", place + 2)
                ? "月"
                : folded.text().startsWith("小时", place + 2) ? "小时" : null;
        if (name == null) {
            return null;
        }
        int end = place + 2 + name.length();
        return new Quantity(number.value().add(HALF), Unit.of("个" + name), place, end, number.numeral(), false, null);
    }

    private static char charAt(FoldedText folded, int place) {
        return place < folded.text().length() ? folded.text().charAt(place) : ' ';
    }
}
