package io.github.mubiao.spark;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Keeps the rows of one document until it is known whether it can be read at all; those of a huge one
 * in a file.
 */
final class RowBuffer implements Closeable {

    /** About 20 MB. */
    static final int ROWS_IN_MEMORY = 20_000;

    private final int room;
    private final List<Entry> rows = new ArrayList<>();
    private Path file;
    private DataOutputStream out;

    /**
     * A buffer.
     *
     * @param room how many rows the memory takes
     */
    RowBuffer(int room) {
        this.room = room;
    }

    /**
     * A row.
     *
     * @param table the table's place in {@link TableSchema#all()}
     * @param values String, BigDecimal, Integer, Long, Boolean or {@code null}
     */
    record Entry(int table, List<Object> values) {}

    /** Keeps a row. */
    void add(int table, List<Object> values) throws IOException {
        rows.add(new Entry(table, values));
        if (rows.size() >= room) {
            spill();
        }
    }

    private void spill() throws IOException {
        if (out == null) {
            file = Files.createTempFile("mubiao-rows", ".tmp");
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        }
        for (Entry row : rows) {
            out.writeByte(row.table());
            out.writeShort(row.values().size());
            for (Object value : row.values()) {
                write(value);
            }
        }
        rows.clear();
    }

    /** The rows in order; to be walked once, after the last was added. */
    Iterator<Entry> rows() throws IOException {
        if (file == null) {
            return rows.iterator();
        }
        spill();
        out.close();
        return new FromFile(new DataInputStream(new BufferedInputStream(Files.newInputStream(file))));
    }

    private void write(Object value) throws IOException {
        if (value == null) {
            out.writeByte('n');
        } else if (value instanceof String text) {
            out.writeByte('s');
            write(text.getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof BigDecimal number) {
            out.writeByte('d');
            out.writeInt(number.scale());
            write(number.unscaledValue().toByteArray());
        } else if (value instanceof Boolean flag) {
            out.writeByte(flag ? 't' : 'f');
        } else {
            out.writeByte(value instanceof Integer ? 'i' : 'l');
            out.writeLong(((Number) value).longValue());
        }
    }

    private void write(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
            Files.deleteIfExists(file);
            out = null;
            file = null;
        }
    }

    /** Rows that were spilled. */
    private static final class FromFile implements Iterator<Entry> {

        private final DataInputStream in;
        private Entry next;

        FromFile(DataInputStream in) {
            this.in = in;
            this.next = read();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Entry next() {
            if (next == null) {
                throw new NoSuchElementException("No more rows");
            }
            Entry row = next;
            next = read();
            return row;
        }

        private Entry read() {
            try {
                int table = in.read();
                if (table < 0) {
                    in.close();
                    return null;
                }
                int columns = in.readShort();
                List<Object> values = new ArrayList<>(columns);
                for (int c = 0; c < columns; c++) {
                    values.add(value());
                }
                return new Entry(table, values);
            } catch (IOException e) {
                throw new UncheckedIOException("Rows that were kept in a file cannot be read back", e);
            }
        }

        private Object value() throws IOException {
            char kind = (char) in.readByte();
            return switch (kind) {
                case 'n' -> null;
                case 's' -> new String(bytes(), StandardCharsets.UTF_8);
                case 'd' -> {
                    int scale = in.readInt();
                    yield new BigDecimal(new BigInteger(bytes()), scale);
                }
                case 't' -> true;
                case 'f' -> false;
                case 'i' -> Integer.valueOf((int) in.readLong());
                case 'l' -> Long.valueOf(in.readLong());
                default -> throw new IOException("No such kind of value: " + kind);
            };
        }

        private byte[] bytes() throws IOException {
            int length = in.readInt();
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new EOFException("A value ends before its " + length + " bytes");
            }
            return bytes;
        }
    }
}
