package io.github.mubiao.read;

/** Counts what is left out while a document is read, and takes what is found wrong with it. */
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

    private final ReadingFindings findings = new ReadingFindings();

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
                deletedCells,
                comments,
                notes,
                embedded,
                navigation);
    }
}
