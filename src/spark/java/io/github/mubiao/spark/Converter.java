package io.github.mubiao.spark;

import io.github.mubiao.model.Failures;
import io.github.mubiao.model.Message;
import io.github.mubiao.model.Source;
import io.github.mubiao.pipeline.Digest;
import io.github.mubiao.pipeline.Pipeline;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;

/**
 * Converts documents, one after the other, where a task runs. A document that cannot be read has its
 * failure as its rows; only a machine that cannot keep rows, or is told to stop, ends the task.
 */
final class Converter implements FlatMapFunction<Iterator<List<Work>>, Row> {

    private static final long serialVersionUID = 1;

    private final DocumentReading reading;
    private final String settings;
    private final SerializableConfiguration hadoop;
    private final int attempts;

    /**
     * A converter.
     *
     * @param settings what decides how documents are read, kept beside them
     * @param hadoop how file systems are reached
     * @param attempts how often Spark tries a task before it gives up the job
     */
    Converter(DocumentReading reading, String settings, SerializableConfiguration hadoop, int attempts) {
        this.reading = reading;
        this.settings = settings;
        this.hadoop = hadoop;
        this.attempts = attempts;
    }

    @Override
    public Iterator<Row> call(Iterator<List<Work>> batches) {
        Walk walk = new Walk(batches);
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> walk.close());
        return walk;
    }

    /** The rows of one document; {@code null} where the tables have them already. */
    private DocumentRows convert(Work work) throws IOException {
        if (work.trouble() != null) {
            return unread(work, null, work.trouble());
        }
        try (LocalFile file = LocalFile.of(work.path(), hadoop.value())) {
            if (work.known() != null && work.known().equals(digest(file).sha256())) {
                return null;
            }
            return convert(work, file);
        } catch (IOException e) {
            boolean last =
                    e instanceof FileNotFoundException || TaskContext.get().attemptNumber() + 1 >= attempts;
            if (e instanceof RowsException || !last) {
                // Another machine, or this one later, may reach the file.
                throw e;
            }
            return unread(work, null, Failures.reason(e));
        }
    }

    /** A file that cannot be read is no reason to stop: the conversion meets the same trouble and tells it. */
    private Digest digest(LocalFile file) {
        try {
            return reading.pipeline().digest(file.file());
        } catch (IOException e) {
            return new Digest(null, 0);
        }
    }

    private DocumentRows convert(Work work, LocalFile file) throws IOException {
        DocumentRows rows = new DocumentRows(work, settings);
        Optional<Message> reason = reading.pipeline().attempt(file.file(), work.document(), rows);
        if (reason.isEmpty()) {
            return rows;
        }
        rows.close();
        if (rows.failure() != null) {
            throw new RowsException(rows.failure());
        }
        if (TaskContext.get().isInterrupted()) {
            throw new RowsException(new IOException("The task was told to stop"));
        }
        return unread(work, file, reason.get());
    }

    private DocumentRows unread(Work work, LocalFile file, Message reason) throws IOException {
        DocumentRows rows = new DocumentRows(work, settings);
        Digest digest = file == null ? new Digest(null, 0) : digest(file);
        Pipeline.unread(new Source(work.document(), null, digest.sha256(), digest.size()), reason, rows);
        rows.failed(reason.toString());
        return rows;
    }

    /** Rows cannot be kept; another task may do better. */
    private static final class RowsException extends IOException {

        private static final long serialVersionUID = 1;

        RowsException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** All rows of all documents, of which one at a time is kept. */
    private final class Walk implements Iterator<Row> {

        private final Iterator<List<Work>> batches;
        private Iterator<Work> works = Collections.emptyIterator();
        private DocumentRows document;
        private Iterator<Row> rows = Collections.emptyIterator();

        Walk(Iterator<List<Work>> batches) {
            this.batches = batches;
        }

        @Override
        public boolean hasNext() {
            try {
                while (!rows.hasNext()) {
                    close();
                    while (!works.hasNext()) {
                        if (!batches.hasNext()) {
                            return false;
                        }
                        works = batches.next().iterator();
                    }
                    document = convert(works.next());
                    rows = document == null ? Collections.emptyIterator() : document.rows();
                }
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException("No more rows");
            }
            return rows.next();
        }

        void close() {
            try {
                if (document != null) {
                    document.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
            document = null;
        }
    }
}
