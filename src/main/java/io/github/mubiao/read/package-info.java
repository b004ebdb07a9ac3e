/**
 * A file becomes paragraphs and raw tables, in order, as a stream: what Word shows in its final view,
 * one table at a time. Front door: {@link io.github.mubiao.read.DocumentReader}.
 *
 * <p>Every number that a file states is capped where it is read ({@link
 * io.github.mubiao.read.Limit}); what is left out on purpose is counted ({@link
 * io.github.mubiao.read.LeftOut}); a file that cannot be read gives one {@link
 * io.github.mubiao.read.UnreadableDocumentException} with one clear line.
 */
package io.github.mubiao.read;
