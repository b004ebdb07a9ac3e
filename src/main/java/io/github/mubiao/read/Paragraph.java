package io.github.mubiao.read;

import io.github.mubiao.model.Location;
import io.github.mubiao.model.Origin;

/**
 * A paragraph outside tables.
 *
 * @param number counts from 1 in document order, those in text boxes too
 * @param text the characters shown, outer white space trimmed; a line break is {@code \n}
 * @param picture whether a picture stands in it, such as a table that was pasted as an image
 * @param origin where it stands in a file that has sheets or pages; {@code null} where the file has none
 */
public record Paragraph(int number, String text, boolean picture, Origin origin) {

    /** A paragraph of a file that has neither sheets nor pages. */
    public Paragraph(int number, String text, boolean picture) {
        this(number, text, picture, null);
    }

    /** Its place in the document. */
    public Location place() {
        return Location.ofParagraph(number).in(origin);
    }
}
