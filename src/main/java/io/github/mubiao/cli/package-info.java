/**
 * The command line. Front door: {@link io.github.mubiao.cli.Main}; one class a command. Standard
 * output carries only results, standard error everything else.
 */
package io.github.mubiao.cli;
