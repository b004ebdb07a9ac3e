package io.github.mubiao.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What most of a document's codes have in common: three or more of them, and more than half.
 *
 * @param value what they have in common
 * @param count how many they are
 */
record Majority<V>(V value, int count) {

    /** Fewer agree by chance too easily. */
    private static final int FEWEST = 3;

    static <T, V> Optional<Majority<V>> of(Collection<T> all, Function<T, V> trait) {
        Map<V, Integer> counts = new HashMap<>();
        all.forEach(each -> counts.merge(trait.apply(each), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST && entry.getValue() * 2 > all.size())
                .map(entry -> new Majority<>(entry.getKey(), entry.getValue()))
                .findAny();
    }
}
