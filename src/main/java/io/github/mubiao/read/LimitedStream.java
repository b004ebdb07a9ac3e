package io.github.mubiao.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a part, until it unzips to more than the limits allow. */
final class LimitedStream extends FilterInputStream {

    /** A part that unzips to no more than this may be compressed in any ratio. */
    static final long RATIO_GRACE = 16L << 20;

    private final ZipBudget budget;
    private final long zippedBytes;
    private final boolean describing;
    private long bytes;

    LimitedStream(InputStream in, ZipBudget budget, long zippedBytes) {
        super(in);
        this.describing = budget.isDescribing();
        this.budget = budget;
        this.zippedBytes = Math.max(1, zippedBytes);
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        if (value >= 0) {
            count(1);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = in.skip(wanted);
        count(skipped);
        return skipped;
    }

    private void count(long more) throws IOException {
        bytes += more;
        budget.spend(more);
        if (describing && bytes > budget.descriptionLimit()) {
            throw budget.refuse(Limit.DESCRIPTION, budget.descriptionLimit());
        }
        if (bytes > RATIO_GRACE && bytes / zippedBytes >= budget.ratioLimit()) {
            throw budget.refuse(Limit.RATIO, budget.ratioLimit());
        }
    }
}
