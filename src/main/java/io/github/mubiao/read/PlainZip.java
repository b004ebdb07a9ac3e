package io.github.mubiao.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;

/**
 * A zip file as Word writes it: its directory is at the end, with no comment behind it, and below 4 GB
 * (APPNOTE.TXT 4.3). Java's own reader states neither where entries stand nor how much of one was consumed,
 * and Commons Compress needs two seconds to load and three times as long for a file; what is not as Word
 * writes it is left to that ({@link AnyZip}).
 */
final class PlainZip extends ZipParts {

    private static final int LOCAL = 0x04034B50;
    private static final int CENTRAL = 0x02014B50;
    private static final int END = 0x06054B50;
    private static final int CENTRAL_BYTES = 46;
    private static final int END_BYTES = 22;
    private static final int ENCRYPTED = 1;
    private static final int BUFFER = 1 << 16;
    /** No entry of a real directory takes more bytes on the average. */
    private static final int ENTRY_BYTES = 512;

    private final FileChannel file;

    private PlainZip(FileChannel file, Consumption consumption) {
        super(consumption);
        this.file = file;
    }

    /**
     * Opens a file for reading.
     *
     * @throws UnusualFileException where it is not as Word writes it
     */
    static PlainZip open(Path path, ReadOptions options) throws IOException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
        PlainZip opened = null;
        try {
            PlainZip zip = new PlainZip(file, new Consumption(options));
            zip.directory(options);
            opened = zip;
            return opened;
        } finally {
            if (opened == null) {
                file.close();
            }
        }
    }

    private void directory(ReadOptions options) throws IOException {
        long endAt = file.size() - END_BYTES;
        ByteBuffer end = bytes(endAt, END_BYTES);
        long size = end.getInt(12) & 0xFFFFFFFFL;
        long start = end.getInt(16) & 0xFFFFFFFFL;
        int entries = end.getShort(10) & 0xFFFF;
        boolean one = end.getInt(4) == 0 && end.getShort(8) == end.getShort(10) && end.getShort(20) == 0;
        if (end.getInt(0) != END || !one || entries == 0xFFFF || start + size != endAt) {
            throw new UnusualFileException("no plain zip directory");
        }
        if (size > options.limit(Limit.ENTRIES) * ENTRY_BYTES) {
            throw Limit.ENTRIES.reached(options.limit(Limit.ENTRIES));
        }
        try (InputStream directory = new BufferedInputStream(new Region(start, size), BUFFER)) {
            for (int i = 0; i < entries; i++) {
                entry(directory);
            }
        }
        checkPlaces(start);
    }

    private void entry(InputStream directory) throws IOException {
        ByteBuffer header = read(directory, CENTRAL_BYTES);
        int flags = header.getShort(8);
        int nameBytes = header.getShort(28) & 0xFFFF;
        String name = StandardCharsets.UTF_8.decode(read(directory, nameBytes)).toString();
        read(directory, (header.getShort(30) & 0xFFFF) + (header.getShort(32) & 0xFFFF));
        long zipped = header.getInt(20);
        long size = header.getInt(24);
        long offset = header.getInt(42);
        if (header.getInt(0) != CENTRAL || zipped < 0 || size < 0 || offset < 0) {
            throw new UnusualFileException("no plain entry");
        }
        add(new Entry(
                partName(name),
                offset,
                HEADER + nameBytes,
                zipped,
                size,
                header.getInt(16) & 0xFFFFFFFFL,
                header.getShort(10),
                (flags & ENCRYPTED) != 0));
    }

    private static ByteBuffer read(InputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new UnusualFileException("the file ends too soon");
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private ByteBuffer bytes(long place, int count) throws IOException {
        try (InputStream in = new Region(Math.max(0, place), count)) {
            return read(in, count);
        }
    }

    @Override
    InputStream raw(Entry entry) throws IOException {
        ByteBuffer header = bytes(entry.offset(), HEADER);
        if (header.getInt(0) != LOCAL) {
            throw new UnusualFileException("no entry where one should be");
        }
        int before = HEADER + (header.getShort(26) & 0xFFFF) + (header.getShort(28) & 0xFFFF);
        return new Region(entry.offset() + before, entry.zipped());
    }

    @Override
    InputStream otherwise(Entry entry) throws IOException {
        throw new UnusualFileException("compressed in way " + entry.method() + ", not " + ZipEntry.DEFLATED);
    }

    @Override
    XmlCursor cursor(InputStream in, String part, ReadOptions options) throws IOException {
        return new ScanningCursor(in, consumption(), options);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Some bytes of the file, one after the other. */
    private final class Region extends InputStream {

        private long at;
        private final long end;

        Region(long start, long length) {
            this.at = start;
            this.end = start + length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int most = (int) Math.min(length, end - at);
            if (most <= 0) {
                return length == 0 ? 0 : -1;
            }
            int read = file.read(ByteBuffer.wrap(buffer, offset, most), at);
            at += Math.max(0, read);
            return read;
        }
    }
}
