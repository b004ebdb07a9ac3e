package io.github.mubiao.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A department (部门) or a budget unit (预算单位) of it.
 *
 * @param code the budget code, 3 digits for a department and 6 for a unit as a rule; {@code null}
 *     where the document gives none
 * @param name the name without the code; {@code null} where the document gives none
 */
public record Organisation(@Nullable String code, @Nullable String name) implements Serializable {}
