package io.github.mubiao.read;

import java.util.EnumMap;
import java.util.Map;

/**
 * What one document has taken so far of each {@link Limit}, counted as its input is consumed: bytes while
 * they are unzipped, elements while they are parsed, blocks while they are read. The first count above its
 * limit refuses the document, whatever is still to come. For one thread.
 */
final class Consumption {

    private final Map<Limit, Count> counts = new EnumMap<>(Limit.class);

    /** What was taken of one limit. */
    static final class Count {
        private final Limit limit;
        private final long most;
        private long taken;

        private Count(Limit limit, long most) {
            this.limit = limit;
            this.most = most;
        }

        long taken() {
            return taken;
        }

        /** Takes some more. */
        void take(long more) throws UnreadableDocumentException {
            taken += more;
            if (taken > most) {
                throw limit.reached(most);
            }
        }
    }

    /** Nothing is taken yet. */
    Consumption(ReadOptions options) {
        for (Limit limit : Limit.values()) {
            counts.put(limit, new Count(limit, options.limit(limit)));
        }
    }

    /** Takes some more of what a limit counts. */
    void take(Limit limit, long more) throws UnreadableDocumentException {
        counts.get(limit).take(more);
    }

    /** The count of one limit, for what takes some of it millions of times. */
    Count count(Limit limit) {
        return counts.get(limit);
    }

    /** Counts from nothing again: what is counted over one table has begun with another. */
    void restart(Limit limit) {
        counts.get(limit).taken = 0;
    }

    /** Refuses a number of one thing: a depth, a length. */
    void check(Limit limit, long value) throws UnreadableDocumentException {
        long most = counts.get(limit).most;
        if (value > most) {
            throw limit.reached(most);
        }
    }
}
