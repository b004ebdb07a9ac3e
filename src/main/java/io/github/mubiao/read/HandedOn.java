package io.github.mubiao.read;

import java.io.IOException;

/** Hands the start and the blocks on, each once, though a document may be read twice. */
final class HandedOn implements BlockHandler {

    private final BlockHandler handler;
    private long handed;
    private long known;

    HandedOn(BlockHandler handler) {
        this.handler = handler;
    }

    /** The document is read from its start again: the blocks handed on so far come once more. */
    void startAgain() {
        known = handed;
        handed = 0;
    }

    @Override
    public void start(String format) throws IOException {
        if (++handed > known) {
            handler.start(format);
        }
    }

    @Override
    public void proceed() throws IOException {
        handler.proceed();
    }

    @Override
    public void paragraph(Paragraph paragraph) throws IOException {
        if (++handed > known) {
            handler.paragraph(paragraph);
        }
    }

    @Override
    public void table(RawTable table) throws IOException {
        if (++handed > known) {
            handler.table(table);
        }
    }
}
