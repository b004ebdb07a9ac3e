package io.github.mubiao.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which layout a form is, by the titles and labels that tell it from others. */
final class LayoutMarks {

    /** What a form is called whose labels are known and whose layout is not. */
    static final String GENERAL = "general";

    /** What a label counts; a title counts more, and a longer one more than a shorter. */
    private static final int LABEL = 4;

    /** Two labels may stand in any form; three, or a title, are no coincidence. */
    private static final int LEAST = 3 * LABEL;

    private final Vocabulary vocabulary;
    private final List<String> ids = new ArrayList<>();
    private final Map<String, int[]> byMark = new HashMap<>();
    /** The marks that are names of forms. */
    private final List<String> names = new ArrayList<>();

    LayoutMarks(Map<String, List<String>> marks, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        marks.forEach((id, labels) -> {
            labels.stream()
                    .map(Labels::fold)
                    .distinct()
                    .forEach(label -> byMark.merge(label, new int[] {ids.size()}, LayoutMarks::joined));
            ids.add(id);
        });
        byMark.keySet().stream()
                .filter(mark -> FormTitles.isName(mark, vocabulary))
                .forEach(names::add);
    }

    /** Whether any form can have so many of these marks that it is of their layout. */
    static boolean canMatch(List<String> marks, Vocabulary vocabulary) {
        LayoutMarks alone = new LayoutMarks(Map.of("", marks), vocabulary);
        Tally tally = alone.new Tally();
        for (String mark : marks) {
            tally.addTitle(mark);
            tally.add(mark);
        }
        return !tally.best().equals(GENERAL);
    }

    private static int[] joined(int[] first, int[] second) {
        int[] joined = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    /**
     * The layout that a table is most like, by its labels and the title above it.
     *
     * @param title the title; {@code null} for none
     */
    String of(LabelledGrid grid, String title) {
        Tally tally = new Tally();
        if (title != null) {
            tally.addTitle(title);
        }
        for (LabelledCell cell : grid.cells()) {
            tally.add(cell.text());
            if (cell.columnSpan() == grid.columns()) {
                tally.addTitle(cell.text());
            }
        }
        return tally.best();
    }

    /** The marks of one form, each counted once. */
    private final class Tally {

        private final java.util.Set<String> seen = new java.util.HashSet<>();
        private final int[] counts = new int[ids.size()];

        /** Takes a title or label of the form. */
        void add(String text) {
            if (text.isEmpty() || text.length() > Vocabulary.MAXIMUM_LABEL) {
                return;
            }
            LabelText label = vocabulary.label(text);
            if (!count(label.folded(), LABEL)) {
                count(label.plain(), LABEL);
            }
        }

        /** Takes a title, which may hold a project's name and a year beside the mark. */
        void addTitle(String text) {
            String folded = Labels.fold(text);
            for (String mark : names) {
                if (folded.contains(mark)) {
                    count(mark, LABEL * 2 + mark.length());
                }
            }
        }

        private boolean count(String mark, int weight) {
            int[] layouts = byMark.get(mark);
            if (layouts != null && seen.add(mark)) {
                for (int layout : layouts) {
                    counts[layout] += weight;
                }
            }
            return layouts != null;
        }

        /** The layout with the most marks, the first of several; {@link #GENERAL} where there are too few. */
        String best() {
            int best = -1;
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] >= LEAST && (best < 0 || counts[i] > counts[best])) {
                    best = i;
                }
            }
            return best < 0 ? GENERAL : ids.get(best);
        }
    }
}
