/**
 * Paragraphs and grids become projects: which rows are a project, which column means what. Front
 * door: {@link io.github.mubiao.recognise.Recogniser}, which takes its labels from a {@link
 * io.github.mubiao.recognise.Vocabulary}.
 *
 * <p>Blocks are found by their labels, row by row, never by headings or table boundaries: one project
 * may be one table, two, a table broken by a page, or share a table with the next.
 */
package io.github.mubiao.recognise;
