package io.github.mubiao.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of a document's tables was read, so that a loss shows in a batch. Each filled cell of a form is used by what
 * was read, ignored by a rule, or reported by a finding: exactly one of the three.
 *
 * @param tables how many tables there are of each of {@link #KINDS}
 * @param used filled cells of forms that a field, an indicator or a label was read from
 * @param ignored filled cells of forms that output does not carry by a rule: what a signature, a total or a repeated head says
 * @param reported filled cells of forms that a finding names
 */
public record Coverage(Map<String, Integer> tables, int used, int ignored, int reported) {

    /** The kinds of tables that are counted, in the order of output. */
    public static final List<String> KINDS =
            List.of("form", "indicators", "continuation", "projectList", "schedule", "listOfProjects", "other");

    /** Counts of nothing. */
    public static final Coverage NONE = new Coverage(Map.of(), 0, 0, 0);

    /** Keeps the counts in the order of the kinds. */
    public Coverage {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        for (String kind : KINDS) {
            ordered.put(kind, tables.getOrDefault(kind, 0));
        }
        tables = Collections.unmodifiableMap(ordered);
    }

    /** The filled cells of forms. */
    public int filled() {
        return used + ignored + reported;
    }
}
