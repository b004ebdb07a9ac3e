package io.github.mubiao.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.FileInformationBlock;
import org.apache.poi.hwpf.model.GenericPropertyNode;
import org.apache.poi.hwpf.model.PlexOfCps;
import org.apache.poi.hwpf.model.SubdocumentType;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.util.LittleEndian;

/**
 * The text boxes of a .doc. Their texts are a part of the document's text, and a list says which
 * drawing each is in ([MS-DOC] 2.8.32, {@code PlcftxbxTxt}), which POI does not read.
 */
final class DocBoxes {

    /** The number of the list among the places of lists at the file's beginning. */
    private static final int LIST = 56;

    private static final int ENTRY_BYTES = 22;
    private static final int SHAPE = 14;

    /** As many bytes as the fixed beginning of the file takes. */
    private static final int BASE = 32;

    private final HWPFDocument document;
    private final Map<Integer, Box> byShape = new LinkedHashMap<>();

    /**
     * The text of a box.
     *
     * @param start the position of its first character
     * @param end the position after its last one
     */
    record Box(int start, int end) {}

    DocBoxes(HWPFDocument document) {
        this.document = document;
        byte[] main = document.getMainStream();
        int words = BASE + 2 + 2 * LittleEndian.getUShort(main, BASE);
        int lists = words + 2 + 4 * LittleEndian.getUShort(main, words) + 2;
        int at = lists + LIST * 8;
        if (at + 8 <= main.length) {
            read(LittleEndian.getInt(main, at), LittleEndian.getInt(main, at + 4));
        }
    }

    private void read(int offset, int length) {
        byte[] tables = document.getTableStream();
        if (length <= 0 || offset < 0 || offset > tables.length - length) {
            return;
        }
        int start = start(document.getFileInformationBlock());
        PlexOfCps list = new PlexOfCps(tables, offset, length, ENTRY_BYTES);
        for (int i = 0; i < list.length(); i++) {
            GenericPropertyNode entry = list.getProperty(i);
            int shape = LittleEndian.getInt(entry.getBytes(), SHAPE);
            if (shape != 0) {
                byShape.putIfAbsent(shape, new Box(start + entry.getStart(), start + entry.getEnd()));
            }
        }
    }

    private static int start(FileInformationBlock head) {
        int start = 0;
        for (SubdocumentType part : SubdocumentType.ORDERED) {
            if (part == SubdocumentType.TEXTBOX) {
                break;
            }
            start += head.getSubdocumentTextStreamLength(part);
        }
        return start;
    }

    /** Takes the box whose drawing is anchored at a position; {@code null} where none is. */
    Box take(int position) {
        if (byShape.isEmpty()) {
            return null;
        }
        OfficeDrawing drawing = document.getOfficeDrawingsMain().getOfficeDrawingAt(position);
        return drawing == null ? null : byShape.remove(drawing.getShapeId());
    }

    /** Takes the boxes that are left: those in groups of drawings, whose anchor is the group's. */
    List<Box> takeRest() {
        List<Box> rest = new ArrayList<>(byShape.values());
        byShape.clear();
        return rest;
    }
}
