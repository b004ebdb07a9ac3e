/**
 * PDF files become pages. Front door: {@link io.github.mubiao.read.pdf.PdfReader}. The only package that knows
 * PDFBox, which parses and decrypts files, decodes fonts and keeps the states of drawing; all else is here.
 *
 * <ol>
 *   <li>{@code PdfReader} opens a file and walks its tree of pages, counted as they come: nothing is asked of
 *       what the tree states. A file whose end is missing is read as far as it goes, with a finding.
 *   <li>{@code PdfStreams} decodes each stream of operators within the limits, and finds those that break off.
 *   <li>{@code PdfPageReader} runs the operators of a page: signs with the places that matrices give them,
 *       strokes, filled areas, pictures and shadings, each cut by the box around the clip. Forms are drawn
 *       where they are used, never within themselves. Layers that a viewer does not show are left out, and text
 *       that is not painted, as a recogniser of characters lays over a scan. Signs askew, as those of a
 *       watermark, are left out.
 *   <li>{@code PdfFonts} says what a code is: by the font's own map, else by its encoding. A font that says
 *       neither gives U+FFFD, never a guess by its shapes or by another font. {@code OwnFontMapper} keeps
 *       PDFBox from reading the fonts of the system.
 *   <li>What is drawn goes through the stages of {@link io.github.mubiao.read.page}.
 * </ol>
 *
 * <p>Actions, scripts, links, attachments and references to other files are never followed, nor pictures
 * opened.
 *
 * <p>Tags of the document's structure are not asked: programs write none for spans, and drop empty cells. Nor do
 * paragraphs and line ends need them. In fifteen tagged files, five by LibreOffice and ten by Chromium, the places
 * of the signs give 3,378 of 3,382 paragraphs and 15,124 of 15,175 cells with the text of the source, and the same
 * data. The others are lines that were ended where they were full: lines of a table of contents, which tags would
 * part; line ends in narrow cells of a browser's page, for which it writes no tag; and several blanks that a line
 * was wrapped at.
 */
package io.github.mubiao.read.pdf;
