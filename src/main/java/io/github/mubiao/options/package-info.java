/** What commands and Spark jobs share: options of the command line as picocli reads them, languages, and texts for a terminal. */
package io.github.mubiao.options;
