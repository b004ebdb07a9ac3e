package io.github.mubiao.read.ofd;

import io.github.mubiao.read.XmlCursor;
import java.io.IOException;

/** A piece of a text: its characters, where it begins, and the ways from one to the next. */
final class OfdText {

    private final String codes;
    private final float x;
    private final float y;
    private final float[] deltaX;
    private final float[] deltaY;

    /** Reads the piece that the cursor is at. */
    OfdText(XmlCursor xml) throws IOException {
        x = OfdNumbers.number(xml.attribute("X"));
        y = OfdNumbers.number(xml.attribute("Y"));
        String toRight = xml.attribute("DeltaX");
        String down = xml.attribute("DeltaY");
        codes = xml.characters();
        // There is no way from the last sign.
        int ways = codes.length();
        deltaX = OfdNumbers.of(toRight, ways);
        deltaY = OfdNumbers.of(down, ways);
    }

    String codes() {
        return codes;
    }

    /** Where its first base line begins; not a number where it goes on from the piece before. */
    float x() {
        return x;
    }

    float y() {
        return y;
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
