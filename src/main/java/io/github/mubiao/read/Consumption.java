package io.github.mubiao.read;

/**
 * What one document has taken so far of each {@link Limit}, counted as its input is consumed: bytes while
 * they are unzipped, elements while they are parsed, blocks while they are read. The first count above its
 * limit refuses the document, whatever is still to come. For one thread.
 */
final class Consumption {

    private final long[] taken = new long[Limit.values().length];
    private final long[] limits = new long[taken.length];

    /** Nothing is taken yet. */
    Consumption(ReadOptions options) {
        for (Limit limit : Limit.values()) {
            limits[limit.ordinal()] = options.limit(limit);
        }
    }

    /** Takes some more of what a limit counts. */
    void take(Limit limit, long more) throws UnreadableDocumentException {
        check(limit, taken[limit.ordinal()] += more);
    }

    /** Counts from nothing again: what is counted over one table has begun with another. */
    void restart(Limit limit) {
        taken[limit.ordinal()] = 0;
    }

    /** Refuses a number of one thing: a depth, a length. */
    void check(Limit limit, long value) throws UnreadableDocumentException {
        if (value > limits[limit.ordinal()]) {
            throw limit.reached(limits[limit.ordinal()]);
        }
    }
}
