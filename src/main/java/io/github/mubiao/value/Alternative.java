package io.github.mubiao.value;

/**
 * A production that was tried and does not hold.
 *
 * @param rule the production's id
 * @param reason why it does not hold, one line
 * @param guard the id of the guard that refused it; {@code null} where the text has not its form
 */
public record Alternative(String rule, String reason, String guard) {}
