package io.github.mubiao.model;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value together with the text it was read from and the place of that text.
 *
 * @param value what the text says; {@code null} where the cell is empty or cannot be read
 * @param text the document's characters, outer white space trimmed; empty for an empty cell
 * @param location where the text stands
 * @param <T> what kind of value it is
 */
public record Sourced<T>(@Nullable T value, String text, Location location) {

    /** Checks that text and place are there. */
    public Sourced {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(location, "location");
    }

    /** A text that is its own value; {@code null} as value where it is empty. */
    public static Sourced<String> ofText(String text, Location location) {
        return new Sourced<>(text.isEmpty() ? null : text, text, location);
    }

    /** Whether the cell holds nothing. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The same text and place with another reading of it; an absent value stays absent. */
    public <R> Sourced<R> map(Function<? super T, ? extends R> reading) {
        return new Sourced<>(value == null ? null : reading.apply(value), text, location);
    }

    /** The value of a field, or {@code null} where the field is absent or its cell empty. */
    public static <T> T valueOf(Sourced<T> field) {
        return field == null ? null : field.value();
    }
}
