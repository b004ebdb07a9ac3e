package io.github.mubiao.diff;

import io.github.mubiao.model.BudgetDocument;
import java.util.Map;
import java.util.Set;

/**
 * Two years of one department, made so that the truth is known.
 *
 * @param older the older document
 * @param newer the newer one
 * @param truth the newer project's name and code by the older one's, for those that are one
 * @param splits the older projects that were split
 * @param merges the newer projects that were merged
 * @param rows for each pair of rows that are one, the newer row by the older one, as {@code
 *     project/ordinal}
 */
record History(
        BudgetDocument older,
        BudgetDocument newer,
        Map<Integer, Integer> truth,
        Set<Integer> splits,
        Set<Integer> merges,
        Map<String, String> rows) {

    /** How codes go on from year to year. */
    enum Codes {
        /** The same code every year. */
        KEPT,
        /** The code with the new year in it. */
        NEW_YEAR,
        /** A new code for every project. */
        ALL_NEW,
        /** No codes at all. */
        NONE
    }

    /**
     * What happens between the years, each as a share of all projects.
     *
     * @param codes how codes go on
     * @param renamed how many get another name
     * @param typos how many names have a slip
     */
    record Rates(Codes codes, double renamed, double typos) {}
}
