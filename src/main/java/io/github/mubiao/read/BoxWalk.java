package io.github.mubiao.read;

import java.io.IOException;

/** Looks for text boxes in a drawing, in DrawingML and in VML, at any depth. */
final class BoxWalk extends Walk {

    private final Place anchor;

    BoxWalk(Reading reading, Place anchor) {
        super(reading);
        this.anchor = anchor;
    }

    @Override
    boolean element(String word) throws IOException {
        if (word.equals("txbxContent")) {
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
