package io.github.mubiao.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The few of many things that may be like another one: those that share its rare marks, and those that
 * stand beside it where all are sorted by content. So time and memory grow with the things, not with
 * their pairs.
 *
 * @param <T> the things
 */
final class Nearest<T> {

    /** Above so many pairs, only the nearest are compared. */
    static final long MOST_PAIRS = 250_000;
    /** A mark that more things have tells little of each. */
    private static final int MOST_HOLDERS = 100;
    /** How many that share most are looked at, and how many on either side in the order of contents. */
    private static final int MOST_SHARING = 24;

    private static final int BESIDE = 4;

    private final int size;
    private final Function<T, Collection<?>> marks;
    private final Map<Object, List<Integer>> holders = new HashMap<>();

    /** Looks among things, by their marks, each named once or more. */
    Nearest(List<T> things, Function<T, Collection<?>> marks) {
        this.size = things.size();
        this.marks = marks;
        for (int at = 0; at < size; at++) {
            for (Object mark : marks.apply(things.get(at))) {
                hold(holders.computeIfAbsent(mark, k -> new ArrayList<>()), at);
            }
        }
        holders.values().removeIf(holding -> holding.size() > MOST_HOLDERS);
    }

    private static void hold(List<Integer> holding, int at) {
        boolean known = !holding.isEmpty() && holding.get(holding.size() - 1) == at;
        if (!known && holding.size() <= MOST_HOLDERS) {
            holding.add(at);
        }
    }

    /** Whether so many are too many to compare each with each. */
    static boolean needed(int rows, int columns) {
        return (long) rows * columns > MOST_PAIRS;
    }

    /** The places of those that share most with a thing, the rarer the more; from 0, rising. */
    SortedSet<Integer> sharing(T thing) {
        Map<Integer, Double> shares = new HashMap<>();
        for (Object mark : marks.apply(thing)) {
            List<Integer> holding = holders.getOrDefault(mark, List.of());
            holding.forEach(at -> shares.merge(at, 1.0 / holding.size(), Double::sum));
        }
        SortedSet<Integer> most = new TreeSet<>();
        shares.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_SHARING)
                .forEach(entry -> most.add(entry.getKey()));
        return most;
    }

    /** The same with those that stand beside a place. */
    SortedSet<Integer> around(T thing, int place) {
        SortedSet<Integer> near = sharing(thing);
        for (int at = Math.max(0, place - BESIDE); at <= Math.min(size - 1, place + BESIDE); at++) {
            near.add(at);
        }
        return near;
    }
}
