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
    private static final class Count {
        final long most;
        long taken;

        Count(long most) {
            this.most = most;
        }
    }

    /** Nothing is taken yet. */
    Consumption(ReadOptions options) {
        for (Limit limit : Limit.values()) {
            counts.put(limit, new Count(options.limit(limit)));
        }
    }

    /** Takes some more of what a limit counts. */
    void take(Limit limit, long more) throws UnreadableDocumentException {
        Count count = counts.get(limit);
        count.taken += more;
        if (count.taken > count.most) {
            throw limit.reached(count.most);
        }
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
