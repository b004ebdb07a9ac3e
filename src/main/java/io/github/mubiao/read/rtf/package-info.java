/**
 * Rich Text Format (version 1.9.1). Front door: {@link io.github.mubiao.read.rtf.RtfDocument}.
 *
 * <ol>
 *   <li>{@code RtfTokens}: bytes become braces, control words and bytes of text.
 *   <li>{@code RtfDocument}: groups keep what holds within them ({@code RtfState}). A group that begins with a
 *       destination which is no part of the text (fonts, styles, headers, codes of fields), or with {@code \*}
 *       and a word that is not known, is passed over.
 *   <li>{@code RtfText}: bytes become characters in the encoding of their font ({@code \fcharset}), else of the
 *       document ({@code \ansicpg}); two bytes may make one character, across {@code \'hh} and plain bytes. What
 *       follows a character of Unicode for older programs is passed over.
 *   <li>{@code RtfStory}: paragraphs and cells end at their marks. {@code \itapN} says how many tables are around
 *       a paragraph; one of a lower number ends the tables of higher ones, which are nested in the cell at hand.
 *   <li>{@code RtfTable}: a row's cells end where its definition says ({@code \cellx}); the table's grid columns
 *       lie between the edges of all of its cells. {@code \clmrg} joins a cell to the one before it, {@code
 *       \clvmrg} to the one above.
 * </ol>
 *
 * <p>Hidden text and deleted revisions are left out and counted. A document whose last group does not end is
 * incomplete.
 */
package io.github.mubiao.read.rtf;
