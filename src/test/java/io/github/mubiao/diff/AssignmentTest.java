package io.github.mubiao.diff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.diff.Assignment.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The chosen pairs weigh as much as the best of all choices, tried one by one. */
class AssignmentTest {

    @Test
    void theBestOfAllChoices() {
        Random random = new Random(3);
        for (int round = 0; round < 2000; round++) {
            int rows = random.nextInt(6);
            int columns = random.nextInt(6);
            int[][] weights = new int[rows][columns];
            List<Candidate> candidates = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    if (random.nextInt(3) > 0) {
                        weights[row][column] = 1 + random.nextInt(9);
                        candidates.add(new Candidate(row, column, weights[row][column]));
                    }
                }
            }
            int[] chosen = Assignment.solve(rows, columns, candidates);
            assertEquals(best(weights, 0, new boolean[columns]), weight(weights, chosen));
        }
    }

    private static int best(int[][] weights, int row, boolean[] taken) {
        if (row == weights.length) {
            return 0;
        }
        int best = best(weights, row + 1, taken);
        for (int column = 0; column < taken.length; column++) {
            if (!taken[column] && weights[row][column] > 0) {
                taken[column] = true;
                best = Math.max(best, weights[row][column] + best(weights, row + 1, taken));
                taken[column] = false;
            }
        }
        return best;
    }

    private static int weight(int[][] weights, int[] chosen) {
        int weight = 0;
        boolean[] taken = new boolean[weights.length == 0 ? 0 : weights[0].length];
        for (int row = 0; row < chosen.length; row++) {
            if (chosen[row] >= 0) {
                assertTrue(weights[row][chosen[row]] > 0, "a pair that nobody offered");
                assertTrue(!taken[chosen[row]], "a column twice");
                taken[chosen[row]] = true;
                weight += weights[row][chosen[row]];
            }
        }
        return weight;
    }

    @Test
    void aRowMovesOnWhereThatIsWorthMore() {
        List<Candidate> candidates = List.of(new Candidate(0, 0, 9), new Candidate(0, 1, 8), new Candidate(1, 0, 8));
        assertArrayEquals(new int[] {1, 0}, Assignment.solve(2, 2, candidates));
    }

    @Test
    void oneGreatPairBeatsTwoSmallOnes() {
        List<Candidate> candidates = List.of(new Candidate(0, 0, 9), new Candidate(0, 1, 2), new Candidate(1, 0, 2));
        assertArrayEquals(new int[] {0, -1}, Assignment.solve(2, 2, candidates));
    }

    @Test
    void nothingToChoose() {
        assertArrayEquals(new int[] {-1, -1}, Assignment.solve(2, 0, List.of()));
        assertArrayEquals(new int[] {}, Assignment.solve(0, 2, List.of()));
    }
}
