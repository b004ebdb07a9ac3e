/**
 * Text becomes typed targets: signs, numbers, units, dates, Chinese numerals. Front door: {@link
 * io.github.mubiao.value.TargetParser}.
 *
 * <p>A value passes these stages; each uses only those above it.
 *
 * <ol>
 *   <li>Data: {@code Words}, {@code Units}, {@code Form} and {@code Guards} hold the tables beside them, read by
 *       {@code TabTable} and looked up in a {@code Trie}. A {@code Form} is a pattern that is tried only where a character
 *       stands with which it may begin.
 *   <li>Folding: {@code Folding} and {@code Characters} make the ways of writing a character one; a {@code FoldedText} knows
 *       where each of its characters stands in the document.
 *   <li>Lexers: {@code NumberLexer} with {@code Numerals}, {@code UnitLexer} and {@code DateLexer} read a token at a place;
 *       {@code Quantity} joins a number with its unit.
 *   <li>Clauses: a {@code Clause} is a piece that is read as one; its {@code CharacterKind}s say which productions are tried.
 *   <li>Around a number: {@code ValuePrefix} reads backwards what stands before it, {@code ValueSuffix} what stands behind;
 *       {@code Names} takes year and figures out of the name.
 *   <li>Productions: {@code Comparisons}, {@code Ranges}, {@code Ratios}, {@code References}, {@code Grades}, {@code Deadlines},
 *       {@code Periods}, {@code Template} and {@code Lists}, tried by {@code Grammar} in the order of {@code Production}.
 *   <li>Guards: a production that holds by its form yields what it read with the {@code Fact}s about it, a number as a
 *       {@code Candidate}. What makes a reading something else than a target is not decided by the productions: each line of
 *       {@code guards.tsv} names a place of the grammar, the facts that must hold there ({@code when}), those of which none
 *       may ({@code unless}) and a pattern of the text; {@code Guards} is the one evaluator. A {@code Trace} keeps the first
 *       guard that refused a production, which {@code explain} cites, and the tokens.
 *   <li>Entrances: {@code TargetParser} for one cell, {@code ValueCells} for several, {@code SentenceReader} for
 *       sentences.
 * </ol>
 *
 * <p>{@code TargetSets} with {@code Scales} compares targets as sets.
 */
package io.github.mubiao.value;
