package io.github.mubiao.pipeline;

import io.github.mubiao.model.DocumentStatus;
import io.github.mubiao.pipeline.Entry.Stored;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/** What earlier runs left in an output folder, so that what did not change need not be converted again. */
final class PreviousRuns implements Closeable {

    private final Path folder;
    private final Map<String, List<Kept>> byPath = new HashMap<>();
    private final List<KeptRun> runs = new ArrayList<>();

    PreviousRuns(Path folder) {
        this.folder = folder;
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
        boolean usable = settings.equals(Journal.settings(journal));
        try (Stream<Entry> entries = Journal.entries(journal)) {
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
        return entry.json() != null && KeptRun.isWhole(folder.resolve(entry.name() + ".json"), entry.json());
    }

    private static boolean hasParts(Kept kept, Set<String> parts) {
        Map<String, Stored> stored = kept.entry().parts();
        return stored.keySet().containsAll(parts)
                && parts.stream().allMatch(part -> kept.run().holds(part, stored.get(part)));
    }

    /** The inputs that left a JSON file, each with the name of its output. */
    Map<String, String> jsonFiles() {
        Map<String, String> names = new HashMap<>();
        byPath.forEach((path, kept) -> kept.stream()
                .map(Kept::entry)
                .filter(entry -> entry.json() != null)
                .forEach(entry -> names.putIfAbsent(path, entry.name())));
        return names;
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
