package io.github.mubiao.forms;

import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.docx.DrawnTable;
import java.util.ArrayList;
import java.util.List;

/**
 * A document of paragraphs and drawn tables, read from text: lines that hold {@code |} are rows of a
 * table, others are paragraphs; an empty line ends a table.
 */
public final class FormDocument {

    /** A paragraph, or a table as the texts of its grid cells. */
    record Block(String paragraph, List<List<String>> table) {}

    private final List<Block> blocks;

    private FormDocument(List<Block> blocks) {
        this.blocks = blocks;
    }

    static FormDocument of(List<Block> blocks) {
        return new FormDocument(List.copyOf(blocks));
    }

    public static FormDocument parse(String text) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder table = new StringBuilder();
        for (String line : (text + "\n").split("\n", -1)) {
            if (line.contains("|")) {
                table.append(line).append('\n');
                continue;
            }
            if (table.length() > 0) {
                blocks.add(new Block(null, DrawnTable.rows(table.toString())));
                table.setLength(0);
            }
            if (!line.isBlank()) {
                blocks.add(new Block(line.strip(), null));
            }
        }
        return new FormDocument(blocks);
    }

    List<Block> blocks() {
        return blocks;
    }

    /** The document as a Word file. */
    public byte[] docx() {
        DocxBuilder builder = new DocxBuilder();
        for (Block block : blocks) {
            if (block.table() == null) {
                builder.paragraph(block.paragraph());
            } else {
                builder.table(DrawnTable.docx(block.table())).paragraph("");
            }
        }
        return builder.build();
    }
}
