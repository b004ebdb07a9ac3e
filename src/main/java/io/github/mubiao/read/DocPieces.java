package io.github.mubiao.read;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a .doc and where in the file it lies ([MS-DOC] 2.8.35, 2.9.177 PlcPcd, 2.9.38 Clx). Word
 * writes what was added to a document after the rest of it, and a list of the pieces that are its text
 * in order; each piece is of characters of two bytes, or of one, and may carry changes of properties
 * that were not written where the text's properties are.
 */
final class DocPieces {

    private static final int CHANGES = 1;
    private static final int PIECES = 2;
    private static final int PIECE_BYTES = 8;
    /** The bit of a piece's place that says that its characters have one byte. */
    private static final int NARROW = 0x4000_0000;

    private static final int PLACE = NARROW - 1;

    private static final Charset LATIN = Charset.forName("windows-1252");

    /** A document that is copied into itself may store a text once for several pieces, so much longer. */
    private static final int LONGEST = 16;

    private final List<Piece> pieces = new ArrayList<>();
    private final List<DocBytes> changes = new ArrayList<>();
    private final String text;
    private Piece last;

    /**
     * A piece of the text.
     *
     * @param start the position of its first character in the text
     * @param end the position after its last one
     * @param offset where its first byte lies in the main stream
     * @param bytesEach how many bytes a character has
     * @param changes what modifies the properties of all its characters and paragraphs; {@code null}
     *     where nothing does
     */
    record Piece(int start, int end, int offset, int bytesEach, DocBytes changes) {

        /** Where a character of the text lies in the main stream. */
        int offset(int position) {
            return offset + (position - start) * bytesEach;
        }

        /** The position after the last character whose bytes begin before a place in the main stream. */
        int position(int endOffset) {
            long characters = ((long) endOffset - offset + bytesEach - 1) / bytesEach;
            return (int) Math.min(end, start + characters);
        }
    }

    DocPieces(DocBytes main, DocBytes clx, ReadOptions options) throws UnreadableDocumentException {
        int at = 0;
        while (clx.one(at) == CHANGES) {
            int size = clx.two(at + 1);
            changes.add(clx.part("Prc", at + 3, size));
            at += 3 + size;
        }
        if (clx.one(at) != PIECES) {
            throw DocFile.damagedIn("Clx");
        }
        DocPlc list = new DocPlc(clx.part("PlcPcd", at + 5, clx.four(at + 1)), PIECE_BYTES);
        this.text = read(main, list, options);
        if (pieces.isEmpty()) {
            throw DocFile.damagedIn("PlcPcd");
        }
        this.last = pieces.get(0);
    }

    private String read(DocBytes main, DocPlc list, ReadOptions options) throws UnreadableDocumentException {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < list.count(); i++) {
            int start = list.position(i);
            int end = list.position(i + 1);
            if (start != all.length() || end < start || end > (long) LONGEST * main.length()) {
                throw DocFile.damagedIn("PlcPcd");
            }
            Limit.WHOLE.check(2L * end, options);
            int place = list.bytes().four(list.entry(i) + 2);
            boolean narrow = (place & NARROW) != 0;
            int bytesEach = narrow ? 1 : 2;
            int offset = (place & PLACE) / (narrow ? 2 : 1);
            DocBytes stored = main.part("PlcPcd", offset, (long) (end - start) * bytesEach);
            all.append(narrow ? stored.text(LATIN) : stored.wideText());
            if (end > start) {
                int change = list.bytes().two(list.entry(i) + 6);
                pieces.add(new Piece(start, end, offset, bytesEach, changes(change)));
            }
        }
        return all.toString();
    }

    /** The changes that a piece carries: one, by a short number and its operand, or a list's number. */
    private DocBytes changes(int change) {
        if ((change & 1) != 0) {
            int number = change >>> 1;
            return number < changes.size() ? changes.get(number) : null;
        }
        int code = code(change >>> 1 & 0x7F);
        return code == 0
                ? null
                : DocBytes.stream("Prm", new byte[] {(byte) code, (byte) (code >>> 8), (byte) (change >>> 8)});
    }

    /** The modification of a short number ([MS-DOC] 2.9.215), where it is of a kind that is read; else 0. */
    private static int code(int number) {
        return switch (number) {
            case 0x18 -> DocParagraph.IN_TABLE;
            case 0x19 -> DocParagraph.ROW_END;
            case 0x41 -> DocLook.DELETED;
            case 0x51 -> DocLook.ALWAYS_HIDDEN;
            case 0x53 -> DocLook.PLAIN_AGAIN;
            case 0x5C -> DocLook.HIDDEN;
            case 0x75 -> DocLook.SPECIAL;
            default -> 0;
        };
    }

    /** All characters of the document. */
    String text() {
        return text;
    }

    /** The piece that holds a position of the text. */
    Piece at(int position) {
        if (position < last.start() || position >= last.end()) {
            last = find(position);
        }
        return last;
    }

    private Piece find(int position) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).end() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return pieces.get(low);
    }
}
