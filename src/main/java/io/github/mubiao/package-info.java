/** The library's front door, {@link io.github.mubiao.Mubiao}. */
package io.github.mubiao;
