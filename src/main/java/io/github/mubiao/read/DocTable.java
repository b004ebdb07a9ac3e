package io.github.mubiao.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table while it is read: its rows, and the row and the cell that are being read. */
final class DocTable {

    private final Output output;
    private final Place around;
    private final int number;
    private final int slot;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private DocRow row;
    private final Story.Cell story;
    private boolean inCell;
    private int nested;
    private boolean shown;

    /** A row whose grid columns are not known yet. */
    private record Draft(DocRow row, List<String> texts) {
        int[] edges() {
            return row.edges(texts.size());
        }
    }

    DocTable(Output output, Place around) {
        this.output = output;
        this.around = around;
        this.number = output.outbox().newTable();
        this.slot = output.outbox().reserve();
        this.story = new Story.Cell(output.newText());
    }

    boolean isInRow() {
        return row != null;
    }

    void startRow(DocRow started) throws IOException {
        row = started;
        shown = false;
        output.checkNesting(place());
    }

    private Place place() {
        return around.inRow(number, drafts.size() + 1);
    }

    /** The cell that is being read, or the next one. */
    Story cell() {
        if (!inCell) {
            inCell = true;
            story.start(place());
            nested = output.outbox().size();
        }
        return story;
    }

    void endCell() throws IOException {
        cell().settle();
        String text = story.text().take();
        shown |= !text.isEmpty() || story.isMarkShown() || output.outbox().size() > nested;
        output.outbox().hold(1, text.length());
        texts.add(text);
        inCell = false;
    }

    /**
     * Ends the row.
     *
     * @param markHidden whether its mark is hidden, so that it shows only for what it holds
     */
    void endRow(boolean markHidden) throws IOException {
        if (inCell) {
            endCell();
        }
        if (markHidden && !shown) {
            output.tally().hiddenRows++;
        } else {
            output.outbox().hold(1, 0);
            drafts.add(new Draft(row, List.copyOf(texts)));
        }
        texts.clear();
        row = null;
    }

    /** Ends the table and hands it on. */
    void end() throws IOException {
        if (inCell || !texts.isEmpty()) {
            endRow(false);
        }
        DocColumns columns = new DocColumns(drafts.stream().map(Draft::edges).toList());
        output.checkColumns(columns.count());
        List<RawRow> rows = new ArrayList<>();
        for (Draft draft : drafts) {
            rows.add(raw(draft, columns));
        }
        output.outbox().fill(slot, new RawTable(number, around.table(), around.row(), around.inTextBox(), rows));
    }

    private static RawRow raw(Draft draft, DocColumns columns) {
        int[] at = Arrays.stream(draft.edges()).map(columns::of).toArray();
        List<RawCell> cells = new ArrayList<>();
        for (int i = 0; i < draft.texts().size(); i++) {
            cells.add(new RawCell(
                    at[i + 1] - at[i],
                    draft.row().vertical(i),
                    draft.row().horizontal(i),
                    draft.texts().get(i)));
        }
        return new RawRow(
                at[0], columns.count() - at[at.length - 1], draft.row().isHeader(), cells);
    }
}
