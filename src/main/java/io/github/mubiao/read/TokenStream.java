package io.github.mubiao.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes on their way to the XML parser, which keeps a tag whole in memory however long it is, and
 * searches the names of its attributes one by one. Both are limited here, because the parser limits
 * neither and says nothing before the tag ends.
 */
final class TokenStream extends FilterInputStream {

    /** A tag of fewer bytes cannot have too many attributes. */
    private static final int LONG_TAG = 1 << 16;

    private final long limit;
    private final long attributeLimit;
    private long bytes;
    private long attributes;
    private boolean afterEquals;

    TokenStream(InputStream in, long limit, long attributeLimit) {
        super(in);
        this.limit = limit;
        this.attributeLimit = attributeLimit;
    }

    /** The parser begins another tag. */
    void newToken() {
        bytes = 0;
        attributes = 0;
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
        if (bytes > LONG_TAG) {
            countAttributes(buffer, offset, read);
        }
        return read;
    }

    private void count(int more) throws IOException {
        bytes += more;
        if (bytes > limit) {
            throw Limit.TOKEN.reached(limit);
        }
    }

    /** An attribute's value begins with a quote after an equals sign. */
    private void countAttributes(byte[] buffer, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            byte value = buffer[i];
            if (afterEquals && (value == '"' || value == '\'')) {
                attributes++;
            }
            // White space, and every other byte of UTF-16, may stand between the two.
            if (value > ' ' || value < 0) {
                afterEquals = value == '=';
            }
        }
        if (attributes > attributeLimit) {
            throw Limit.NAMES.reached(attributeLimit);
        }
    }
}
