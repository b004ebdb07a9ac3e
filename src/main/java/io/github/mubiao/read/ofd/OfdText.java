package io.github.mubiao.read.ofd;

import io.github.mubiao.read.XmlCursor;
import java.io.IOException;

/**
 * A piece of a text: its characters, where it begins, and the ways from one to the next.
 *
 * @param codes the characters
 * @param x where its first base line begins; not a number where it goes on from the piece before
 * @param y the height of that
 * @param deltaX the ways to the right, of all characters but the last
 * @param deltaY the ways down
 */
record OfdText(String codes, float x, float y, float[] deltaX, float[] deltaY) {

    static OfdText read(XmlCursor xml) throws IOException {
        float x = OfdNumbers.number(xml.attribute("X"));
        float y = OfdNumbers.number(xml.attribute("Y"));
        float[] deltaX = OfdNumbers.of(xml.attribute("DeltaX"));
        float[] deltaY = OfdNumbers.of(xml.attribute("DeltaY"));
        StringBuilder codes = new StringBuilder();
        xml.characters((buffer, start, length) -> codes.append(buffer, start, length));
        return new OfdText(codes.toString(), x, y, deltaX, deltaY);
    }
}
