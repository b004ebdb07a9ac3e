package io.github.mubiao.read.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Lines that touch: the drawing of one table, or of a frame.
 *
 * @param across the horizontal lines, from the top down
 * @param down the vertical lines, from left to right
 */
record Ruling(List<DrawnLine> across, List<DrawnLine> down) {

    /** Lines at most so many points apart touch; the two of a double border do. */
    static final float TOUCH = 3f;

    float left() {
        return extent(down, across, false);
    }

    float right() {
        return extent(down, across, true);
    }

    float top() {
        return extent(across, down, false);
    }

    float bottom() {
        return extent(across, down, true);
    }

    private static float extent(List<DrawnLine> by, List<DrawnLine> along, boolean last) {
        float extent = last ? -Float.MAX_VALUE : Float.MAX_VALUE;
        for (DrawnLine line : by) {
            extent = last ? Math.max(extent, line.at()) : Math.min(extent, line.at());
        }
        for (DrawnLine line : along) {
            extent = last ? Math.max(extent, line.to()) : Math.min(extent, line.from());
        }
        return extent;
    }

    /**
     * Groups the lines of a page by touch.
     *
     * @param across whole horizontal lines, from the top down
     * @param down whole vertical lines, from left to right
     */
    static List<Ruling> of(List<DrawnLine> across, List<DrawnLine> down) {
        int[] group = new int[across.size() + down.size()];
        Arrays.setAll(group, i -> i);
        float[] places = new float[down.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = down.get(i).at();
        }
        for (int i = 0; i < across.size(); i++) {
            DrawnLine line = across.get(i);
            for (int j = first(places, line.from() - TOUCH); j < places.length; j++) {
                DrawnLine other = down.get(j);
                if (other.at() > line.to() + TOUCH) {
                    break;
                }
                if (other.from() - TOUCH <= line.at() && line.at() <= other.to() + TOUCH) {
                    join(group, i, across.size() + j);
                }
            }
        }
        joinDoubles(group, across, 0);
        joinDoubles(group, down, across.size());
        return groups(group, across, down);
    }

    private static void joinDoubles(int[] group, List<DrawnLine> lines, int offset) {
        for (int i = 0; i < lines.size(); i++) {
            DrawnLine line = lines.get(i);
            for (int j = i + 1; j < lines.size() && lines.get(j).at() - line.at() <= TOUCH; j++) {
                DrawnLine other = lines.get(j);
                if (other.from() <= line.to() + TOUCH && line.from() <= other.to() + TOUCH) {
                    join(group, offset + i, offset + j);
                }
            }
        }
    }

    private static int first(float[] places, float from) {
        int found = Arrays.binarySearch(places, from);
        int place = found < 0 ? -found - 1 : found;
        while (place > 0 && places[place - 1] >= from) {
            place--;
        }
        return place;
    }

    private static int root(int[] group, int member) {
        int root = member;
        while (group[root] != root) {
            group[root] = group[group[root]];
            root = group[root];
        }
        return root;
    }

    private static void join(int[] group, int one, int other) {
        group[root(group, one)] = root(group, other);
    }

    private static List<Ruling> groups(int[] group, List<DrawnLine> across, List<DrawnLine> down) {
        Ruling[] byRoot = new Ruling[group.length];
        List<Ruling> rulings = new ArrayList<>();
        for (int i = 0; i < group.length; i++) {
            int root = root(group, i);
            if (byRoot[root] == null) {
                byRoot[root] = new Ruling(new ArrayList<>(), new ArrayList<>());
                rulings.add(byRoot[root]);
            }
            if (i < across.size()) {
                byRoot[root].across.add(across.get(i));
            } else {
                byRoot[root].down.add(down.get(i - across.size()));
            }
        }
        rulings.sort(Comparator.comparingDouble(Ruling::top));
        return rulings;
    }
}
