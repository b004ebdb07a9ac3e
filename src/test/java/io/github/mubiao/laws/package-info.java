/**
 * Laws that recognition keeps whatever the document: composition, a closed world, splitting, rearrangement,
 * no invention. Each law reads thousands of documents that are generated from the goldens of the layouts
 * and from real tables of other kinds, in memory and from fixed seeds.
 */
package io.github.mubiao.laws;
