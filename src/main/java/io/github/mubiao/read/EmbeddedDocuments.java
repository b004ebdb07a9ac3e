package io.github.mubiao.read;

import java.io.IOException;
import java.util.Arrays;

/**
 * Documents of other formats that stand in the body of a Word document as its content ({@code w:altChunk},
 * ISO/IEC 29500-1, 17.17.2.1): Word shows what they hold in their place. Web pages, alone or in a message, are
 * read; others, and those within tables, are told.
 */
final class EmbeddedDocuments {

    private final WordPackage source;
    private final Output output;

    EmbeddedDocuments(WordPackage source, Output output) {
        this.source = source;
        this.output = output;
    }

    /**
     * Reads a document.
     *
     * @param id the name of the relationship that leads to it; {@code null} where none is stated
     * @param around the story that it stands in
     */
    void read(String id, BlockText around) throws IOException {
        byte[] bytes = around.place().nesting() == 0 ? source.embedded(id) : null;
        FileKind kind = bytes == null
                ? FileKind.NOTHING
                : FileKind.of(Arrays.copyOf(bytes, Math.min(bytes.length, FileKind.PREFIX)));
        if (kind != FileKind.HTML && kind != FileKind.MHTML) {
            output.tally().embedded++;
            output.findings().embedded(around.location());
            return;
        }
        output.outbox().flush();
        if (kind == FileKind.HTML) {
            HtmlPage.read(bytes, null, output);
        } else {
            MimePage.read(bytes, output);
        }
    }
}
