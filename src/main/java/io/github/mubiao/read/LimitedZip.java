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
    private final ZipBudget budget;
    private boolean closed;

    LimitedZip(ZipFile zip, ReadOptions options) throws UnreadableDocumentException {
        this.zip = zip;
        this.budget = new ZipBudget(options);
        long entriesLimit = options.limit(Limit.ENTRIES);
        if (Collections.list(zip.getEntries()).size() > entriesLimit) {
            throw Limit.ENTRIES.reached(entriesLimit);
        }
    }

    ZipBudget budget() {
        return budget;
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
        InputStream unzipped;
        try {
            unzipped = zip.getInputStream(entry);
        } catch (IOException e) {
            // A way of packing that no writer of documents uses, or a number that is damaged.
            throw new UnreadableDocumentException(
                    UnreadableDocumentException.Reason.BROKEN_ZIP,
                    "the file is damaged: " + entry.getName() + " in it cannot be unzipped",
                    e);
        }
        return new LimitedStream(unzipped, budget, entry.getName(), entry.getCompressedSize(), entry.getCrc());
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
