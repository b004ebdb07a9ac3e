package io.github.mubiao.read;

/** Counts what is left out while a document is read, and takes what is found wrong with it. */
final class Tally {

    int deletedRuns;
    int movedRuns;
    int hiddenRuns;
    int deletedRows;
    int hiddenRows;
    int hiddenColumns;
    int hiddenSheets;
    int deletedCells;
    int comments;
    int notes;
    int embedded;
    int navigation;

    private final ReadingFindings findings = new ReadingFindings();

    /** Counts what is left out, of a kind that the readers of whole blocks leave out. */
    void add(Omission kind, int count) {
        switch (kind) {
            case DELETED_RUNS -> deletedRuns += count;
            case MOVED_RUNS -> movedRuns += count;
            case HIDDEN_RUNS -> hiddenRuns += count;
            case DELETED_ROWS -> deletedRows += count;
            case HIDDEN_ROWS -> hiddenRows += count;
            case HIDDEN_COLUMNS -> hiddenColumns += count;
            case HIDDEN_SHEETS -> hiddenSheets += count;
            case COMMENTS -> comments += count;
            case NOTES -> notes += count;
            case EMBEDDED -> embedded += count;
        }
    }

    ReadingFindings findings() {
        return findings;
    }

    /** What is known of the document once it is read. */
    ReadResult result(String format) {
        return new ReadResult(format, total(), findings.all());
    }

    private LeftOut total() {
        return new LeftOut(
                deletedRuns,
                movedRuns,
                hiddenRuns,
                deletedRows,
                hiddenRows,
                hiddenColumns,
                hiddenSheets,
                deletedCells,
                comments,
                notes,
                embedded,
                navigation);
    }
}
