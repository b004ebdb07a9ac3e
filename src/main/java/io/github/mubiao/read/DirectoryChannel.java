package io.github.mubiao.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.io.channels.FilterSeekableByteChannel;

/**
 * A zip file while its directory is read. The library that reads it keeps an object for each entry and goes on as
 * long as there are some, whatever their number is said to be, so that the bytes it takes are limited.
 */
final class DirectoryChannel extends FilterSeekableByteChannel<SeekableByteChannel> {

    /** No entry of a real directory takes more bytes on the average. */
    private static final long ENTRY_BYTES = 256;
    /** Bytes in which the directory's end is looked for, several times each. */
    private static final long SEARCH_BYTES = 1 << 20;

    private final long entryLimit;
    private long left;
    private boolean read;

    DirectoryChannel(SeekableByteChannel file, ReadOptions options) {
        super(file);
        this.entryLimit = options.limit(Limit.ENTRIES);
        this.left = entryLimit * ENTRY_BYTES + SEARCH_BYTES;
    }

    /** The directory was read: what is read from here on is limited elsewhere. */
    void endOfDirectory() {
        read = true;
    }

    @Override
    public int read(ByteBuffer buffer) throws IOException {
        int count = super.read(buffer);
        left -= read ? 0 : count;
        if (left < 0) {
            throw Limit.ENTRIES.reached(entryLimit);
        }
        return count;
    }
}
