package io.github.mubiao.value;

/**
 * A rule that was considered and dropped.
 *
 * @param rule the rule's id
 * @param reason why it does not hold, one line
 */
public record Alternative(String rule, String reason) {}
