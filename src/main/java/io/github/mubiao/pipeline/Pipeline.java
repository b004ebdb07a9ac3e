package io.github.mubiao.pipeline;

import io.github.mubiao.check.Checks;
import io.github.mubiao.grid.Grid;
import io.github.mubiao.grid.Grids;
import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Source;
import io.github.mubiao.model.WholeDocument;
import io.github.mubiao.read.BlockHandler;
import io.github.mubiao.read.DocumentReader;
import io.github.mubiao.read.Limit;
import io.github.mubiao.read.Paragraph;
import io.github.mubiao.read.RawTable;
import io.github.mubiao.read.ReadOptions;
import io.github.mubiao.recognise.Recogniser;
import io.github.mubiao.recognise.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Joins the rooms: a file becomes a document. */
public final class Pipeline {

    private final Vocabulary vocabulary;
    private final ReadOptions options;

    /** A pipeline with the standard layouts. */
    public Pipeline(ReadOptions options) {
        this.vocabulary = LayoutFiles.standard();
        this.options = options;
    }

    /**
     * Reads a file into a sink.
     *
     * @param file the file
     * @param path how the document names its source
     * @param sink takes the document piece by piece; what it took is incomplete when this throws
     * @throws io.github.mubiao.read.UnreadableDocumentException if the file is no document that can be
     *     read; its message says why
     * @throws IOException if reading or the sink fails
     */
    public void read(Path file, String path, DocumentSink sink) throws IOException {
        Feed feed = new Feed(format -> new Recogniser(vocabulary, source(file, path, format), new Checks(sink)));
        new DocumentReader(options).read(file, feed);
        feed.recogniser.end();
    }

    /**
     * Reads an input into a sink that keeps what it takes and never fails.
     *
     * @return why the input could not be read; empty where it was
     */
    public Optional<String> read(Inputs.Input input, DocumentSink sink) {
        if (input.trouble() != null) {
            return Optional.of(input.trouble());
        }
        try {
            read(input.file(), input.path(), sink);
            return Optional.empty();
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return Optional.of(DocumentConversion.reason(e));
        }
    }

    /**
     * Reads a file as a whole.
     *
     * @throws IOException as {@link #read(Path, String, DocumentSink)}
     */
    public BudgetDocument read(Path file) throws IOException {
        return read(file, file.toString().replace('\\', '/'));
    }

    /**
     * Reads a file as a whole.
     *
     * @param path how the document names its source
     * @throws IOException as {@link #read(Path, String, DocumentSink)}
     */
    public BudgetDocument read(Path file, String path) throws IOException {
        WholeDocument whole = new WholeDocument();
        read(file, path, whole);
        return whole.document();
    }

    /** Tells what each table of one document holds; the tables are to come in document order. */
    public Function<Grid, String> roles() {
        Recogniser recogniser = new Recogniser(vocabulary, new Source("", "", "", 0), new WholeDocument());
        return grid -> {
            try {
                return recogniser.table(grid).label();
            } catch (IOException e) {
                throw new UncheckedIOException("The collector writes nothing", e);
            }
        };
    }

    /** What decides how documents are read, in one line without secrets; the same settings, the same reading. */
    String settings() {
        StringBuilder line = new StringBuilder();
        for (Limit limit : Limit.values()) {
            line.append(options.limit(limit)).append(' ');
        }
        return line.toString();
    }

    private static Source source(Path file, String path, String format) throws IOException {
        Digest digest = Digest.of(file);
        return new Source(path, format, digest.sha256(), digest.size());
    }

    /** Makes the recogniser of a document once its format is known. */
    private interface RecogniserFactory {
        Recogniser of(String format) throws IOException;
    }

    /** Hands what is read to the recogniser. */
    private static final class Feed implements BlockHandler {

        private final RecogniserFactory factory;
        private Recogniser recogniser;

        Feed(RecogniserFactory factory) {
            this.factory = factory;
        }

        @Override
        public void start(String format) throws IOException {
            recogniser = factory.of(format);
        }

        @Override
        public void paragraph(Paragraph paragraph) {
            recogniser.paragraph(paragraph.number(), paragraph.text());
        }

        @Override
        public void table(RawTable table) throws IOException {
            recogniser.table(Grids.of(table));
        }
    }
}
