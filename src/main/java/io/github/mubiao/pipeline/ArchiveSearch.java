package io.github.mubiao.pipeline;

import io.github.mubiao.model.Message;
import io.github.mubiao.model.MessageException;
import io.github.mubiao.read.Limit;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

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
}
