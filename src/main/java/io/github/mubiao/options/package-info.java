/** Options of the command line that commands and Spark jobs share, as picocli reads them. */
package io.github.mubiao.options;
