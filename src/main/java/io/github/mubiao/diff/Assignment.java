package io.github.mubiao.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Chooses pairs of rows and columns, each in one pair at most, so that their weights add up to the
 * most. Rows and columns without a good partner stay alone.
 *
 * <p>The shortest-augmenting-path method of Jonker and Volgenant on the edges that there are, with
 * whole weights, so that nothing is rounded: time grows with rows × edges, not with the cube of the
 * rows.
 */
final class Assignment {

    private static final int NONE = -1;

    private final List<List<Edge>> edges = new ArrayList<>();
    private final int[] columnOfRow;
    private final int[] rowOfColumn;
    /** What a row's best way costs so far and what a column's place is worth: reduced costs stay ≥ 0. */
    private final long[] rowPrice;

    private final long[] columnPrice;
    /** The search of one row: the way to each column, the row before it there, and what is to be reset. */
    private final long[] length;

    private final int[] rowBefore;
    private final boolean[] done;
    private final List<Integer> touched = new ArrayList<>();

    /** A pair that may be chosen, with what is lost beside the best weight of all. */
    private record Edge(int column, long cost) {}

    /** A column on the way, with the length of the shortest way to it. */
    private record Step(int column, long length) implements Comparable<Step> {
        @Override
        public int compareTo(Step other) {
            int order = Long.compare(length, other.length);
            return order != 0 ? order : Integer.compare(column, other.column);
        }
    }

    /**
     * A pair that may be chosen.
     *
     * @param row the row, from 0
     * @param column the column, from 0
     * @param weight what choosing it is worth, above 0
     */
    record Candidate(int row, int column, int weight) {}

    private Assignment(int rows, int columns, List<Candidate> candidates) {
        long best = candidates.stream().mapToLong(Candidate::weight).max().orElse(0);
        for (int row = 0; row < rows; row++) {
            edges.add(new ArrayList<>());
        }
        candidates.forEach(
                candidate -> edges.get(candidate.row()).add(new Edge(candidate.column(), best - candidate.weight())));
        // Each row may stay alone: a column of its own that is worth nothing.
        for (int row = 0; row < rows; row++) {
            edges.get(row).add(new Edge(columns + row, best));
        }
        columnOfRow = filled(rows);
        rowOfColumn = filled(columns + rows);
        rowPrice = new long[rows];
        columnPrice = new long[columns + rows];
        length = new long[columns + rows];
        Arrays.fill(length, Long.MAX_VALUE);
        rowBefore = filled(length.length);
        done = new boolean[length.length];
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, NONE);
        return array;
    }

    /**
     * The choice of the greatest total weight.
     *
     * @return the column of each row, or -1 for a row that stays alone
     */
    static int[] solve(int rows, int columns, List<Candidate> candidates) {
        Assignment assignment = new Assignment(rows, columns, candidates);
        for (int row = 0; row < rows; row++) {
            assignment.augment(row);
        }
        return Arrays.stream(assignment.columnOfRow)
                .map(column -> column < columns ? column : NONE)
                .toArray();
    }

    /** Gives a row its column along the shortest way, moving others on where that costs less. */
    private void augment(int start) {
        touched.forEach(column -> {
            length[column] = Long.MAX_VALUE;
            done[column] = false;
        });
        touched.clear();
        List<Integer> settled = new ArrayList<>();
        PriorityQueue<Step> queue = new PriorityQueue<>();
        relax(start, 0, queue);
        while (true) {
            Step step = queue.remove();
            if (done[step.column()]) {
                continue;
            }
            done[step.column()] = true;
            if (rowOfColumn[step.column()] == NONE) {
                reprice(start, step.length(), settled);
                flip(start, step.column());
                return;
            }
            settled.add(step.column());
            relax(rowOfColumn[step.column()], step.length(), queue);
        }
    }

    private void relax(int row, long before, PriorityQueue<Step> queue) {
        for (Edge edge : edges.get(row)) {
            long way = before + edge.cost() - rowPrice[row] - columnPrice[edge.column()];
            if (way < length[edge.column()]) {
                touched.add(edge.column());
                length[edge.column()] = way;
                rowBefore[edge.column()] = row;
                queue.add(new Step(edge.column(), way));
            }
        }
    }

    private void reprice(int start, long total, List<Integer> settled) {
        rowPrice[start] += total;
        for (int column : settled) {
            long rest = total - length[column];
            rowPrice[rowOfColumn[column]] += rest;
            columnPrice[column] -= rest;
        }
    }

    private void flip(int start, int end) {
        int column = end;
        while (true) {
            int row = rowBefore[column];
            int next = columnOfRow[row];
            rowOfColumn[column] = row;
            columnOfRow[row] = column;
            if (row == start) {
                return;
            }
            column = next;
        }
    }
}
