package io.github.mubiao.recognise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Names of layouts, or of kinds of other tables, by the titles and labels that show them. */
final class Marks {

    /** What a form is called whose labels are known and whose layout is not. */
    private static final String GENERAL = "general";

    /** What a label of a layout counts; a title counts more, and a longer one more than a shorter. */
    private static final int LABEL = 4;

    /** Two labels may stand in any form; three, or a title, are no coincidence. */
    private static final int LEAST = 3 * LABEL;

    /** Labels stand in the first rows and columns; totals in the last ones. */
    private static final int MOST_CELLS = 400;

    private final Vocabulary vocabulary;
    private final List<String> names;
    /** The places of the names that a mark shows. */
    private final Map<String, Set<Integer>> byMark = new HashMap<>();
    /** The marks that are names of forms. */
    private final List<String> titles;

    Marks(Map<String, List<String>> marks, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.names = List.copyOf(marks.keySet());
        marks.forEach((name, labels) ->
                labels.forEach(label -> byMark.computeIfAbsent(Labels.fold(label), mark -> new HashSet<>())
                        .add(names.indexOf(name))));
        this.titles = byMark.keySet().stream()
                .filter(mark -> FormTitles.isName(mark, vocabulary))
                .toList();
    }

    /**
     * The name that most marks show.
     *
     * @param name the name; {@code null} for none
     * @param count what the marks of it count
     */
    record Match(String name, int count) {

        static final Match NONE = new Match(null, 0);
    }

    /** Whether any form can have so many of these marks that it is of their layout. */
    static boolean canMatch(List<String> marks, Vocabulary vocabulary) {
        Tally tally = new Marks(Map.of("", marks), vocabulary).new Tally(new TreeMap<>());
        marks.forEach(tally::addTitle);
        marks.forEach(mark -> tally.add(mark, LABEL));
        return tally.best().count() >= LEAST;
    }

    /**
     * The layout that a table is most like, by its labels and the title above it.
     *
     * @param title the title; {@code null} for none
     */
    String layoutOf(LabelledGrid grid, String title) {
        Tally tally = new Tally(new TreeMap<>());
        tally.addTitle(title == null ? "" : title);
        for (LabelledCell cell : grid.cells()) {
            tally.add(cell.text(), LABEL);
            if (cell.columnSpan() == grid.columns()) {
                tally.addTitle(cell.text());
            }
        }
        Match best = tally.best();
        return best.count() < LEAST ? GENERAL : best.name();
    }

    /** The kind that most marks of a table show, and how many different ones of it stand there. */
    Match kindOf(LabelledGrid grid) {
        Tally tally = new Tally(new LinkedHashMap<>());
        grid.cells().stream()
                .map(LabelledCell::text)
                .filter(text -> !text.isEmpty() && text.length() <= Vocabulary.MAXIMUM_LABEL)
                .limit(MOST_CELLS)
                .forEach(text -> tally.add(text, 1));
        return tally.best();
    }

    /** The marks of one table, each counted once. */
    private final class Tally {

        private final Set<String> seen = new HashSet<>();
        /** What each name counts; the first of several alike wins. */
        private final Map<Integer, Integer> counts;

        Tally(Map<Integer, Integer> counts) {
            this.counts = counts;
        }

        void add(String text, int weight) {
            if (!text.isEmpty() && text.length() <= Vocabulary.MAXIMUM_LABEL) {
                String folded = vocabulary.label(text).folded();
                count(byMark.containsKey(folded) ? folded : vocabulary.plain(text), weight);
            }
        }

        /** Takes a title, which may hold a project's name and a year beside the mark. */
        void addTitle(String text) {
            String folded = Labels.fold(text);
            titles.stream().filter(folded::contains).forEach(mark -> count(mark, LABEL * 2 + mark.length()));
        }

        private void count(String mark, int weight) {
            if (byMark.containsKey(mark) && seen.add(mark)) {
                byMark.get(mark).forEach(name -> counts.merge(name, weight, Integer::sum));
            }
        }

        Match best() {
            Match best = Match.NONE;
            for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
                best = count.getValue() > best.count() ? new Match(names.get(count.getKey()), count.getValue()) : best;
            }
            return best;
        }
    }
}
