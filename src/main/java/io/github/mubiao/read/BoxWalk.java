package io.github.mubiao.read;

import java.io.IOException;

/** Looks for text boxes in a drawing, in DrawingML and in VML, at any depth. */
final class BoxWalk extends Walk {

    private final Place anchor;
    private boolean box;

    BoxWalk(Reading reading, Place anchor) {
        super(reading);
        this.anchor = anchor;
    }

    /** Whether a text box was found, so that the drawing is no mere picture. */
    boolean hasBox() {
        return box;
    }

    @Override
    boolean element(String word) throws IOException {
        if (word.equals("txbxContent")) {
            box = true;
            BlockWalk.flow(reading, anchor.inBox());
            return true;
        }
        if (xml.compatibility().equals("AlternateContent")) {
            return false;
        }
        content();
        return true;
    }
}
