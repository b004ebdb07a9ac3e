/**
 * Files and folders in, files and folders out: which inputs there are, what becomes of each, and what
 * to tell of it. Front door: {@link io.github.mubiao.pipeline.Pipeline}.
 */
package io.github.mubiao.pipeline;
