/**
 * Workbooks become paragraphs and tables: what a person sees of their sheets. Front doors: {@link
 * io.github.mubiao.read.sheet.XlsxBook} for packages, {@link io.github.mubiao.read.sheet.XlsBook} for compound
 * files; readers of other formats fill {@link io.github.mubiao.read.sheet.SheetCells} themselves.
 *
 * <p><b>Cells.</b> A sheet is read as a stream into the cells that hold something: a text, or a border. What a
 * cell shows counts, not what it holds: numbers and dates pass {@link
 * io.github.mubiao.read.sheet.NumberFormat}, formulas give their stored results. A formula without a result
 * is reported ({@code formula-without-result}), and so is an error, which is no value ({@code formula-error}). Hidden rows, columns and sheets are left out
 * and counted; a merged cell whose first place is hidden shows its text in the first place that is not.
 *
 * <p><b>From a sheet to blocks</b> ({@link io.github.mubiao.read.sheet.SheetBlocks}):
 *
 * <ol>
 *   <li>Rows that hold nothing part a sheet into bands, but for those before or behind a row without borders that
 *       stands alone, where it and the row on the other side have several cells each. Each band is read by itself, from top to bottom.
 *   <li>A band's places belong to areas: cells, or merged cells. An area is ruled where two of its sides have a
 *       border of its own, or one has, and its neighbours give it two more: a title that touches a table's upper
 *       border is none.
 *   <li>Ruled areas that touch each other make a box, as wide and high as they reach. Boxes that overlap are
 *       one, and so are two of the same columns between which rows of several cells stand (a table that has
 *       lines at its head and its end alone). Two boxes side by side stay two.
 *   <li>A box of more than one area is a table, without the rows at its end that show nothing. What stands
 *       beside and between boxes is a paragraph a row, its cells parted by tabs.
 *   <li>In a band without ruled areas, rows at the start are paragraphs until one has several cells that are not
 *       all statements (单位：万元), and rows of one cell at the end are. All between is a table. Rows merged
 *       over all columns right above it are rows of it, but for the band's first, which is its title.
 * </ol>
 *
 * <p>A block's {@link io.github.mubiao.model.Origin.Sheet} names the sheet's row and column of each of its own.
 *
 * <p><b>Limits.</b> {@code SHEET} counts what a sheet holds, {@code PLACES} the places of a band, empty ones too;
 * the size that a sheet states is not asked. Of empty cells with borders only those near a text are kept, for
 * whole columns may have borders. Merges are cut to what the sheet holds, and of two that overlap the upper one
 * counts.
 */
package io.github.mubiao.read.sheet;
