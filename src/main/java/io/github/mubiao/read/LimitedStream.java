package io.github.mubiao.read;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The bytes of a part, until it unzips to more than the limits allow. A part that cannot be unzipped is
 * refused, and at its end one that is not what was once zipped: neither of the zip readers looks at the
 * sum of its bytes.
 */
final class LimitedStream extends FilterInputStream {

    /** Unzipped bytes of a part up to which it may be compressed in any ratio. */
    static final long RATIO_GRACE = 16L << 20;

    private static final int SKIPPED = 8192;

    private static final String UNPACKERS = "org.apache.commons.compress.archivers.zip.";

    private final ZipParts.Entry part;
    private final Inflater inflater;
    private final Consumption consumption;
    private final boolean description;
    private final CRC32 sum = new CRC32();
    private long bytes;

    /**
     * The stream of a part.
     *
     * @param in its unzipped bytes
     * @param inflater says how many zipped bytes were consumed; {@code null} where all count as consumed
     * @param description whether the part says what the package holds
     */
    LimitedStream(
            InputStream in, ZipParts.Entry part, Inflater inflater, Consumption consumption, boolean description) {
        super(in);
        this.part = part;
        this.inflater = inflater;
        this.consumption = consumption;
        this.description = description;
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
        } else if (read < 0 && part.sum() >= 0 && part.sum() != sum.getValue()) {
            throw Refusal.CHECKSUM.of();
        }
        return read;
    }

    private int unzip(byte[] buffer, int offset, int length) throws IOException {
        try {
            return in.read(buffer, offset, length);
        } catch (IOException e) {
            throw isOfData(e) ? Refusal.CUT_OFF.because(e, part.name()) : e;
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
        consumption.take(Limit.UNZIPPED, more);
        if (description) {
            consumption.check(Limit.DESCRIPTION, bytes);
        }
        if (bytes > RATIO_GRACE) {
            long zipped = inflater == null ? part.zipped() : inflater.getBytesRead();
            consumption.check(Limit.RATIO, bytes / Math.max(1, zipped));
        }
    }
}
