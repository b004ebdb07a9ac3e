package io.github.mubiao.pipeline;

import io.github.mubiao.model.DocumentStatus;
import io.github.mubiao.model.Message;
import io.github.mubiao.pipeline.Entry.Stored;
import io.github.mubiao.write.Format;
import io.github.mubiao.write.Writers;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * What earlier runs left in an output folder: what did not change need not be converted again, and what this run does not
 * replace is named, or deleted.
 */
final class PreviousRuns implements Closeable {

    private static final String ENDING = ".json";
    /** A message names at most so many files. */
    private static final int MOST_NAMED = 8;

    private final OutputFolder folder;
    /** Whether a run was completed here before. */
    private final boolean any;
    /** The names of documents' files of runs before the last one. */
    private final List<String> older;

    private final Map<String, List<Kept>> byPath = new HashMap<>();
    private final List<KeptRun> runs = new ArrayList<>();

    PreviousRuns(OutputFolder folder) throws IOException {
        this.folder = folder;
        this.any = folder.hasIndex();
        this.older = folder.earlier();
    }

    /**
     * An input as an earlier run left it.
     *
     * @param entry what is known of it
     * @param run the files that hold its parts
     * @param usable whether it was made with the same settings
     */
    record Kept(Entry entry, KeptRun run, boolean usable) {}

    /**
     * Adds a run; of an input that several have, the one added first counts.
     *
     * @param journal its entries
     * @param settings only what was made with these is used
     * @param folders where its files may stand
     */
    void add(Path journal, String settings, List<Path> folders) throws IOException {
        KeptRun run = new KeptRun(folders);
        runs.add(run);
        boolean usable = settings.equals(Entry.settings(journal));
        try (Stream<Entry> entries = Entry.entries(journal)) {
            entries.forEach(entry -> byPath.computeIfAbsent(entry.path(), path -> new ArrayList<>(1))
                    .add(new Kept(entry, run, usable)));
        }
    }

    /** Whether any run knows the input. */
    boolean knows(String path) {
        return byPath.containsKey(path);
    }

    /**
     * The input as it was left, where it has not changed since and all that it left is still there.
     *
     * @param input the input
     * @param sha256 what its bytes are now
     * @param json whether it is to have a JSON file
     * @param parts the shared files that it is to have a part of
     * @return {@code null} where it is to be converted
     */
    Kept find(Inputs.Input input, String sha256, boolean json, Set<String> parts) {
        for (Kept kept : byPath.getOrDefault(input.path(), List.of())) {
            Entry entry = kept.entry();
            boolean same = kept.usable()
                    && entry.name().equals(input.name())
                    && sha256.equals(entry.sha256())
                    && entry.status() == DocumentStatus.CONVERTED;
            if (same && hasJson(entry, json) && hasParts(kept, parts)) {
                return kept;
            }
        }
        return null;
    }

    private boolean hasJson(Entry entry, boolean json) {
        if (!json) {
            return true;
        }
        return entry.json() != null && KeptRun.isWhole(folder.path().resolve(entry.name() + ENDING), entry.json());
    }

    private static boolean hasParts(Kept kept, Set<String> parts) {
        Map<String, Stored> stored = kept.entry().parts();
        return stored.keySet().containsAll(parts)
                && parts.stream().allMatch(part -> kept.run().holds(part, stored.get(part)));
    }

    /** The inputs that left a JSON file, each with the name of its output. */
    private Map<String, String> jsonFiles() {
        Map<String, String> names = new HashMap<>();
        byPath.forEach((path, kept) -> kept.stream()
                .map(Kept::entry)
                .filter(entry -> entry.json() != null)
                .forEach(entry -> names.putIfAbsent(path, entry.name())));
        return names;
    }

    /**
     * An input that failed now leaves no JSON file of an earlier run that would look like its own; an
     * incremental run leaves none of inputs that are gone.
     *
     * @param inputs this run's inputs
     * @param written the names of its JSON files
     */
    void drop(Conversion.Options options, List<Inputs.Input> inputs, Set<String> written) throws IOException {
        Set<String> now = inputs.stream().map(Inputs.Input::path).collect(Collectors.toSet());
        if (options.formats().contains(Format.JSON)) {
            Set<String> own = inputs.stream().map(Inputs.Input::name).collect(Collectors.toSet());
            for (String name : older) {
                if ((own.contains(name) || options.incremental()) && !written.contains(name)) {
                    folder.drop(name);
                }
            }
        }
        for (Map.Entry<String, String> left : jsonFiles().entrySet()) {
            boolean concerned =
                    now.contains(left.getKey()) ? options.formats().contains(Format.JSON) : options.incremental();
            if (concerned && !written.contains(left.getValue())) {
                folder.drop(left.getValue());
            }
        }
    }

    /**
     * The files that are still there and are not this run's, in the order of names.
     *
     * @param shared the names of this run's files of all documents
     * @param written the names of its JSON files
     */
    List<String> left(Set<String> shared, Set<String> written) {
        if (!any) {
            return List.of();
        }
        Set<String> names =
                new TreeSet<>(Writers.run(EnumSet.allOf(Format.class), false).names());
        names.removeAll(shared);
        documents(written).forEach(name -> names.add(name + ENDING));
        names.removeIf(name -> !isThere(name));
        return new ArrayList<>(names);
    }

    /** The runs that follow know of the documents' files that are left, too. */
    void remember(Set<String> written, RunFolder run) throws IOException {
        folder.remember(
                documents(written)
                        .filter(name -> isThere(name + ENDING))
                        .collect(Collectors.toCollection(TreeSet::new)),
                run);
    }

    private Stream<String> documents(Set<String> written) {
        return Stream.concat(jsonFiles().values().stream(), older.stream()).filter(name -> !written.contains(name));
    }

    private boolean isThere(String name) {
        Path root = folder.path().toAbsolutePath().normalize();
        Path file = root.resolve(name).normalize();
        return file.startsWith(root) && Files.isRegularFile(file);
    }

    /** What is left. */
    static Message told(List<String> left) {
        String names = String.join(", ", left.subList(0, Math.min(MOST_NAMED, left.size())));
        return left.size() > MOST_NAMED
                ? Message.of("earlier-more", names, left.size() - MOST_NAMED)
                : Message.of("earlier", names);
    }

    @Override
    public void close() throws IOException {
        for (KeptRun run : runs) {
            run.close();
        }
    }

    /**
     * The files that an earlier run left, complete or interrupted. What is read from them is checked, so
     * that a file that somebody changed, or that was cut off, is never taken for what the run wrote.
     */
    static final class KeptRun implements Closeable {

        private static final int BUFFER = 1 << 16;

        private final List<Path> folders;
        private final Map<String, FileChannel> open = new ConcurrentHashMap<>();

        /**
         * Files of a run.
         *
         * @param folders where a file may stand; the first that has it counts
         */
        KeptRun(List<Path> folders) {
            this.folders = folders;
        }

        /** Whether a file holds the bytes that were stored. */
        boolean holds(String name, Stored stored) {
            try {
                FileChannel file = file(name);
                return file != null && stored.checksum() == checksum(file, stored);
            } catch (IOException e) {
                return false;
            }
        }

        /** Whether a file consists of the bytes that were stored. */
        static boolean isWhole(Path file, Stored stored) {
            try (FileChannel channel = FileChannel.open(file)) {
                return channel.size() == stored.length() && checksum(channel, stored) == stored.checksum();
            } catch (IOException e) {
                return false;
            }
        }

        /** Appends stored bytes to a channel. */
        void copy(String name, Stored stored, FileChannel target) throws IOException {
            FileChannel file = file(name);
            long done = 0;
            while (done < stored.length()) {
                long some = file.transferTo(stored.offset() + done, stored.length() - done, target);
                if (some <= 0) {
                    throw new IOException(name + " was shortened while it was read");
                }
                done += some;
            }
        }

        private FileChannel file(String name) throws IOException {
            FileChannel channel = open.get(name);
            if (channel != null) {
                return channel;
            }
            synchronized (open) {
                for (Path folder : folders) {
                    if (!open.containsKey(name) && Files.isRegularFile(folder.resolve(name))) {
                        open.put(name, FileChannel.open(folder.resolve(name)));
                    }
                }
                return open.get(name);
            }
        }

        private static long checksum(FileChannel file, Stored stored) throws IOException {
            if (stored.offset() < 0 || stored.length() < 0 || stored.offset() + stored.length() > file.size()) {
                return -1;
            }
            CRC32C checksum = new CRC32C();
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            long at = stored.offset();
            long end = at + stored.length();
            while (at < end) {
                buffer.clear().limit((int) Math.min(BUFFER, end - at));
                int read = file.read(buffer, at);
                if (read < 0) {
                    return -1;
                }
                at += read;
                checksum.update(buffer.flip());
            }
            return checksum.getValue();
        }

        @Override
        public void close() throws IOException {
            for (FileChannel channel : open.values()) {
                channel.close();
            }
        }
    }
}
