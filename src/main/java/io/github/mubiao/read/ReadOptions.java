package io.github.mubiao.read;

import io.github.mubiao.model.InvalidArgumentException;
import io.github.mubiao.model.Message;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How documents are read. Immutable.
 *
 * @param password opens protected documents; {@code null} where none is given
 * @param limits the limits that differ from their defaults
 */
public record ReadOptions(String password, Map<Limit, Long> limits) {

    /** Takes a copy of the limits and checks that each lets something through. */
    public ReadOptions {
        limits = Map.copyOf(limits);
        limits.forEach((limit, value) -> {
            if (value < 1) {
                throw new InvalidArgumentException(Message.of("limit-value", limit.option() + "=" + value));
            }
        });
    }

    /** No password, every limit at its default. */
    public static ReadOptions defaults() {
        return new ReadOptions(null, Map.of());
    }

    /** These options with a password. */
    public ReadOptions withPassword(String newPassword) {
        return new ReadOptions(Objects.requireNonNull(newPassword), limits);
    }

    /** These options with another value for a limit. */
    public ReadOptions with(Limit limit, long value) {
        Map<Limit, Long> changed = new EnumMap<>(Limit.class);
        changed.putAll(limits);
        changed.put(limit, value);
        return new ReadOptions(password, changed);
    }

    /** The value of a limit. */
    public long limit(Limit limit) {
        return limits.getOrDefault(limit, limit.standard());
    }

    /** Says that a password is there, never which. */
    @Override
    public String toString() {
        return "ReadOptions[password=" + (password == null ? "none" : "given") + ", limits=" + limits + "]";
    }
}
