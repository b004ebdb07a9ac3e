package io.github.mubiao.read.ofd;

import io.github.mubiao.read.XmlCursor;
import java.io.IOException;

/**
 * A piece of a text: its characters, where it begins, and the ways from one to the next.
 *
 * @param x where its first base line begins; not a number where it goes on from the piece before
 */
record OfdText(String codes, float x, float y, float[] deltaX, float[] deltaY) {

    static OfdText read(XmlCursor xml) throws IOException {
        float x = OfdNumbers.number(xml.attribute("X"));
        float y = OfdNumbers.number(xml.attribute("Y"));
        String deltaX = xml.attribute("DeltaX");
        String deltaY = xml.attribute("DeltaY");
        String codes = xml.characters();
        // There is no way from the last sign.
        int ways = codes.length();
        return new OfdText(codes, x, y, OfdNumbers.of(deltaX, ways), OfdNumbers.of(deltaY, ways));
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
