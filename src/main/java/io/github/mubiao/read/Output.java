package io.github.mubiao.read;

/**
 * Where the content of a document goes, whatever its format.
 *
 * @param outbox takes complete blocks
 * @param tally counts what is left out
 * @param consumption counts what is read against the limits
 * @param options the limits
 */
record Output(Outbox outbox, Tally tally, Consumption consumption, ReadOptions options) {

    Output(BlockHandler handler, ReadOptions options) {
        this(handler, new Consumption(options), options);
    }

    Output(BlockHandler handler, Consumption consumption, ReadOptions options) {
        this(new Outbox(handler, consumption), new Tally(), consumption, options);
    }

    /** Takes what is found wrong with the file. */
    ReadingFindings findings() {
        return tally.findings();
    }

    TextBuffer newText() {
        return new TextBuffer(options.limit(Limit.TEXT), findings());
    }

    /** Refuses what is nested too deep. */
    void checkNesting(Place place) throws UnreadableDocumentException {
        consumption.check(Limit.NESTING, place.nesting());
    }

    /** Refuses a row that is too wide. */
    void checkColumns(long columns) throws UnreadableDocumentException {
        consumption.check(Limit.SPAN, columns);
    }
}
