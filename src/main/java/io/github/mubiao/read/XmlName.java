package io.github.mubiao.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The name of elements and attributes as a part writes it, prefix and all; one object for each name of a part. */
final class XmlName {

    /** The name of what declares the default namespace, and the prefix of what declares another. */
    private static final String DECLARATION = "xmlns";

    /** Eight bytes of an array as a number, the first one lowest. */
    static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int LONGEST_KEPT = 64;

    /** Stands for a name that never comes. */
    static final XmlName NEVER = new XmlName();

    /** The number of the name in the part. */
    final int id;
    /** The UTF-8 bytes of the name. */
    final byte[] bytes;

    final int length;
    /** The first eight bytes as a number, the first one lowest; zeros stand for bytes that the name does not have. */
    final long head;
    /** The same of the next eight. */
    final long tail;

    final long headMask;
    final long tailMask;
    /** The name without its prefix. */
    final String local;

    final XmlScope.Prefix prefix;
    /** Whether an attribute of this name declares a prefix or the default namespace. */
    final boolean declaration;

    private byte[] lastBytes = {};
    private String lastValue = "";
    /** The attribute that followed this name in a tag last, which is the best guess at the next one. */
    XmlName attribute;
    /** The element whose start tag followed such a start tag last. */
    XmlName afterStart;
    /** The same of an end. */
    XmlName afterEnd;
    /** The start tag that had an attribute of this name last. */
    long tag;

    private XmlName() {
        this(-1, "< >".getBytes(StandardCharsets.ISO_8859_1), "", new XmlScope.Prefix(""));
        this.attribute = this;
        this.afterStart = this;
        this.afterEnd = this;
    }

    XmlName(int id, byte[] bytes, String local, XmlScope.Prefix prefix) {
        this.id = id;
        this.bytes = bytes;
        this.length = bytes.length;
        this.attribute = NEVER;
        this.afterStart = NEVER;
        this.afterEnd = NEVER;
        this.local = local;
        this.prefix = prefix;
        this.declaration = prefix.name.equals(DECLARATION) || (prefix.name.isEmpty() && local.equals(DECLARATION));
        this.headMask = mask(bytes.length);
        this.tailMask = mask(bytes.length - Long.BYTES);
        this.head = number(bytes, 0);
        this.tail = number(bytes, Long.BYTES);
    }

    /** The bits of so many bytes of eight. */
    private static long mask(int count) {
        return count <= 0 ? 0 : count >= Long.BYTES ? -1 : (1L << (Byte.SIZE * count)) - 1;
    }

    private static long number(byte[] bytes, int from) {
        long number = 0;
        for (int i = Math.min(bytes.length, from + Long.BYTES) - 1; i >= from; i--) {
            number = (number << Byte.SIZE) | (bytes[i] & 0xFF);
        }
        return number;
    }

    /** Whether the bytes of the name stand at a place, where it has fewer than 16 of them. */
    boolean isAt(byte[] from, int place) {
        return ((long) EIGHT.get(from, place) & headMask) == head
                && ((long) EIGHT.get(from, place + Long.BYTES) & tailMask) == tail;
    }

    /** Whether these are the bytes of the value that an attribute of this name had last. */
    boolean isLast(byte[] from, int start, int length) {
        return Arrays.equals(from, start, start + length, lastBytes, 0, lastBytes.length);
    }

    String lastValue() {
        return lastValue;
    }

    /** Keeps a value and its bytes: the same font comes with every run. */
    String keep(byte[] from, int start, int length, String value) {
        if (length <= LONGEST_KEPT) {
            lastBytes = Arrays.copyOfRange(from, start, start + length);
            lastValue = value;
        }
        return value;
    }

    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
