/**
 * Two years of a document become what changed between them. Front door:
 * {@link io.github.mubiao.diff.YearDiff}; {@link io.github.mubiao.diff.DocumentPairs} finds which
 * documents of two folders belong together, {@link io.github.mubiao.diff.ChangeFilter} keeps the
 * changes that a reader asks for.
 *
 * <p>Nothing depends on the order of what is compared: both sides are put into an order of their
 * content first, and always in the same roles, so that going back from the newer year to the older one
 * makes the same choices.
 */
package io.github.mubiao.diff;
