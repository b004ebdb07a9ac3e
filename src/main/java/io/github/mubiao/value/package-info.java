/**
 * Text becomes typed targets: signs, numbers, units, dates, Chinese numerals. Front door: {@link
 * io.github.mubiao.value.TargetParser}.
 *
 * <p>A value passes these stages; each uses only those above it.
 *
 * <ol>
 *   <li>Data: {@code Words}, {@code Units}, {@code Patterns} and {@code Guards} hold the tables beside them, read by
 *       {@code TabTable} and looked up in a {@code Trie}.
 *   <li>Folding: {@code Folding} and {@code Characters} make the ways of writing a character one; a {@code FoldedText} knows
 *       where each of its characters stands in the document, {@code Cells} in which cell.
 *   <li>Lexers: {@code NumberLexer} with {@code Numerals}, {@code UnitLexer} and {@code DateLexer} read a token at a place;
 *       {@code Quantity} joins a number with its unit.
 *   <li>Clauses: a {@code Clause} is a piece that is read as one; its {@code CharacterKind}s say which productions are tried.
 *   <li>Around a number: {@code ValuePrefix} reads backwards what stands before it, {@code ValueSuffix} what stands behind; {@code Names}
 *       with {@code Figures} decides what a name may be.
 *   <li>Productions: {@code Comparisons}, {@code Ranges}, {@code Ratios}, {@code References}, {@code Grades}, {@code Deadlines},
 *       {@code Periods}, {@code Template} and {@code Lists}, tried by {@code Grammar} in the order of {@code Production}. A
 *       {@code Trace} keeps tokens and refusals.
 *   <li>Entrances: {@code TargetParser} for one cell, {@code ValueCells} for several, {@code SentenceReader} for
 *       sentences.
 * </ol>
 *
 * <p>{@code TargetSets} with {@code Scales} compares targets as sets, {@code NormalForm} writes them.
 */
package io.github.mubiao.value;
