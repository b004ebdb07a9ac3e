package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;

/** Reads signs of comparison and joins those that stand around one number. */
final class Signs {

    private Signs() {}

    /** What compares, {@code null} for signs that make no sense together and for words that are not understood, and the place behind it. */
    record Found(Comparator comparator, int end) {}

    /** What compares at a place; {@code null} for nothing. */
    static Found at(String text, int place) {
        int end = end(text, place);
        if (end > place) {
            return new Found(read(text.substring(place, end)), end);
        }
        String word = Words.SIGN.at(text, place);
        return word != null && word.length() > 1 ? new Found(Words.SIGN.comparator(word), place + word.length()) : null;
    }

    /** The place behind the signs that stand at a place. */
    static int end(String text, int start) {
        int end = start;
        while (end < text.length() && Characters.isSign(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The place of the first of the signs that stand before a place. */
    static int start(String text, int end) {
        int start = end;
        while (start > 0 && Characters.isSign(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** The comparator of a run of plain signs such as {@code >=} or {@code ≥}; {@code null} for nonsense. */
    static Comparator read(String run) {
        boolean up = Characters.hasAny(run, 0, "≥>");
        boolean down = Characters.hasAny(run, 0, "≤<");
        boolean about = Characters.hasAny(run, 0, "≈~");
        boolean equal = Characters.hasAny(run, 0, "≥≤=");
        if (run.length() > 3 || (up && down) || (about && run.length() > 1)) {
            return null;
        }
        Comparator strict = up ? Comparator.MORE_THAN : down ? Comparator.LESS_THAN : Comparator.ABOUT;
        Comparator loose = up ? Comparator.AT_LEAST : down ? Comparator.AT_MOST : Comparator.EQUAL;
        return equal ? loose : strict;
    }

    /** Both at once, as in 不超过10个以内: the stricter of two that point one way; {@code null} where they do not. */
    static Comparator both(Comparator first, Comparator second) {
        if (first == second) {
            return first;
        }
        boolean up = isUp(first) && isUp(second);
        boolean down = isDown(first) && isDown(second);
        return up ? Comparator.MORE_THAN : down ? Comparator.LESS_THAN : null;
    }

    /** The comparator as seen from the other side. */
    static Comparator mirrored(Comparator comparator) {
        return switch (comparator) {
            case AT_LEAST -> Comparator.AT_MOST;
            case MORE_THAN -> Comparator.LESS_THAN;
            case AT_MOST -> Comparator.AT_LEAST;
            case LESS_THAN -> Comparator.MORE_THAN;
            case EQUAL, ABOUT -> comparator;
        };
    }

    static boolean isUp(Comparator comparator) {
        return comparator == Comparator.AT_LEAST || comparator == Comparator.MORE_THAN;
    }

    static boolean isDown(Comparator comparator) {
        return comparator == Comparator.AT_MOST || comparator == Comparator.LESS_THAN;
    }
}
