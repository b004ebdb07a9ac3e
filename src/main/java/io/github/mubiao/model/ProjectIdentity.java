package io.github.mubiao.model;

import org.jspecify.annotations.Nullable;

/**
 * The natural keys of a project: they depend on what it says, never on its place, its file's path or the order of
 * loading.
 *
 * @param region the region's code, else its name; {@code null} where neither is known
 * @param departmentKey the department within its region; {@code null} where it is not known
 * @param projectKey the project: its national code without year and check character, else its code within the
 *     department, else its name there without years and document numbers; {@code null} where it has none of them
 */
public record ProjectIdentity(
        @Nullable String region,
        @Nullable String departmentKey,
        @Nullable String projectKey) {}
