package io.github.mubiao.read.page;

import io.github.mubiao.read.Blocks;
import io.github.mubiao.read.Limit;
import io.github.mubiao.read.UnreadableDocumentException;
import java.util.ArrayList;
import java.util.List;

/** A page while it is drawn: takes what is shown of signs, paths and pictures, against the limits on one page. */
public final class PageDrawing {

    /** Signs whose base line is turned by no more, as a tangent, are straight. */
    private static final float STRAIGHT = 0.05f;

    private final float width;
    private final float height;
    private final Blocks blocks;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<DrawnLine> lines = new ArrayList<>();
    private float pictures;
    private int shapes;

    /** An empty page; its size is in points. */
    public PageDrawing(float width, float height, Blocks blocks) {
        this.width = width;
        this.height = height;
        this.blocks = blocks;
    }

    /** What is in two boxes: left, top, right, bottom. */
    public static float[] common(float[] one, float[] other) {
        return new float[] {
            Math.max(one[0], other[0]),
            Math.max(one[1], other[1]),
            Math.min(one[2], other[2]),
            Math.min(one[3], other[3])
        };
    }

    /**
     * By how many quarters a base line is turned clockwise, from how far it goes to the right and down; negative for
     * one that is askew, as that of a watermark.
     */
    public static int turn(float right, float down) {
        if (Math.abs(down) <= STRAIGHT * Math.abs(right)) {
            return right >= 0 ? 0 : 2;
        }
        if (Math.abs(right) <= STRAIGHT * Math.abs(down)) {
            return down > 0 ? 1 : 3;
        }
        return -1;
    }

    /** Draws a sign where its middle is in the clip. */
    public void glyph(Glyph glyph, float[] clip) throws UnreadableDocumentException {
        if (glyph.isIn(clip)) {
            glyphs.add(glyph);
            blocks.check(Limit.GLYPHS, glyphs.size());
        }
    }

    /** Draws what the clip shows of a path. */
    public void path(DrawnPath path, boolean stroke, boolean fill, float[] clip) throws UnreadableDocumentException {
        if (fill) {
            shapes += path.fill(clip, line -> line(line, clip));
        }
        if (stroke) {
            path.stroke(line -> line(line, clip));
        }
        checkLines();
    }

    private void line(DrawnLine line, float[] clip) {
        DrawnLine shown = line.in(clip);
        if (shown != null) {
            lines.add(shown);
        }
    }

    /** Draws a picture, or another area whose look is not asked: a thin one is a line. */
    public void picture(float[] box) {
        if (box[0] > box[2] || box[1] > box[3]) {
            return;
        }
        DrawnLine line = DrawnLine.ofArea(box[0], box[1], box[2], box[3]);
        if (line != null) {
            lines.add(line);
        } else {
            pictures += (box[2] - box[0]) * (box[3] - box[1]) / Math.max(1, width * height);
        }
    }

    /** Refuses a page of too many lines. */
    public void checkLines() throws UnreadableDocumentException {
        blocks.check(Limit.LINES, lines.size());
    }

    /** The page as it was drawn, which counts from 1. */
    public DrawnPage page(int number) {
        return new DrawnPage(number, width, height, glyphs, lines, pictures, shapes);
    }
}
