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

    /** A name and a value under each level: a row holds an indicator of each. */
    private List<IndicatorColumns> bands(LevelNames levels) {
        List<HeaderLeaf> names = leaves.stream()
                .filter(name -> name.is(Column.LEVEL3))
                .filter(name -> levels.isDimension(name.above()) || levels.isCategory(name.above()))
                .toList();
        // 社会效益指标 beside 数量指标 is a second level, and beside 产出指标 a first one.
        boolean second = names.stream().anyMatch(name -> !levels.isDimension(name.above()));
        return names.stream().map(name -> band(name, second, levels)).toList();
    }

    private IndicatorColumns band(HeaderLeaf name, boolean second, LevelNames levels) {
        String label = name.cell().folded();
        int beside = leaves.indexOf(name) + 1;
        boolean pair = beside < leaves.size() && leaves.get(beside).is(Column.VALUE);
        if (pair && levels.isSecond(label) && !label.equals(name.above())) {
            // 产出指标 over 数量指标 | 指标值: the label of the names is the second level itself.
            HeaderLeaf value = leaves.get(beside);
            return columns(value, List.of(name, value), null).under(name.above(), label);
        }
        List<HeaderLeaf> own = leaves.stream()
                .filter(leaf -> name.above().equals(leaf.above()))
                .toList();
        HeaderLeaf value =
                own.stream().filter(leaf -> leaf.is(Column.VALUE)).findFirst().orElse(null);
        IndicatorColumns columns = columns(value, own, null);
        return second ? columns.under(null, name.above()) : columns.under(name.above(), null);
    }

    private List<IndicatorColumns> halves() {
        List<HeaderLeaf> values = values();
        List<IndicatorColumns> groups = new ArrayList<>();
        if (values.size() < 2) {
            HeaderLeaf value = values.isEmpty() ? null : values.get(0);
            Term term = value == null || value.term() == null ? context.sectionTerm() : value.term();
            groups.add(columns(value, leaves, term));
        } else {
            Term left = areAlike(values) ? null : leftTerm(values);
            for (int i = 0; i < values.size(); i++) {
                Term term = left == null
                        ? context.sectionTerm()
                        : (i == 0) == (left == Term.MID_TERM) ? Term.MID_TERM : Term.ANNUAL;
                groups.add(columns(values.get(i), within(i, values.size(), term), term));
            }
        }
        return groups;
    }

    /** Whether names and values alone stand again beside each other, and nothing says that they are of other times. */
    private boolean areAlike(List<HeaderLeaf> values) {
        return context.leftTerm() == null
                && alike(Column.LEVEL2).size() < 2
                && alike(Column.LEVEL3).size() == values.size()
                && values.stream().allMatch(leaf -> leaf.term() == values.get(0).term());
    }

    /** The columns of targets: one, the two halves, or one beside each name; of several years the document's own. */
    private List<HeaderLeaf> values() {
        List<HeaderLeaf> values =
                leaves.stream().filter(leaf -> leaf.is(Column.VALUE)).toList();
        if (values.size() > 1 && values.stream().allMatch(leaf -> leaf.year() != null)) {
            return values.stream()
                    .filter(leaf -> leaf.year().equals(context.fiscalYear()))
                    .limit(1)
                    .toList();
        }
        if (values.size() < 2 || areHalves(values)) {
            return values;
        }
        List<HeaderLeaf> approved =
                values.stream().filter(ColumnGroups::isApproved).toList();
        return List.of(approved.size() == 1 ? approved.get(0) : values.get(0));
    }

    /** Whether a column holds what was granted: 批复指标值 goes before 申报指标值. */
    private static boolean isApproved(HeaderLeaf leaf) {
        LabelledCell label = leaf.cell();
        return label.vocabulary().past(WordList.APPROVED, label.plain(), 0) > 0;
    }

    /** Two columns are halves where their labels name both terms or the levels are repeated. */
    private boolean areHalves(List<HeaderLeaf> values) {
        long midTerm =
                values.stream().filter(leaf -> leaf.term() == Term.MID_TERM).count();
        return areAlike(values)
                || (values.size() == 2
                        && (midTerm == 1
                                || alike(Column.LEVEL3).size() == 2
                                || alike(Column.LEVEL2).size() == 2));
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

    /** The columns of one of several indicators: its own of what is repeated, and what all share. */
    private List<HeaderLeaf> within(int group, int groups, Term term) {
        return leaves.stream()
                .filter(leaf -> {
                    List<HeaderLeaf> same = leaf.column() == null ? List.of() : alike(leaf.column());
                    boolean shared =
                            same.size() == 1 && (term != Term.MID_TERM || !OF_THE_YEAR.contains(leaf.column()));
                    return shared || (same.size() == groups && same.get(group).equals(leaf));
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
