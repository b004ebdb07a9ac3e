package io.github.mubiao.diff;

import java.util.Comparator;
import java.util.List;

/**
 * A change with its place among others.
 *
 * @param place of the places in the two years the smaller one, so that going back keeps the order
 * @param <T> the change
 */
record Placed<T>(String place, T change) {

    private static final char PAIR = '0';
    private static final char ALONE = '1';

    /**
     * Either place may be {@code null}. Where two changes share a place, a pair comes before what is alone: whether that
     * is gone or new depends on the direction.
     */
    static <T> Placed<T> of(String from, String to, T change) {
        boolean pair = from != null && to != null;
        return new Placed<>(Contents.smaller(from, to) + (pair ? PAIR : ALONE), change);
    }

    static <T> List<T> sorted(List<Placed<T>> all) {
        return all.stream()
                .sorted(Comparator.comparing(Placed::place))
                .map(Placed::change)
                .toList();
    }
}
