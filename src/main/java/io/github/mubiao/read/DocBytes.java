package io.github.mubiao.read;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;

/**
 * A structure of a .doc: a stretch of one of its streams, little-endian. Offsets count from the
 * structure's start; reading outside of it refuses the document as damaged in this structure.
 */
final class DocBytes {

    private final String name;
    private final byte[] bytes;
    private final int start;
    private final int length;

    private DocBytes(String name, byte[] bytes, int start, int length) {
        this.name = name;
        this.bytes = bytes;
        this.start = start;
        this.length = length;
    }

    /**
     * A whole stream.
     *
     * @param name as [MS-DOC] names it
     */
    static DocBytes stream(String name, byte[] bytes) {
        return new DocBytes(name, bytes, 0, bytes.length);
    }

    /**
     * A structure within this one.
     *
     * @param part its name in [MS-DOC]
     * @throws UnreadableDocumentException if it does not lie within this one
     */
    DocBytes part(String part, long at, long size) throws UnreadableDocumentException {
        if (at < 0 || size < 0 || at > length - size) {
            throw DocFile.damagedIn(part);
        }
        return new DocBytes(part, bytes, (int) (start + at), (int) size);
    }

    /** The rest of this structure. */
    DocBytes from(int at) throws UnreadableDocumentException {
        return part(name, at, (long) length - at);
    }

    String name() {
        return name;
    }

    int length() {
        return length;
    }

    /** An unsigned number of one byte. */
    int one(int at) throws UnreadableDocumentException {
        check(at, 1);
        return bytes[start + at] & 0xFF;
    }

    /** An unsigned number of two bytes. */
    int two(int at) throws UnreadableDocumentException {
        check(at, 2);
        return (bytes[start + at] & 0xFF) | (bytes[start + at + 1] & 0xFF) << 8;
    }

    /** A signed number of four bytes. */
    int four(int at) throws UnreadableDocumentException {
        return two(at) | two(at + 2) << 16;
    }

    /** The whole structure as a text of characters of one byte. */
    String text(Charset charset) {
        return new String(bytes, start, length, charset);
    }

    /** The whole structure as a text of characters of two bytes, halves of characters as they are. */
    CharSequence wideText() {
        char[] text = new char[length / 2];
        ByteBuffer.wrap(bytes, start, length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asCharBuffer()
                .get(text);
        return CharBuffer.wrap(text);
    }

    private void check(int at, int size) throws UnreadableDocumentException {
        if (at < 0 || at > length - size) {
            throw DocFile.damagedIn(name);
        }
    }
}
