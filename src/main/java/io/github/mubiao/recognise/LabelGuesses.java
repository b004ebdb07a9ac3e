package io.github.mubiao.recognise;

import io.github.mubiao.grid.Grid;
import io.github.mubiao.grid.GridCell;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Personal;
import io.github.mubiao.model.Target;
import io.github.mubiao.model.TargetKind;
import io.github.mubiao.value.TargetParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the labels of a document that no layout knows, each once, with what it may mean. */
public final class LabelGuesses {

    /** Longer texts are no labels. */
    private static final int LONGEST = 24;

    /** In a table of which nothing is known these first rows are where labels stand. */
    private static final int HEAD_ROWS = 6;

    /** A draft with more is no help to anyone. */
    private static final int MOST = 500;

    private final Vocabulary vocabulary;
    private final FormContext context;
    private final Map<String, LabelGuess> guesses = new LinkedHashMap<>();

    /** Collects by the labels of a vocabulary. */
    public LabelGuesses(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.context = new FormContext(vocabulary);
    }

    /** Takes a table and how it was read. */
    public void table(TableReading reading) {
        Grid grid = reading.grid();
        for (Finding finding : reading.unplaced()) {
            if (finding.rule().equals("unknown-label") || finding.rule().equals("label-by-contents")) {
                GridCell cell =
                        grid.at(finding.location().row(), finding.location().column());
                add(grid, cell);
            }
        }
        if (reading.role() == TableRole.OTHER && reading.otherKind() == null) {
            grid.cells().stream().filter(cell -> cell.row() <= HEAD_ROWS).forEach(cell -> add(grid, cell));
        }
    }

    /** The labels in the order of the document. */
    public List<LabelGuess> guesses() {
        return new ArrayList<>(guesses.values());
    }

    private void add(Grid grid, GridCell cell) {
        String label = cell == null ? "" : Labels.compact(cell.text());
        boolean isLabel = !label.isEmpty() && label.length() <= LONGEST && label.indexOf('\n') < 0;
        boolean known = vocabulary.meaning(label).isKnown();
        boolean personal = isLabel && !Personal.hidden(cell.text()).equals(cell.text());
        boolean figure = isLabel && (Amounts.money(label).isPresent() || isTarget(label));
        if (isLabel && !known && !figure && !personal && guesses.size() < MOST) {
            guesses.computeIfAbsent(Labels.fold(label), folded -> guess(grid, cell, label));
        }
    }

    private LabelGuess guess(Grid grid, GridCell cell, String label) {
        GridCell below = grid.at(cell.row() + cell.rowSpan(), cell.column());
        GridCell right = grid.at(cell.row(), cell.column() + cell.columnSpan());
        boolean overColumn = below != null && isTarget(below.text());
        GridCell example = overColumn || right == null ? below : right;
        String text =
                example == null ? "" : Personal.isContact(label) ? Personal.HIDDEN : Personal.hidden(example.text());
        Guess guess = byContents(grid, cell);
        guess = guess == null ? byName(label) : guess;
        return new LabelGuess(
                label,
                cell.location().toString(),
                text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text,
                guess == null ? null : guess.meaning,
                guess == null ? null : guess.why);
    }

    private record Guess(String meaning, String why) {}

    private Guess byContents(Grid grid, GridCell cell) {
        ColumnContents contents = new ColumnContents(
                context,
                ColumnContents.rowsBelow(LabelledGrid.of(grid, context), 0, cell.row() + cell.rowSpan()),
                cell.column());
        if (contents.hasSigns()) {
            return new Guess("columns.sign", "signs stand below it");
        }
        if (contents.hasNatures()) {
            return new Guess("columns.nature", "natures stand below it");
        }
        if (contents.isStandards()) {
            return new Guess("columns.standard", "names of standards stand below it");
        }
        return contents.areTargets() ? new Guess("columns.value", "targets stand below it") : null;
    }

    private static boolean isTarget(String text) {
        Target target = TargetParser.parse(text);
        return target.kind() == TargetKind.COMPARISON || target.kind() == TargetKind.RANGE;
    }

    /** The known label that shares most pairs of characters, if it shares half of them. */
    private Guess byName(String label) {
        String folded = LabelText.of(label).plain();
        String best = null;
        double most = 0.5;
        for (String known : vocabulary.labels().keySet()) {
            double shared = likeness(folded, known);
            if (shared > most || (shared == most && best != null && known.compareTo(best) < 0)) {
                most = shared;
                best = known;
            }
        }
        return best == null ? null : new Guess(vocabulary.labels().get(best), "like " + best);
    }

    private static double likeness(String one, String other) {
        int shared = 0;
        for (int i = 0; i + 1 < one.length(); i++) {
            shared += other.contains(one.substring(i, i + 2)) ? 1 : 0;
        }
        int pairs = Math.max(one.length(), other.length()) - 1;
        return pairs < 1 ? 0 : (double) shared / pairs;
    }
}
