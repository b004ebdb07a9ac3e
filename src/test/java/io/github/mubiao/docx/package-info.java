/** Makes and rewrites .docx files for tests and for the project's own samples. */
package io.github.mubiao.docx;
