package io.github.mubiao.identity;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts how often each value is named. The number of values that are kept is bounded. */
final class ValueCounts<T> {

    private static final int MOST_VALUES = 1000;

    private final Map<T, Integer> counts = new LinkedHashMap<>();
    private int all;

    void add(T value) {
        if (value != null && (counts.size() < MOST_VALUES || counts.containsKey(value))) {
            counts.merge(value, 1, Integer::sum);
            all++;
        }
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    int all() {
        return all;
    }

    int count(T value) {
        return counts.getOrDefault(value, 0);
    }

    Iterable<T> values() {
        return counts.keySet();
    }

    int size() {
        return counts.size();
    }

    /** The value that is named first; {@code null} for none. */
    T first() {
        return counts.isEmpty() ? null : counts.keySet().iterator().next();
    }

    /** The value that is named most, the first of those; {@code null} for none. */
    T most() {
        T most = null;
        for (Map.Entry<T, Integer> count : counts.entrySet()) {
            if (most == null || count.getValue() > counts.get(most)) {
                most = count.getKey();
            }
        }
        return most;
    }
}
