package io.github.mubiao.read.rtf;

import io.github.mubiao.read.Blocks;
import io.github.mubiao.read.DocColumns;
import io.github.mubiao.read.Limit;
import io.github.mubiao.read.Merge;
import io.github.mubiao.read.NestedTable;
import io.github.mubiao.read.RawCell;
import io.github.mubiao.read.RawRow;
import io.github.mubiao.read.UnreadableDocumentException;
import java.util.ArrayList;
import java.util.List;

/** A table that is being read: rows of cells that end at places of the page. */
final class RtfTable {

    /** The width of a cell that no definition has. */
    private static final int UNDEFINED = 1000;

    private final Blocks blocks;
    private final List<Row> rows = new ArrayList<>();
    private final List<NestedTable> inner = new ArrayList<>();
    private final List<Integer> innerRows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private StringBuilder text = new StringBuilder();
    private long characters;

    /** A row: the places of its cells' edges, one more than it has cells, and what its cells say. */
    private record Row(List<Integer> edges, List<String> texts, List<RtfRow.Cell> definitions, boolean header) {}

    RtfTable(Blocks blocks) {
        this.blocks = blocks;
    }

    void paragraph(String words) throws UnreadableDocumentException {
        text.append(words).append('\n');
        blocks.check(Limit.TEXT, text.length());
    }

    void cell(String words) throws UnreadableDocumentException {
        blocks.take(Limit.CELLS, 1);
        blocks.check(Limit.SPAN, cells.size() + 1L);
        blocks.check(Limit.TEXT, text.length() + (long) words.length());
        characters += text.length() + words.length();
        blocks.check(Limit.TABLE_TEXT, characters);
        cells.add(text.append(words).toString());
        text = new StringBuilder();
    }

    /** A table in the cell at hand. */
    void inner(NestedTable table) {
        inner.add(table);
        innerRows.add(rows.size() + 1);
    }

    void row(RtfRow definition) throws UnreadableDocumentException {
        if (text.toString().strip().length() > 0) {
            cell("");
        }
        text = new StringBuilder();
        if (cells.isEmpty()) {
            return;
        }
        blocks.take(Limit.CELLS, 1);
        List<RtfRow.Cell> defined = definition.cells();
        List<Integer> edges = new ArrayList<>(List.of(definition.left));
        List<String> texts = new ArrayList<>();
        List<RtfRow.Cell> definitions = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            int before = edges.get(edges.size() - 1);
            RtfRow.Cell cell =
                    i < defined.size() ? defined.get(i) : new RtfRow.Cell(before + UNDEFINED, false, false, false);
            int right = Math.max(before + 1, cell.right());
            if (cell.merged() && !texts.isEmpty()) {
                edges.set(edges.size() - 1, right);
                continue;
            }
            edges.add(right);
            texts.add(cells.get(i));
            definitions.add(cell);
        }
        rows.add(new Row(edges, texts, definitions, definition.header));
        cells = new ArrayList<>();
    }

    NestedTable finish() throws UnreadableDocumentException {
        if (!cells.isEmpty()) {
            // The end of the last row is missing.
            row(new RtfRow());
        }
        DocColumns columns = new DocColumns(rows.stream()
                .map(row -> row.edges().stream().mapToInt(Integer::intValue).toArray())
                .toList());
        blocks.check(Limit.SPAN, columns.count());
        List<RawRow> raw = new ArrayList<>();
        for (Row row : rows) {
            raw.add(row(row, columns));
        }
        return new NestedTable(raw, false, inner, innerRows);
    }

    private static RawRow row(Row row, DocColumns columns) {
        List<RawCell> cells = new ArrayList<>();
        int last = columns.of(row.edges().get(0));
        int before = last;
        for (int i = 0; i < row.texts().size(); i++) {
            int next = Math.max(last + 1, columns.of(row.edges().get(i + 1)));
            RtfRow.Cell cell = row.definitions().get(i);
            Merge vertical = cell.firstTall() ? Merge.RESTART : cell.tall() ? Merge.CONTINUE : Merge.NONE;
            cells.add(new RawCell(next - last, vertical, Merge.NONE, row.texts().get(i)));
            last = next;
        }
        return new RawRow(before, Math.max(0, columns.count() - last), row.header(), cells);
    }
}
