package io.github.mubiao.read.ofd;

import io.github.mubiao.read.XmlCursor;
import java.io.IOException;

/** A piece of a text: its characters, where it begins, and the ways from one to the next. */
final class OfdText {

    final String codes;
    /** Where its first base line begins; not a number where it goes on from the piece before. */
    final float x;

    final float y;
    private final float[] deltaX;
    private final float[] deltaY;

    private OfdText(String codes, float x, float y, float[] deltaX, float[] deltaY) {
        this.codes = codes;
        this.x = x;
        this.y = y;
        this.deltaX = deltaX;
        this.deltaY = deltaY;
    }

    static OfdText read(XmlCursor xml) throws IOException {
        float x = OfdNumbers.number(xml.attribute("X"));
        float y = OfdNumbers.number(xml.attribute("Y"));
        float[] deltaX = OfdNumbers.of(xml.attribute("DeltaX"));
        float[] deltaY = OfdNumbers.of(xml.attribute("DeltaY"));
        StringBuilder codes = new StringBuilder();
        xml.characters((buffer, start, length) -> codes.append(buffer, start, length));
        return new OfdText(codes.toString(), x, y, deltaX, deltaY);
    }

    /** Whether the file says how far it is to the right from a sign to the next one. */
    boolean saysWay(int place) {
        return place < deltaX.length;
    }

    /**
     * The way to the right from a sign to the next one.
     *
     * @param natural how wide the sign is, for a text that states no ways
     */
    float right(int place, float natural) {
        return place < deltaX.length ? deltaX[place] : deltaY.length == 0 ? natural : 0;
    }

    /** The way down. */
    float down(int place) {
        return place < deltaY.length ? deltaY[place] : 0;
    }
}
