package io.github.mubiao.read;

import java.io.IOException;

/**
 * What stood in elements of one start tag lately, byte by byte, and what reading it gave: a document's
 * cells, paragraphs and runs have few different properties.
 */
final class Recollections {

    /** Longer contents hardly come twice. */
    static final int LONGEST = 1 << 10;

    private static final int MOST = 8;

    private final byte[][] contents = new byte[MOST][];
    private final Object[] results = new Object[MOST];
    private int count;
    private int next;

    /** The result of reading what comes in the window, which goes on behind it; {@code null} where it is new. */
    <T> T recall(ByteWindow window, Class<T> kind, long depthLeft) throws IOException {
        for (int i = 0; i < count; i++) {
            byte[] content = contents[i];
            // No element takes fewer than four bytes, so that the limit of depth is kept.
            if (kind.isInstance(results[i]) && content.length / 4 < depthLeft && window.startsWith(content)) {
                window.at += content.length;
                return kind.cast(results[i]);
            }
        }
        return null;
    }

    /** Keeps a result, in the place of an early one where there are many. */
    void keep(byte[] content, Object result) {
        contents[next] = content;
        results[next] = result;
        next = (next + 1) % MOST;
        count = Math.max(count, next == 0 ? MOST : next);
    }
}
