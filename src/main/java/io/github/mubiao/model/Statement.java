package io.github.mubiao.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself outside its projects.
 *
 * @param basis where it stands: {@link Basis#TITLE} a short line before the forms, {@link Basis#FORM} in a form,
 *     {@link Basis#HEADING} in the heading of a project
 * @param text the line; {@code null} where only its year is known
 * @param year the budget year that it states; {@code null} for none
 */
public record Statement(
        Basis basis, @Nullable String text, @Nullable Integer year) {

    /** Checks that its place is known. */
    public Statement {
        Objects.requireNonNull(basis, "basis");
    }
}
