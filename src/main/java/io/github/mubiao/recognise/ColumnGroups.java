package io.github.mubiao.recognise;

import io.github.mubiao.model.IndicatorDetails.Term;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Splits the columns of a header into those of each indicator that a row holds. */
final class ColumnGroups {

    /** Columns that speak of the year's result, where the whole project's targets stand beside it. */
    private static final Set<Column> OF_THE_YEAR =
            EnumSet.of(Column.ACTUAL, Column.SCORE, Column.WEIGHT, Column.DEVIATION, Column.SCORING_RULE);

    private final List<HeaderLeaf> leaves;
    private final IndicatorHeader.Context context;

    private ColumnGroups(List<HeaderLeaf> leaves, IndicatorHeader.Context context) {
        this.leaves = leaves;
        this.context = context;
    }

    static List<IndicatorColumns> of(List<HeaderLeaf> leaves, IndicatorHeader.Context context, LevelNames levels) {
        ColumnGroups groups = new ColumnGroups(leaves, context);
        List<IndicatorColumns> bands = groups.bands(levels);
        return bands.size() > 1 ? bands : groups.areas(groups.halves());
    }

    /** A name and a value under each first level: a row holds an indicator of each. */
    private List<IndicatorColumns> bands(LevelNames levels) {
        return leaves.stream()
                .filter(name -> name.is(Column.LEVEL3) && levels.isDimension(name.above()))
                .map(name -> {
                    List<HeaderLeaf> own = leaves.stream()
                            .filter(leaf -> name.above().equals(leaf.above()))
                            .toList();
                    HeaderLeaf value = own.stream()
                            .filter(leaf -> leaf.is(Column.VALUE))
                            .findFirst()
                            .orElse(null);
                    return columns(value, own, null).under(name.above(), null);
                })
                .toList();
    }

    private List<IndicatorColumns> halves() {
        List<HeaderLeaf> values = values();
        List<IndicatorColumns> groups = new ArrayList<>();
        if (values.size() < 2) {
            HeaderLeaf value = values.isEmpty() ? null : values.get(0);
            Term term = value == null || value.term() == null ? context.sectionTerm() : value.term();
            groups.add(columns(value, leaves, term));
        } else {
            Term left = leftTerm(values);
            for (int i = 0; i < 2; i++) {
                Term term = (i == 0) == (left == Term.MID_TERM) ? Term.MID_TERM : Term.ANNUAL;
                groups.add(columns(values.get(i), within(i, term), term));
            }
        }
        return groups;
    }

    /** The columns of targets: one, or the two halves; of several years the document's own. */
    private List<HeaderLeaf> values() {
        List<HeaderLeaf> values =
                leaves.stream().filter(leaf -> leaf.is(Column.VALUE)).toList();
        if (values.size() > 1 && values.stream().allMatch(leaf -> leaf.year() != null)) {
            return values.stream()
                    .filter(leaf -> leaf.year().equals(context.fiscalYear()))
                    .limit(1)
                    .toList();
        }
        return values.size() > 1 && !areHalves(values) ? values.subList(0, 1) : values;
    }

    /** Two columns are halves where their labels name both terms or the levels are repeated. */
    private boolean areHalves(List<HeaderLeaf> values) {
        long midTerm =
                values.stream().filter(leaf -> leaf.term() == Term.MID_TERM).count();
        return values.size() == 2
                && (midTerm == 1
                        || alike(Column.LEVEL3).size() == 2
                        || alike(Column.LEVEL2).size() == 2);
    }

    private List<HeaderLeaf> alike(Column column) {
        return leaves.stream().filter(leaf -> leaf.is(column)).toList();
    }

    private Term leftTerm(List<HeaderLeaf> values) {
        Term left = values.get(0).term();
        Term right = values.get(1).term();
        if (left != right) {
            return left != null ? left : right == Term.MID_TERM ? Term.ANNUAL : Term.MID_TERM;
        }
        // The forms of the Ministry of Finance put the whole project before the year.
        return Objects.requireNonNullElse(context.leftTerm(), Term.MID_TERM);
    }

    /** The columns of one of two indicators: its own of what is repeated, and what both share. */
    private List<HeaderLeaf> within(int group, Term term) {
        return leaves.stream()
                .filter(leaf -> {
                    List<HeaderLeaf> same = leaf.column() == null ? List.of() : alike(leaf.column());
                    boolean shared =
                            same.size() == 1 && (term != Term.MID_TERM || !OF_THE_YEAR.contains(leaf.column()));
                    return shared || (same.size() == 2 && same.get(group).equals(leaf));
                })
                .toList();
    }

    private static IndicatorColumns columns(HeaderLeaf value, List<HeaderLeaf> leaves, Term term) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        if (value != null) {
            columns.put(Column.VALUE, value.number());
        }
        for (HeaderLeaf leaf : leaves) {
            if (leaf.isCarried() && !leaf.is(Column.VALUE)) {
                columns.putIfAbsent(leaf.column(), leaf.number());
            }
        }
        Term midTerm = term == Term.MID_TERM ? term : null;
        return IndicatorColumns.of(columns, midTerm, null, value == null ? null : value.headerUnit());
    }

    /** Where each place has a column of its own, each of its cells is a target. */
    private List<IndicatorColumns> areas(List<IndicatorColumns> groups) {
        IndicatorColumns whole = groups.get(0);
        List<IndicatorColumns> places = leaves.stream()
                .filter(leaf -> leaf.area() != null)
                .map(leaf -> whole.forArea(leaf.number(), leaf.area()))
                .toList();
        if (!places.isEmpty() && !whole.has(Column.VALUE)) {
            groups.clear();
        }
        groups.addAll(places);
        return groups;
    }
}
