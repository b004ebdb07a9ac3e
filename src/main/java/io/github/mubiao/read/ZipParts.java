package io.github.mubiao.read;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.io.input.CloseShieldInputStream;

/**
 * The entries of a zip file as the parts of a package, under the limits. An entry that no relationship
 * leads to is not looked at, whatever it is called: programs leave their own files in packages. What is
 * looked at for all entries is where they stand: one whose name leads out of the package, or two that
 * share bytes, are no accident.
 */
public final class ZipParts implements Closeable {

    /** Bytes of an entry's own header, without its name. */
    private static final int HEADER = 30;

    private static final Pattern ESCAPE = Pattern.compile("(^|/)\\.\\.(/|$)|^[A-Za-z]:");

    private final ZipFile zip;
    private final ReadOptions options;
    private final Consumption consumption;
    private final List<Entry> all = new ArrayList<>();
    /** By name, in lower case: names that differ by case alone are the same name (ECMA-376-2, 9.1.1.4). */
    private final Map<String, List<Entry>> byName = new HashMap<>();

    /**
     * An entry.
     *
     * @param name its name, with {@code /} between folders and none before the first
     * @param offset where its own header begins in the file, in bytes
     * @param headerBytes how many bytes this header has at least
     * @param zipped its compressed bytes
     * @param size its bytes once unzipped
     * @param sum their CRC-32; negative where it is not stated
     * @param method how it is compressed, as {@link ZipEntry#getMethod} says it
     * @param encrypted whether a password is needed
     * @param source the entry as the library knows it
     */
    record Entry(
            String name,
            long offset,
            int headerBytes,
            long zipped,
            long size,
            long sum,
            int method,
            boolean encrypted,
            ZipArchiveEntry source) {

        static Entry of(ZipArchiveEntry source) {
            byte[] name = source.getRawName();
            return new Entry(
                    partName(source.getName()),
                    source.getLocalHeaderOffset(),
                    HEADER + (name == null ? 0 : name.length),
                    source.getCompressedSize(),
                    source.getSize(),
                    source.getCrc(),
                    source.getMethod(),
                    source.getGeneralPurposeBit().usesEncryption(),
                    source);
        }

        long end() {
            return offset + headerBytes + zipped;
        }

        private boolean agrees(Entry other) {
            return size == other.size && sum == other.sum;
        }
    }

    private ZipParts(ZipFile zip, ReadOptions options, Consumption consumption) {
        this.zip = zip;
        this.options = options;
        this.consumption = consumption;
    }

    /** Opens a file for reading. */
    static ZipParts open(Path path, ReadOptions options) throws IOException {
        return open(Files.newByteChannel(path), options, new Consumption(options));
    }

    /** Opens a file in memory: a protected package is never put on the disk. */
    static ZipParts open(byte[] bytes, ReadOptions options) throws IOException {
        return open(bytes, options, new Consumption(options));
    }

    /** Opens a file that stands in another, and takes of the limits what is left. */
    static ZipParts open(byte[] bytes, ReadOptions options, Consumption consumption) throws IOException {
        return open(new SeekableInMemoryByteChannel(bytes), options, consumption);
    }

    private static ZipParts open(SeekableByteChannel channel, ReadOptions options, Consumption consumption)
            throws IOException {
        ZipParts opened = null;
        try {
            DirectoryChannel limited = new DirectoryChannel(channel, options);
            ZipParts parts = new ZipParts(directory(limited), options, consumption);
            limited.endOfDirectory();
            for (ZipArchiveEntry entry : Collections.list(parts.zip.getEntries())) {
                parts.add(Entry.of(entry));
            }
            parts.checkPlaces(channel.size());
            opened = parts;
            return opened;
        } finally {
            if (opened == null) {
                channel.close();
            }
        }
    }

    /** The entries as the directory states them: that each says the same of itself is not needed to read it. */
    private static ZipFile directory(SeekableByteChannel channel) throws IOException {
        try {
            return ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (IOException | RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof UnreadableDocumentException limit) {
                    throw limit;
                }
            }
            throw Refusal.ZIP_DIRECTORY.because(e);
        }
    }

    Consumption consumption() {
        return consumption;
    }

    /** Takes the next entry of the directory. */
    private void add(Entry entry) throws IOException {
        consumption.take(Limit.ENTRIES, 1);
        if (ESCAPE.matcher(entry.name()).find()) {
            throw Refusal.ESCAPE.of(entry.name());
        }
        all.add(entry);
        byName.computeIfAbsent(entry.name().toLowerCase(Locale.ROOT), name -> new ArrayList<>(1))
                .add(entry);
    }

    /** A name as parts have it: some writers use a backslash, or begin with a slash. */
    private static String partName(String name) {
        String slashes = name.replace('\\', '/');
        return slashes.startsWith("/") ? slashes.substring(1) : slashes;
    }

    /**
     * Refuses entries that share bytes, after the last one was taken.
     *
     * @param end where the bytes of entries end in the file
     */
    private void checkPlaces(long end) throws UnreadableDocumentException {
        all.sort(Comparator.comparingLong(Entry::offset));
        for (int i = 0; i < all.size(); i++) {
            Entry entry = all.get(i);
            Entry next = i + 1 < all.size() ? all.get(i + 1) : null;
            if (entry.offset() < 0 || entry.end() > end) {
                throw Refusal.OUTSIDE.of(entry.name());
            }
            if (next != null && entry.end() > next.offset() && !isSame(entry, next)) {
                throw Refusal.OVERLAP.of(entry.name(), next.name());
            }
        }
    }

    /** Whether the directory states one entry twice. */
    private static boolean isSame(Entry entry, Entry next) {
        return entry.offset() == next.offset() && entry.name().equalsIgnoreCase(next.name()) && entry.agrees(next);
    }

    /** Whether a part is there. */
    public boolean has(String name) {
        return byName.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** The name of the part that a text names from a folder; one that begins with a slash names it from the root. */
    public static String path(String folder, String name) {
        return Relationships.joined(folder, name);
    }

    /**
     * The bytes of a part that is there.
     *
     * @param description whether the part says what the package holds
     * @throws UnreadableDocumentException if it is there twice and differs, or cannot be unzipped
     */
    InputStream open(String name, boolean description) throws IOException {
        List<Entry> entries = byName.get(name.toLowerCase(Locale.ROOT));
        Entry entry = entries.get(0);
        for (Entry other : entries) {
            if (!entry.agrees(other)) {
                throw Refusal.PART_TWICE.of(name);
            }
        }
        if (entry.encrypted()) {
            throw Refusal.PART_ENCRYPTED.of(name);
        }
        return switch (entry.method()) {
            case ZipEntry.STORED -> new LimitedStream(raw(entry), entry, null, consumption, description);
            case ZipEntry.DEFLATED -> {
                Inflater inflater = new Inflater(true);
                yield new LimitedStream(new Inflating(raw(entry), inflater), entry, inflater, consumption, description);
            }
            default -> new LimitedStream(otherwise(entry), entry, null, consumption, description);
        };
    }

    /** What reads a part. */
    public interface PartReading {
        /** Reads from before the root. */
        void from(XmlCursor xml) throws IOException;
    }

    /**
     * Reads a part, and then what is left of it: only at its end a part tells whether it is whole. Where
     * what is read cannot be right, the damage that did it is the better reason.
     *
     * @throws UnreadableDocumentException if it is not there
     */
    public void read(String part, PartReading reading) throws IOException {
        if (!has(part)) {
            throw Refusal.PART_MISSING.of(part);
        }
        try (InputStream in = open(part, false)) {
            try (XmlCursor xml = cursor(CloseShieldInputStream.wrap(in), part)) {
                reading.from(xml);
            } catch (UnreadableDocumentException e) {
                if (e.reason() != UnreadableDocumentException.Reason.LIMIT) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
                throw e;
            }
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /**
     * Where a part leads to.
     *
     * @param id the relationship's name in the part
     * @param kind the last name of its type: {@code worksheet}
     * @param target the part's name in the package
     */
    public record Link(String id, String kind, String target) {}

    /** The parts that a part leads to; those out of the package, and those that are not there, are no part of it. */
    public List<Link> links(String part) throws IOException {
        String relationships = Relationships.part(part);
        List<Link> links = new ArrayList<>();
        if (has(relationships)) {
            read(relationships, xml -> {
                xml.nextChild();
                while (xml.nextChild()) {
                    link(xml, Relationships.folder(part), links);
                    xml.skip();
                }
            });
        }
        return links;
    }

    private void link(XmlCursor xml, String folder, List<Link> links) {
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        if (type == null || target == null || "External".equals(xml.attribute("TargetMode"))) {
            return;
        }
        String there = Relationships.part(Relationships.resolved(folder, target), this::has);
        if (there != null) {
            links.add(new Link(xml.attribute("Id"), type.substring(type.lastIndexOf('/') + 1), there));
        }
    }

    /** The compressed bytes of an entry. */
    private InputStream raw(Entry entry) throws IOException {
        try {
            InputStream raw = zip.getRawInputStream(entry.source());
            if (raw == null) {
                throw Refusal.CUT_OFF.of(entry.name());
            }
            return raw;
        } catch (UnreadableDocumentException e) {
            throw e;
        } catch (IOException e) {
            throw Refusal.CUT_OFF.because(e, entry.name());
        }
    }

    /** The unzipped bytes of an entry that is neither stored nor deflated. */
    private InputStream otherwise(Entry entry) throws IOException {
        if (!zip.canReadEntryData(entry.source())) {
            throw Refusal.PART_PACKING.of(entry.name());
        }
        try {
            return zip.getInputStream(entry.source());
        } catch (IOException e) {
            throw Refusal.CUT_OFF.because(e, entry.name());
        }
    }

    /** A cursor before the root of a part; to close it closes the part's bytes. */
    XmlCursor cursor(InputStream in, String part) throws IOException {
        return new XmlCursor(in, part, consumption, options);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Ends what Java leaves to the collector; an inflater may ask for a byte behind its last one. */
    private static final class Inflating extends InflaterInputStream {

        private static final int BUFFER = 8192;

        Inflating(InputStream raw, Inflater inflater) {
            super(new SequenceInputStream(raw, new ByteArrayInputStream(new byte[1])), inflater, BUFFER);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }
}
