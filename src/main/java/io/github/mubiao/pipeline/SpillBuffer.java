package io.github.mubiao.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * Bytes that wait for their turn: in memory while they are few, in a file when they are many, so that
 * a document of any size waits in little memory.
 */
final class SpillBuffer extends OutputStream implements Closeable {

    private static final int START = 1 << 10;
    /** What stays in memory; a document has up to fourteen such buffers. */
    private static final int MEMORY = 1 << 17;

    private final Path working;
    private final CRC32C checksum = new CRC32C();
    private byte[] bytes = new byte[START];
    private int count;
    private long spilled;
    private Path file;
    private FileChannel channel;

    /**
     * An empty buffer.
     *
     * @param working the folder for the file, where one is needed
     */
    SpillBuffer(Path working) {
        this.working = working;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] more, int offset, int length) throws IOException {
        checksum.update(more, offset, length);
        if (count + length > MEMORY) {
            spill(ByteBuffer.wrap(bytes, 0, count));
            count = 0;
            if (length > MEMORY) {
                spill(ByteBuffer.wrap(more, offset, length));
                return;
            }
        }
        if (count + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(MEMORY, Math.max(count + length, bytes.length * 2)));
        }
        System.arraycopy(more, offset, bytes, count, length);
        count += length;
    }

    private void spill(ByteBuffer some) throws IOException {
        if (channel == null) {
            file = Files.createTempFile(working, ".", ".part");
            channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.READ);
        }
        spilled += some.remaining();
        while (some.hasRemaining()) {
            channel.write(some);
        }
    }

    /** How many bytes wait. */
    long length() {
        return spilled + count;
    }

    /** The CRC-32C of all bytes. */
    long checksum() {
        return checksum.getValue();
    }

    /** Appends all bytes to a channel. */
    void appendTo(FileChannel target) throws IOException {
        long done = 0;
        while (done < spilled) {
            done += channel.transferTo(done, spilled - done, target);
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes, 0, count);
        while (rest.hasRemaining()) {
            target.write(rest);
        }
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
            Files.deleteIfExists(file);
        }
    }
}
