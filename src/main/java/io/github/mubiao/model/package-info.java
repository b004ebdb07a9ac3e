/**
 * The words that all rooms share: a budget performance document, its projects, their indicators and
 * targets, where each was found, and what is wrong with it.
 *
 * <p>Records hold their invariants in the compact constructor and never change. A component that is
 * {@code null} belongs to a field that the document's layout does not have; a field whose cell is
 * there and empty is present and says so ({@link io.github.mubiao.model.Sourced#isEmpty()}, or the
 * empty string in an {@link io.github.mubiao.model.Indicator}).
 */
package io.github.mubiao.model;
