package io.github.mubiao.recognise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The kinds of other tables that disclosures hold, by labels that stand in no form: 功能分类科目编码, 因公出国（境）费. */
final class OtherTables {

    /** Labels stand in the first rows and columns; totals in the last ones. */
    private static final int MOST_CELLS = 400;

    private final Map<String, Set<String>> kindsByMark = new HashMap<>();

    OtherTables(Map<String, List<String>> marks) {
        marks.forEach((kind, labels) -> labels.forEach(label -> kindsByMark
                .computeIfAbsent(Labels.fold(label), mark -> new HashSet<>())
                .add(kind)));
    }

    /**
     * The kind that most marks of a table show.
     *
     * @param kind the kind's name in layout files; {@code null} for none
     * @param count how many different marks of it stand in the table
     */
    record Match(String kind, int count) {

        static final Match NONE = new Match(null, 0);
    }

    /** Counts the marks of a table, each once. */
    Match match(LabelledGrid grid) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        int looked = 0;
        for (LabelledCell cell : grid.cells()) {
            if (cell.isEmpty() || cell.text().length() > Vocabulary.MAXIMUM_LABEL) {
                continue;
            }
            if (++looked > MOST_CELLS) {
                break;
            }
            LabelText label = grid.vocabulary().label(cell.text());
            Set<String> kinds = kindsByMark.get(label.folded());
            kinds = kinds == null ? kindsByMark.get(label.plain()) : kinds;
            if (kinds != null && seen.add(label.plain())) {
                kinds.forEach(kind -> counts.merge(kind, 1, Integer::sum));
            }
        }
        Match best = Match.NONE;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            if (count.getValue() > best.count()) {
                best = new Match(count.getKey(), count.getValue());
            }
        }
        return best;
    }
}
