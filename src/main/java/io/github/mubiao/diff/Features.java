package io.github.mubiao.diff;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Sets of features, each told by a number, with what each of them tells. */
final class Features {

    private static final int[] NOTHING = {};

    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] holders = new int[64];
    private int sets;

    /** Takes a set; every set counts for how rare its features are. */
    int[] add(Collection<String> features) {
        sets++;
        int[] set = features.stream()
                .distinct()
                .mapToInt(feature -> numbers.computeIfAbsent(feature, k -> numbers.size()))
                .sorted()
                .toArray();
        for (int feature : set) {
            if (feature >= holders.length) {
                holders = Arrays.copyOf(holders, Math.max(feature + 1, holders.length * 2));
            }
            holders[feature]++;
        }
        return set.length == 0 ? NOTHING : set;
    }

    /** What a feature tells: nothing where all sets have it, the more the fewer do. */
    private double told(int feature) {
        return Math.log((double) (sets + 1) / holders[feature]);
    }

    /** What two sets share, in what it tells. */
    double shared(int[] one, int[] other) {
        double shared = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                shared += told(one[i]);
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    /** All that a set tells. */
    double all(int[] set) {
        double all = 0;
        for (int feature : set) {
            all += told(feature);
        }
        return all;
    }
}
