package io.github.mubiao.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Copies a package without the times in it, so that the same rows give the same bytes. What is
 * compressed stays so.
 */
final class TimelessPackage {

    /** Where zip's time begins; zip has local times. */
    private static final LocalDateTime START = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String CORE_PROPERTIES = "docProps/core.xml";

    private TimelessPackage() {}

    /** Copies the package to a stream, which stays open. */
    static void copy(Path from, OutputStream to) throws IOException {
        try (ZipFile source = ZipFile.builder().setPath(from).get()) {
            ZipArchiveOutputStream target = new ZipArchiveOutputStream(to);
            for (ZipArchiveEntry entry : Collections.list(source.getEntries())) {
                if (entry.getName().equals(CORE_PROPERTIES)) {
                    coreProperties(source, entry, target);
                } else {
                    target.addRawArchiveEntry(timeless(entry), source.getRawInputStream(entry));
                }
            }
            target.finish();
        }
    }

    private static void coreProperties(ZipFile source, ZipArchiveEntry entry, ZipArchiveOutputStream target)
            throws IOException {
        String text;
        try (InputStream in = source.getInputStream(entry)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        byte[] bytes =
                text.replaceAll("<dcterms:created.*?</dcterms:created>", "").getBytes(StandardCharsets.UTF_8);
        ZipArchiveEntry timeless = new ZipArchiveEntry(entry.getName());
        timeless.setTimeLocal(START);
        target.putArchiveEntry(timeless);
        target.write(bytes);
        target.closeArchiveEntry();
    }

    private static ZipArchiveEntry timeless(ZipArchiveEntry entry) {
        ZipArchiveEntry timeless = new ZipArchiveEntry(entry.getName());
        timeless.setMethod(entry.getMethod());
        timeless.setCrc(entry.getCrc());
        timeless.setSize(entry.getSize());
        timeless.setCompressedSize(entry.getCompressedSize());
        timeless.setTimeLocal(START);
        return timeless;
    }
}
