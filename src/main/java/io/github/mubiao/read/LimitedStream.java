package io.github.mubiao.read;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/**
 * The bytes of a part, until it unzips to more than the limits allow. A part that cannot be unzipped is
 * refused, and at its end one that is not what was once zipped: neither of the zip readers looks at the
 * sum of its bytes.
 */
final class LimitedStream extends FilterInputStream {

    /** A part that unzips to no more than this may be compressed in any ratio. */
    static final long RATIO_GRACE = 16L << 20;

    private static final int SKIPPED = 8192;

    private static final String UNPACKERS = "org.apache.commons.compress.archivers.zip.";

    private final ZipBudget budget;
    private final String part;
    private final long zippedBytes;
    private final boolean describing;
    private final CRC32 sum = new CRC32();
    private final long statedSum;
    private long bytes;

    /**
     * The stream of a part.
     *
     * @param part its name in the package
     * @param zippedBytes how many bytes it has in the zip; negative where nobody knows
     * @param statedSum the CRC-32 of its bytes, as the zip states it; negative where it does not
     */
    LimitedStream(InputStream in, ZipBudget budget, String part, long zippedBytes, long statedSum) {
        super(in);
        this.part = part;
        this.statedSum = statedSum;
        this.describing = budget.isDescribing();
        this.budget = budget;
        this.zippedBytes = Math.max(1, zippedBytes);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = unzip(buffer, offset, length);
        if (read > 0) {
            sum.update(buffer, offset, read);
            count(read);
        } else if (read < 0 && statedSum >= 0 && statedSum != sum.getValue()) {
            throw new UnreadableDocumentException(
                    UnreadableDocumentException.Reason.BROKEN_ZIP,
                    "the file is damaged: what is in it is not what was zipped (checksum)");
        }
        return read;
    }

    private int unzip(byte[] buffer, int offset, int length) throws IOException {
        try {
            return in.read(buffer, offset, length);
        } catch (IOException e) {
            if (!isOfData(e)) {
                throw e;
            }
            throw new UnreadableDocumentException(
                    UnreadableDocumentException.Reason.BROKEN_ZIP,
                    "the file is damaged or cut off: " + part + " in it cannot be unzipped",
                    e);
        }
    }

    /** Whether the data are at fault, and not the disk: some unpackers have no exception of their own for that. */
    private static boolean isOfData(IOException e) {
        StackTraceElement[] trace = e.getStackTrace();
        return e instanceof ZipException
                || e instanceof EOFException
                || (trace.length > 0 && trace[0].getClassName().startsWith(UNPACKERS));
    }

    @Override
    public long skip(long wanted) throws IOException {
        byte[] buffer = new byte[(int) Math.max(0, Math.min(wanted, SKIPPED))];
        return Math.max(0, read(buffer, 0, buffer.length));
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
