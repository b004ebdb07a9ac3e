package io.github.mubiao.spark;

import io.github.mubiao.model.Coverage;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Project;
import io.github.mubiao.write.StoredParts;
import io.github.mubiao.write.Writers;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;

/** Takes one document and keeps its rows of all tables, until it is complete and its partition known. */
final class DocumentRows implements DocumentSink, Closeable {

    private final Work work;
    private final String settings;
    private final RowBuffer buffer = new RowBuffer(RowBuffer.ROWS_IN_MEMORY);
    private final List<String> warnings = new ArrayList<>();
    private final DocumentSink rows;
    private DocumentHeader header;
    private int parts;
    private IOException failure;

    DocumentRows(Work work, String settings) {
        this.work = work;
        this.settings = settings;
        this.rows = Writers.rows(
                (table, values) -> keep(TableSchema.index(table), values), warning -> warnings.add(warning.toString()));
    }

    /** What went wrong in keeping rows, which is no fault of the document; {@code null} for nothing. */
    IOException failure() {
        return failure;
    }

    /** Says why the document could not be read; once it has its finding. */
    void failed(String reason) throws IOException {
        add(TableSchema.FAILURES.name(), work.document(), 1, "unreadable", reason);
    }

    @Override
    public void start(DocumentHeader started) throws IOException {
        header = started;
        rows.start(started);
        boolean read = started.source().format() != null;
        add(
                TableSchema.CONTENTS.name(),
                work.document(),
                0,
                work.name(),
                started.source().sha256(),
                settings,
                !read,
                read ? StoredParts.write(started) : null);
    }

    @Override
    public void project(Project project) throws IOException {
        rows.project(project);
        add(TableSchema.CONTENTS.name(), work.document(), ++parts, null, null, null, null, StoredParts.write(project));
    }

    @Override
    public void coverage(Coverage coverage) throws IOException {
        rows.coverage(coverage);
    }

    @Override
    public void end(List<Finding> findings) throws IOException {
        rows.end(findings);
        int ordinal = 0;
        for (String warning : warnings) {
            add(TableSchema.FAILURES.name(), work.document(), ++ordinal, "value", warning);
        }
    }

    private void add(String table, Object... values) throws IOException {
        keep(TableSchema.index(table), Arrays.asList(values));
    }

    private void keep(int table, List<Object> values) throws IOException {
        try {
            buffer.add(table, values);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** The rows, each with the document's partition; to be walked once. */
    Iterator<Row> rows() throws IOException {
        Integer year = header.fiscalYear();
        String region = header.identity().regionKey();
        Iterator<RowBuffer.Entry> entries = buffer.rows();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public Row next() {
                RowBuffer.Entry entry = entries.next();
                return TableSchema.tagged(entry.table(), entry.values(), year, region);
            }
        };
    }

    @Override
    public void close() throws IOException {
        buffer.close();
    }
}
