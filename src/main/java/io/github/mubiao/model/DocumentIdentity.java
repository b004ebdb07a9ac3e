package io.github.mubiao.model;

import org.jspecify.annotations.Nullable;

/**
 * Whose document of which year it is, beside fiscal year and department, and what each was taken from.
 *
 * @param region the region: its code of six digits (GB/T 2260) and its name, either may be absent; {@code null}
 *     where neither is known
 * @param departmentKey the department within its region, the same over years, files and carriers; {@code null}
 *     where the department is not known
 * @param yearBasis what the fiscal year was taken from; {@code null} where it is not known
 * @param regionBasis what the region was taken from; {@code null} where it is not known
 * @param departmentBasis what the department was taken from; {@code null} where it is not known
 */
public record DocumentIdentity(
        @Nullable Organisation region,
        @Nullable String departmentKey,
        @Nullable Basis yearBasis,
        @Nullable Basis regionBasis,
        @Nullable Basis departmentBasis) {

    /** Nothing is known. */
    public static final DocumentIdentity NONE = new DocumentIdentity(null, null, null, null, null);

    /** The region's code, else its name; {@code null} where neither is known. */
    public String regionKey() {
        if (region == null) {
            return null;
        }
        return region.code() != null ? region.code() : region.name();
    }
}
