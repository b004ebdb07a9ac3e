package io.github.mubiao.value;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * The readings of the values that were met last: a few values fill whole documents. Shared by threads without a lock: a slot
 * holds an entry that never changes, and one that is overwritten by another thread is only read again.
 */
final class RecentReadings {

    private static final int SLOTS = 1 << 10;

    /** Longer values hardly come twice. */
    private static final int LONGEST = 64;

    private final Entry[] entries = new Entry[SLOTS];

    private record Entry(String text, Integer fiscalYear, TargetReading reading) {}

    /** The reading of a text in a fiscal year, made anew where it was not met lately. */
    TargetReading of(String text, Integer fiscalYear, Supplier<TargetReading> reader) {
        if (text.length() > LONGEST) {
            return reader.get();
        }
        int slot = text.hashCode() & (SLOTS - 1);
        Entry entry = entries[slot];
        if (entry == null || !entry.text.equals(text) || !Objects.equals(entry.fiscalYear, fiscalYear)) {
            entry = new Entry(text, fiscalYear, reader.get());
            entries[slot] = entry;
        }
        return entry.reading;
    }
}
