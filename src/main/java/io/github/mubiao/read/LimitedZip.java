package io.github.mubiao.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipEntrySource;

/**
 * A zip file under this reader's limits. POI's own guard is one setting for the whole process and
 * refuses what compresses 1:100, which real tables reach; so its package layer reads through this
 * instead, and nobody else's settings are touched.
 */
final class LimitedZip implements ZipEntrySource {

    private final ZipFile zip;
    private final long unzippedLimit;
    private final long ratioLimit;
    private final long descriptionLimit;
    private boolean describing = true;
    private UnreadableDocumentException refusal;
    private long unzipped;
    private boolean closed;

    LimitedZip(ZipFile zip, ReadOptions options) throws UnreadableDocumentException {
        this.zip = zip;
        this.unzippedLimit = options.limit(Limit.UNZIPPED);
        this.ratioLimit = options.limit(Limit.RATIO);
        this.descriptionLimit = options.limit(Limit.DESCRIPTION);
        long entriesLimit = options.limit(Limit.ENTRIES);
        if (Collections.list(zip.getEntries()).size() > entriesLimit) {
            throw Limit.ENTRIES.reached(entriesLimit);
        }
    }

    void spend(long bytes) throws UnreadableDocumentException {
        unzipped += bytes;
        if (unzipped > unzippedLimit) {
            throw refuse(Limit.UNZIPPED, unzippedLimit);
        }
    }

    /** The package is known: what is read from now on is content, which is read piece by piece. */
    void described() {
        describing = false;
    }

    /** Refuses the file; remembered, because what reads the package may swallow it. */
    UnreadableDocumentException refuse(Limit limit, long value) {
        refusal = limit.reached(value);
        return refusal;
    }

    /** The limit that was reached; {@code null} where none was. */
    UnreadableDocumentException refusal() {
        return refusal;
    }

    long descriptionLimit() {
        return descriptionLimit;
    }

    long ratioLimit() {
        return ratioLimit;
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return zip.getEntries();
    }

    /** Part names do not differ by case alone, and some writers use a backslash. */
    @Override
    public ZipArchiveEntry getEntry(String name) {
        ZipArchiveEntry exact = zip.getEntry(name);
        if (exact != null) {
            return exact;
        }
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (entry.getName().replace('\\', '/').equalsIgnoreCase(name)) {
                return entry;
            }
        }
        return null;
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        return new LimitedStream(zip.getInputStream(entry), this, entry.getCompressedSize(), describing);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        zip.close();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }
}
