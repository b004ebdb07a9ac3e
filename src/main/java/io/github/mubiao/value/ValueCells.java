package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Measure;
import io.github.mubiao.model.PartialDate;
import io.github.mubiao.model.Target;
import io.github.mubiao.model.TargetKind;
import io.github.mubiao.value.Cells.Cell;
import io.github.mubiao.value.Token.Source;
import java.util.ArrayList;
import java.util.List;
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

    /** Units beside which a number may be a date. */
    private static final Form TIME = Form.of("column-time");

    private static final Form YEAR = Form.of("column-year");
    private static final Form YEAR_NUMBER = Form.compile("(?:19|20)\\d{2}");
    /** Units by which a year is divided, without the 个 that would count them. */
    private static final Form CALENDAR = Form.of("column-calendar");
    /** What makes a number a date. */
    private static final Form DATE_UNIT = Form.of("column-date");
    /** What 前 makes a date behind a number. */
    private static final Form DATE_PART = Form.of("column-date-part");

    private static final Form BY = Form.of("column-by");
    private static final Form MONTHS = Form.of("column-months");
    /** Names of what lasts. */
    private static final Form LASTS = Form.of("column-lasts");

    private static final Form NAMES_DATE = Form.of("column-names-date");
    private static final Form SPAN = Form.of("column-span");
    private static final Form DAY = Form.compile("(?:0?[1-9]|1[0-2])[./-](?:0?[1-9]|[12]\\d|3[01])");
    /** An answer, or the choice of answers: 是/否. */
    private static final Form ANSWERS = Form.of("column-answers");

    private static final Form SIGNS = Form.compile("^[≥≤＞＜><=＝]+");

    private final TargetText input;
    private final String sign;
    private final String unit;
    private final String name;
    private final Cell cell;
    /** The value's cell, folded. */
    private final String value;

    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Token> tokens = new ArrayList<>();
    /** Whether the sign's cell is part of what was read. */
    private boolean joined;

    private ValueCells(TargetText input) {
        this.input = sorted(input);
        this.sign = strip(this.input.sign());
        this.unit = strip(this.input.unit());
        this.name = strip(input.name());
        this.cell = Cell.of(Source.VALUE, input.value());
        this.value = cell.folded().text();
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
        TargetReading read = joined ? together : asNumber(TargetParser.read(valueText(), input.fiscalYear()));
        Target target = signed(measured(read.target()));
        tokens.addAll(0, read.tokens());
        return new TargetReading(target, read.rule(), read.reason(), read.folded(), tokens, read.dropped(), conflicts);
    }

    /** ≥% in one column is a sign and a unit, wherever it stands; 95, %, ≥ has them in each other's. */
    private static TargetText sorted(TargetText input) {
        Template sign = template(input.sign());
        Template unit = template(input.unit());
        boolean noUnit = strip(input.unit()).isEmpty();
        if (sign != null && sign.comparator() != null) {
            boolean both = noUnit && !sign.unit().isNone();
            boolean twice = unit != null && sign.comparator() == unit.comparator();
            return both
                    ? with(input, sign.comparator(), sign.unit())
                    : twice ? with(input, sign.comparator(), unit.unit()) : input;
        }
        boolean swapped = sign != null && unit != null && unit.unit().isNone();
        if (unit != null && unit.comparator() != null && (strip(input.sign()).isEmpty() || swapped)) {
            return with(input, unit.comparator(), sign != null ? sign.unit() : unit.unit());
        }
        return input;
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
        if (sign.isEmpty() || sign.equals("=") || Words.NATURE.has(sign)) {
            return months();
        }
        if (comparator(sign) != null
                || Characters.hasDigit(Folding.fold(sign, false).text())
                || !isMeasured()) {
            return null;
        }
        // ± beside 5, 增长 or 达到 beside 5.
        TargetReading both = read(Cell.of(Source.SIGN, sign), cell);
        boolean compared = both.target() instanceof Target.Comparison read
                && (read.measure().change() != null || !read.implied());
        return compared || both.target() instanceof Target.Range ? both : null;
    }

    private TargetReading read(Cell... cells) {
        return TargetParser.read(new Cells(cells), input.fiscalYear());
    }

    /** 12 beside 月底前, 12月31日 beside 前, ≤6月 beside 完成时间: a date in two cells. */
    private TargetReading date() {
        boolean by = BY.is(sign);
        Cell bound = by ? Cell.of(Source.SIGN, SIGNS.cut(sign)) : Cell.of(Source.SIGN, "");
        boolean part = !unit.isEmpty() && isNumber(value) && (DATE_UNIT.is(unit) || (by && DATE_PART.is(unit)));
        if (part) {
            return dateOrWords(read(cell, Cell.of(Source.UNIT, unit), bound));
        }
        if (by) {
            boolean dated = Characters.hasAny(value, 0, "年月日号") || (DAY.is(value) && namesDate());
            return dated ? dateOrWords(read(cell, bound)) : null;
        }
        return month();
    }

    /** ≥ beside 12月 is so long at least; ≤12月 beside 完成时间 is by December. */
    private TargetReading month() {
        Matcher inline = MONTHS.whole(value);
        if (inline == null) {
            return null;
        }
        if (!inline.group("sign").isEmpty()) {
            return namesDate() ? deadline(inline.start("months")) : null;
        }
        Comparator comparator = comparator(sign);
        boolean lasts = LASTS.isIn(name);
        boolean counts = comparator != null && (Signs.isUp(comparator) || (lasts && Signs.isDown(comparator)));
        return counts && !namesDate() ? read(Cell.of(Source.SIGN, comparator.symbol()), cell) : null;
    }

    private TargetReading deadline(int start) {
        DateLexer.Span span = DateLexer.read(value, start, input.fiscalYear());
        PartialDate date = span == null ? null : span.inYear(input.fiscalYear()).date();
        Target target = date == null ? new Target.Qualitative() : new Target.Deadline(Comparator.AT_MOST, date);
        return reading(target, Production.DEADLINE, "date");
    }

    /** What the whole cell of the value is read as. */
    private TargetReading reading(Target target, Production production, String token) {
        return new TargetReading(
                target,
                production.id(),
                production.reason(),
                cell.folded().written(),
                new Cells(cell).tokens(token, 0, input.value().length()),
                List.of(),
                List.of());
    }

    /** A date, or words where it is none that can be; {@code null} for anything else. */
    private static TargetReading dateOrWords(TargetReading read) {
        boolean none = read.target().kind() == TargetKind.QUALITATIVE;
        return none || read.target() instanceof Target.Deadline ? read : null;
    }

    /** 1-12 beside 月 and 完成时间. */
    private TargetReading months() {
        boolean maybeLong = SPAN.is(name) && !input.value().strip().startsWith("1");
        if (!CALENDAR.is(unit) || !namesDate() || maybeLong) {
            return null;
        }
        TargetReading both = read(cell, Cell.of(Source.UNIT, unit));
        return both.target() instanceof Target.Period && Characters.hasAny(input.value(), 0, "-—–~～至到") ? both : null;
    }

    private boolean namesDate() {
        return NAMES_DATE.isIn(name);
    }

    /** Whether a value is read as a number or a range by itself. */
    private boolean isMeasured() {
        Target target = TargetParser.read(input.value(), input.fiscalYear()).target();
        return isNumber(SIGNS.cut(value)) || target instanceof Target.Comparison || target instanceof Target.Range;
    }

    /** Whether a folded value is a number and nothing else. */
    private static boolean isNumber(String value) {
        NumberLexer.Span number = value.isEmpty() || value.length() > LONGEST ? null : NumberLexer.read(value, 0);
        return number != null && number.end() == value.length();
    }

    /** An answer may stand in the column of the sign: 是, 否. */
    private String valueText() {
        return input.value().isBlank() && Words.YES.has(sign) ? sign : input.value();
    }

    /** 12 beside 月, 2026.5 beside 万元: number and unit make sense only together. */
    private TargetReading asNumber(TargetReading read) {
        if (unit.isEmpty() && DAY.is(value) && namesDate()) {
            // 12.31 beside 完成时间 may be a day of the year as well as a decimal.
            return read(Cell.of(Source.NAME, input.name()), cell);
        }
        if (unit.isEmpty() || !isNumber(value)) {
            return read;
        }
        if (read.target() instanceof Target.Comparison number) {
            boolean year = number.implied()
                    && YEAR.is(unit)
                    && YEAR_NUMBER.is(number.value().toPlainString());
            // 2023 beside 年 is a year, and no count of years.
            return year ? read(cell, Cell.of(Source.UNIT, unit)) : read;
        }
        if (read.target() instanceof Target.Deadline && (TIME.is(unit) || UnitLexer.whole(unit) == null)) {
            return read;
        }
        NumberLexer.Span number = NumberLexer.read(value, 0);
        Unit inNumber = number.unit() == null ? Unit.NONE : Unit.of(number.unit());
        Target target = inNumber.comparison(Comparator.EQUAL, number.value(), true, inNumber.measure(null, null, null));
        return reading(target, Production.COMPARISON, "number");
    }

    /** The target with the unit that other cells add. */
    private Target measured(Target target) {
        return switch (target.kind()) {
            case COMPARISON -> {
                Target.Comparison own = (Target.Comparison) target;
                Found found = unit(own.measure());
                yield found == null
                        ? own
                        : found.unit.comparison(own.comparator(), own.value(), own.implied(), found.on(own.measure()));
            }
            case RANGE -> {
                Target.Range own = (Target.Range) target;
                Found found = unit(own.measure());
                yield found == null
                        ? own
                        : new Target.Range(
                                own.lower(),
                                own.lowerInclusive(),
                                own.upper(),
                                own.upperInclusive(),
                                found.unit.toBase(own.lower()),
                                found.unit.toBase(own.upper()),
                                found.on(own.measure()));
            }
            case DEADLINE, PERIOD, ORDINAL, BOOLEAN, RATIO, REFERENCE, ALL, QUALITATIVE -> {
                if (!joined) {
                    column(true);
                }
                yield target;
            }
            case NOT_APPLICABLE, MISSING -> target;
        };
    }

    private record Found(Unit unit, Measure.UnitSource source) {
        Measure on(Measure own) {
            Unit whole = unit.per() == null && own.per() != null ? unit.per(own.per()) : unit;
            return whole.measure(own.change(), own.note(), source);
        }
    }

    /** The unit that other cells add; {@code null} where the number's own stays. */
    private Found unit(Measure own) {
        Unit column = column(own.unit() == null);
        Unit written = own.unit() == null ? null : UnitLexer.whole(own.unit());
        if (column != null) {
            tokens.addAll(new Cells(Cell.of(Source.UNIT, unit)).tokens("unit", 0, unit.length()));
            return written == null ? new Found(column, Measure.UnitSource.COLUMN) : beside(written, column, own);
        }
        if (written != null && !written.isMultiplier()) {
            return null;
        }
        Unit named = NameUnit.of(input.name());
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
        Unit known = unit.isEmpty() ? null : UnitLexer.whole(unit);
        if (known != null || saysNothing(unit)) {
            return known;
        }
        Unit written = UnitLexer.asWritten(unit);
        if (written == null && alone) {
            conflicts.add(new Conflict("unit-unknown", List.of(unit)));
        }
        return written;
    }

    private Found beside(Unit written, Unit column, Measure own) {
        if (written.isMultiplier() && !column.isMultiplier() && !column.isScaled() && own.per() == null) {
            return new Found(written.of(column), Measure.UnitSource.COLUMN);
        }
        boolean agree = (written.sameAs(column) && !written.isMultiplier())
                || own.unit().equals(column.text())
                || (own.unit().endsWith(String.valueOf(column.text())) && written.isMultiplier());
        if (!agree) {
            conflicts.add(new Conflict("unit-conflict", List.of(own.unit(), unit)));
            return null;
        }
        boolean morePer = column.per() != null && own.per() == null;
        return morePer ? new Found(written.per(column.per()), null) : null;
    }

    /** The target with the comparator of the column of signs. */
    private Target signed(Target target) {
        Comparator comparator = comparator(sign);
        if (sign.equals("定性") && (target instanceof Target.Comparison || target instanceof Target.Range)) {
            conflicts.add(new Conflict("nature-conflict", List.of(input.value().strip(), sign)));
        }
        if (comparator != null) {
            tokens.addAll(new Cells(Cell.of(Source.SIGN, sign)).tokens("sign", 0, sign.length()));
            return target.kind() == TargetKind.QUALITATIVE ? against(target, comparator) : apply(target, comparator);
        }
        boolean implied = target instanceof Target.Comparison comparison && comparison.implied();
        if (isUnknownSign(target)) {
            conflicts.add(new Conflict("sign-unknown", List.of(sign)));
            // How the number compares is not known, and = would say that it is.
            return implied ? new Target.Qualitative() : target;
        }
        Comparator templated = implied ? NameUnit.comparator(input.name()) : null;
        return templated != null ? apply(target, templated) : target;
    }

    /** Whether the column of signs says something of the target that is not understood: ≠, 正向, 原则上≥. */
    private boolean isUnknownSign(Target target) {
        boolean answer = ANSWERS.is(sign);
        if (joined || saysNothing(sign) || Words.NATURE.has(sign) || answer) {
            return false;
        }
        boolean own = target instanceof Target.Comparison comparison && !comparison.implied();
        boolean figure = sign.chars().anyMatch(Character::isDigit);
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
    private Target against(Target words, Comparator comparator) {
        boolean reference = comparator != Comparator.ABOUT && References.isBenchmark(value);
        return reference ? new Target.Reference(comparator, input.value().strip()) : words;
    }

    private Target apply(Target target, Comparator comparator) {
        if (target instanceof Target.Comparison own) {
            if (own.implied()) {
                return new Target.Comparison(comparator, own.value(), false, own.baseValue(), own.measure());
            }
            contradict(own.comparator(), comparator);
        } else if (target instanceof Target.Deadline own) {
            if (own.comparator() == Comparator.EQUAL) {
                return new Target.Deadline(comparator, own.date());
            }
            contradict(own.comparator(), comparator);
        } else if (target instanceof Target.Range && comparator != Comparator.EQUAL && comparator != Comparator.ABOUT) {
            conflicts.add(new Conflict("sign-conflict", List.of(input.value().strip(), comparator.symbol())));
        } else if (target instanceof Target.Ratio own && own.comparator() == Comparator.EQUAL) {
            return new Target.Ratio(own.left(), own.right(), comparator);
        } else if (target instanceof Target.Ordinal own && own.comparator() == null && comparator != Comparator.EQUAL) {
            return new Target.Ordinal(own.grade(), comparator);
        }
        return target;
    }

    private void contradict(Comparator own, Comparator comparator) {
        if (own != comparator && comparator != Comparator.EQUAL) {
            conflicts.add(new Conflict("sign-conflict", List.of(own.symbol(), comparator.symbol())));
        }
    }
}
