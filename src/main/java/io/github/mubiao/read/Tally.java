package io.github.mubiao.read;

/** Counts what is left out while a document is read. */
final class Tally {

    int deletedRuns;
    int movedRuns;
    int hiddenRuns;
    int deletedRows;
    int hiddenRows;
    int deletedCells;
    int comments;
    int notes;
    int embedded;
    int navigation;

    LeftOut total() {
        return new LeftOut(
                deletedRuns,
                movedRuns,
                hiddenRuns,
                deletedRows,
                hiddenRows,
                deletedCells,
                comments,
                notes,
                embedded,
                navigation);
    }
}
