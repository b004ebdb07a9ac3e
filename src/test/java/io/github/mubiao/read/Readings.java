package io.github.mubiao.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mubiao.grid.Grid;
import io.github.mubiao.grid.GridCell;
import io.github.mubiao.grid.Grids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Documents as lines of text, which tests compare and people can read. */
public final class Readings {

    private Readings() {}

    /** Everything that a file gives, a block a string. */
    public static List<String> blocks(Path file, ReadOptions options) throws IOException {
        List<String> blocks = new ArrayList<>();
        read(file, options, blocks);
        return blocks;
    }

    /** The tables of a file. */
    public static List<Grid> grids(Path file) throws IOException {
        List<Grid> grids = new ArrayList<>();
        new DocumentReader(ReadOptions.defaults()).read(file, new BlockHandler() {
            @Override
            public void paragraph(Paragraph paragraph) {}

            @Override
            public void table(RawTable table) {
                grids.add(Grids.of(table));
            }
        });
        return grids;
    }

    /** Everything that a document in memory gives. */
    public static List<String> blocks(byte[] docx) throws IOException {
        List<String> blocks = new ArrayList<>();
        read(docx, ReadOptions.defaults(), blocks);
        return blocks;
    }

    /** Reads a document in memory through a file, as the reader is used. */
    public static ReadResult read(byte[] docx, ReadOptions options, List<String> blocks) throws IOException {
        Path file = Files.createTempFile("mubiao", ".docx");
        try {
            Files.write(file, docx);
            return read(file, options, blocks);
        } finally {
            Files.delete(file);
        }
    }

    /** Reads a file and adds its blocks. */
    public static ReadResult read(Path file, ReadOptions options, List<String> blocks) throws IOException {
        return new DocumentReader(options).read(file, into(blocks));
    }

    /** Adds each block's text. */
    static BlockHandler into(List<String> blocks) {
        return new BlockHandler() {
            @Override
            public void paragraph(Paragraph paragraph) {
                blocks.add("p" + paragraph.number() + " " + paragraph.text());
            }

            @Override
            public void table(RawTable table) {
                blocks.add(text(Grids.of(table)));
            }
        };
    }

    /** The findings of a reading: {@code lost-character Wingdings 3, 9C: table 1, row 2}. */
    static List<String> findings(ReadResult result) {
        return result.findings().stream()
                .map(finding -> finding.rule()
                        + (finding.arguments().isEmpty() ? "" : " " + String.join(", ", finding.arguments()))
                        + (finding.location() == null ? "" : ": " + finding.location()))
                .toList();
    }

    /** The texts of an array. */
    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.textValue()));
        return texts;
    }

    /** A grid: {@code t1 2x3 [1,1 1x2 text]…}, with what holds it. */
    public static String text(Grid grid) {
        StringBuilder text = new StringBuilder("t" + grid.number() + " " + grid.rows() + "x" + grid.columns());
        if (grid.within() > 0) {
            text.append(" in t").append(grid.within()).append(" r").append(grid.withinRow());
        }
        text.append(grid.inTextBox() ? " box" : "");
        for (GridCell cell : grid.cells()) {
            text.append(" [").append(cell.row()).append(',').append(cell.column());
            if (cell.rowSpan() > 1 || cell.columnSpan() > 1) {
                text.append(' ').append(cell.rowSpan()).append('x').append(cell.columnSpan());
            }
            text.append("] ").append(cell.text());
        }
        return text.toString();
    }

    /** What reading gives of a file, with what came of it: its result, or its refusal. */
    static List<String> withOutcome(Path file) throws IOException {
        List<String> blocks = new ArrayList<>();
        try {
            blocks.add(read(file, ReadOptions.defaults(), blocks).toString());
        } catch (UnreadableDocumentException e) {
            blocks.add(
                    e.reason() == UnreadableDocumentException.Reason.LIMIT ? e.getMessage() : "refused " + e.reason());
        }
        return blocks;
    }
}
