/**
 * Paragraphs and grids become projects. Front door: {@link io.github.mubiao.recognise.Recogniser}, which takes its
 * labels from a {@link io.github.mubiao.recognise.Vocabulary}.
 *
 * <p>A document goes through five passes, each a function of what the one before returns:
 *
 * <ol>
 *   <li>{@code FormContext} finds what a text can mean as a label, {@code LabelledGrid} a table of such cells;
 *   <li>{@code TableClassifier} finds what a table is, from its labels alone: a form, a list of projects, a part of one,
 *       or other;
 *   <li>{@code Segmenter} cuts the tables into blocks of rows, one block a form, and says what each row is;
 *   <li>{@code FormReader} reads a block into drafts of projects, in the context of its year and title, and counts what
 *       became of each cell;
 *   <li>{@code DocumentBuilder} settles what the document says of all of them and hands them on in order.
 * </ol>
 *
 * <p>Nothing that one block holds changes how another is read. Words of labels, titles and other tables are data of the
 * layout files, not code.
 */
package io.github.mubiao.recognise;
