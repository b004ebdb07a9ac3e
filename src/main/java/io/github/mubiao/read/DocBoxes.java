package io.github.mubiao.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The text boxes of a .doc. Their texts are a part of the document's text; one list says which drawing
 * each is in ([MS-DOC] 2.8.32 PlcftxbxTxt), another where the drawings are anchored (2.8.37 PlcfSpa).
 */
final class DocBoxes {

    private static final int BOX_BYTES = 22;
    private static final int SHAPE = 14;
    private static final int ANCHOR_BYTES = 26;

    private final Map<Integer, Box> byShape = new LinkedHashMap<>();
    private final Map<Integer, Integer> shapes = new HashMap<>();

    /**
     * The text of a box.
     *
     * @param start the position of its first character
     * @param end the position after its last one
     */
    record Box(int start, int end) {}

    /**
     * The boxes of a document.
     *
     * @param texts the list of their texts
     * @param anchors the list of the drawings
     * @param start where the texts of boxes begin in the document's text
     * @param end where they end
     */
    DocBoxes(DocBytes texts, DocBytes anchors, int start, int end) throws UnreadableDocumentException {
        DocPlc boxes = new DocPlc(texts, BOX_BYTES);
        int last = start;
        for (int i = 0; i < boxes.count(); i++) {
            int shape = texts.four(boxes.entry(i) + SHAPE);
            // No text belongs to two boxes, whatever the list says.
            int from = within(last, end, (long) start + boxes.position(i));
            int to = within(from, end, (long) start + boxes.position(i + 1));
            if (shape != 0 && byShape.putIfAbsent(shape, new Box(from, to)) == null) {
                last = to;
            }
        }
        DocPlc drawings = new DocPlc(anchors, ANCHOR_BYTES);
        for (int i = 0; i < drawings.count(); i++) {
            shapes.putIfAbsent(drawings.position(i), anchors.four(drawings.entry(i)));
        }
    }

    private static int within(int low, int high, long position) {
        return (int) Math.max(low, Math.min(high, position));
    }

    /** Takes the box whose drawing is anchored at a position; {@code null} where none is. */
    Box take(int position) {
        Integer shape = shapes.get(position);
        return shape == null ? null : byShape.remove(shape);
    }

    /** Takes the boxes that are left: those in groups of drawings, whose anchor is the group's. */
    List<Box> takeRest() {
        List<Box> rest = new ArrayList<>(byShape.values());
        byShape.clear();
        return rest;
    }
}
