package io.github.mubiao.value;

import io.github.mubiao.model.Interval;

/**
 * A set of results with the scale that it lies on.
 *
 * @param dimension the scale; sets on different scales do not compare
 * @param interval the set
 * @param about whether the set's ends are only about right
 */
record Scale(String dimension, Interval interval, boolean about) {}
