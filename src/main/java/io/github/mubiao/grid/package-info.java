/**
 * A raw table becomes a rectangle: spans and merges resolved, every cell at its place. Front door:
 * {@link io.github.mubiao.grid.Grids}.
 */
package io.github.mubiao.grid;
