package io.github.mubiao.read;

import java.util.HashSet;
import java.util.Set;

/**
 * Counts the different names of a part's elements and attributes. The parser keeps names in a table
 * whose collisions it searches one by one, so that millions of different names would take it hours.
 */
final class NameGuard {

    private static final int SLOTS = 1 << 10;

    /** The names met last, by hash: nearly every name is found here, and at once. */
    private final String[] recent = new String[SLOTS];

    private final Set<String> names = new HashSet<>();
    private final long limit;

    NameGuard(long limit) {
        this.limit = limit;
    }

    /** Counts a name, and gives the same name as an earlier one where it was met lately. */
    String meet(String name) throws UnreadableDocumentException {
        int slot = name.hashCode() & (SLOTS - 1);
        if (!name.equals(recent[slot])) {
            recent[slot] = name;
            names.add(name);
            if (names.size() > limit) {
                throw Limit.NAMES.reached(limit);
            }
        }
        return recent[slot];
    }
}
