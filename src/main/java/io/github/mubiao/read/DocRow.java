package io.github.mubiao.read;

import java.util.ArrayList;
import java.util.List;

/**
 * What the mark at a row's end says of its cells ([MS-DOC] 2.6.3): how wide each is, in twips, and which
 * are merged. Later properties change what the first defines.
 */
final class DocRow {

    private static final int LEFT = 0x9601;
    private static final int HEADER = 0x3404;
    private static final int OLD_ALIGNMENT = 0x5400;
    private static final int ALIGNMENT = 0x548A;
    private static final int DEFINITION = 0xD608;
    private static final int INSERT = 0x7621;
    private static final int DELETE = 0x5622;
    private static final int WIDTH = 0x7623;
    private static final int MERGE = 0x5624;
    private static final int SPLIT = 0x5625;
    private static final int VERTICAL_MERGE = 0xD62B;

    private static final int CENTER = 1;
    private static final int RIGHT = 2;

    private static final int FIRST_MERGED = 0x01;
    private static final int MERGED = 0x02;
    private static final int VERTICALLY_MERGED = 0x20;
    private static final int VERTICAL_RESTART = 0x40;

    /** Word writes no more cells; each definition takes one byte for their number. */
    static final int MOST_CELLS = 64;

    private static final int CELL_BYTES = 20;

    private int left;
    private boolean header;
    private int alignment;
    private final List<Cell> cells = new ArrayList<>();

    /** The definition of a cell. */
    private static final class Cell {
        int width;
        int flags;

        Cell(int width, int flags) {
            this.width = width;
            this.flags = flags;
        }
    }

    private DocRow() {}

    /** A row whose mark is missing. */
    static DocRow undefined() {
        return new DocRow();
    }

    /** The row that a mark ends. */
    static DocRow of(DocParagraph mark) throws UnreadableDocumentException {
        DocRow row = new DocRow();
        Sprms sprms = new Sprms(mark.properties());
        while (sprms.next()) {
            row.apply(sprms);
        }
        return row;
    }

    private void apply(Sprms sprm) throws UnreadableDocumentException {
        switch (sprm.code()) {
            case LEFT -> left = sprm.two(0);
            case HEADER -> header = sprm.one(0) != 0;
            case ALIGNMENT, OLD_ALIGNMENT -> alignment = sprm.two(0);
            case DEFINITION -> define(sprm);
            case INSERT -> insert(sprm.one(0), sprm.one(1), sprm.two(2));
            case DELETE -> range(sprm).clear();
            case WIDTH -> {
                int width = sprm.two(2);
                range(sprm).forEach(cell -> cell.width = width);
            }
            case MERGE -> merge(range(sprm));
            case SPLIT -> range(sprm).forEach(cell -> cell.flags &= ~(FIRST_MERGED | MERGED));
            // The operand's count stands first.
            case VERTICAL_MERGE -> mergeVertically(sprm.one(0), sprm.one(1));
            default -> {}
        }
    }

    private void define(Sprms sprm) throws UnreadableDocumentException {
        cells.clear();
        int count = Math.min(MOST_CELLS, sprm.one(0));
        left = sprm.two(1);
        int definitions = 1 + 2 * (count + 1);
        for (int i = 0; i < count; i++) {
            int width = sprm.two(1 + 2 * (i + 1)) - sprm.two(1 + 2 * i);
            cells.add(new Cell(width, sprm.two(definitions + i * CELL_BYTES)));
        }
    }

    private void insert(int first, int count, int width) {
        for (int i = 0; i < count && cells.size() < MOST_CELLS; i++) {
            cells.add(within(first), new Cell(width, 0));
        }
    }

    private static void merge(List<Cell> range) {
        for (int i = 0; i < range.size(); i++) {
            range.get(i).flags |= i == 0 ? FIRST_MERGED : MERGED;
        }
    }

    private void mergeVertically(int index, int flags) {
        if (index < cells.size()) {
            Cell cell = cells.get(index);
            cell.flags = (cell.flags & ~(VERTICALLY_MERGED | VERTICAL_RESTART)) | (flags & 3) << 5;
        }
    }

    /** The cells from the operand's first number to before its second. */
    private List<Cell> range(Sprms sprm) throws UnreadableDocumentException {
        int first = within(sprm.one(0));
        return cells.subList(first, Math.max(first, within(sprm.one(1))));
    }

    private int within(int index) {
        return Math.min(index, cells.size());
    }

    int cellCount() {
        return cells.size();
    }

    boolean isHeader() {
        return header;
    }

    /** Where the first cell begins, in twips from the text's edge; of a row that {@link #align} moves, unsettled. */
    int left() {
        return left;
    }

    /** The width of a cell; 1 where the row does not define it, which has its column too. */
    int width(int cell) {
        return cell < cells.size() ? Math.max(0, cells.get(cell).width) : 1;
    }

    /** Whether the row defines a cell as too narrow to hold a character. */
    boolean isNarrow(int cell) {
        return cell < cells.size() && cells.get(cell).width <= DocColumns.NEAR;
    }

    /**
     * How far a row is moved that does not stand at the left of its table.
     *
     * @param free the width of the table beside the row
     * @return 0 for a row at the left
     */
    int align(int free) {
        return alignment == RIGHT ? free : alignment == CENTER ? free / 2 : 0;
    }

    Merge vertical(int cell) {
        int flags = flags(cell);
        if ((flags & VERTICAL_RESTART) != 0) {
            return Merge.RESTART;
        }
        return (flags & VERTICALLY_MERGED) != 0 ? Merge.CONTINUE : Merge.NONE;
    }

    /** Whether a cell is a part of the one before it; its own text is not shown. */
    boolean isMerged(int cell) {
        return (flags(cell) & MERGED) != 0;
    }

    private int flags(int cell) {
        return cell < cells.size() ? cells.get(cell).flags : 0;
    }
}
