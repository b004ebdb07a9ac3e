package io.github.mubiao.spark;

import io.github.mubiao.diff.DocumentPairs;
import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.Project;
import io.github.mubiao.write.StoredParts;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Documents of tables in one file of the temporary folder, so that each can be had once more without the memory
 * for all of them. For one thread.
 */
final class LocalDocuments implements Closeable {

    private final Path file;
    private final DataOutputStream out;
    private final Map<DocumentPairs.Entry, Long> places = new HashMap<>();
    private final List<String> unread = new ArrayList<>();
    private long written;
    private RandomAccessFile in;

    LocalDocuments() throws IOException {
        this.file = Files.createTempFile("mubiao-documents", ".tmp");
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    /** The documents that could not be read when they were converted. */
    List<String> unread() {
        return unread;
    }

    /**
     * Takes the documents of one side.
     *
     * @param contents the rows of their parts
     * @param taker takes each that could be read when it was converted
     * @return the documents in the order of their paths, those that could not be read without header
     */
    List<DocumentPairs.Entry> take(Dataset<Row> contents, BiConsumer<DocumentPairs.Entry, BudgetDocument> taker)
            throws IOException {
        List<DocumentPairs.Entry> entries = new ArrayList<>();
        Parts parts = new Parts();
        Iterator<Row> rows = contents.select(TableSchema.DOCUMENT, "name", "part", "content")
                .orderBy(TableSchema.DOCUMENT, "part")
                .toLocalIterator();
        while (rows.hasNext()) {
            Row row = rows.next();
            if (row.getLong(2) == 0) {
                end(parts, entries, taker);
                parts = new Parts();
                parts.path = row.getString(0);
                parts.name = row.getString(1);
            }
            if (!row.isNullAt(3)) {
                parts.texts.add(row.getString(3));
            }
        }
        end(parts, entries, taker);
        return entries;
    }

    /** The parts of one document. */
    private static final class Parts {
        private String path;
        private String name;
        private final List<String> texts = new ArrayList<>();
    }

    private void end(
            Parts parts, List<DocumentPairs.Entry> entries, BiConsumer<DocumentPairs.Entry, BudgetDocument> taker)
            throws IOException {
        if (parts.path == null) {
            return;
        }
        BudgetDocument document = parts.texts.isEmpty() ? null : document(parts.texts);
        DocumentPairs.Entry entry = new DocumentPairs.Entry(document == null ? null : document.header(), parts.name);
        entries.add(entry);
        if (document == null) {
            unread.add(parts.path);
            return;
        }
        places.put(entry, written);
        write(parts.texts);
        taker.accept(entry, document);
    }

    private void write(List<String> texts) throws IOException {
        out.writeInt(texts.size());
        written += Integer.BYTES;
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
            written += Integer.BYTES + bytes.length;
        }
    }

    /** A document that was taken, without findings, which no comparison looks at. */
    BudgetDocument of(DocumentPairs.Entry entry) throws IOException {
        if (in == null) {
            out.flush();
            in = new RandomAccessFile(file.toFile(), "r");
        }
        in.seek(places.get(entry));
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            texts.add(new String(bytes, StandardCharsets.UTF_8));
        }
        return document(texts);
    }

    private static BudgetDocument document(List<String> texts) throws IOException {
        DocumentHeader header = StoredParts.header(texts.get(0));
        List<Project> projects = new ArrayList<>();
        for (String text : texts.subList(1, texts.size())) {
            projects.add(StoredParts.project(text));
        }
        return new BudgetDocument(header, projects, List.of());
    }

    @Override
    public void close() throws IOException {
        out.close();
        if (in != null) {
            in.close();
        }
        Files.deleteIfExists(file);
    }
}
