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

    /** Either place may be {@code null}; the status decides where two changes share a place. */
    static <T> Placed<T> of(String from, String to, String status, T change) {
        return new Placed<>(Contents.smaller(from, to) + status, change);
    }

    static <T> List<T> sorted(List<Placed<T>> all) {
        return all.stream()
                .sorted(Comparator.comparing(Placed::place))
                .map(Placed::change)
                .toList();
    }
}
