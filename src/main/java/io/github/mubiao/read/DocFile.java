package io.github.mubiao.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/**
 * A Word document of 1997 to 2003 ([MS-DOC]): its text, and the properties of each paragraph and each
 * character; the package's documentation says how they are found.
 */
final class DocFile {

    private static final char CELL_END = 0x07;
    private static final char SECTION_END = 0x0C;
    private static final char PARAGRAPH_END = 0x0D;

    /** As many bytes as the head's fixed beginning takes; lists of numbers follow, each after its length. */
    private static final int BASE = 32;

    private static final int BODY_LENGTH = 3;
    /** Notes, headers, macros, comments, endnotes and text boxes: the parts after the body, in order. */
    private static final int BOXES_LENGTH = 9;

    private static final int STYLES = 1;
    private static final int SECTIONS = 6;
    private static final int CHARACTER_PAGES = 12;
    private static final int PARAGRAPH_PAGES = 13;
    private static final int FONTS = 15;
    private static final int PIECES = 33;
    private static final int DRAWINGS = 40;
    private static final int BOXES = 56;

    private static final int SECTION_BYTES = 12;
    /** Where a font's name begins; it ends with a 0. */
    private static final int FONT_NAME = 39;

    /** The properties of a paragraph that do not fit on a page stand in the data stream. */
    private static final int LONG_PROPERTIES = 0x6646;

    private static final int OLD_LONG_PROPERTIES = 0x6645;
    private static final int TABLE_PROPERTIES = 0x646B;

    private final DocStreams streams;
    private final DocPieces pieces;
    private final String text;
    private final DocPages paragraphs;
    private final DocPages characters;
    private final DocStyles styles;
    /** By their numbers: those of symbols are of interest. */
    private final List<SymbolFont> fonts;

    private final int[] sectionEnds;
    private final DocBoxes boxes;
    private final int mainLength;
    /** The looks that styles of paragraphs give, by their numbers. */
    private final Map<Integer, DocLook.Builder> looks = new HashMap<>();

    /**
     * Characters that are shown alike.
     *
     * @param end the position after the last of them
     */
    record Run(int end, DocLook look) {}

    private DocFile(DocStreams streams, ReadOptions options) throws UnreadableDocumentException {
        this.streams = streams;
        Head head = new Head(streams);
        this.pieces = new DocPieces(streams.main(), head.structure("Clx", PIECES), options);
        this.text = pieces.text();
        this.paragraphs = new DocPages(streams.main(), head.structure("PlcBtePapx", PARAGRAPH_PAGES), true);
        this.characters = new DocPages(streams.main(), head.structure("PlcBteChpx", CHARACTER_PAGES), false);
        this.styles = new DocStyles(head.from("STSH", STYLES));
        this.fonts = fonts(head.structure("SttbfFfn", FONTS));
        this.sectionEnds = sectionEnds(head.structure("PlcfSed", SECTIONS));
        this.mainLength = (int) Math.min(text.length(), head.lengths(BODY_LENGTH, BODY_LENGTH + 1));
        long boxesStart = Math.min(text.length(), head.lengths(BODY_LENGTH, BOXES_LENGTH));
        long boxesEnd = Math.min(text.length(), head.lengths(BODY_LENGTH, BOXES_LENGTH + 1));
        this.boxes = new DocBoxes(
                head.structure("PlcftxbxTxt", BOXES), head.structure("PlcSpaMom", DRAWINGS), (int) boxesStart, (int)
                        boxesEnd);
    }

    /** The numbers at the main stream's start ([MS-DOC] 2.5.1). */
    private static final class Head {

        private final DocBytes main;
        private final DocBytes table;
        private final int lengths;
        private final int lengthsCount;
        private final int places;
        private final int placesCount;

        Head(DocStreams streams) throws UnreadableDocumentException {
            main = streams.main().part("Fib", 0, streams.main().length());
            table = streams.table();
            int first = BASE + 2 + 2 * main.two(BASE);
            lengths = first + 2;
            lengthsCount = main.two(first);
            places = lengths + 4 * lengthsCount + 2;
            placesCount = main.two(places - 2);
            if (lengthsCount <= BOXES_LENGTH || placesCount <= PIECES) {
                throw damagedIn("Fib");
            }
        }

        /** The length of parts of the text together. */
        long lengths(int from, int to) throws UnreadableDocumentException {
            long sum = 0;
            for (int i = from; i < to; i++) {
                int length = main.four(lengths + 4 * i);
                if (length < 0) {
                    throw damagedIn("Fib");
                }
                sum += length;
            }
            return sum;
        }

        /** A structure and what follows it in the table stream: writers count some too short. */
        DocBytes from(String name, int number) throws UnreadableDocumentException {
            DocBytes stated = structure(name, number);
            int at = main.four(places + 8 * number);
            return stated.length() == 0 ? stated : table.part(name, at, (long) table.length() - at);
        }

        /** A structure of the table stream; empty where the document has none. */
        DocBytes structure(String name, int number) throws UnreadableDocumentException {
            int at = places + 8 * number;
            int length = number < placesCount ? main.four(at + 4) : 0;
            return length == 0 ? table.part(name, 0, 0) : table.part(name, main.four(at), length);
        }
    }

    /** The fonts of a list ([MS-DOC] 2.9.286 SttbfFfn), which is empty where there are none. */
    private static List<SymbolFont> fonts(DocBytes list) throws UnreadableDocumentException {
        List<SymbolFont> fonts = new ArrayList<>();
        int count = list.length() == 0 ? 0 : list.two(0);
        int at = 4;
        for (int i = 0; i < count; i++) {
            int size = list.one(at);
            fonts.add(SymbolFont.named(name(list.part("FFN", at + 1, size))));
            at += 1 + size;
        }
        return fonts;
    }

    private static String name(DocBytes font) throws UnreadableDocumentException {
        StringBuilder name = new StringBuilder();
        for (int at = FONT_NAME; at + 2 <= font.length() && font.two(at) != 0; at += 2) {
            name.append((char) font.two(at));
        }
        return name.toString();
    }

    private static int[] sectionEnds(DocBytes list) throws UnreadableDocumentException {
        DocPlc sections = new DocPlc(list, SECTION_BYTES);
        int[] ends = new int[sections.count()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = sections.position(i + 1);
        }
        Arrays.sort(ends);
        return ends;
    }

    /**
     * Opens a document; nothing of the file is needed afterwards.
     *
     * @param fileBytes the file's size
     */
    static DocFile open(DirectoryNode root, long fileBytes, ReadOptions options) throws IOException {
        return new DocFile(DocStreams.open(root, fileBytes, options), options);
    }

    /** Refuses a document for a structure that is not where or as it must be. */
    static UnreadableDocumentException damagedIn(String structure) {
        return Refusal.DOC_STRUCTURE.of(structure);
    }

    /** How many characters of the text are the document's body, which comes first. */
    int mainLength() {
        return mainLength;
    }

    char charAt(int position) {
        return text.charAt(position);
    }

    /** Whether the character at a position and the one before it both end paragraphs. */
    boolean isEmptyParagraph(int position) {
        return position > 0 && text.charAt(position) == PARAGRAPH_END && text.charAt(position - 1) == PARAGRAPH_END;
    }

    /** The text boxes of the body. */
    DocBoxes boxes() {
        return boxes;
    }

    /**
     * The paragraph that starts at a position.
     *
     * @param limit where the text that is read ends, and each paragraph with it
     * @return {@code null} at the limit
     */
    DocParagraph paragraph(int start, int limit) throws UnreadableDocumentException {
        if (start >= limit) {
            return null;
        }
        int mark = start;
        while (mark < limit - 1 && !isMark(mark)) {
            mark++;
        }
        DocPieces.Piece piece = pieces.at(mark);
        DocPages.Stretch stretch = paragraphs.at(piece.offset(mark));
        if (!stretch.known() && text.charAt(mark) == CELL_END) {
            // The cell would stand outside of its table.
            throw damagedIn("PlcBtePapx (character " + (mark + 1) + ")");
        }
        return DocParagraph.of(start, mark + 1, stretch.style(), modifications(whole(stretch.lists()), piece));
    }

    /** Whether a character ends a paragraph; the one that ends sections also ends pages within paragraphs. */
    boolean isMark(int position) {
        char c = text.charAt(position);
        return c == PARAGRAPH_END
                || c == CELL_END
                || (c == SECTION_END && Arrays.binarySearch(sectionEnds, position + 1) >= 0);
    }

    private static List<DocBytes> modifications(List<DocBytes> own, DocPieces.Piece piece) {
        if (piece.changes() == null) {
            return own;
        }
        List<DocBytes> all = new ArrayList<>(own);
        all.add(piece.changes());
        return all;
    }

    /** The stream of data; empty where the file has none. */
    DocBytes data() {
        return streams.data();
    }

    /** The properties of a paragraph with those that are only named by their place in the data stream. */
    private List<DocBytes> whole(List<DocBytes> properties) throws UnreadableDocumentException {
        Sprms sprms = new Sprms(properties);
        while (sprms.next()) {
            switch (sprms.code()) {
                case LONG_PROPERTIES, OLD_LONG_PROPERTIES, TABLE_PROPERTIES -> {
                    List<DocBytes> around = sprms.around();
                    int at = sprms.four(0);
                    int size = streams.data().part("PrcData", at, 2).two(0);
                    return List.of(around.get(0), streams.data().part("PrcData", at + 2L, size), around.get(1));
                }
                default -> {}
            }
        }
        return properties;
    }

    /**
     * The characters from a position on that are shown alike.
     *
     * @param style the number of their paragraph's style
     */
    Run run(int position, int style) throws UnreadableDocumentException {
        DocPieces.Piece piece = pieces.at(position);
        DocPages.Stretch stretch = characters.at(piece.offset(position));
        int end = Math.max(position + 1, piece.position(stretch.end()));
        DocLook.Builder look = looks.get(style);
        if (look == null) {
            look = new DocLook.Builder(styles).with(styles.characters(style), styles);
            looks.put(style, look);
        }
        List<DocBytes> modifications = modifications(stretch.lists(), piece);
        return new Run(end, look.with(modifications, styles).build(fonts));
    }
}
