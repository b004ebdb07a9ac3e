package io.github.mubiao.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document before its first project.
 *
 * @param source the file
 * @param fiscalYear the budget year, from project codes, title or text; {@code null} where unknown
 * @param department the department; {@code null} where unknown
 * @param departmentObjectives the department's own objectives; {@code null} where there are none
 * @param identity region and keys, and what all of this was taken from
 */
public record DocumentHeader(
        Source source,
        @Nullable Integer fiscalYear,
        @Nullable Organisation department,
        @Nullable DepartmentObjectives departmentObjectives,
        DocumentIdentity identity) {

    /** Checks that the source is there. */
    public DocumentHeader {
        Objects.requireNonNull(source, "source");
        identity = identity == null ? DocumentIdentity.NONE : identity;
    }

    /** A document of which no more is known. */
    public DocumentHeader(
            Source source, Integer fiscalYear, Organisation department, DepartmentObjectives departmentObjectives) {
        this(source, fiscalYear, department, departmentObjectives, DocumentIdentity.NONE);
    }
}
