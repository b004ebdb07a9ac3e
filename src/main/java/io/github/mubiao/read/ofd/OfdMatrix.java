package io.github.mubiao.read.ofd;

/**
 * An affine map of the plane (GB/T 33190-2016, 8.5): x' = a x + c y + e, y' = b x + d y + f. Lengths of a file
 * are millimetres, from the upper left corner, to the right and down.
 */
record OfdMatrix(float a, float b, float c, float d, float e, float f) {

    static final OfdMatrix NONE = new OfdMatrix(1, 0, 0, 1, 0, 0);

    /** A move. */
    static OfdMatrix move(float x, float y) {
        return new OfdMatrix(1, 0, 0, 1, x, y);
    }

    /** The map that an attribute states; {@link #NONE} where it states none. */
    static OfdMatrix of(String attribute) {
        float[] values = OfdNumbers.of(attribute);
        return values.length < 6
                ? NONE
                : new OfdMatrix(values[0], values[1], values[2], values[3], values[4], values[5]);
    }

    /** This map first, then another. */
    OfdMatrix then(OfdMatrix next) {
        return new OfdMatrix(
                next.x(a, b) - next.e,
                next.y(a, b) - next.f,
                next.x(c, d) - next.e,
                next.y(c, d) - next.f,
                next.x(e, f),
                next.y(e, f));
    }

    float x(float x, float y) {
        return a * x + c * y + e;
    }

    float y(float x, float y) {
        return b * x + d * y + f;
    }

    /** What a length along the first axis becomes. */
    float along(float length) {
        return length * (float) Math.hypot(a, b);
    }

    /** What a length along the second axis becomes. */
    float across(float length) {
        return length * (float) Math.hypot(c, d);
    }
}
