package io.github.mubiao.read;

import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;

/**
 * A paragraph of a {@link DocFile} and its place among tables, by the properties that [MS-DOC] 2.4.3
 * and 2.6.2 name.
 *
 * @param start the position of its first character
 * @param end the position after its mark
 * @param level how many tables are around it
 * @param rowEnd whether it ends a row and is nothing else
 * @param innerCellEnd whether its mark ends a cell of a nested table
 * @param properties as stored
 */
record DocParagraph(int start, int end, int level, boolean rowEnd, boolean innerCellEnd, PAPX properties) {

    private static final int IN_TABLE = 0x16;
    private static final int ROW_END = 0x17;
    private static final int LEVEL = 0x49;
    private static final int LEVEL_CHANGE = 0x4A;
    private static final int INNER_CELL_END = 0x4B;
    private static final int INNER_ROW_END = 0x4C;

    static DocParagraph of(int start, int end, PAPX properties) {
        boolean inTable = false;
        boolean rowEnd = false;
        boolean innerCellEnd = false;
        int level = 0;
        SprmIterator sprms = properties.getSprmBuf() == null
                ? new SprmIterator(new byte[0], 0)
                : properties.getSprmBuf().iterator();
        while (sprms.hasNext()) {
            SprmOperation sprm = sprms.next();
            if (sprm.getType() != SprmOperation.TYPE_PAP) {
                continue;
            }
            switch (sprm.getOperation()) {
                case IN_TABLE -> inTable = sprm.getOperand() != 0;
                case ROW_END, INNER_ROW_END -> rowEnd |= sprm.getOperand() != 0;
                case LEVEL -> level = sprm.getOperand();
                case LEVEL_CHANGE -> level += sprm.getOperand();
                case INNER_CELL_END -> innerCellEnd = sprm.getOperand() != 0;
                default -> {}
            }
        }
        int around = inTable || level > 0 ? Math.max(1, level) : 0;
        return new DocParagraph(start, end, around, around > 0 && rowEnd, around > 1 && innerCellEnd, properties);
    }

    /** This paragraph within a table. */
    DocParagraph inTable() {
        return new DocParagraph(start, end, 1, false, false, properties);
    }
}
