package io.github.mubiao.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A zip file of any kind that Commons Compress reads, and parts of any XML. */
final class AnyZip extends ZipParts {

    private final ZipFile zip;
    private final Map<Long, ZipArchiveEntry> byOffset = new HashMap<>();

    private AnyZip(ZipFile zip, Consumption consumption) {
        super(consumption);
        this.zip = zip;
    }

    /** Opens a file for reading. */
    static AnyZip open(Path path, ReadOptions options) throws IOException {
        return open(Files.newByteChannel(path), options);
    }

    /** Opens a file in memory: a protected package is never put on the disk. */
    static AnyZip open(byte[] bytes, ReadOptions options) throws IOException {
        return open(new SeekableInMemoryByteChannel(bytes), options);
    }

    private static AnyZip open(SeekableByteChannel channel, ReadOptions options) throws IOException {
        AnyZip opened = null;
        try {
            AnyZip zip = new AnyZip(directory(channel), new Consumption(options));
            for (ZipArchiveEntry entry : Collections.list(zip.zip.getEntries())) {
                zip.take(entry);
            }
            zip.checkPlaces(channel.size());
            opened = zip;
            return opened;
        } finally {
            if (opened == null) {
                channel.close();
            }
        }
    }

    private static ZipFile directory(SeekableByteChannel channel) throws IOException {
        try {
            return ZipFile.builder().setSeekableByteChannel(channel).get();
        } catch (IOException | RuntimeException e) {
            throw Refusal.ZIP_DIRECTORY.because(e);
        }
    }

    private void take(ZipArchiveEntry entry) throws IOException {
        byte[] name = entry.getRawName();
        byOffset.put(entry.getLocalHeaderOffset(), entry);
        add(new Entry(
                partName(entry.getName()),
                entry.getLocalHeaderOffset(),
                HEADER + (name == null ? 0 : name.length),
                entry.getCompressedSize(),
                entry.getSize(),
                entry.getCrc(),
                entry.getMethod(),
                entry.getGeneralPurposeBit().usesEncryption()));
    }

    @Override
    InputStream raw(Entry entry) throws IOException {
        InputStream raw = zip.getRawInputStream(byOffset.get(entry.offset()));
        if (raw == null) {
            throw Refusal.CUT_OFF.of(entry.name());
        }
        return raw;
    }

    @Override
    InputStream otherwise(Entry entry) throws IOException {
        ZipArchiveEntry known = byOffset.get(entry.offset());
        if (!zip.canReadEntryData(known)) {
            throw Refusal.PART_PACKING.of(entry.name());
        }
        try {
            return zip.getInputStream(known);
        } catch (IOException e) {
            throw Refusal.CUT_OFF.because(e, entry.name());
        }
    }

    @Override
    XmlCursor cursor(InputStream in, String part, ReadOptions options) throws IOException {
        return new ParserCursor(in, part, consumption(), options);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
