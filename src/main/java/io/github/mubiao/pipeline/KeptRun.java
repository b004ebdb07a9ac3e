package io.github.mubiao.pipeline;

import io.github.mubiao.pipeline.Entry.Stored;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;

/**
 * The files that an earlier run left, complete or interrupted. What is read from them is checked, so
 * that a file that somebody changed, or that was cut off, is never taken for what the run wrote.
 */
final class KeptRun implements Closeable {

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
