package io.github.mubiao.diff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A name, ready to be compared with others.
 *
 * <p>Two names are aligned by their longest common subsequence. What stays the same counts for them;
 * words that only one of them has count little against them (教师培训, 教师分层培训); words that stand
 * for each other count much (王庄道路, 李庄道路), a single character less, for it may be a slip; but not where the
 * sentences of either project repeat its own character (清水河, 清凉河): nobody slips twice.
 */
final class Name {

    private static final double GENERIC = 0.3;
    private static final double ONE_SIDED = 0.35;
    private static final double SLIP = 0.8;
    private static final double REPLACED = 2.0;
    private static final double MEANT = 3.0;
    /** What is added to a place's name may be where the place is, unless it is as short as this: 白沙河, 小王庄. */
    private static final int SHORT_ADDITION = 2;
    /** Longer ones are prose; their beginning tells enough. */
    private static final int LONGEST = 120;

    private final String text;
    private final double[] weights;
    private final double weight;
    private final Map<String, List<String>> telling;
    private final List<NameWords.Place> places;
    /** Those of them that the project's sentences repeat. */
    private final Set<NameWords.Place> said;
    /** Whether there are sentences. */
    private final boolean told;
    /** Which characters the project's sentences repeat between their neighbours. */
    private final BitSet repeated;

    private Name(String text, String sentences) {
        this.text = text;
        this.repeated = repeated(text, sentences);
        this.telling = NameWords.telling(text);
        this.places = NameWords.places(text);
        this.said = places.stream()
                .filter(place -> sentences.contains(place.stem() + place.kind()))
                .collect(Collectors.toUnmodifiableSet());
        this.told = !sentences.isEmpty();
        boolean[] generic = NameWords.generic(text);
        this.weights = new double[text.length()];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = generic[i] ? GENERIC : 1;
            sum += weights[i];
        }
        this.weight = sum;
    }

    private static BitSet repeated(String text, String sentences) {
        BitSet repeated = new BitSet();
        for (int i = 0; i < text.length() && !sentences.isEmpty(); i++) {
            repeated.set(i, sentences.contains(text.substring(Math.max(0, i - 1), Math.min(text.length(), i + 2))));
        }
        return repeated;
    }

    /** As {@link #of(String, String)}, without sentences. */
    static Name of(String written) {
        return of(written, "");
    }

    /**
     * The name without its years, white space and punctuation; {@code null} counts as empty.
     *
     * @param sentences the letters of what the project says of itself
     */
    static Name of(String written, String sentences) {
        String letters = written == null ? "" : FiscalTexts.withoutYears(ComparedText.letters(written));
        return new Name(letters.substring(0, Math.min(LONGEST, letters.length())), sentences);
    }

    /** The pairs of characters of the name, to find it among many. */
    List<String> pairs() {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    /** What is left of the name without generic words; the whole name where nothing is. */
    String subject() {
        StringBuilder subject = new StringBuilder();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] == 1) {
                subject.append(text.charAt(i));
            }
        }
        return subject.isEmpty() ? text : subject.toString();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Whether the two names are those of sisters: 一期 and 二期, 小学 and 初中, 沙河 and 白沙河. */
    boolean contrasts(Name other) {
        return NameWords.contrast(telling, other.telling) || namesOtherPlaces(other);
    }

    /** Whether both name places of one kind, and none of these could be the same. */
    private boolean namesOtherPlaces(Name other) {
        Map<String, Boolean> same = new HashMap<>();
        for (NameWords.Place place : places) {
            for (NameWords.Place there : other.places) {
                if (place.kind().equals(there.kind())) {
                    same.merge(place.kind(), mayBe(place, other, there), Boolean::logicalOr);
                }
            }
        }
        return same.containsValue(false);
    }

    private boolean mayBe(NameWords.Place place, Name other, NameWords.Place there) {
        String one = place.stem();
        String two = there.stem();
        if (one.equals(two)) {
            return true;
        }
        if (one.endsWith(two) || two.endsWith(one)) {
            boolean longer = one.length() > two.length();
            boolean meant = longer ? said.contains(place) : other.said.contains(there);
            boolean isShort = Math.abs(one.length() - two.length()) <= SHORT_ADDITION;
            return !meant && ((longer ? told : other.told) || !isShort);
        }
        // One character may be a slip, unless both repeat what they say.
        return isSlip(one, two) && !(said.contains(place) && other.said.contains(there));
    }

    private static boolean isSlip(String one, String two) {
        int differing = 0;
        for (int i = 0; one.length() == two.length() && i < one.length(); i++) {
            differing += one.charAt(i) == two.charAt(i) ? 0 : 1;
        }
        return differing == 1;
    }

    /** How alike the names are, 0 to 1, the same in either direction. */
    double likeness(Name other) {
        if (text.equals(other.text)) {
            return 1;
        }
        if (text.isEmpty() || other.text.isEmpty()) {
            return 0;
        }
        boolean first = text.compareTo(other.text) < 0;
        return first ? new Alignment(this, other).likeness() : new Alignment(other, this).likeness();
    }

    /** How much of the lighter name the other one holds too, 0 to 1; nothing of generic words alone. */
    double held(Name other) {
        double kept =
                text.compareTo(other.text) < 0 ? new Alignment(this, other).kept() : new Alignment(other, this).kept();
        return kept < 2 ? 0 : kept / Math.min(weight, other.weight);
    }

    /** Two names side by side. */
    private static final class Alignment {

        private final Name one;
        private final Name other;
        private final double[][] best;
        private double kept;
        private double against;
        /** What stands between two characters that stayed, on either side. */
        private double oneGap;

        private double otherGap;
        /** Generic words of either side there; it does not matter which stand for which. */
        private double genericGap;
        /** Whether sentences repeat all specific characters there, of both names. */
        private boolean meant = true;

        Alignment(Name one, Name other) {
            this.one = one;
            this.other = other;
            int rows = one.text.length();
            int columns = other.text.length();
            best = new double[rows + 1][columns + 1];
            for (int row = rows - 1; row >= 0; row--) {
                for (int column = columns - 1; column >= 0; column--) {
                    double skip = Math.max(best[row + 1][column], best[row][column + 1]);
                    best[row][column] = same(row, column) ? Math.max(skip, taken(row, column)) : skip;
                }
            }
        }

        private boolean same(int row, int column) {
            return one.text.charAt(row) == other.text.charAt(column);
        }

        private double taken(int row, int column) {
            return best[row + 1][column + 1] + Math.min(one.weights[row], other.weights[column]);
        }

        double kept() {
            return best[0][0];
        }

        double likeness() {
            int row = 0;
            int column = 0;
            while (row < one.text.length() || column < other.text.length()) {
                boolean inside = row < one.text.length() && column < other.text.length();
                if (inside && same(row, column) && best[row][column] == taken(row, column)) {
                    closeGap();
                    kept += Math.min(one.weights[row++], other.weights[column++]);
                } else if (column >= other.text.length()
                        || (row < one.text.length() && best[row + 1][column] >= best[row][column + 1])) {
                    oneGap += specific(one, row++);
                } else {
                    otherGap += specific(other, column++);
                }
            }
            closeGap();
            return kept == 0 ? 0 : kept / (kept + against);
        }

        private double specific(Name name, int at) {
            double weight = name.weights[at];
            if (weight < 1) {
                genericGap += weight;
                return 0;
            }
            meant &= name.repeated.get(at);
            return weight;
        }

        private void closeGap() {
            double replaced = Math.min(oneGap, otherGap);
            boolean single = oneGap == 1 && otherGap == 1;
            against += replaced * (single && meant ? MEANT : replaced <= 1 ? SLIP : REPLACED);
            against += (Math.abs(oneGap - otherGap) + genericGap) * ONE_SIDED;
            oneGap = 0;
            otherGap = 0;
            genericGap = 0;
            meant = true;
        }
    }
}
