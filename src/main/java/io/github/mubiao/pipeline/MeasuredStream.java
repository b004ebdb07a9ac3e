package io.github.mubiao.pipeline;

import io.github.mubiao.pipeline.Entry.Stored;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32C;

/** A stream that knows afterwards how much went through it, and its checksum. */
final class MeasuredStream extends FilterOutputStream {

    private final CRC32C checksum = new CRC32C();
    private long length;

    MeasuredStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        checksum.update(b);
        length++;
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        out.write(bytes, offset, count);
        checksum.update(bytes, offset, count);
        length += count;
    }

    /** What went through, as a file of its own. */
    Stored stored() {
        return new Stored(0, length, checksum.getValue());
    }
}
