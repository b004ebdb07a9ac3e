package io.github.mubiao.read;

import java.util.List;

/**
 * A paragraph of a {@link DocFile} and its place among tables, by the properties of its mark that
 * [MS-DOC] 2.4.3 and 2.6.2 name.
 *
 * @param start the position of its first character
 * @param end the position after its mark
 * @param level how many tables are around it
 * @param rowEnd whether it ends a row and is nothing else
 * @param innerCellEnd whether its mark ends a cell of a nested table
 * @param style the number of its style
 * @param properties what modifies its properties, and for a row's end those of the row
 */
record DocParagraph(
        int start, int end, int level, boolean rowEnd, boolean innerCellEnd, int style, List<DocBytes> properties) {

    static final int IN_TABLE = 0x2416;
    static final int ROW_END = 0x2417;
    private static final int LEVEL = 0x6649;
    private static final int LEVEL_CHANGE = 0x664A;
    private static final int INNER_CELL_END = 0x244B;
    private static final int INNER_ROW_END = 0x244C;

    static DocParagraph of(int start, int end, int style, List<DocBytes> properties)
            throws UnreadableDocumentException {
        boolean inTable = false;
        boolean rowEnd = false;
        boolean innerRowEnd = false;
        boolean innerCellEnd = false;
        int level = 0;
        int change = 0;
        Sprms sprms = new Sprms(properties);
        while (sprms.next()) {
            switch (sprms.code()) {
                case IN_TABLE -> inTable = sprms.one(0) != 0;
                case ROW_END -> rowEnd = sprms.one(0) != 0;
                case INNER_ROW_END -> innerRowEnd = sprms.one(0) != 0;
                case LEVEL -> {
                    level = sprms.four(0);
                    change = 0;
                }
                case LEVEL_CHANGE -> change += sprms.four(0);
                case INNER_CELL_END -> innerCellEnd = sprms.one(0) != 0;
                default -> {}
            }
        }
        // A paragraph whose table was dissolved still says that it is in one, and that there is one fewer.
        int around = Math.max(0, Math.max(inTable ? 1 : 0, level) + change);
        return new DocParagraph(
                start,
                end,
                around,
                around > 0 && (rowEnd || innerRowEnd),
                around > 1 && innerCellEnd,
                style,
                properties);
    }

    /** This paragraph within a table. */
    DocParagraph inTable() {
        return new DocParagraph(start, end, 1, false, false, style, properties);
    }
}
