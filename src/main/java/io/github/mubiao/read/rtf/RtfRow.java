package io.github.mubiao.read.rtf;

import java.util.ArrayList;
import java.util.List;

/** The definition of a row: where its cells end, and what they are merged with. */
final class RtfRow {

    int left;
    boolean header;
    /** Of the next cell: the first of those that are merged sideways, or another of these. */
    boolean firstMerged;

    boolean merged;
    /** Of the next cell: the first of those that are merged downwards, or another of these. */
    boolean firstTall;

    boolean tall;
    private final List<Cell> cells = new ArrayList<>();

    /**
     * A cell.
     *
     * @param right where it ends, in twips
     * @param merged whether it is a part of the one before it
     */
    record Cell(int right, boolean merged, boolean firstTall, boolean tall) {}

    /** Ends the definition of a cell. */
    void cell(int right) {
        cells.add(new Cell(right, merged && !firstMerged && !cells.isEmpty(), firstTall, tall));
        firstMerged = false;
        merged = false;
        firstTall = false;
        tall = false;
    }

    int size() {
        return cells.size();
    }

    List<Cell> cells() {
        return List.copyOf(cells);
    }
}
