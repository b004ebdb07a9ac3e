/**
 * Pages become paragraphs and tables, whatever file they are drawn in. Front door: {@link
 * io.github.mubiao.read.page.PageFlow}, which takes one {@link io.github.mubiao.read.page.DrawnPage} after the
 * other: signs with their places ({@link io.github.mubiao.read.page.Glyph}) and straight lines ({@link
 * io.github.mubiao.read.page.DrawnLine}). Lengths are points, 72 an inch, from the upper left corner.
 *
 * <p>Each page passes through these stages:
 *
 * <ol>
 *   <li><b>Upright.</b> The page is turned so that most of its signs are upright.
 *   <li><b>Runs</b> ({@code LineRuns}). Pieces of a line are joined: dashes, borders drawn cell by cell.
 *   <li><b>Rulings</b> ({@code Ruling}). Lines that touch, or run close beside each other as those of a double
 *       border do, are the drawing of one table. A line that touches none, such as one under a word, is none.
 *   <li><b>Lattice</b> ({@code Lattice}). The places of a ruling's lines are a grid. Two of its squares are one
 *       cell where no line is drawn between them. An outer border that is not drawn is where the lines end.
 *       A drawing of one cell is a frame, not a table. Lines between rows alone ({@code OpenRules}) are a table
 *       where the text of rows below each other leaves room between the same columns; else the text stands as
 *       paragraphs, with the finding {@code table-without-columns}.
 *   <li><b>Text</b> ({@code TextLine}, {@code LineJoin}). A sign belongs to the cell around its middle. Signs that
 *       overlap in height are a line. A line that had room for the beginning of the next was ended on purpose,
 *       and a new line is kept; else the two are joined as they were before they were wrapped: without a
 *       space beside an ideograph, with one between Latin words, and without one within a word that is longer
 *       than a line. Raised and lowered digits become the characters of that look, so that they join no
 *       number.
 *   <li><b>Layout</b> ({@code PageLayout}). Tables and the lines around them, from the top down.
 *   <li><b>Flow</b> ({@code PageFlow}). Running heads, running feet and page numbers are dropped ({@code
 *       RunningLines}): that needs the page before and the one after. Full lines are joined to paragraphs.
 *       A table that ends a page and one that begins the next are one where their grids agree and the first
 *       leaves no room ({@code PageTable}); rows that repeat its head are dropped, a cell over several rows
 *       goes on, and a row that the page cut in two is joined. A browser draws no line at the break, be it
 *       within a row or between two, and lets the next line of a cell over several rows hang below the page.
 * </ol>
 *
 * <p>A page that shows something of which nothing can be read, such as a scan, is counted in the finding {@code
 * page-without-text}. Its signs stand as U+FFFD, never as other characters.
 */
package io.github.mubiao.read.page;
