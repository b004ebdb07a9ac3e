package io.github.mubiao.read;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;

/**
 * What the mark at a row's end says of its cells ([MS-DOC] 2.6.3): where each begins and ends, in
 * twips, and which are merged. Later properties change what the first defines.
 */
final class DocRow {

    private static final int LEFT = 0x01;
    private static final int HEADER = 0x04;
    private static final int DEFINITION = 0x08;
    private static final int INSERT = 0x21;
    private static final int DELETE = 0x22;
    private static final int WIDTH = 0x23;
    private static final int MERGE = 0x24;
    private static final int SPLIT = 0x25;
    private static final int VERTICAL_MERGE = 0x2B;

    private static final int FIRST_MERGED = 0x01;
    private static final int MERGED = 0x02;
    private static final int VERTICALLY_MERGED = 0x20;
    private static final int VERTICAL_RESTART = 0x40;

    /** Word writes no more cells; each definition takes one byte for their number. */
    static final int MOST_CELLS = 64;

    private static final int CELL_BYTES = 20;

    private int left;
    private boolean header;
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
    static DocRow of(DocParagraph mark) {
        DocRow row = new DocRow();
        SprmIterator sprms = mark.properties().getSprmBuf().iterator();
        while (sprms.hasNext()) {
            SprmOperation sprm = sprms.next();
            if (sprm.getType() == SprmOperation.TYPE_TAP) {
                row.apply(new Operand(sprm), sprm.getOperation());
            }
        }
        return row;
    }

    /** The bytes of a property; what lies after their end is 0. */
    private record Operand(SprmOperation sprm) {

        int one(int index) {
            byte[] bytes = sprm.getGrpprl();
            int at = sprm.getGrpprlOffset() + index;
            return at >= 0 && at < bytes.length ? bytes[at] & 0xFF : 0;
        }

        int two(int index) {
            return (short) (one(index) | one(index + 1) << 8);
        }
    }

    private void apply(Operand operand, int operation) {
        switch (operation) {
            case LEFT -> left = operand.two(0);
            case HEADER -> header = operand.one(0) != 0;
            case DEFINITION -> define(operand);
            case INSERT -> insert(operand.one(0), operand.one(1), operand.two(2));
            case DELETE -> cells.subList(within(operand.one(0)), last(operand)).clear();
            case WIDTH -> range(operand).forEach(cell -> cell.width = operand.two(2));
            case MERGE -> merge(range(operand));
            case SPLIT -> range(operand).forEach(cell -> cell.flags &= ~(FIRST_MERGED | MERGED));
            case VERTICAL_MERGE -> mergeVertically(operand.one(0), operand.one(1));
            default -> {}
        }
    }

    private void define(Operand operand) {
        cells.clear();
        int count = Math.min(MOST_CELLS, operand.one(0));
        left = operand.two(1);
        int definitions = 1 + 2 * (count + 1);
        // The property's length stands before it and counts one byte more than there are.
        int bytes = (operand.two(-2) & 0xFFFF) - 1;
        for (int i = 0; i < count; i++) {
            int at = definitions + i * CELL_BYTES;
            int flags = at + 2 <= bytes ? operand.two(at) : 0;
            cells.add(new Cell(operand.two(1 + 2 * (i + 1)) - operand.two(1 + 2 * i), flags));
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

    private List<Cell> range(Operand operand) {
        return cells.subList(within(operand.one(0)), last(operand));
    }

    private int within(int index) {
        return Math.min(index, cells.size());
    }

    private int last(Operand operand) {
        return Math.max(within(operand.one(0)), within(operand.one(1)));
    }

    int cellCount() {
        return cells.size();
    }

    boolean isHeader() {
        return header;
    }

    /** Where the cells begin and the last one ends: one more than there are cells, each after the one before. */
    int[] edges(int cellCount) {
        int[] edges = new int[cellCount + 1];
        edges[0] = left;
        for (int i = 0; i < cellCount; i++) {
            edges[i + 1] = edges[i] + (i < cells.size() ? Math.max(1, cells.get(i).width) : 1);
        }
        return edges;
    }

    Merge vertical(int cell) {
        int flags = flags(cell);
        if ((flags & VERTICAL_RESTART) != 0) {
            return Merge.RESTART;
        }
        return (flags & VERTICALLY_MERGED) != 0 ? Merge.CONTINUE : Merge.NONE;
    }

    Merge horizontal(int cell) {
        int flags = flags(cell);
        if ((flags & MERGED) != 0) {
            return Merge.CONTINUE;
        }
        return (flags & FIRST_MERGED) != 0 ? Merge.RESTART : Merge.NONE;
    }

    private int flags(int cell) {
        return cell < cells.size() ? cells.get(cell).flags : 0;
    }
}
