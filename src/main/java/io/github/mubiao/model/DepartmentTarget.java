package io.github.mubiao.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A target that stands in a sentence of a department's objectives.
 *
 * @param name what is measured, such as {@code 城镇新增就业}; {@code null} where the sentence does not
 *     name it
 * @param text the part of the sentence that it was read from
 * @param target the typed reading
 */
public record DepartmentTarget(@Nullable String name, String text, Target target) {

    /** Checks that text and reading are there. */
    public DepartmentTarget {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(target, "target");
    }
}
