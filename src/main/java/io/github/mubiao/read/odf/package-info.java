/**
 * OpenDocument (ISO/IEC 26300), in a package or in one XML file: texts ({@code .odt}) and workbooks ({@code
 * .ods}). Front door: {@link io.github.mubiao.read.odf.OpenDocument}.
 *
 * <p>One walk reads {@code styles.xml} and {@code content.xml}:
 *
 * <ol>
 *   <li>{@code OdfStyles}: which styles hide their text, table or section, raise it, set a symbol font, or give
 *       cells borders.
 *   <li>{@code OdfBody}: the blocks of a text, in order. Deleted text stands beside the body, so what is left is
 *       the final view. What a frame holds comes behind the paragraph or table that it is anchored in.
 *   <li>{@code OdfText}: a paragraph's text. White space is folded; equations are read from MathML.
 *   <li>{@code OdfTable}: covered places become the continuations of the cell that covers them.
 *   <li>{@code OdfSheets}: the cells of sheets, which hold what they show as text, for {@code read.sheet}.
 *       Repeated rows and cells are spread out only where they hold something.
 * </ol>
 *
 * <p>An encrypted document is refused.
 */
package io.github.mubiao.read.odf;
