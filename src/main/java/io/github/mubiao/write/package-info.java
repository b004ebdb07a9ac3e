/**
 * Documents become files, one class a format. Front door: {@link io.github.mubiao.write.Writers}.
 */
package io.github.mubiao.write;
