package io.github.mubiao.diff;

import java.util.Collection;

/**
 * Sets of features, each told by a number of 64 bits that stands for its text, with what each of them tells. Two
 * features of one number are one; among millions that happens to none.
 */
final class Features {

    private static final long[] NOTHING = {};
    private static final long EMPTY = 0;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** An open table of features and how many sets hold each. */
    private long[] features = new long[256];

    private int[] holders = new int[256];
    private int known;
    private int sets;

    /** Takes a set; every set counts for how rare its features are. */
    long[] add(Collection<String> texts) {
        sets++;
        long[] set =
                texts.stream().mapToLong(Features::number).distinct().sorted().toArray();
        for (long feature : set) {
            hold(feature);
        }
        return set.length == 0 ? NOTHING : set;
    }

    private static long number(String text) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        hash ^= hash >>> 32;
        hash *= 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 29;
        return hash == EMPTY ? 1 : hash;
    }

    private void hold(long feature) {
        int at = place(feature);
        if (features[at] == EMPTY) {
            features[at] = feature;
            known++;
        }
        holders[at]++;
        if (2 * known > features.length) {
            grow();
        }
    }

    private int place(long feature) {
        int at = (int) (feature & (features.length - 1));
        while (features[at] != EMPTY && features[at] != feature) {
            at = (at + 1) & (features.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] before = features;
        int[] counts = holders;
        features = new long[2 * before.length];
        holders = new int[2 * before.length];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != EMPTY) {
                int at = place(before[i]);
                features[at] = before[i];
                holders[at] = counts[i];
            }
        }
    }

    /** How many sets hold a feature. */
    int holders(long feature) {
        return holders[place(feature)];
    }

    /** What a feature tells: nothing where all sets have it, the more the fewer do. */
    private double told(long feature) {
        return Math.log((double) (sets + 1) / holders(feature));
    }

    /** What two sets share, in what it tells. */
    double shared(long[] one, long[] other) {
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
    double all(long[] set) {
        double all = 0;
        for (long feature : set) {
            all += told(feature);
        }
        return all;
    }
}
