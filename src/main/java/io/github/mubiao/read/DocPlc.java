package io.github.mubiao.read;

/**
 * A list of positions with data for the stretch from each to the next ([MS-DOC] 2.2.2, PLC): of
 * characters, or of bytes in the file.
 */
final class DocPlc {

    private final DocBytes bytes;
    private final int entryBytes;
    private final int count;

    /**
     * A list.
     *
     * @param bytes the structure; empty for a list of nothing
     * @param entryBytes the bytes of data for each stretch
     */
    DocPlc(DocBytes bytes, int entryBytes) {
        this.bytes = bytes;
        this.entryBytes = entryBytes;
        this.count = Math.max(0, (bytes.length() - 4) / (4 + entryBytes));
    }

    /** How many stretches there are. */
    int count() {
        return count;
    }

    /** Where a stretch starts; the stretch after the last one starts where the last one ends. */
    int position(int index) throws UnreadableDocumentException {
        return bytes.four(4 * index);
    }

    /** Where the data of a stretch begins in {@link #bytes()}. */
    int entry(int index) {
        return 4 * (count + 1) + entryBytes * index;
    }

    DocBytes bytes() {
        return bytes;
    }

    /** The stretch that holds a position; -1 where none does. */
    int find(int position) throws UnreadableDocumentException {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (position(middle + 1) <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < count && position(low) <= position ? low : -1;
    }
}
