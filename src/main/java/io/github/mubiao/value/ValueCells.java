package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Measure;
import io.github.mubiao.model.Target;
import io.github.mubiao.model.TargetKind;
import io.github.mubiao.value.Token.Source;
import io.github.mubiao.value.Trace.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Reads a target whose sign, number and unit stand in cells of their own.
 *
 * <p>The value's cell is read by itself, and the tokens of the other cells are added: the comparator of the column of
 * signs, the unit of its column, of the name or of the header. Cells that only make sense together (12 beside 月底前, 增长
 * beside 5) are read as one text, in which each token keeps its cell.
 */
final class ValueCells {

    /** Longer values are sentences, which stand for themselves; a document may hold some of millions of characters. */
    private static final int LONGEST = 200;

    private final TargetText input;
    private final Cell sign;
    private final Cell unit;
    private final String name;
    private final Cell cell;
    /** The value's cell, folded. */
    private final FoldedText folded;

    private final String value;
    /** The comparator of the column of signs; {@code null} for none. */
    private final Comparator comparator;

    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Token> tokens = new ArrayList<>();
    /** Whether the sign's cell is part of what was read. */
    private boolean joined;
    /** Whether the unit's cell is. */
    private boolean unitRead;

    private ValueCells(TargetText input) {
        this.input = sorted(inYearOfName(input));
        this.sign = new Cell(Source.SIGN, strip(this.input.sign()));
        String measure = strip(this.input.unit());
        this.unit = new Cell(Source.UNIT, Words.NO_UNIT.has(measure) ? "" : measure);
        this.name = strip(input.name());
        this.cell = new Cell(Source.VALUE, input.value());
        this.folded = Folding.fold(input.value(), false);
        this.value = folded.text();
        this.comparator = comparator(sign.text());
    }

    private static String strip(String cell) {
        return cell == null ? "" : cell.strip();
    }

    static TargetReading read(TargetText input) {
        return new ValueCells(input).read();
    }

    private TargetReading read() {
        TargetReading together = together();
        joined = together != null;
        // An answer may stand in the column of the sign: 是, 否.
        String said = input.value().isBlank() && Words.YES.has(sign.text()) ? sign.text() : input.value();
        TargetReading read = joined ? together : asNumber(TargetParser.read(said, input.fiscalYear()));
        Target target = signed(measured(read.target()));
        tokens.addAll(0, read.tokens());
        return new TargetReading(target, read.rule(), read.reason(), read.folded(), tokens, read.dropped(), conflicts);
    }

    /** 2024年项目完成时间: the name says the year of a date; 2024年决算公开时间 only that of the accounts. */
    private static TargetText inYearOfName(TargetText input) {
        Matcher year = Form.of("year-in-name").find(strip(input.name()), 0);
        return year == null ? input : input.inYear(Integer.valueOf(year.group("year")));
    }

    /** ≥% in one column is a sign and a unit, wherever it stands; 95, %, ≥ has them in each other's. */
    private static TargetText sorted(TargetText input) {
        Template sign = template(input.sign());
        Template unit = template(input.unit());
        if (sign != null && sign.comparator() != null) {
            boolean both = strip(input.unit()).isEmpty() && !sign.unit().isNone();
            boolean twice = unit != null && sign.comparator() == unit.comparator();
            return both || twice ? with(input, sign.comparator(), (both ? sign : unit).unit()) : input;
        }
        boolean swapped = sign != null && unit != null && unit.unit().isNone();
        boolean moved = unit != null
                && unit.comparator() != null
                && (swapped || strip(input.sign()).isEmpty());
        return moved ? with(input, unit.comparator(), (sign == null ? unit : sign).unit()) : input;
    }

    private static Template template(String cell) {
        Template template = strip(cell).isEmpty() ? null : Template.read(Folding.fold(cell, false));
        return template == null || template.filled() ? null : template;
    }

    private static TargetText with(TargetText input, Comparator sign, Unit unit) {
        String per = unit.per() == null ? "" : "/" + unit.per();
        return input.withSign(sign.symbol()).withUnit(unit.text() == null ? null : unit.text() + per);
    }

    /** What cells make of a value only together with it; {@code null} where the value is read by itself. */
    private TargetReading together() {
        if (input.value().length() > LONGEST || input.value().isBlank()) {
            return null;
        }
        TargetReading date = date();
        if (date != null) {
            return date;
        }
        unitRead = Words.SUFFIX.ending(unit.text()) != null
                && !Words.SUFFIX.has(unit.text())
                && isNumber(Form.of("column-signs").cut(value));
        if (unitRead) {
            // 5 beside 天内.
            return read(cell, unit);
        }
        if (sign.text().isEmpty() || sign.text().equals("=") || Words.NATURE.has(sign.text())) {
            return months();
        }
        if (comparator != null
                || Characters.hasDigit(Folding.fold(sign.text(), false).text())
                || !isMeasured()) {
            return null;
        }
        // ± beside 5, 增长 or 达到 beside 5.
        TargetReading both = read(sign, cell);
        boolean compared = both.target() instanceof Target.Comparison read
                && (read.measure().change() != null || !read.implied());
        return compared || both.target() instanceof Target.Range ? both : null;
    }

    private TargetReading read(Cell... cells) {
        return TargetParser.read(input.fiscalYear(), cells);
    }

    /** 12 beside 月底前, 12月31日 beside 前, ≤6月 beside 完成时间: a date in two cells. */
    private TargetReading date() {
        boolean by = Form.of("column-by").is(sign.text());
        Cell bound = new Cell(Source.SIGN, by ? Form.of("column-signs").cut(sign.text()) : "");
        if (isNumber(value)
                && (Form.of("column-date").is(unit.text())
                        || (by && Form.of("column-date-part").is(unit.text())))) {
            return dateOrWords(read(cell, unit, bound));
        }
        if (Form.of("column-figures").is(value + unit.text())) {
            return dateOrWords(read(cell, unit));
        }
        if (by) {
            boolean dated = Characters.hasAny(value, 0, "年月日号")
                    || (Form.of("column-day").is(value) && namesDate());
            return dated ? dateOrWords(read(cell, bound)) : null;
        }
        return month();
    }

    /** ≥ beside 12月, and ≤ beside 12月 of 工期, is so long; any other is by December. */
    private TargetReading month() {
        Matcher word = Form.of("column-lasts").find(name, 0);
        boolean signed = comparator != null || value.startsWith("≤") || value.startsWith("<");
        boolean counts = word == null ? comparator != null && Signs.isUp(comparator) : signed;
        return counts && !namesDate() && Form.of("column-months").is(value)
                ? read(
                        new Cell(Source.NAME, word == null ? "" : word.group()),
                        new Cell(Source.SIGN, comparator == null ? "" : comparator.symbol()),
                        cell)
                : null;
    }

    /** What the whole cell of the value is read as. */
    private TargetReading reading(Target target, Production production, String token) {
        tokens.add(cell.token(token));
        return TargetParser.reading(production, target, folded.written(), new Trace());
    }

    /** A date, or words where it is none that can be; {@code null} for anything else. */
    private static TargetReading dateOrWords(TargetReading read) {
        TargetKind kind = read.target().kind();
        return kind == TargetKind.QUALITATIVE || kind == TargetKind.DEADLINE ? read : null;
    }

    /** 1-12 beside 月 and 完成时间. */
    private TargetReading months() {
        boolean maybeLong =
                Form.of("column-span").is(name) && !input.value().strip().startsWith("1");
        if (!Form.of("column-calendar").is(unit.text()) || !namesDate() || maybeLong) {
            return null;
        }
        TargetReading both = read(cell, unit);
        return both.target() instanceof Target.Period && Characters.hasAny(input.value(), 0, "-—–~～至到") ? both : null;
    }

    private boolean namesDate() {
        return Form.of("column-names-date").isIn(name);
    }

    /** Whether a value is read as a number or a range by itself. */
    private boolean isMeasured() {
        Target target = TargetParser.read(input.value(), input.fiscalYear()).target();
        return isNumber(Form.of("column-signs").cut(value))
                || target instanceof Target.Comparison
                || target instanceof Target.Range;
    }

    /** Whether a folded value is a number and nothing else. */
    private static boolean isNumber(String value) {
        NumberLexer.Span number = value.isEmpty() || value.length() > LONGEST ? null : NumberLexer.read(value, 0);
        return number != null && number.end() == value.length();
    }

    /** 12 beside 月, 2026.5 beside 万元: number and unit make sense only together. */
    private TargetReading asNumber(TargetReading read) {
        if (unit.text().isEmpty() && Form.of("column-day").is(value) && namesDate()) {
            // 12.31 beside 完成时间 may be a day of the year as well as a decimal.
            return read(new Cell(Source.NAME, input.name()), cell);
        }
        NumberLexer.Span figure = value.isEmpty() || value.length() > LONGEST ? null : NumberLexer.read(value, 0);
        if (figure == null || unit.text().isEmpty()) {
            return read;
        }
        boolean alone = figure.end() == value.length();
        Unit own = figure.unit() != null
                ? Unit.of(figure.unit())
                : alone ? Unit.NONE : UnitLexer.wholeKnown(folded.slice(figure.end(), value.length()));
        Unit column = read.target().kind() == TargetKind.QUALITATIVE ? UnitLexer.whole(unit.text()) : null;
        // 5日 beside 天 is no day of a month.
        boolean again = figure.unit() == null && own != null && column != null && own.sameAs(column);
        if (!alone && !again) {
            return read;
        }
        if (read.target() instanceof Target.Comparison number) {
            boolean year = number.implied()
                    && Form.of("column-year").is(unit.text())
                    && Form.of("year").is(number.value().toPlainString());
            // 2023 beside 年 is a year, and no count of years.
            return year ? read(cell, unit) : read;
        }
        if (read.target() instanceof Target.Deadline
                && (Form.of("column-time").is(unit.text()) || UnitLexer.whole(unit.text()) == null)) {
            return read;
        }
        Target target = own.comparison(Comparator.EQUAL, figure.value(), true, own.measure());
        return reading(target, Production.COMPARISON, "number");
    }

    /** The target with the unit that other cells add. */
    private Target measured(Target target) {
        if (target instanceof Target.Comparison own) {
            Found found = unit(own.measure());
            return found == null
                    ? own
                    : found.unit.comparison(own.comparator(), own.value(), own.implied(), found.on(own.measure()));
        }
        if (target instanceof Target.Range own) {
            Found found = unit(own.measure());
            return found == null
                    ? own
                    : found.unit.range(
                            own.lower(),
                            own.lowerInclusive(),
                            own.upper(),
                            own.upperInclusive(),
                            found.on(own.measure()));
        }
        if (target instanceof Target.All several && several.parts().stream().allMatch(Lists::isBare)) {
            return new Target.All(several.parts().stream().map(this::measured).toList());
        }
        if (!joined && target.kind() != TargetKind.NOT_APPLICABLE && target.kind() != TargetKind.MISSING) {
            column(true);
        }
        return target;
    }

    private record Found(Unit unit, Measure.UnitSource source) {
        Measure on(Measure own) {
            Unit whole = unit.per() == null && own.per() != null ? unit.per(own.per()) : unit;
            return whole.measure(own.change(), own.note(), source);
        }
    }

    /** The unit that other cells add; {@code null} where the number's own stays. */
    private Found unit(Measure own) {
        if (unitRead) {
            return null;
        }
        Unit column = column(own.unit() == null);
        Unit written = own.unit() == null ? null : UnitLexer.whole(own.unit());
        if (column != null) {
            tokens.remove(unit.token("unit"));
            tokens.add(unit.token("unit"));
            return written == null ? new Found(column, Measure.UnitSource.COLUMN) : beside(written, column, own);
        }
        if (written != null && !written.isMultiplier()) {
            return null;
        }
        Template template = Template.ofName(input.name());
        Unit named = template == null || template.unit().isNone() ? null : template.unit();
        Unit header = input.headerUnit() == null ? null : UnitLexer.whole(input.headerUnit());
        Unit other = named != null ? named : header;
        if (other == null || (written != null && other.isScaled())) {
            return null;
        }
        Measure.UnitSource source = named != null ? Measure.UnitSource.NAME : Measure.UnitSource.HEADER;
        return new Found(written == null ? other : written.of(other), source);
    }

    /** The unit of its column; {@code null} where that is empty, says that there is none, or holds no unit. */
    private Unit column(boolean alone) {
        Unit known = UnitLexer.whole(unit.text());
        if (known != null || saysNothing(unit.text())) {
            return known;
        }
        Unit written = UnitLexer.asWritten(unit.text());
        if (written == null && alone) {
            conflicts.add(new Conflict("unit-unknown", List.of(unit.text())));
        }
        return written;
    }

    private Found beside(Unit written, Unit column, Measure own) {
        if (written.isMultiplier() && !column.isMultiplier() && !column.isScaled() && own.per() == null) {
            return new Found(written.of(column), Measure.UnitSource.COLUMN);
        }
        if (column.text() != null && own.per() == null && isBegun(own.unit(), column.text())) {
            return new Found(column, Measure.UnitSource.COLUMN);
        }
        boolean agree = (written.sameAs(column) && !written.isMultiplier())
                || own.unit().equals(column.text())
                || (own.unit().endsWith(String.valueOf(column.text())) && written.isMultiplier());
        // Either may leave out what is counted by; 次/月 and 次/年 differ.
        Set<String> per = Scales.perParts(own.per());
        Set<String> other = Scales.perParts(column.per());
        if (!agree || !(per.containsAll(other) || other.containsAll(per))) {
            conflicts.add(new Conflict("unit-conflict", List.of(own.unit(), unit.text())));
            return null;
        }
        boolean morePer = column.per() != null && own.per() == null;
        return morePer ? new Found(written.per(column.per()), null) : null;
    }

    /** 3个 beside 个月 or 工作日: the number's unit is the beginning of the column's. */
    private static boolean isBegun(String own, String column) {
        String rest = column.startsWith(own) ? column.substring(own.length()) : column;
        boolean known = Units.known(own + rest) != null && Units.known(rest) != null;
        return known && Unit.of(own + rest).sameAs(Unit.of(rest));
    }

    /** The target with the comparator of the column of signs. */
    private Target signed(Target target) {
        if (sign.text().equals("定性") && (target instanceof Target.Comparison || target instanceof Target.Range)) {
            conflicts.add(new Conflict("nature-conflict", List.of(input.value().strip(), sign.text())));
        }
        if (comparator != null) {
            tokens.add(sign.token("sign"));
            return target.kind() == TargetKind.QUALITATIVE ? against(target) : apply(target, comparator);
        }
        boolean implied = target instanceof Target.Comparison own && own.implied();
        if (isUnknownSign(target)) {
            conflicts.add(new Conflict("sign-unknown", List.of(sign.text())));
            // How the number compares is not known, and = would say that it is.
            return implied ? new Target.Qualitative() : target;
        }
        Template named = implied ? Template.ofName(input.name()) : null;
        return named != null && named.comparator() != null ? apply(target, named.comparator()) : target;
    }

    /** Whether the column of signs says something of the target that is not understood: ≠, 正向, 原则上≥. */
    private boolean isUnknownSign(Target target) {
        String said = sign.text();
        if (joined
                || saysNothing(said)
                || Words.NATURE.has(said)
                || Form.of("column-answers").is(said)) {
            return false;
        }
        boolean own = target instanceof Target.Comparison read && !read.implied();
        boolean figure = said.chars().anyMatch(Character::isDigit);
        return switch (target.kind()) {
            case NOT_APPLICABLE, MISSING -> figure;
            case COMPARISON -> figure || !own;
            case RANGE, ALL, PERIOD -> figure;
            case DEADLINE, ORDINAL, BOOLEAN, RATIO, REFERENCE, QUALITATIVE -> true;
        };
    }

    /** Whether a cell is empty, or a stroke or a word for none. */
    private static boolean saysNothing(String cell) {
        return cell.isBlank() || TargetParser.parse(cell).kind() == TargetKind.NOT_APPLICABLE;
    }

    /** The comparator that a whole cell stands for: a sign, a word, or both, as in ≥(不低于); {@code null} for none. */
    private static Comparator comparator(String cell) {
        // A title bracket alone is typed for a sign, as it is before a number.
        String signs = cell.length() == 1 ? Characters.bracketAsSign(cell) : cell;
        Clause clause = cell.isEmpty() ? null : new Clause(Folding.fold(signs, false), null, new Trace()).trimmed();
        if (clause == null || clause.length() == 0) {
            return null;
        }
        Comparator suffix = Words.SUFFIX.comparator(clause.text());
        if (suffix != null) {
            return suffix;
        }
        ValuePrefix lead = ValuePrefix.read(clause, clause.length());
        boolean alone = lead != null && lead.isWhole() && lead.strong && lead.change == null && !lead.countsBy();
        return alone ? lead.comparator : null;
    }

    /** ≤ beside 预算数 is 不超预算; ≥ beside 提升 says nothing more than 提升. */
    private Target against(Target words) {
        boolean reference = comparator != Comparator.ABOUT && References.isBenchmark(value);
        return reference ? new Target.Reference(comparator, input.value().strip()) : words;
    }

    private Target apply(Target target, Comparator said) {
        if (target instanceof Target.Comparison own && own.implied()) {
            return new Target.Comparison(said, own.value(), false, own.baseValue(), own.measure());
        } else if (target instanceof Target.Deadline own && own.comparator() == Comparator.EQUAL) {
            return new Target.Deadline(said, own.date());
        } else if (target instanceof Target.Ratio own && own.comparator() == Comparator.EQUAL) {
            return new Target.Ratio(own.left(), own.right(), said);
        } else if (said == Comparator.EQUAL) {
            return target;
        } else if (target instanceof Target.Ordinal own && own.comparator() == null) {
            return new Target.Ordinal(own.grade(), said);
        }
        Comparator own = target instanceof Target.Comparison comparison
                ? comparison.comparator()
                : target instanceof Target.Deadline deadline ? deadline.comparator() : said;
        boolean range = target instanceof Target.Range && said != Comparator.ABOUT;
        if (range || own != said) {
            String written = range ? input.value().strip() : own.symbol();
            conflicts.add(new Conflict("sign-conflict", List.of(written, said.symbol())));
        }
        return target;
    }
}
