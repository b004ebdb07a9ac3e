package io.github.mubiao.read;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.ThreadMXBean;
import io.github.mubiao.docx.Zips;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.write.Writers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What holds of any bytes at all: they are read, or refused in words, in bounded memory; and what
 * is written is JSON.
 */
final class DocumentLaws {

    /** The law that more memory was taken than the bytes are worth. */
    static final String HUNGRY = "hungry";

    private static final long GRACE_BYTES = 64L << 20;
    /** What each byte may take besides, unzipped: far above what documents take. */
    private static final long BYTES_FOR_EACH = 4_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Pipeline pipeline = new Pipeline(ReadOptions.defaults());
    private final ObjectMapper json = new ObjectMapper();
    private final Path file;

    /**
     * @param folder where the bytes become a file
     */
    DocumentLaws(Path folder) {
        file = folder.resolve("changed");
    }

    /**
     * What became of a file.
     *
     * @param broken the law that it breaks; {@code null} if none
     * @param refused why it was refused; {@code null} if it was not
     */
    record Checked(String broken, UnreadableDocumentException.Reason refused, long nanoseconds, long allocated) {}

    /** Reads these bytes. */
    Checked check(Seed.Kind kind, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        UnreadableDocumentException.Reason refused = null;
        try {
            whole();
        } catch (UnreadableDocumentException e) {
            refused = e.reason();
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Checked(signature(e), null, 0, 0);
        }
        long nanoseconds = System.nanoTime() - start;
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        String broken = allocated > GRACE_BYTES + BYTES_FOR_EACH * size(kind, bytes) ? HUNGRY : null;
        return new Checked(broken, refused, nanoseconds, allocated);
    }

    /** Reads the file and writes it; what is written is read by another library. */
    private void whole() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator generator = Writers.pretty(out)) {
            pipeline.read(file, "changed", Writers.json(generator));
        }
        JsonNode tree = json.readTree(out.toByteArray());
        if (!tree.path("projects").isArray()) {
            throw new IllegalStateException("no projects in " + tree);
        }
    }

    private static long size(Seed.Kind kind, byte[] bytes) {
        if (kind == Seed.Kind.DOCX) {
            try {
                return Zips.unzip(bytes).values().stream()
                        .mapToLong(part -> part.length)
                        .sum();
            } catch (RuntimeException e) {
                return bytes.length;
            }
        }
        return bytes.length;
    }

    /** What failed, and where, short enough to be counted. */
    private static String signature(Throwable thrown) {
        StringBuilder line =
                new StringBuilder(thrown.toString().lines().findFirst().orElse(""));
        StackTraceElement[] stack = thrown.getStackTrace();
        for (int i = 0, told = 0; i < stack.length && told < 3; i++) {
            if (stack[i].getClassName().startsWith("io.github.mubiao") || i < 2) {
                line.append(" at ").append(stack[i].getFileName()).append(':').append(stack[i].getLineNumber());
                told++;
            }
        }
        return line.toString();
    }
}
