package io.github.mubiao.recognise;

import io.github.mubiao.model.IndicatorDetails.Term;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Splits the columns of a header into those of each indicator that a row holds. */
final class ColumnGroups {

    /** Columns that speak of the year's result, where the whole project's targets stand beside it. */
    private static final Set<Column> OF_THE_YEAR =
            EnumSet.of(Column.ACTUAL, Column.SCORE, Column.WEIGHT, Column.DEVIATION, Column.SCORING_RULE);

    private final List<HeaderLeaf> leaves;
    private final HeaderContext context;
    private final Predicate<String> dimensions;

    ColumnGroups(List<HeaderLeaf> leaves, HeaderContext context, Predicate<String> dimensions) {
        this.dimensions = dimensions;
        this.leaves = leaves;
        this.context = context;
    }

    List<IndicatorColumns> split() {
        List<IndicatorColumns> groups = bands();
        if (!groups.isEmpty()) {
            return groups;
        }
        List<HeaderLeaf> values = values();
        if (values.size() < 2) {
            HeaderLeaf value = values.isEmpty() ? null : values.get(0);
            Term term = value == null || value.term() == null ? context.sectionTerm() : value.term();
            groups.add(columns(value, leaves, midTerm(term)));
        } else {
            Term left = leftTerm(values);
            for (int i = 0; i < 2; i++) {
                boolean isLeft = i == 0;
                Term term = isLeft == (left == Term.MID_TERM) ? Term.MID_TERM : Term.ANNUAL;
                groups.add(columns(values.get(i), within(values, i, term), midTerm(term)));
            }
        }
        areas(groups);
        return groups;
    }

    /** A name and a value under each first level: a row holds an indicator of each. */
    private List<IndicatorColumns> bands() {
        List<IndicatorColumns> bands = new ArrayList<>();
        List<HeaderLeaf> names = leaves.stream()
                .filter(leaf -> leaf.column() == Column.LEVEL3 && dimensions.test(leaf.above()))
                .toList();
        for (HeaderLeaf name : names) {
            Map<Column, Integer> columns = new EnumMap<>(Column.class);
            HeaderLeaf value = null;
            for (HeaderLeaf leaf : leaves) {
                boolean own =
                        name.above().equals(leaf.above()) && leaf.column() != null && leaf.column() != Column.IGNORED;
                if (own) {
                    columns.putIfAbsent(leaf.column(), leaf.number());
                    value = leaf.column() == Column.VALUE ? leaf : value;
                }
            }
            bands.add(new IndicatorColumns(columns, null, null, value == null ? null : value.headerUnit())
                    .under(name.above()));
        }
        return names.size() > 1 ? bands : new ArrayList<>();
    }

    /** The columns of targets: one, or the two halves; of several years the document's own. */
    private List<HeaderLeaf> values() {
        List<HeaderLeaf> values =
                leaves.stream().filter(leaf -> leaf.column() == Column.VALUE).toList();
        boolean years = values.size() > 1 && values.stream().allMatch(leaf -> leaf.year() != null);
        if (years) {
            return values.stream()
                    .filter(leaf -> leaf.year().equals(context.fiscalYear()))
                    .limit(1)
                    .toList();
        }
        return values.size() > 1 && !areHalves(values) ? values.subList(0, 1) : values;
    }

    /** Two columns are halves where their labels name both terms or the levels are repeated. */
    private boolean areHalves(List<HeaderLeaf> values) {
        boolean terms = values.size() == 2
                && values.stream().anyMatch(leaf -> leaf.term() == Term.MID_TERM)
                && values.stream().anyMatch(leaf -> leaf.term() != Term.MID_TERM);
        return values.size() == 2 && (terms || repeats(Column.LEVEL3) || repeats(Column.LEVEL2));
    }

    private boolean repeats(Column column) {
        return leaves.stream().filter(leaf -> leaf.column() == column).count() == 2;
    }

    private Term leftTerm(List<HeaderLeaf> values) {
        Term left = values.get(0).term();
        Term right = values.get(1).term();
        if (left != right && (left != null || right != null)) {
            return left != null ? left : right == Term.MID_TERM ? Term.ANNUAL : Term.MID_TERM;
        }
        // The forms of the Ministry of Finance put the whole project before the year.
        return Objects.requireNonNullElse(context.leftTerm(), Term.MID_TERM);
    }

    private static Term midTerm(Term term) {
        return term == Term.MID_TERM ? term : null;
    }

    /** The columns of one of two indicators: its own of what is repeated, and what both share. */
    private List<HeaderLeaf> within(List<HeaderLeaf> values, int group, Term term) {
        Map<Column, List<HeaderLeaf>> byColumn = new EnumMap<>(Column.class);
        for (HeaderLeaf leaf : leaves) {
            if (leaf.column() != null) {
                byColumn.computeIfAbsent(leaf.column(), column -> new ArrayList<>())
                        .add(leaf);
            }
        }
        List<HeaderLeaf> own = new ArrayList<>();
        byColumn.forEach((column, same) -> {
            boolean shared = same.size() == 1 && (term != Term.MID_TERM || !OF_THE_YEAR.contains(column));
            if (shared) {
                own.add(same.get(0));
            } else if (same.size() == values.size()) {
                own.add(same.get(group));
            }
        });
        return own;
    }

    private static IndicatorColumns columns(HeaderLeaf value, List<HeaderLeaf> leaves, Term term) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        if (value != null) {
            columns.put(Column.VALUE, value.number());
        }
        for (HeaderLeaf leaf : leaves) {
            boolean carried = leaf.column() != null && leaf.column() != Column.IGNORED && leaf.column() != Column.VALUE;
            if (carried) {
                columns.putIfAbsent(leaf.column(), leaf.number());
            }
        }
        return new IndicatorColumns(columns, term, null, value == null ? null : value.headerUnit());
    }

    /** Where each place has a column of its own, each of its cells is a target. */
    private void areas(List<IndicatorColumns> groups) {
        IndicatorColumns whole = groups.get(0);
        boolean only = !whole.has(Column.VALUE);
        List<IndicatorColumns> places = new ArrayList<>();
        for (HeaderLeaf leaf : leaves) {
            if (leaf.area() != null) {
                places.add(whole.forArea(leaf.number(), leaf.area()));
            }
        }
        if (!places.isEmpty()) {
            if (only) {
                groups.clear();
            }
            groups.addAll(places);
        }
    }
}
