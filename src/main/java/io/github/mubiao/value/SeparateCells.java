package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Measure;
import io.github.mubiao.model.Target;
import io.github.mubiao.model.TargetKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Joins the cells of sign, value and unit, the name and the header into one reading. */
final class SeparateCells {

    /** Units beside which a number may be a date. */
    private static final Pattern TIME = Pattern.compile("[年月日号](?:度|份|底|末|前|之前|以前)*");

    private final TargetText input;
    private final List<Conflict> conflicts = new ArrayList<>();

    /** Whether the sign's cell is part of what was read. */
    private boolean joined;

    private SeparateCells(TargetText input) {
        this.input = SortedCells.of(input);
    }

    static TargetReading read(TargetText input) {
        return new SeparateCells(input).read();
    }

    private TargetReading read() {
        TargetReading together = SortedCells.joined(input);
        joined = together != null;
        TargetReading withUnit = joined ? together : insertUnit(TargetParser.read(valueText(), input.fiscalYear()));
        Target target = signed(measured(withUnit.target()));
        return new TargetReading(
                target,
                withUnit.rule(),
                withUnit.reason(),
                withUnit.folded(),
                withUnit.tokens(),
                withUnit.dropped(),
                conflicts);
    }

    /** An answer may stand in the column of the sign: 是, 否. */
    private String valueText() {
        if (SortedCells.mayBeDay(input)) {
            return input.name() + input.value();
        }
        boolean answered = input.value().isBlank()
                && input.sign() != null
                && Words.is(Words.Category.YES, input.sign().strip());
        return answered ? input.sign() : input.value();
    }

    /** 12 beside 月, 100万 beside 元: number and unit make sense only together. */
    private TargetReading insertUnit(TargetReading own) {
        String unit = input.unit();
        boolean numberOnly = unit != null && !unit.isBlank() && SortedCells.isNumber(input.value());
        if (numberOnly && unit.strip().matches("年度?") && isYear(own.target())) {
            return TargetParser.read(input.value().strip() + "年", input.fiscalYear());
        }
        if (!numberOnly || own.target() instanceof Target.Comparison) {
            return own;
        }
        if (own.target() instanceof Target.Deadline
                && !TIME.matcher(unit.strip()).matches()) {
            return number(own);
        }
        TargetReading bare = TargetParser.read("=" + input.value(), input.fiscalYear());
        boolean better = bare.target() instanceof Target.Comparison;
        return better ? impliedAgain(bare, own) : own;
    }

    /** 2026.5 beside 万元 is no May; beside what is no unit it may be. */
    private TargetReading number(TargetReading date) {
        TargetReading both = TargetParser.read("=" + input.value() + input.unit(), input.fiscalYear());
        if (!(both.target() instanceof Target.Comparison read)) {
            return date;
        }
        Measure none = Measures.of(Unit.NONE, null, null, null);
        Target number = new Target.Comparison(Comparator.EQUAL, read.value(), true, null, none);
        return new TargetReading(
                number, both.rule(), both.reason(), date.folded(), both.tokens(), date.dropped(), List.of());
    }

    /** 2023 beside 年 is a year, and no count of years. */
    private static boolean isYear(Target target) {
        return target instanceof Target.Comparison number
                && number.implied()
                && number.value().toPlainString().matches("(?:19|20)\\d{2}");
    }

    private static TargetReading impliedAgain(TargetReading bare, TargetReading own) {
        Target.Comparison read = (Target.Comparison) bare.target();
        Target target = new Target.Comparison(Comparator.EQUAL, read.value(), true, read.baseValue(), read.measure());
        return new TargetReading(
                target, bare.rule(), bare.reason(), own.folded(), bare.tokens(), own.dropped(), List.of());
    }

    private Target measured(Target target) {
        return switch (target.kind()) {
            case COMPARISON -> {
                Target.Comparison own = (Target.Comparison) target;
                Found found = unit(own.measure());
                yield found == null
                        ? own
                        : new Target.Comparison(
                                own.comparator(),
                                own.value(),
                                own.implied(),
                                found.unit.toBase(own.value()),
                                found.on(own.measure()));
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
            case DEADLINE, PERIOD, ORDINAL, BOOLEAN, RATIO, REFERENCE, ALL, QUALITATIVE, NOT_APPLICABLE, MISSING ->
                target;
        };
    }

    private record Found(Unit unit, Measure.UnitSource source) {
        Measure on(Measure own) {
            Unit whole = unit.per() == null && own.per() != null ? unit.per(own.per()) : unit;
            return Measures.of(whole, own.change(), own.note(), source);
        }
    }

    /** The unit that other cells add; {@code null} where the number's own stays. */
    private Found unit(Measure own) {
        Unit column = column(own.unit() == null);
        Unit written = own.unit() == null ? null : UnitReader.whole(own.unit());
        if (column != null) {
            if (written == null) {
                return new Found(column, Measure.UnitSource.COLUMN);
            }
            return beside(written, column, own);
        }
        if (written != null && !written.isMultiplier()) {
            return null;
        }
        Unit named = NameUnit.of(input.name());
        Unit header = input.headerUnit() == null ? null : UnitReader.whole(input.headerUnit());
        Unit other = named != null ? named : header;
        if (other == null || (written != null && other.isScaled())) {
            return null;
        }
        Measure.UnitSource source = named != null ? Measure.UnitSource.NAME : Measure.UnitSource.HEADER;
        return new Found(written == null ? other : multiplied(written, other), source);
    }

    /** The unit of its column; {@code null} where that is empty, says that there is none, or holds no unit. */
    private Unit column(boolean alone) {
        String cell = input.unit();
        Unit known = cell == null || cell.isBlank() ? null : UnitReader.whole(cell);
        if (known != null || saysNothing(cell)) {
            return known;
        }
        Unit written = UnitReader.asWritten(cell);
        if (written == null && alone) {
            conflicts.add(new Conflict("unit-unknown", List.of(cell.strip())));
        }
        return written;
    }

    private Found beside(Unit written, Unit column, Measure own) {
        if (written.isMultiplier() && !column.isMultiplier() && !column.isScaled() && own.per() == null) {
            return new Found(multiplied(written, column), Measure.UnitSource.COLUMN);
        }
        boolean agree = (written.sameAs(column) && !written.isMultiplier())
                || own.unit().equals(column.text())
                || (own.unit().endsWith(String.valueOf(column.text())) && written.isMultiplier());
        if (!agree) {
            conflicts.add(new Conflict(
                    "unit-conflict", List.of(own.unit(), input.unit().strip())));
            return null;
        }
        boolean morePer = column.per() != null && own.per() == null;
        return morePer ? new Found(written.per(column.per()), null) : null;
    }

    /** 250万 beside 元 is 250 万元. */
    private static Unit multiplied(Unit multiplier, Unit counted) {
        return new Unit(
                multiplier.text() + counted.text(),
                counted.per(),
                counted.base(),
                counted.scale().multiply(multiplier.scale()),
                counted.dimension());
    }

    private Target signed(Target target) {
        String cell = input.sign() == null ? "" : input.sign().strip();
        Comparator sign = Signs.ofCell(cell);
        boolean numeric = isNumeric(target);
        if (cell.equals("定性") && numeric) {
            conflicts.add(new Conflict("nature-conflict", List.of(input.value().strip(), cell)));
        }
        if (sign != null) {
            return target.kind() == TargetKind.QUALITATIVE ? against(target, sign) : apply(target, sign);
        }
        boolean implied = target instanceof Target.Comparison comparison && comparison.implied();
        boolean figure = !joined && cell.chars().anyMatch(Character::isDigit);
        if (figure || (implied && !joined && !saysNothing(cell) && !SortedCells.KINDS.contains(cell))) {
            conflicts.add(new Conflict("sign-unknown", List.of(cell)));
        }
        if (implied && !joined && contradicts(cell)) {
            // ≠ beside 95 sets no target of 95.
            return new Target.Qualitative();
        }
        Comparator templated = implied ? NameUnit.comparator(input.name()) : null;
        return templated != null ? apply(target, templated) : target;
    }

    /** Whether a cell of the sign compares in a way that is not understood: ≠, 原则上≥, ≥（不超过）. */
    private static boolean contradicts(String cell) {
        String folded = Folding.fold(cell, false).text();
        return folded.indexOf('≠') >= 0
                || folded.contains("不等")
                || Characters.hasSign(folded)
                || Words.compareIn(folded);
    }

    /** Whether a cell is empty, or a stroke or a word for none. */
    private static boolean saysNothing(String cell) {
        return cell == null || cell.isBlank() || TargetParser.parse(cell).kind() == TargetKind.NOT_APPLICABLE;
    }

    private static boolean isNumeric(Target target) {
        return target instanceof Target.Comparison || target instanceof Target.Range;
    }

    /** ≤ beside 预算数 is 不超预算; ≥ beside 提升 says nothing more than 提升. */
    private Target against(Target words, Comparator sign) {
        if (!Benchmark.is(Folding.fold(input.value(), false).text())) {
            return words;
        }
        Target read = TargetParser.read(sign.symbol() + input.value(), input.fiscalYear())
                .target();
        return read instanceof Target.Reference ? read : words;
    }

    private Target apply(Target target, Comparator sign) {
        if (target instanceof Target.Comparison own) {
            if (own.implied()) {
                return new Target.Comparison(sign, own.value(), false, own.baseValue(), own.measure());
            }
            contradict(own.comparator(), sign);
        } else if (target instanceof Target.Deadline own) {
            if (own.comparator() == Comparator.EQUAL) {
                return new Target.Deadline(sign, own.date());
            }
            contradict(own.comparator(), sign);
        } else if (target instanceof Target.Range && sign != Comparator.EQUAL && sign != Comparator.ABOUT) {
            conflicts.add(new Conflict("sign-conflict", List.of(input.value().strip(), sign.symbol())));
        } else if (target instanceof Target.Ratio own && own.comparator() == Comparator.EQUAL) {
            return new Target.Ratio(own.left(), own.right(), sign);
        } else if (target instanceof Target.Ordinal own && own.comparator() == null && sign != Comparator.EQUAL) {
            return new Target.Ordinal(own.grade(), sign);
        }
        return target;
    }

    private void contradict(Comparator own, Comparator sign) {
        if (own != sign && sign != Comparator.EQUAL) {
            conflicts.add(new Conflict("sign-conflict", List.of(own.symbol(), sign.symbol())));
        }
    }
}
