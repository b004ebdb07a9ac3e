/**
 * A file becomes paragraphs and raw tables, in order, as a stream: what Word shows in its final view,
 * one table at a time. Front door: {@link io.github.mubiao.read.DocumentReader}.
 *
 * <p><b>Limits.</b> {@link io.github.mubiao.read.Limit} is the one list of what a file may ask for, with
 * units and reasons. A {@code Consumption} belongs to one reading of one document and counts what was
 * consumed so far, where it is consumed: bytes in the stream that unzips them (against the zipped bytes
 * taken until then), elements in the cursor or in the characters on their way to the parser of pages, parts
 * of messages as they begin, tables, rows, cells and characters where they are handed on. Nothing relies on
 * what a file states of its own size. A document that is read a second time, thoroughly, is counted anew.
 *
 * <p><b>Packages.</b> Only the parts that relationships lead to are read, so that a foreign entry refuses
 * nothing; entries that share bytes or lead out of the package refuse the file.
 *
 * <p><b>Refusals.</b> A file that cannot be read gives one {@link
 * io.github.mubiao.read.UnreadableDocumentException}: the key of a sentence, one for each {@code Refusal} and
 * each limit, and its arguments; the language is chosen where it is shown, and what a library says of a file
 * is only the cause. What is left out on purpose is counted ({@link io.github.mubiao.read.LeftOut}).
 *
 * <h2>Word documents of 1997 to 2003</h2>
 *
 * <p>{@code .doc} ([MS-DOC]) is read by passes over three streams of a compound file, which POI opens and
 * decrypts; all else is read here:
 *
 * <ol>
 *   <li>{@code DocStreams}: the main stream (text, pages of properties), the table stream (lists that say
 *       where everything is) and the data stream (properties too long for a page).
 *   <li>{@code DocFile}: the head (Fib) gives the length of each part of the text and the place of each
 *       structure.
 *   <li>{@code DocPieces} (Clx, PlcPcd): the text is stored in pieces, in any order; a position of the text
 *       leads to a place in the main stream. A piece may carry changes of properties (Prm).
 *   <li>{@code DocPages} (PlcBtePapx, PlcBteChpx and their pages): a place in the main stream leads to
 *       the properties of its paragraph and of its characters.
 *   <li>{@code DocStyles}, {@code DocBoxes}: what styles say of characters, text boxes.
 *   <li>{@code DocWalk}: paragraphs end at their marks; a paragraph is in a table, or ends a row, by the
 *       properties of its mark: those of the page, then those of the piece ([MS-DOC] 2.4). {@code
 *       DocText} reads characters by their look: the styles' properties, the page's, the piece's.
 *   <li>{@code DocTable}: rows, of the cells that {@code DocRow} defines; a table's grid columns lie between
 *       the edges of all of its cells ({@code DocColumns}).
 * </ol>
 *
 * <p>{@code DocBytes} checks each offset and length before it is used. A structure that is not where or as
 * it must be refuses the document, by its name in [MS-DOC] with the page's number or the character.
 *
 * <h2>Findings and encodings</h2>
 *
 * <p>What is wrong with a file that
 * can be read is a finding of {@link io.github.mubiao.read.ReadResult}, with its row or paragraph:
 *
 * <dl>
 *   <dt>{@code incomplete-file}
 *   <dd>The file ends early. A package that does so cannot be unzipped; a page can be read up to there.
 *       {@code HtmlEnd} finds it out by the end tags that its source writes, {@code MimePage} by the
 *       boundary that closes a message. The cell that the page breaks off in is left empty ({@code
 *       HtmlCut}), for half of a number is a wrong number.
 *   <dt>{@code lost-character}
 *   <dd>A character could not be read, and stands as U+FFFD in the text, so that no value loses its sign
 *       unseen. All texts pass {@code TextBuffer}, which finds it whatever the format is: bytes that are no
 *       character of a page's encoding, half of a character, and signs of a symbol font that no published
 *       table has ({@code SymbolFont}, {@code symbols.tsv}).
 * </dl>
 *
 * <p>A file is what its content says ({@code FileKind}): binary formats by their first bytes, markup by its
 * first element, whatever comments and declarations before it speak of.
 *
 * <p>The encoding of a page ({@code HtmlEncoding}) is that of its byte order mark; else UTF-8 where nearly
 * all characters beyond ASCII are valid UTF-8 of three bytes; else what it declares, where its bytes are
 * valid; else UTF-8 or GB18030, where they are; else the one of these that the fewest bytes contradict.
 */
package io.github.mubiao.read;
