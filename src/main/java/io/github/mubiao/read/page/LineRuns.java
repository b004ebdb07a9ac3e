package io.github.mubiao.read.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Joins the pieces that one line was drawn in: dashes, the borders of cells side by side, a line drawn
 * twice. What stays shorter than any border, such as the square at a corner, is left out.
 */
final class LineRuns {

    /** Pieces of one line lie within so many points across it. */
    private static final float ACROSS = 1f;
    /** Pieces at most so many points apart are one line. */
    private static final float GAP = 3f;
    /** Dashes may be as far apart as they are long, up to so many points. */
    private static final float WIDEST_GAP = 6f;
    /** A border is longer than this. */
    private static final float SHORTEST = 4f;

    private LineRuns() {}

    /** The whole lines of one direction, from the top down or from left to right. */
    static List<DrawnLine> of(List<DrawnLine> lines, boolean horizontal) {
        List<DrawnLine> sorted = alongside(lines, horizontal);
        List<DrawnLine> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i).at() - sorted.get(start).at() > ACROSS) {
                join(sorted.subList(start, i), horizontal, runs);
                start = i;
            }
        }
        return runs;
    }

    /** The lines of one direction, by their places. */
    static List<DrawnLine> alongside(List<DrawnLine> lines, boolean horizontal) {
        return lines.stream()
                .filter(line -> line.horizontal() == horizontal)
                .sorted(Comparator.comparingDouble(DrawnLine::at))
                .toList();
    }

    private static void join(List<DrawnLine> pieces, boolean horizontal, List<DrawnLine> runs) {
        List<DrawnLine> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingDouble(DrawnLine::from));
        float from = 0;
        float to = 0;
        double weighted = 0;
        double weight = 0;
        float last = 0;
        for (DrawnLine piece : sorted) {
            float gap = Math.max(GAP, Math.min(WIDEST_GAP, Math.min(last, piece.length()) * 1.2f));
            if (weight > 0 && piece.from() - to > gap) {
                add(horizontal, (float) (weighted / weight), from, to, runs);
                weight = 0;
                weighted = 0;
            }
            if (weight == 0) {
                from = piece.from();
                to = piece.to();
            }
            to = Math.max(to, piece.to());
            last = piece.length();
            // Also a piece without length weighs something.
            double own = piece.length() + 0.001;
            weighted += piece.at() * own;
            weight += own;
        }
        if (weight > 0) {
            add(horizontal, (float) (weighted / weight), from, to, runs);
        }
    }

    private static void add(boolean horizontal, float at, float from, float to, List<DrawnLine> runs) {
        if (to - from >= SHORTEST) {
            runs.add(new DrawnLine(horizontal, at, from, to));
        }
    }
}
