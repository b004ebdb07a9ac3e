package io.github.mubiao.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.Set;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The files in an archive, one after the other: zip, or 7z. For one thread. */
abstract class Archive implements Closeable {

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
        return ZipFile.builder().setPath(file).setIgnoreLocalFileHeader(true).get();
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
