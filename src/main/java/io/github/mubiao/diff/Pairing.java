package io.github.mubiao.diff;

import io.github.mubiao.model.Match;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds which things of two years are one, step by step: what a step pairs is gone for the next one.
 *
 * <p>Both sides are sorted by their content, and the side that comes first by content plays the rows,
 * whichever year it is of. So neither the order of the things nor the direction of the comparison
 * changes the outcome, even where several choices are equally good.
 *
 * @param <T> the things
 */
final class Pairing<T> {

    /** Full likeness. */
    static final int WHOLE = 10_000;

    private final Function<T, String> content;
    private final Likeness<T> likeness;
    private final boolean turned;
    private final List<T> rows;
    private final List<T> columns;
    private final List<Pair<T>> pairs = new ArrayList<>();
    /** Paired in the step at hand; things of equal content are still two things. */
    private BiPredicate<T, T> allowed = (one, other) -> true;

    private final Set<T> taken = Collections.newSetFromMap(new IdentityHashMap<>());

    /** How alike two things are. */
    interface Likeness<T> {
        /** From 0 to {@link #WHOLE}, the same in either direction. */
        int between(T one, T other);

        /** False only where two things are certainly less alike than a floor; cheaper than {@link #between}. */
        default boolean mayReach(T one, T other, int floor) {
            return true;
        }

        /** What things that are alike mostly share, to find them among many. */
        default Collection<?> marks(T thing) {
            return List.of();
        }
    }

    /** Two things that are one. */
    record Pair<T>(T from, T to, Match match) {}

    Pairing(List<T> older, List<T> newer, Function<T, String> content, Likeness<T> likeness) {
        this.content = content;
        this.likeness = likeness;
        List<T> first = new ArrayList<>(Contents.sorted(older, content));
        List<T> second = new ArrayList<>(Contents.sorted(newer, content));
        this.turned = compare(first, second, content) > 0;
        this.rows = turned ? second : first;
        this.columns = turned ? first : second;
    }

    private static <T> int compare(List<T> first, List<T> second, Function<T, String> content) {
        for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
            int order = content.apply(first.get(i)).compareTo(content.apply(second.get(i)));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(first.size(), second.size());
    }

    /** Pairs what the user named. */
    void byHand(Predicate<T> older, Predicate<T> newer) {
        T from = only(turned ? columns : rows, older);
        T to = only(turned ? rows : columns, newer);
        if (from != null && to != null) {
            take(turned ? to : from, turned ? from : to, Match.Evidence.MAP, likeness.between(from, to));
            leave();
        }
    }

    private static <T> T only(List<T> things, Predicate<T> wanted) {
        List<T> found = things.stream().filter(wanted).toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    /**
     * Pairs things of one key; where several share it, those most alike.
     *
     * @param key the key; {@code null} for a thing that has none
     * @param floor how alike two need to be at least
     */
    void byKey(Function<T, String> key, Match.Evidence evidence, int floor) {
        byKey(key, evidence, floor, (one, other) -> true);
    }

    /**
     * The same, but for pairs that something speaks against.
     *
     * @param allowed whether two things of one key may be one, the same in either direction
     */
    void byKey(Function<T, String> key, Match.Evidence evidence, int floor, BiPredicate<T, T> allowed) {
        this.allowed = allowed;
        Map<String, List<T>> keyed = new TreeMap<>();
        for (T column : columns) {
            String known = key.apply(column);
            if (known != null) {
                keyed.computeIfAbsent(known, k -> new ArrayList<>()).add(column);
            }
        }
        Map<String, List<T>> groups = new TreeMap<>();
        for (T row : rows) {
            String known = key.apply(row);
            if (known != null && keyed.containsKey(known)) {
                groups.computeIfAbsent(known, k -> new ArrayList<>()).add(row);
            }
        }
        groups.forEach((known, group) -> choose(group, keyed.get(known), evidence, floor));
        leave();
        this.allowed = (one, other) -> true;
    }

    /** Pairs what is alike enough, so that the likeness above the threshold adds up to the most. */
    void byLikeness(int threshold) {
        choose(rows, columns, Match.Evidence.SIMILARITY, threshold);
        leave();
    }

    private void choose(List<T> group, List<T> others, Match.Evidence evidence, int floor) {
        if (group.size() == 1 && others.size() == 1) {
            int alike = likeness.between(group.get(0), others.get(0));
            if (alike >= floor && allowed.test(group.get(0), others.get(0))) {
                take(group.get(0), others.get(0), evidence, alike);
            }
            return;
        }
        if (Nearest.needed(group.size(), others.size())) {
            chooseNearest(group, others, evidence, floor);
            return;
        }
        List<Assignment.Candidate> candidates = new ArrayList<>();
        for (int row = 0; row < group.size(); row++) {
            for (int column = 0; column < others.size(); column++) {
                consider(group, row, others, column, floor, candidates);
            }
        }
        solve(group, others, candidates, evidence);
    }

    private void solve(List<T> group, List<T> others, List<Assignment.Candidate> candidates, Match.Evidence evidence) {
        int[] chosen = Assignment.solve(group.size(), others.size(), candidates);
        for (int row = 0; row < chosen.length; row++) {
            if (chosen[row] >= 0) {
                T one = group.get(row);
                T other = others.get(chosen[row]);
                take(one, other, evidence, likeness.between(one, other));
            }
        }
    }

    private void consider(
            List<T> group, int row, List<T> others, int column, int floor, List<Assignment.Candidate> candidates) {
        T one = group.get(row);
        T other = others.get(column);
        int alike =
                allowed.test(one, other) && likeness.mayReach(one, other, floor) ? likeness.between(one, other) : -1;
        if (alike >= floor) {
            candidates.add(new Assignment.Candidate(row, column, alike - floor + 1));
        }
    }

    /** Among very many, {@link Nearest} says which ones are compared at all. */
    private void chooseNearest(List<T> group, List<T> others, Match.Evidence evidence, int floor) {
        Nearest<T> nearest = new Nearest<>(others, likeness::marks);
        List<Assignment.Candidate> candidates = new ArrayList<>();
        int place = 0;
        for (int row = 0; row < group.size(); row++) {
            String said = content.apply(group.get(row));
            while (place < others.size() && content.apply(others.get(place)).compareTo(said) < 0) {
                place++;
            }
            for (int column : nearest.around(group.get(row), place)) {
                consider(group, row, others, column, floor, candidates);
            }
            // Of things that say the same, each has a place of its own.
            if (place < others.size() && content.apply(others.get(place)).equals(said)) {
                place++;
            }
        }
        solve(group, others, candidates, evidence);
    }

    private void take(T row, T column, Match.Evidence evidence, int alike) {
        BigDecimal similarity = BigDecimal.valueOf(alike, 4);
        BigDecimal shown = similarity.signum() == 0 ? BigDecimal.ZERO : similarity.stripTrailingZeros();
        Match match = new Match(evidence, shown.scale() < 0 ? shown.setScale(0) : shown);
        pairs.add(turned ? new Pair<>(column, row, match) : new Pair<>(row, column, match));
        taken.add(row);
        taken.add(column);
    }

    private void leave() {
        rows.removeIf(taken::contains);
        columns.removeIf(taken::contains);
        taken.clear();
    }

    List<Pair<T>> pairs() {
        return List.copyOf(pairs);
    }

    /** What only the older side has. */
    List<T> removed() {
        return List.copyOf(turned ? columns : rows);
    }

    /** What only the newer side has. */
    List<T> added() {
        return List.copyOf(turned ? rows : columns);
    }
}
