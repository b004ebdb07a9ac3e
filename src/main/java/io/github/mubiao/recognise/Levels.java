package io.github.mubiao.recognise;

/**
 * The levels of a row of indicators.
 *
 * @param first 一级指标; empty where the row has none of its own
 * @param second 二级指标; {@code null} where there is no such column
 */
record Levels(String first, String second) {}
