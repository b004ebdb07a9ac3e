package io.github.mubiao.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The package of a Word document as Word writes it, read by Java's own zip reader under the same
 * limits. What is only seldom seen is left to {@link WordPackage}: names of parts that need rules, parts
 * without a content type, relationships that contradict each other, or no document at all.
 */
final class PlainPackage implements WordParts {

    private final ZipFile zip;
    private final ZipBudget budget;
    private final ReadOptions options;
    private final ZipEntry main;
    private final ZipEntry styles;

    private PlainPackage(ZipFile zip, ReadOptions options) throws IOException {
        this.zip = zip;
        this.options = options;
        this.budget = new ZipBudget(options);
        if (zip.size() > options.limit(Limit.ENTRIES)) {
            throw new UnusualFileException("many entries");
        }
        PartNames names = new PartNames();
        List<? extends ZipEntry> entries = Collections.list(zip.entries());
        for (ZipEntry entry : entries) {
            if (!entry.isDirectory()) {
                names.add(entry.getName());
            }
        }
        names.check();
        ContentTypes types = types();
        types.check(names);
        this.main = target("", "officeDocument");
        if (main == null || types.isOther(main.getName())) {
            throw new UnusualFileException("no Word document");
        }
        this.styles = target(main.getName(), "styles");
    }

    /**
     * Opens a package; nothing is ever written to it.
     *
     * @throws UnusualFileException where it is not as Word writes it
     */
    static PlainPackage open(Path file, ReadOptions options) throws IOException {
        ZipFile zip = null;
        PlainPackage opened = null;
        try {
            zip = new ZipFile(file.toFile());
            opened = new PlainPackage(zip, options);
            return opened;
        } catch (UnreadableDocumentException | UnusualFileException known) {
            throw known;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            throw new UnusualFileException(e);
        } finally {
            if (opened == null && zip != null) {
                zip.close();
            }
        }
    }

    private ContentTypes types() throws IOException {
        try (ScanningCursor xml = description(entry(ContentTypes.PART))) {
            return ContentTypes.read(xml);
        }
    }

    /** The part that a relationship of a kind leads to; {@code null} where there is no such relationship. */
    private ZipEntry target(String part, String kind) throws IOException {
        ZipEntry described = zip.getEntry(Relationships.partOf(part));
        if (described == null) {
            return null;
        }
        try (ScanningCursor xml = description(described)) {
            String target = Relationships.target(xml, part, kind);
            return target == null ? null : entry(target);
        }
    }

    private ZipEntry entry(String name) throws UnusualFileException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnusualFileException("a part that is not there");
        }
        return entry;
    }

    private ScanningCursor description(ZipEntry entry) throws IOException {
        // What a description says is checked by what it leads to; only texts and styles could be wrong unseen.
        return new ScanningCursor(stream(entry, -1), options);
    }

    private InputStream stream(ZipEntry entry, long sum) throws IOException {
        return new LimitedStream(zip.getInputStream(entry), budget, entry.getName(), entry.getCompressedSize(), sum);
    }

    @Override
    public InputStream content() throws IOException {
        budget.described();
        return stream(main, main.getCrc());
    }

    @Override
    public InputStream styles() throws IOException {
        budget.described();
        return styles == null ? null : stream(styles, styles.getCrc());
    }

    @Override
    public XmlCursor cursor(InputStream in, String part, ReadOptions same) throws IOException {
        return new ScanningCursor(in, same);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
