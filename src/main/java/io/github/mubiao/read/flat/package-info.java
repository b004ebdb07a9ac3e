/**
 * Documents in one XML file, whatever their names end in. Front door: {@link
 * io.github.mubiao.read.flat.FlatDocument}, which tells them by their first element:
 *
 * <dl>
 *   <dt>{@code pkg:package} (flat OPC)
 *   <dd>holds the parts of a package; it is read as this package, by the reader of packages.
 *   <dt>{@code w:wordDocument} (Word 2003)
 *   <dd>is put into the package that holds the same ({@code WordXml} says what differs).
 *   <dt>{@code ss:Workbook} (XML Spreadsheet 2003)
 *   <dd>gives its cells to {@code read.sheet}.
 *   <dt>{@code office:document}
 *   <dd>is OpenDocument in one file, which {@code read.odf} reads.
 * </dl>
 *
 * <p>Templates of Chinese systems declare GBK: such a file is put into UTF-8 before it is parsed.
 */
package io.github.mubiao.read.flat;
