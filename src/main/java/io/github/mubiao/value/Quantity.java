package io.github.mubiao.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;

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

    private static final List<String> HALVED = List.of("年", "天", "月");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** The quantity at a place; {@code null} where there is none. */
    static Quantity read(FoldedText folded, int start, boolean signed) {
        String text = folded.text();
        NumberLexer.Span number = NumberLexer.read(text, start);
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
        boolean about = isVague(text, place);
        UnitLexer.Span unit = UnitLexer.read(folded, about ? place + 1 : place, trust);
        Matcher note = unit.unit().isNone() ? Form.of("end-note").at(text, place) : null;
        if (note != null) {
            UnitLexer.Span behind = UnitLexer.read(folded, note.end(), trust);
            boolean none = behind.unit().isNone();
            Boolean inclusive = none ? null : Boolean.valueOf(note.group("not") == null);
            return of(number, behind.unit(), none ? place : behind.end(), false, inclusive);
        }
        if (!about && unit.unit().isMultiplier() && isVague(text, unit.end())) {
            // 20万余人: about 20, unit 万人.
            UnitLexer.Span rest = UnitLexer.read(folded, unit.end() + 1, UnitLexer.Trust.KNOWN);
            Unit whole = rest.unit().text() == null ? unit.unit() : unit.unit().of(rest.unit());
            return of(number, whole, rest.end(), true, null);
        }
        if (number.value().scale() > 0) {
            boolean none = text.charAt(start) == '半' && unit.unit().text() == null;
            return none ? null : of(number, unit.unit(), unit.end(), about, null);
        }
        Matcher half = about ? null : Form.of("and-half").at(text, place);
        if (half != null || (!about && text.startsWith("个半", place))) {
            // 一个半月.
            return half == null
                    ? null
                    : of(number.plus(HALF), Unit.of("个" + half.group("unit")), half.end(), false, null);
        }
        boolean more = text.startsWith("半", unit.end())
                && HALVED.contains(String.valueOf(unit.unit().text()));
        return of(more ? number.plus(HALF) : number, unit.unit(), more ? unit.end() + 1 : unit.end(), about, null);
    }

    private static Quantity of(NumberLexer.Span number, Unit unit, int end, boolean about, Boolean inclusive) {
        return new Quantity(number.value(), unit, number.end(), end, number.numeral(), about, inclusive);
    }

    private static boolean isVague(String text, int place) {
        return text.startsWith("余", place) || text.startsWith("多", place);
    }

    /** Notes number, unit and the noun between its parts, 项目 of 5个项目/年, of the quantity that begins at a place. */
    void note(Clause clause, int start) {
        int own = unit.text() == null ? -1 : clause.folded().written().indexOf(unit.text(), numberEnd);
        int unitEnd = own < 0 ? end : Math.min(end, own + unit.text().length());
        String noun = unitEnd < end ? Words.NOUN.at(clause.text(), unitEnd) : null;
        int nounEnd = noun == null ? unitEnd : unitEnd + noun.length();
        clause.note("number", start, numberEnd);
        clause.note("unit", numberEnd, noun == null ? end : unitEnd);
        clause.note("name", unitEnd, nounEnd);
        clause.note("unit", noun == null ? end : nounEnd, end);
    }
}
