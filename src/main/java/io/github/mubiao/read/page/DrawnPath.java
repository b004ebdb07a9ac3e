package io.github.mubiao.read.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * A path that is being drawn, in the page's coordinates. Stroked, its straight pieces along the page's edges
 * are lines; filled, the areas between two edges close to each other are.
 */
public final class DrawnPath {

    /** A piece that leaves its direction by no more, in points, runs along an edge of the page. */
    private static final float STRAIGHT = 0.6f;

    private final List<Subpath> subpaths = new ArrayList<>();
    private Subpath current;

    /** Points that follow each other. */
    private static final class Subpath {
        private float[] points = new float[10];
        private int length;
        private boolean curved;
        private boolean closed;

        void add(float x, float y) {
            if (length + 2 > points.length) {
                points = Arrays.copyOf(points, points.length * 2);
            }
            points[length++] = x;
            points[length++] = y;
        }
    }

    /** Begins a subpath. */
    public void moveTo(float x, float y) {
        current = new Subpath();
        current.add(x, y);
        subpaths.add(current);
    }

    /** Goes on straight. */
    public void lineTo(float x, float y) {
        if (current == null || current.closed) {
            float[] start = current == null ? new float[] {x, y} : current.points;
            moveTo(start[0], start[1]);
        }
        current.add(x, y);
    }

    /** Goes on in a curve, whose ends alone are kept. */
    public void curveTo(float x, float y) {
        lineTo(x, y);
        current.curved = true;
    }

    /** Goes back to where the subpath began. */
    public void close() {
        if (current != null) {
            current.closed = true;
        }
    }

    /** Forgets all. */
    public void clear() {
        subpaths.clear();
        current = null;
    }

    /** Whether nothing is drawn. */
    public boolean isEmpty() {
        return subpaths.isEmpty();
    }

    /** The box around it: left, top, right, bottom. */
    public float[] box() {
        float[] box = {Float.MAX_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
        for (Subpath path : subpaths) {
            for (int i = 0; i < path.length; i += 2) {
                box[0] = Math.min(box[0], path.points[i]);
                box[1] = Math.min(box[1], path.points[i + 1]);
                box[2] = Math.max(box[2], path.points[i]);
                box[3] = Math.max(box[3], path.points[i + 1]);
            }
        }
        return box;
    }

    /** The lines that it is when it is stroked. */
    public void stroke(Consumer<DrawnLine> lines) {
        for (Subpath path : subpaths) {
            if (!path.curved) {
                pieces(path, path.closed, lines);
            }
        }
    }

    private static void pieces(Subpath path, boolean closed, Consumer<DrawnLine> lines) {
        float[] points = path.points;
        for (int i = 2; i < path.length; i += 2) {
            piece(points[i - 2], points[i - 1], points[i], points[i + 1], lines);
        }
        if (closed && path.length > 4) {
            piece(points[path.length - 2], points[path.length - 1], points[0], points[1], lines);
        }
    }

    private static void piece(float x, float y, float toX, float toY, Consumer<DrawnLine> lines) {
        if (Math.abs(toY - y) <= STRAIGHT && Math.abs(toX - x) > Math.abs(toY - y)) {
            lines.accept(new DrawnLine(true, (y + toY) / 2, x, toX));
        } else if (Math.abs(toX - x) <= STRAIGHT && Math.abs(toY - y) > Math.abs(toX - x)) {
            lines.accept(new DrawnLine(false, (x + toX) / 2, y, toY));
        }
    }

    /**
     * The lines that it is when it is filled.
     *
     * @param clip what is shown: left, top, right, bottom
     * @return how many of its parts are curved
     */
    public int fill(float[] clip, Consumer<DrawnLine> lines) {
        int curved = 0;
        List<DrawnLine> edges = new ArrayList<>();
        for (Subpath path : subpaths) {
            if (path.curved) {
                curved++;
            } else if (!isThin(path, clip, lines)) {
                pieces(path, true, edges::add);
            }
        }
        // A single rectangle that is not thin has no edges close to each other.
        if (edges.size() > 4) {
            between(edges, true, lines);
            between(edges, false, lines);
        }
        return curved;
    }

    private static boolean isThin(Subpath path, float[] clip, Consumer<DrawnLine> lines) {
        DrawnPath alone = new DrawnPath();
        alone.subpaths.add(path);
        float[] box = PageDrawing.common(alone.box(), clip);
        if (box[0] > box[2] || box[1] > box[3]) {
            return true;
        }
        DrawnLine line = DrawnLine.ofArea(box[0], box[1], box[2], box[3]);
        if (line != null) {
            lines.accept(line);
        }
        return line != null;
    }

    /** The middle between two edges of an area, where they run close beside each other. */
    private static void between(List<DrawnLine> edges, boolean horizontal, Consumer<DrawnLine> lines) {
        List<DrawnLine> sorted = LineRuns.alongside(edges, horizontal);
        for (int i = 0; i < sorted.size(); i++) {
            DrawnLine edge = sorted.get(i);
            for (int j = i + 1; j < Math.min(sorted.size(), i + 64); j++) {
                DrawnLine other = sorted.get(j);
                if (other.at() - edge.at() > DrawnLine.THICKEST) {
                    break;
                }
                float from = Math.max(edge.from(), other.from());
                float to = Math.min(edge.to(), other.to());
                if (to > from) {
                    lines.accept(new DrawnLine(horizontal, (edge.at() + other.at()) / 2, from, to));
                }
            }
        }
    }
}
