package io.github.mubiao.diff;

import java.util.List;
import java.util.Objects;

/**
 * How two years are compared.
 *
 * @param threshold how alike two projects need to be to be taken for one where neither code nor name
 *     says so, 0 to 1
 * @param named projects that the user says are one, the first that fits counts
 */
public record DiffOptions(double threshold, List<NamedPair> named) {

    /** Chosen on generated histories; see {@code docs/diff.md}. */
    public static final double DEFAULT_THRESHOLD = 0.5;

    /**
     * Two projects that are one.
     *
     * @param older the older project's code or name
     * @param newer the newer project's code or name
     */
    public record NamedPair(String older, String newer) {

        /** Checks that both are there. */
        public NamedPair {
            Objects.requireNonNull(older, "older");
            Objects.requireNonNull(newer, "newer");
        }
    }

    /** Checks the threshold and copies the list. */
    public DiffOptions {
        if (!(threshold > 0 && threshold <= 1)) {
            throw new IllegalArgumentException("Threshold is not above 0 and up to 1: " + threshold);
        }
        named = List.copyOf(named);
    }

    /** Whether what the user wrote is a project's code or name; space, punctuation and case do not matter. */
    public static boolean names(String written, String codeOrName) {
        String key = ComparedText.key(written);
        return key != null && key.equals(ComparedText.key(codeOrName));
    }

    /** The default threshold and no named projects. */
    public static DiffOptions defaults() {
        return new DiffOptions(DEFAULT_THRESHOLD, List.of());
    }
}
