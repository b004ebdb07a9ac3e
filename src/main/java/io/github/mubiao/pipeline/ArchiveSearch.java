package io.github.mubiao.pipeline;

import io.github.mubiao.model.Message;
import io.github.mubiao.model.MessageException;
import io.github.mubiao.read.Limit;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks the documents of an archive, and of archives in it, into a folder. A document's path is that of
 * the archive, {@code !/} and its own in it: {@code a.zip!/绩效/x.docx}. Nothing is written under a name that
 * the archive gives; what it unpacks to is counted as it comes, never as it is stated.
 */
final class ArchiveSearch {

    /** Between an archive's path and the path in it. */
    static final String WITHIN = "!/";

    /** Archives in archives, the outermost one counted. */
    private static final int DEPTH = 3;
    /** Files of one archive with those in it: a nation's departments. */
    private static final int MOST_FILES = 200_000;
    /** Bytes that one archive with those in it may unpack to. */
    private static final long MOST_BYTES = 32L << 30;
    /** Bytes for each packed one, beyond the first {@link #RATIO_GRACE}. */
    private static final long RATIO = 400;

    private static final long RATIO_GRACE = 16 << 20;
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final Predicate<Path> content;
    private final Consumer<String> passedOver;
    private final Map<String, Unpacked> found = new TreeMap<>();
    private int files;
    private long bytes;

    /**
     * What was found in an archive.
     *
     * @param file the file that it was unpacked to; {@code null} where it could not be
     * @param trouble why not; {@code null} where it was
     */
    record Unpacked(Path file, Message trouble) {}

    /**
     * A search.
     *
     * @param folder takes what is unpacked; its files are the caller's
     * @param content tells documents by their content, where a name does not say
     * @param passedOver hears the kind of each file that is no document
     */
    ArchiveSearch(Path folder, Predicate<Path> content, Consumer<String> passedOver) {
        this.folder = folder;
        this.content = content;
        this.passedOver = passedOver;
    }

    /**
     * The documents of an archive by their paths.
     *
     * @param path the archive's own path, {@code /} between names
     * @throws IOException if the folder cannot take them; the archive is not at fault
     */
    Map<String, Unpacked> search(Path archive, String path) throws IOException {
        open(archive, path, 1);
        return found;
    }

    private void open(Path archive, String path, int depth) throws IOException {
        if (depth > DEPTH) {
            trouble(path, Message.of("archive.depth", DEPTH));
            return;
        }
        try (Archive opened = Archive.open(archive)) {
            opened.each((name, packed, in) -> file(path, name, packed, in, depth));
        } catch (FolderException e) {
            throw e;
        } catch (TooMuchException e) {
            trouble(path, e.message());
        } catch (IOException | RuntimeException e) {
            // What the library says of damage is nothing that a user could act on.
            trouble(path, Message.of("archive.damaged"));
        }
    }

    private void file(String archive, String stored, long packed, InputStream in, int depth) throws IOException {
        if (++files > MOST_FILES) {
            throw new TooMuchException(Message.of("archive.files", MOST_FILES));
        }
        String name = stored.replace('\\', '/').replaceFirst("^/+", "").replaceAll("\\p{Cntrl}", "\uFFFD");
        String last = name.substring(name.lastIndexOf('/') + 1);
        if (name.startsWith("__MACOSX/") || !InputSearch.isVisible(last) || name.isEmpty()) {
            return;
        }
        String path = archive + WITHIN + name;
        if (("/" + name + "/").contains("/../")) {
            trouble(path, Message.of("archive.escape"));
            return;
        }
        String other = InputSearch.otherKind(Path.of("x" + ending(last)), file -> true);
        if (other != null && !InputSearch.isArchive(other)) {
            passedOver.accept(other);
            return;
        }
        if (in == null) {
            trouble(path, Message.of("archive.packing"));
            return;
        }
        Path file = FolderException.unless(() -> Files.createTempFile(folder, "", ending(last)));
        try {
            unpack(in, file, packed);
        } catch (FolderException | TooMuchException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // One damaged file of an archive costs no other.
            Files.delete(file);
            trouble(path, Message.of("archive.file-damaged"));
            return;
        }
        take(path, last, file, depth);
    }

    private void take(String path, String last, Path file, int depth) throws IOException {
        if (Archive.isOne(file)) {
            open(file, path, depth + 1);
        } else if (InputSearch.isDocument(last) || content.test(file)) {
            found.put(path, new Unpacked(file, null));
            return;
        } else {
            passedOver.accept(InputSearch.otherKind(Path.of("x" + ending(last)), any -> false));
        }
        Files.delete(file);
    }

    /** The ending of a name, which says nothing that a file system could take amiss. */
    private static String ending(String name) {
        String ending = name.substring(Math.max(0, name.lastIndexOf('.')));
        return ending.matches("\\.[A-Za-z0-9]{1,8}") ? ending : "";
    }

    private void unpack(InputStream in, Path file, long packed) throws IOException {
        long limit = Limit.FILE.standard();
        long unpacked = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = FolderException.unless(() -> Files.newOutputStream(file))) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                unpacked += read;
                bytes += read;
                boolean bomb = packed >= 0 && unpacked > RATIO_GRACE && unpacked / RATIO > packed;
                if (bomb || unpacked > limit || bytes > MOST_BYTES) {
                    throw new TooMuchException(Message.of("archive.bytes"));
                }
                int count = read;
                FolderException.unless(() -> {
                    out.write(buffer, 0, count);
                    return null;
                });
            }
        }
    }

    private void trouble(String path, Message reason) {
        found.put(path, new Unpacked(null, reason));
    }

    /** The folder cannot take what is unpacked, as on a full disk. */
    private static final class FolderException extends IOException {

        private static final long serialVersionUID = 1L;

        private FolderException(IOException cause) {
            super(cause.getMessage(), cause);
        }

        /** Something that is done in the folder. */
        interface Step<T> {
            T run() throws IOException;
        }

        static <T> T unless(Step<T> step) throws FolderException {
            try {
                return step.run();
            } catch (IOException e) {
                throw new FolderException(e);
            }
        }
    }

    /** The archive asks for more than any real one; what was unpacked before stands. */
    private static final class TooMuchException extends MessageException {

        private static final long serialVersionUID = 1L;

        TooMuchException(Message message) {
            super(message);
        }
    }

    /** The files in an archive, one after the other: zip, or 7z. For one thread. */
    abstract static class Archive implements Closeable {

        /** A zip that has one of these is a document, whole or damaged, and no archive of documents. */
        private static final Set<String> OF_DOCUMENTS =
                Set.of("[Content_Types].xml", "mimetype", "OFD.xml", "uof.xml", "Index/Document.iwa");

        private static final byte[] ZIP = {'P', 'K', 3, 4};
        private static final byte[] SEVEN_Z = {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C};
        /** The memory that a dictionary of 7z may take, in KiB. */
        private static final int MEMORY = 64 << 10;

        /** What Windows in Chinese writes where nothing says otherwise. */
        private static final Charset CHINESE = Charset.forName("GB18030");

        /** What can be read of a file in the archive. */
        interface Visitor {

            /**
             * The next file.
             *
             * @param name its path in the archive as it is stored
             * @param packed its bytes in the archive; negative where they are not known
             * @param content its bytes, which end with this call; {@code null} where they cannot be read
             */
            void file(String name, long packed, InputStream content) throws IOException;
        }

        /** Whether a file is an archive by its first bytes, and not a document that is a zip as well. */
        static boolean isOne(Path file) {
            if (!Files.isRegularFile(file)) {
                // What is read of a pipe can be read but once.
                return false;
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] start = in.readNBytes(SEVEN_Z.length);
                return Arrays.equals(start, SEVEN_Z)
                        || (Arrays.equals(Arrays.copyOf(start, ZIP.length), ZIP) && !isDocument(file));
            } catch (IOException e) {
                return false;
            }
        }

        private static boolean isDocument(Path file) throws IOException {
            try (ZipFile zip = zip(file)) {
                return OF_DOCUMENTS.stream().anyMatch(name -> zip.getEntry(name) != null);
            }
        }

        /** Opens an archive. */
        static Archive open(Path file) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                return Arrays.equals(in.readNBytes(SEVEN_Z.length), SEVEN_Z) ? new SevenZ(file) : new Zip(zip(file));
            }
        }

        private static ZipFile zip(Path file) throws IOException {
            return ZipFile.builder()
                    .setPath(file)
                    .setIgnoreLocalFileHeader(true)
                    .get();
        }

        /** Goes through the files, folders left out. */
        abstract void each(Visitor visitor) throws IOException;

        private static final class Zip extends Archive {

            private final ZipFile zip;

            Zip(ZipFile zip) {
                this.zip = zip;
            }

            @Override
            void each(Visitor visitor) throws IOException {
                List<ZipArchiveEntry> entries = new ArrayList<>();
                for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                    if (!entry.isDirectory()) {
                        entries.add(entry);
                    }
                }
                for (ZipArchiveEntry entry : entries) {
                    boolean readable = zip.canReadEntryData(entry);
                    try (InputStream content = readable ? zip.getInputStream(entry) : null) {
                        visitor.file(name(entry), entry.getCompressedSize(), content);
                    }
                }
            }

            /**
             * The name by what says how it is written: the flag, or the extra field of Info-ZIP; else by its
             * bytes, which are UTF-8 by accident only where they are ASCII.
             */
            private static String name(ZipArchiveEntry entry) {
                boolean said = entry.getGeneralPurposeBit().usesUTF8ForNames()
                        || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME;
                byte[] raw = entry.getRawName();
                if (said || raw == null) {
                    return entry.getName();
                }
                try {
                    return StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(raw))
                            .toString();
                } catch (CharacterCodingException e) {
                    return new String(raw, CHINESE);
                }
            }

            @Override
            public void close() throws IOException {
                zip.close();
            }
        }

        private static final class SevenZ extends Archive {

            private final SevenZFile file;

            SevenZ(Path path) throws IOException {
                this.file = SevenZFile.builder()
                        .setPath(path)
                        .setMaxMemoryLimitKiB(MEMORY)
                        .get();
            }

            @Override
            void each(Visitor visitor) throws IOException {
                for (SevenZArchiveEntry entry = file.getNextEntry(); entry != null; entry = file.getNextEntry()) {
                    if (!entry.isDirectory()) {
                        // What several files are packed into together has no size for each.
                        visitor.file(entry.getName(), -1, new Content());
                    }
                }
            }

            /** The bytes of the entry at hand. */
            private final class Content extends InputStream {

                @Override
                public int read() throws IOException {
                    return file.read();
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    return file.read(buffer, offset, length);
                }
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        }
    }
}
