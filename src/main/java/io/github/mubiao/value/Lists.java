package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Measure;
import io.github.mubiao.model.PartialDate;
import io.github.mubiao.model.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Several targets in one value: 新增3000人，征缴96000万元. Every piece is certain, or none is. Two ends of one quantity are a
 * range: ≥80%且≤100%, 80%以上90%以下.
 */
final class Lists {

    private static final int MOST = 30;

    private Lists() {}

    /** Reads a list that fills the clause, piece by piece; {@code null} where a piece is not certain. */
    static Target read(Clause clause, Function<Clause, Target> single) {
        List<Clause> items = clause.items();
        List<Clause> pieces = items.isEmpty() ? clause.pieces(true) : items;
        if (pieces.size() > MOST) {
            return null;
        }
        return pieces.size() < 2 ? twoInOne(clause) : all(clause, pieces, single);
    }

    private static Target all(Clause clause, List<Clause> pieces, Function<Clause, Target> single) {
        List<Target> read = new ArrayList<>();
        Predicate<Fact> facts = fact -> switch (fact) {
            // 1.3个；2.5个: two numbers with decimals, or 3 and 5 with their numbering.
            case NUMBERED ->
                IntStream.range(0, pieces.size())
                        .allMatch(i -> pieces.get(i).text().matches("(?s)" + (i + 1) + "[.][0-9].*"));
            case DIFFERENT_TIMES -> differInTime(pieces);
            case STAGED -> areStaged(read);
            case APART -> areApart(pieces, read);
            default -> false;
        };
        if (Guards.LIST.refuse(clause.text(), facts, clause.trace())) {
            return null;
        }
        Integer year = clause.fiscalYear();
        for (Clause piece : pieces) {
            Clause trimmed = piece.inYear(year).trimmed();
            Target target = single.apply(trimmed);
            if (target == null || !isCertain(target, trimmed, clause.trace())) {
                return null;
            }
            year = trimmed.text().startsWith("每") ? null : yearOf(target, year);
            boolean digits = Characters.isDigit(trimmed.text().charAt(0));
            if (digits && !read.isEmpty() && isBare(read.get(read.size() - 1))) {
                // ≥98、5% is a slip for 98.5 as well as two targets.
                return null;
            }
            read.add(target);
        }
        List<Target> targets = read.stream().flatMap(Lists::parts).toList();
        return areDatesSure(targets) && !Guards.TARGETS.refuse(clause.text(), facts, clause.trace())
                ? merged(clause, targets)
                : null;
    }

    private static Stream<Target> parts(Target target) {
        return target instanceof Target.All several ? several.parts().stream() : Stream.of(target);
    }

    /** 6月底前完成80%，12月底前全部完成: so much by one date, more by another; or 6月、12月, dates of which each is one. */
    private static boolean areStaged(List<Target> read) {
        List<Target> dated = read.stream()
                .filter(target -> parts(target).anyMatch(Target.Deadline.class::isInstance))
                .toList();
        boolean dates = read.stream()
                .allMatch(target -> target instanceof Target.Deadline date && date.comparator() == Comparator.EQUAL);
        return dated.size() > 1 && (dates || dated.stream().anyMatch(Target.All.class::isInstance));
    }

    /** ≥3个、5个; 10场、500人次以上; 增长5%、8%: whether what one piece says holds for the bare number beside it too. */
    private static boolean areApart(List<Clause> pieces, List<Target> read) {
        boolean bare = false;
        boolean said = false;
        for (int i = 0; i < read.size(); i++) {
            if (read.get(i) instanceof Target.Comparison comparison) {
                String text = pieces.get(i).trimmed().text();
                Measure measure = comparison.measure();
                boolean plain = comparison.implied() && measure.change() == null;
                bare |= plain
                        && NumberLexer.read(text, 0) != null
                        && measure.unit() != null
                        && text.endsWith(measure.unit());
                said |= !plain;
            }
        }
        return bare && said;
    }

    /** The year in which dates behind a target are: that of its own date, but not one that it is compared with. */
    private static Integer yearOf(Target target, Integer known) {
        return parts(target)
                .map(part -> part instanceof Target.Deadline deadline
                        ? deadline.date()
                        : part instanceof Target.Period period ? period.to() : null)
                .filter(date -> date != null && date.year() != null && date.month() != null)
                .map(PartialDate::year)
                .reduce(known, (before, year) -> year);
    }

    /** Whether the dates follow one another, and each says by itself whether it is a bound: not 6月底、12月底前. */
    private static boolean areDatesSure(List<Target> targets) {
        Target.Deadline last = null;
        for (Target target : targets) {
            if (target instanceof Target.Deadline date) {
                if (last != null && (last.comparator() != date.comparator() || isEarlier(date.date(), last.date()))) {
                    return false;
                }
                last = date;
            }
        }
        return true;
    }

    /** Whether a date of the same year, perhaps told by the first alone, is before the one in front of it. */
    private static boolean isEarlier(PartialDate second, PartialDate first) {
        return Objects.equals(first.year(), second.year())
                && first.month() != null
                && second.month() != null
                && second.month() < first.month();
    }

    /** Whether a target is a number without a unit. */
    static boolean isBare(Target target) {
        return target instanceof Target.Comparison comparison
                && comparison.measure().unit() == null
                && comparison.measure().per() == null;
    }

    /** Whether a piece may be part of a list. */
    private static boolean isCertain(Target target, Clause piece, Trace trace) {
        if (Guards.PIECE.refuse(piece.text(), trace)) {
            return false;
        }
        return switch (target.kind()) {
            case COMPARISON -> !((Target.Comparison) target).implied() || !isBare(target);
            case RANGE -> ((Target.Range) target).measure().unit() != null;
            // Two bare years are a period as well as two dates.
            case DEADLINE ->
                ((Target.Deadline) target).comparator() != Comparator.EQUAL
                        || ((Target.Deadline) target).date().month() != null;
            case PERIOD, RATIO, REFERENCE, ALL -> true;
            case ORDINAL -> ((Target.Ordinal) target).comparator() != null;
            case BOOLEAN, QUALITATIVE, NOT_APPLICABLE, MISSING -> false;
        };
    }

    /** ≥80%≤100%, 80%以上90%以下: two conditions with nothing between them. */
    private static Target twoInOne(Clause clause) {
        String text = clause.text();
        if (text.length() > 60 || clause.numbers().size() < 2) {
            return null;
        }
        for (int i = 2; i < text.length() - 1; i++) {
            boolean sign = !Characters.isSign(text.charAt(i - 1)) && Signs.at(text, i) != null;
            boolean behind = Characters.isDigit(text.charAt(i))
                    && (text.charAt(i - 1) == ')' || Words.SUFFIX.ending(text, i) != null);
            Target target = sign || behind ? pair(clause, i) : null;
            if (target != null) {
                return target;
            }
        }
        return null;
    }

    private static Target pair(Clause clause, int cut) {
        int mark = clause.trace().mark();
        Target first = Comparisons.read(clause.slice(0, cut).trimmed());
        Target second = first == null
                ? null
                : Comparisons.read(clause.slice(cut, clause.length()).trimmed());
        Target merged = second == null ? null : merged(clause, List.of(first, second));
        if (merged instanceof Target.Range) {
            return merged;
        }
        clause.trace().reset(mark);
        return null;
    }

    /** Two ends of one quantity are a range; ends that exclude each other are nothing certain. */
    private static Target merged(Clause clause, List<Target> targets) {
        if (targets.size() == 2
                && targets.get(0) instanceof Target.Comparison first
                && targets.get(1) instanceof Target.Comparison second
                && (Signs.isUp(first.comparator())
                        ? Signs.isDown(second.comparator())
                        : Signs.isDown(first.comparator()) && Signs.isUp(second.comparator()))
                && isSameMeasure(first.measure(), second.measure())
                && sameSubject(clause)) {
            return range(first, second);
        }
        return new Target.All(targets);
    }

    /** Whether both count the same; either may leave the unit out. */
    private static boolean isSameMeasure(Measure first, Measure second) {
        boolean same = Objects.equals(first.unit(), second.unit()) && Objects.equals(first.per(), second.per());
        return (first.unit() == null || second.unit() == null || same) && first.change() == second.change();
    }

    /** The range between two ends; what stands in brackets behind either is of the range. */
    private static Target range(Target.Comparison first, Target.Comparison second) {
        Target.Comparison measured = first.measure().unit() != null ? first : second;
        Measure measure = measured.measure();
        String notes = Stream.of(first.measure().note(), second.measure().note())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("；"));
        return Ranges.between(
                first.comparator(),
                first.value(),
                second.comparator(),
                second.value(),
                measured.baseValue() == null ? Unit.NONE : UnitLexer.whole(measure.unit()),
                new Measure(
                        measure.unit(),
                        measure.baseUnit(),
                        measure.per(),
                        measure.change(),
                        notes.isEmpty() ? null : notes,
                        measure.unitSource()));
    }

    /** Whether two conditions are on one thing: the second names none of its own. */
    private static boolean sameSubject(Clause clause) {
        List<Clause> pieces = clause.pieces(true);
        if (pieces.size() != 2) {
            return true;
        }
        String second = name(pieces.get(1).trimmed());
        return second.isEmpty() || second.equals(name(pieces.get(0).trimmed()));
    }

    private static String name(Clause clause) {
        ValuePrefix lead =
                clause.numbers().isEmpty() ? null : clause.lead(clause.numbers().get(0));
        return lead == null ? "" : lead.name;
    }

    /** Whether targets are of different times: 2024年60%，2025年40% says more than two shares. */
    private static boolean differInTime(List<Clause> pieces) {
        List<String> texts =
                pieces.stream().map(piece -> piece.trimmed().text()).toList();
        boolean ofYear = texts.stream().anyMatch(text -> Form.of("of-year").at(text, 0) != null);
        boolean dated = texts.stream().allMatch(text -> Form.of("in-year").at(text, 0) != null);
        return ((ofYear || !dated) && distinct(texts, Form.of("time-of-target")))
                || distinct(texts, Form.of("year-note"));
    }

    /** Whether the texts name several times. */
    private static boolean distinct(List<String> texts, Form times) {
        return texts.stream()
                        .map(text -> times.find(text, 0))
                        .filter(Objects::nonNull)
                        .map(time -> time.group("time"))
                        .distinct()
                        .count()
                > 1;
    }
}
