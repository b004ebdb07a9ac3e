package io.github.mubiao.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.model.Match;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is paired with what, of things that are lines of words: few, very many, named by hand, of one key. */
class PairingTest {

    private static final int MANY = (int) Math.sqrt(Nearest.MOST_PAIRS) + 20;

    /** Words that both lines hold, of those of the longer one. */
    private static final Pairing.Likeness<String> SHARED = new Pairing.Likeness<>() {
        @Override
        public int between(String one, String other) {
            Set<String> shared = new HashSet<>(marks(one));
            shared.retainAll(marks(other));
            return Pairing.WHOLE
                    * shared.size()
                    / Math.max(marks(one).size(), marks(other).size());
        }

        @Override
        public Collection<String> marks(String line) {
            return Arrays.asList(line.split(" "));
        }
    };

    /** Pairs, a line each, in the order of the older side. */
    private static List<String> shown(Pairing<String> pairing) {
        return pairing.pairs().stream()
                .map(pair ->
                        pair.from() + " = " + pair.to() + " " + pair.match().similarity())
                .sorted()
                .toList();
    }

    private static Pairing<String> pairing(List<String> older, List<String> newer) {
        return new Pairing<>(older, newer, line -> line, SHARED);
    }

    private static List<String> alike(List<String> older, List<String> newer, int threshold) {
        Pairing<String> pairing = pairing(older, newer);
        pairing.byLikeness(threshold);
        return shown(pairing);
    }

    @Test
    void atTheThresholdAndBelow() {
        assertEquals(List.of("a b = a c 0.5"), alike(List.of("a b"), List.of("a c"), 5000));
        assertEquals(List.of(), alike(List.of("a b"), List.of("a c"), 5001));
        assertEquals(List.of("a b = a c 0.5"), alike(List.of("a b"), List.of("a c", "x y"), 5000));
        assertEquals(List.of(), alike(List.of("a b"), List.of("a c", "x y"), 5001));
    }

    @Test
    void whatIsPairedAddsUpToTheMost() {
        // The best of all for the first line alone would leave the second without any.
        assertEquals(
                List.of("a b c = a b d 0.6666", "b d e = b d 0.6666"),
                alike(List.of("a b c", "b d e"), List.of("a b d", "b d"), 3000));
    }

    /** Each line is found again by its rare words, though one word and the order have changed. */
    @Test
    void veryMany() {
        List<String> older = new ArrayList<>();
        List<String> newer = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            older.add("k" + i * 7919 % MANY + " common rare" + i + " part" + i % 40);
            newer.add("m" + i * 104729 % MANY + " common rare" + i + " part" + i % 40);
            expected.add(rare(older.get(i)) + " = " + rare(newer.get(i)));
        }
        Collections.shuffle(newer, new Random(5));
        for (boolean turned : new boolean[] {false, true}) {
            Pairing<String> pairing = turned ? pairing(newer, older) : pairing(older, newer);
            pairing.byLikeness(5000);
            assertEquals(
                    new HashSet<>(expected),
                    new HashSet<>(pairing.pairs().stream()
                            .map(pair -> rare(pair.from()) + " = " + rare(pair.to()))
                            .toList()));
            assertEquals(MANY, pairing.pairs().size());
            pairing.pairs()
                    .forEach(pair -> assertEquals(
                            SHARED.between(pair.from(), pair.to()),
                            pair.match().similarity().movePointRight(4).intValueExact()));
        }
    }

    private static String rare(String line) {
        return line.split(" ", -1)[2];
    }

    /** Where nothing is rare, neighbours in the order of contents are looked at; who says the same has its own. */
    @Test
    void veryManyThatSayTheSame() {
        List<String> older = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            older.add(new String("same words"));
        }
        List<String> newer = older.stream().map(String::new).toList();
        assertEquals(MANY, alike(older, newer, 9000).size());
    }

    /** Nothing is rare here, but what is alike stands side by side in the order of contents. */
    @Test
    void amongVeryManyNeighboursAreLookedAt() {
        List<String> older = new ArrayList<>();
        List<String> newer = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            older.add(String.format(Locale.ROOT, "%04d-a", i));
            newer.add(String.format(Locale.ROOT, "%04d-b", i));
        }
        Pairing<String> pairing = new Pairing<>(
                older,
                newer,
                line -> line,
                (one, other) -> one.substring(0, 4).equals(other.substring(0, 4)) ? Pairing.WHOLE : 0);
        pairing.byLikeness(9000);
        assertEquals(MANY, pairing.pairs().size());
    }

    @Test
    void amongVeryManyTheMostAlikeGoFirst() {
        List<String> older = new ArrayList<>();
        List<String> newer = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            older.add("other" + i);
            newer.add("another" + i);
        }
        older.add("a b c d");
        newer.add("a b c e");
        newer.add("a b f g");
        assertEquals(List.of("a b c d = a b c e 0.75"), alike(older, newer, 5000));
        assertEquals(List.of(), alike(older, newer, 7501));
    }

    @Test
    void byHand() {
        List<String> older = List.of("a b", "c d", "e f", "e g");
        // The one named is alike too: it must not be paired twice.
        List<String> newer = List.of("a y", "c d", "z z");
        for (boolean turned : new boolean[] {false, true}) {
            Pairing<String> pairing = turned ? pairing(newer, older) : pairing(older, newer);
            String left = turned ? "a y" : "a b";
            String right = turned ? "a b" : "a y";
            pairing.byHand(left::equals, right::equals);
            // Nobody, and two of them: neither is one.
            pairing.byHand(turned ? "none"::equals : line -> line.startsWith("e"), line -> line.startsWith("c"));
            pairing.byHand("none"::equals, "z z"::equals);
            assertEquals(1, pairing.pairs().size());
            Pairing.Pair<String> pair = pairing.pairs().get(0);
            assertEquals(left + " = " + right, pair.from() + " = " + pair.to());
            assertEquals(Match.Evidence.MAP, pair.match().evidence());
            pairing.byLikeness(1);
            assertEquals(2, pairing.pairs().size());
        }
    }

    @Test
    void ofOneKeyThoseMostAlike() {
        Pairing<String> pairing =
                pairing(List.of("k1 a b", "k1 c d", "k2 e", "none f"), List.of("k1 c x", "k1 a b y", "k2 z"));
        pairing.byKey(line -> line.startsWith("k") ? line.substring(0, 2) : null, Match.Evidence.CODE, 0);
        assertEquals(List.of("k1 a b = k1 a b y 0.75", "k1 c d = k1 c x 0.6666", "k2 e = k2 z 0.5"), shown(pairing));
        assertTrue(pairing.pairs().stream().allMatch(pair -> pair.match().evidence() == Match.Evidence.CODE));
    }
}
