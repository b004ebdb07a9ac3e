package io.github.mubiao.read;

import io.github.mubiao.read.rtf.RtfDocument;
import java.io.IOException;
import java.util.Arrays;

/**
 * Documents of other formats that stand in the body of a Word document as its content ({@code w:altChunk},
 * ISO/IEC 29500-1, 17.17.2.1): Word shows what they hold in their place. Web pages, alone or in a message, RTF and
 * Word documents are read, under the limits of the document that they stand in; others, and those within tables, are
 * told.
 */
final class EmbeddedDocuments {

    /** Documents in documents: more than these hold each other. */
    private static final int DEEPEST = 3;

    private final WordPackage source;
    private final Output output;
    private final int depth;

    EmbeddedDocuments(WordPackage source, Output output) {
        this(source, output, 0);
    }

    private EmbeddedDocuments(WordPackage source, Output output, int depth) {
        this.source = source;
        this.output = output;
        this.depth = depth;
    }

    /** Hands on what a Word document shows. */
    void readMain() throws IOException {
        Styles styles = Styles.read(source);
        source.readMain(xml -> BlockWalk.document(new Reading(xml, styles, output, this)));
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
        boolean read = switch (kind) {
            case HTML, MHTML, RTF -> {
                output.outbox().flush();
                text(kind, bytes);
                yield true;
            }
            case PACKAGE -> word(bytes);
            default -> false;
        };
        if (!read) {
            output.tally().embedded++;
            output.findings().embedded(around.location());
        }
    }

    private void text(FileKind kind, byte[] bytes) throws IOException {
        switch (kind) {
            case HTML -> HtmlPage.read(bytes, null, output);
            case MHTML -> MimePage.read(bytes, output);
            default -> RtfDocument.read(bytes, new Blocks(output));
        }
    }

    /** Reads a Word document; whether the bytes are one. */
    private boolean word(byte[] bytes) throws IOException {
        if (depth == DEEPEST) {
            return false;
        }
        try (WordPackage inner = opened(bytes)) {
            if (inner == null || !inner.isDocument() || inner.isWorkbook() || inner.isOpenDocument()) {
                return false;
            }
            output.outbox().flush();
            new EmbeddedDocuments(inner, output, depth + 1).readMain();
            return true;
        }
    }

    /** The package that the bytes hold; {@code null} where they hold none that can be opened. */
    private WordPackage opened(byte[] bytes) throws IOException {
        try {
            return WordPackage.of(ZipParts.open(bytes, output.options(), output.consumption()), output.options());
        } catch (UnreadableDocumentException e) {
            if (e.reason() == UnreadableDocumentException.Reason.LIMIT) {
                throw e;
            }
            return null;
        }
    }
}
