/** The library: {@link io.github.mubiao.Mubiao} reads documents into the records of {@link io.github.mubiao.model}. */
package io.github.mubiao;
