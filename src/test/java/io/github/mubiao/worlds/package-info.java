/**
 * Worlds: counties with departments and projects over two years, whose fates are known, written as Word files in the
 * ways in which such files come: with codes or none, in one form or another, a file a department or a project.
 */
package io.github.mubiao.worlds;
