package io.github.mubiao.pipeline;

import io.github.mubiao.pipeline.Entry.Stored;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.apache.commons.io.output.DeferredFileOutputStream;

/**
 * The working files of a run: the shared files as far as they have come, and a journal with a line for
 * each input whose parts are in them.
 */
final class RunFolder implements Closeable {

    private final Path working;
    private final Path journal;
    private final Map<String, FileChannel> shared = new LinkedHashMap<>();
    private final FileChannel lines;
    /** Where each file ends after the last entry that is complete. */
    private final Map<FileChannel, Long> ends = new HashMap<>();

    RunFolder(Path working, Path journal, Map<String, byte[]> headers, String settings) throws IOException {
        this.working = working;
        this.journal = journal;
        this.lines = create(journal);
        write(lines, (settings + "\n").getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> header : headers.entrySet()) {
            FileChannel channel = create(path(header.getKey()));
            shared.put(header.getKey(), channel);
            write(channel, header.getValue());
        }
        complete();
    }

    private void complete() throws IOException {
        for (FileChannel channel : shared.values()) {
            ends.put(channel, channel.position());
        }
        ends.put(lines, lines.position());
    }

    /** Takes back what an append that failed has left. */
    private void rewind() throws IOException {
        for (Map.Entry<FileChannel, Long> end : ends.entrySet()) {
            if (end.getKey().position() != end.getValue()) {
                end.getKey().truncate(end.getValue());
            }
        }
    }

    private static FileChannel create(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private static void write(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /** The folder for whatever is gone after the run. */
    Path working() {
        return working;
    }

    Path journal() {
        return journal;
    }

    Set<String> files() {
        return shared.keySet();
    }

    Path path(String file) {
        return working.resolve(file);
    }

    /**
     * Appends a document's parts to the shared files, and its entry to the journal. Where this fails for
     * want of memory it may be done once more.
     */
    void append(Entry entry, Parts parts) throws IOException {
        rewind();
        Map<String, Stored> stored = new HashMap<>();
        for (Map.Entry<String, FileChannel> file : shared.entrySet()) {
            FileChannel channel = file.getValue();
            stored.put(file.getKey(), parts.appendTo(channel, file.getKey()));
        }
        log(entry.withParts(stored));
    }

    /** Appends the parts that an earlier run made. */
    void append(PreviousRuns.Kept kept) throws IOException {
        rewind();
        Map<String, Stored> stored = new HashMap<>();
        for (Map.Entry<String, FileChannel> file : shared.entrySet()) {
            FileChannel channel = file.getValue();
            String name = file.getKey();
            Stored part = kept.entry().parts().get(name);
            stored.put(name, new Stored(channel.position(), part.length(), part.checksum()));
            kept.run().copy(name, part, channel);
        }
        log(kept.entry().withParts(stored));
    }

    private void log(Entry entry) throws IOException {
        write(lines, entry.line().getBytes(StandardCharsets.UTF_8));
        complete();
    }

    @Override
    public void close() throws IOException {
        lines.close();
        for (FileChannel channel : shared.values()) {
            channel.close();
        }
    }

    /**
     * What one document adds to each shared file, until its turn comes: in memory while it is little, in a file when it
     * is much, so that a document of any size waits in little memory.
     */
    static final class Parts implements Closeable {

        /** What stays in memory of a part; a document has up to fourteen. */
        private static final int MEMORY = 1 << 17;

        private static final int START = 1 << 10;

        private final Map<String, Part> parts = new HashMap<>();

        private record Part(DeferredFileOutputStream bytes, CheckedOutputStream out) {}

        Parts(Set<String> files, Path working) throws IOException {
            for (String file : files) {
                DeferredFileOutputStream bytes = DeferredFileOutputStream.builder()
                        .setThreshold(MEMORY)
                        .setBufferSize(START)
                        .setPrefix(".part")
                        .setDirectory(working)
                        .get();
                parts.put(file, new Part(bytes, new CheckedOutputStream(bytes, new CRC32C())));
            }
        }

        OutputStream out(String file) {
            return OutputFailure.telling(parts.get(file).out());
        }

        /** Appends a part, which is complete, to a file; tells where it stands. */
        private Stored appendTo(FileChannel channel, String file) throws IOException {
            Part part = parts.get(file);
            part.bytes().close();
            long start = channel.position();
            part.bytes().writeTo(Channels.newOutputStream(channel));
            return new Stored(
                    start, part.bytes().getByteCount(), part.out().getChecksum().getValue());
        }

        @Override
        public void close() throws IOException {
            for (Part part : parts.values()) {
                part.bytes().close();
                if (!part.bytes().isInMemory()) {
                    Files.deleteIfExists(part.bytes().getPath());
                }
            }
        }
    }
}
