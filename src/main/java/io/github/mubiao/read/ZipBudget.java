package io.github.mubiao.read;

/** What may still be unzipped of one file. */
final class ZipBudget {

    private final long unzippedLimit;
    private final long ratioLimit;
    private final long descriptionLimit;
    private boolean describing = true;
    private UnreadableDocumentException refusal;
    private long unzipped;

    ZipBudget(ReadOptions options) {
        this.unzippedLimit = options.limit(Limit.UNZIPPED);
        this.ratioLimit = options.limit(Limit.RATIO);
        this.descriptionLimit = options.limit(Limit.DESCRIPTION);
    }

    void spend(long bytes) throws UnreadableDocumentException {
        unzipped += bytes;
        if (unzipped > unzippedLimit) {
            throw refuse(Limit.UNZIPPED, unzippedLimit);
        }
    }

    /** The package is known: what is read from now on is content, which is read piece by piece. */
    void described() {
        describing = false;
    }

    /** Whether what is read now describes the package. */
    boolean isDescribing() {
        return describing;
    }

    /** Refuses the file; remembered, because what reads the package may swallow it. */
    UnreadableDocumentException refuse(Limit limit, long value) {
        refusal = limit.reached(value);
        return refusal;
    }

    /** The limit that was reached; {@code null} where none was. */
    UnreadableDocumentException refusal() {
        return refusal;
    }

    long descriptionLimit() {
        return descriptionLimit;
    }

    long ratioLimit() {
        return ratioLimit;
    }
}
