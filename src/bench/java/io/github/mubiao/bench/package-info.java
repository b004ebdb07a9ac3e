/** Measures the program side by side with others. Built and run by the Maven profile {@code bench} alone. */
package io.github.mubiao.bench;
