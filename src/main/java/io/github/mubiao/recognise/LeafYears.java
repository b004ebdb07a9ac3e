package io.github.mubiao.recognise;

import java.util.List;

/** Places the results of a year that the label names: those of last year are what targets are set against. */
final class LeafYears {

    private final Integer fiscalYear;

    /**
     * Looks at the years of labels.
     *
     * @param fiscalYear the form's year; {@code null} where it states none
     */
    LeafYears(Integer fiscalYear) {
        this.fiscalYear = fiscalYear;
    }

    List<HeaderLeaf> place(List<HeaderLeaf> leaves) {
        Integer year = fiscalYear == null ? ofTargets(leaves) : fiscalYear;
        boolean free = leaves.stream().noneMatch(leaf -> leaf.column() == Column.BASELINE);
        return leaves.stream()
                .map(leaf -> {
                    boolean other = leaf.column() == Column.ACTUAL
                            && year != null
                            && leaf.year() != null
                            && !leaf.year().equals(year);
                    return !other ? leaf : leaf.as(free && leaf.year() == year - 1 ? Column.BASELINE : null);
                })
                .toList();
    }

    /** The one year that the labels of targets name; {@code null} for none or several. */
    private static Integer ofTargets(List<HeaderLeaf> leaves) {
        List<Integer> years = leaves.stream()
                .filter(leaf -> leaf.column() == Column.VALUE && leaf.year() != null)
                .map(HeaderLeaf::year)
                .distinct()
                .toList();
        return years.size() == 1 ? years.get(0) : null;
    }
}
