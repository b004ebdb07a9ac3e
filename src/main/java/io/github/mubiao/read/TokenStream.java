package io.github.mubiao.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes on their way to the XML parser, which keeps a tag whole in memory however long it is. */
final class TokenStream extends FilterInputStream {

    private final long limit;
    private long bytes;

    TokenStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    /** The parser begins another tag. */
    void newToken() {
        bytes = 0;
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        count(1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        count(read);
        return read;
    }

    private void count(int more) throws IOException {
        bytes += more;
        if (bytes > limit) {
            throw Limit.TOKEN.reached(limit);
        }
    }
}
