package io.github.mubiao.read;

/**
 * What was left out of a document's content on purpose, counted.
 *
 * @param deletedRuns pieces of text under a tracked deletion
 * @param movedRuns pieces of text at the place that a tracked move took them from
 * @param hiddenRuns pieces of hidden text
 * @param deletedRows table rows under a tracked deletion
 * @param hiddenRows hidden rows of tables and sheets
 * @param hiddenColumns hidden columns of tables and sheets that hold something
 * @param hiddenSheets hidden sheets of a workbook
 * @param deletedCells table cells under a tracked deletion
 * @param comments marks of comments
 * @param notes marks of footnotes and endnotes
 * @param embedded documents of other formats embedded as content that are not read ({@code altChunk}, sub-documents)
 * @param navigation the parts of a web page that stand around its content: navigation, side bars, lists
 *     of links
 */
public record LeftOut(
        int deletedRuns,
        int movedRuns,
        int hiddenRuns,
        int deletedRows,
        int hiddenRows,
        int hiddenColumns,
        int hiddenSheets,
        int deletedCells,
        int comments,
        int notes,
        int embedded,
        int navigation) {

    /** Nothing left out. */
    public static final LeftOut NOTHING = new LeftOut(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
