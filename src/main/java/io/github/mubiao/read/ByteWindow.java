package io.github.mubiao.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The bytes of a part around the place that is read; slides along. Fields, because it is read by byte. */
final class ByteWindow {

    /** A tag of more bytes is unusual. */
    static final int LONGEST_TAG = 1 << 14;

    private static final int SIZE = 1 << 16;

    final byte[] bytes;
    /** The place that is read next. */
    int at;
    /** The place behind the last byte that is there. */
    int end;

    private final InputStream in;
    private boolean ended;
    /** How many bytes of the part came before the first one here. */
    private long passed;

    ByteWindow(InputStream in) {
        this.bytes = new byte[SIZE];
        this.in = in;
    }

    /** A window that holds all there is. */
    ByteWindow(byte[] all, int start, int end) {
        this.bytes = all;
        this.at = start;
        this.end = end;
        this.in = InputStream.nullInputStream();
        this.ended = true;
    }

    /** Makes sure that so many bytes are there; false where the part ends before. */
    boolean has(int count) throws IOException {
        return end - at >= count || fetch(count);
    }

    private boolean fetch(int count) throws IOException {
        if (ended) {
            return false;
        }
        System.arraycopy(bytes, at, bytes, 0, end - at);
        end -= at;
        passed += at;
        at = 0;
        while (end < count && !ended) {
            int read = read();
            ended = read < 0;
            end += Math.max(0, read);
        }
        return end >= count;
    }

    /** What cannot be unzipped is left to the reader that says why; limits are limits. */
    private int read() throws IOException {
        try {
            return in.read(bytes, end, SIZE - end);
        } catch (IOException e) {
            if (e instanceof UnreadableDocumentException known
                    && known.reason() == UnreadableDocumentException.Reason.LIMIT) {
                throw known;
            }
            throw new UnusualFileException(e);
        }
    }

    /** The place in the part that is read next, counted from 0. */
    long place() {
        return passed + at;
    }

    /** The bytes since a place in the part; {@code null} where they are not all here any more, or are many. */
    byte[] since(long place, int most) {
        boolean here = place >= passed && place() - place <= most;
        return here ? Arrays.copyOfRange(bytes, (int) (place - passed), at) : null;
    }

    /** The next byte, which stays; -1 at the end of the part. */
    int peek() throws IOException {
        return has(1) ? bytes[at] : -1;
    }

    /** Whether just these bytes come next. */
    boolean startsWith(byte[] wanted) throws IOException {
        if (!has(wanted.length)) {
            return false;
        }
        return Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    /** How many bytes the tag has that begins here; a sign in an attribute's value does not end it. */
    int tagLength() throws IOException {
        int quote = 0;
        for (int length = 1; length < LONGEST_TAG; length++) {
            if (!has(length + 1)) {
                break;
            }
            byte value = bytes[at + length];
            if (quote != 0) {
                quote = value == quote ? 0 : quote;
            } else if (value == '>') {
                return length + 1;
            } else if (value == '"' || value == '\'') {
                quote = value;
            }
        }
        throw new UnusualFileException("a tag does not end, or is long");
    }
}
