package io.github.mubiao.pipeline;

import io.github.mubiao.diff.ChangeFilter;
import io.github.mubiao.diff.DocumentPairs;
import io.github.mubiao.diff.YearDiff;
import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.DiffSink;
import io.github.mubiao.model.DiffSummary;
import io.github.mubiao.model.DocumentDiff;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Project;
import io.github.mubiao.read.UnreadableDocumentException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Compares two documents, or the documents of two folders, one pair after the other. */
public final class Comparison {

    private final Pipeline pipeline;
    private final YearDiff yearDiff;
    private final ChangeFilter filter;
    private final Consumer<DocumentDiff> listener;
    private final DiffSummary whole = new DiffSummary();
    private final List<Failure> failures = new ArrayList<>();
    private int compared;
    private boolean changed;

    /**
     * A comparison, to be run once.
     *
     * @param listener hears of each pair with all its changes
     */
    public Comparison(Pipeline pipeline, YearDiff yearDiff, ChangeFilter filter, Consumer<DocumentDiff> listener) {
        this.pipeline = pipeline;
        this.yearDiff = yearDiff;
        this.filter = filter;
        this.listener = listener;
    }

    /**
     * A document that could not be read.
     *
     * @param path the document
     * @param message why
     */
    public record Failure(String path, String message) {}

    /**
     * What became of the comparison.
     *
     * @param compared how many pairs were compared, documents without partner among them
     * @param changed whether any change was shown
     * @param failures the documents that could not be read; their partners are not compared
     */
    public record Result(int compared, boolean changed, List<Failure> failures) {}

    /**
     * Compares two documents.
     *
     * @throws IOException if the sink fails
     */
    public Result files(Inputs.Input older, Inputs.Input newer, DiffSink sink) throws IOException {
        BudgetDocument from = read(older);
        BudgetDocument to = read(newer);
        if (from != null && to != null) {
            sink.start(older.path(), newer.path());
            show(yearDiff.between(from, to), sink);
            sink.end(whole);
        }
        return new Result(compared, changed, failures);
    }

    /**
     * Compares the documents of two folders. First only the beginning of each is read, to find the
     * pairs; then pair by pair, so that no more than two documents are held at once.
     *
     * @param from what the older folder is called
     * @param to what the newer folder is called
     * @throws IOException if the sink fails
     */
    public Result folders(String from, List<Inputs.Input> older, String to, List<Inputs.Input> newer, DiffSink sink)
            throws IOException {
        Map<DocumentPairs.Entry, Inputs.Input> inputs = new HashMap<>();
        List<DocumentPairs.Entry> first = entries(older, inputs);
        List<DocumentPairs.Entry> second = entries(newer, inputs);
        sink.start(from, to);
        for (DocumentPairs.Pair pair : DocumentPairs.of(first, second)) {
            pair(pair, inputs, sink);
        }
        sink.end(whole);
        return new Result(compared, changed, failures);
    }

    private List<DocumentPairs.Entry> entries(List<Inputs.Input> inputs, Map<DocumentPairs.Entry, Inputs.Input> known)
            throws IOException {
        List<DocumentPairs.Entry> entries = new ArrayList<>();
        for (Inputs.Input input : inputs) {
            try {
                DocumentPairs.Entry entry = new DocumentPairs.Entry(header(input), input.name());
                known.put(entry, input);
                entries.add(entry);
            } catch (UnreadableDocumentException e) {
                failures.add(new Failure(input.path(), e.getMessage()));
            }
        }
        return entries;
    }

    private void pair(DocumentPairs.Pair pair, Map<DocumentPairs.Entry, Inputs.Input> inputs, DiffSink sink)
            throws IOException {
        BudgetDocument from = pair.from() == null ? null : read(inputs.get(pair.from()));
        BudgetDocument to = pair.to() == null ? null : read(inputs.get(pair.to()));
        boolean complete = (from != null) == (pair.from() != null) && (to != null) == (pair.to() != null);
        if (complete) {
            show(diff(from, to, pair), sink);
        }
    }

    private DocumentDiff diff(BudgetDocument from, BudgetDocument to, DocumentPairs.Pair pair) {
        if (from == null) {
            return yearDiff.added(to);
        }
        return to == null ? yearDiff.removed(from) : yearDiff.between(from, to, pair.match());
    }

    private void show(DocumentDiff diff, DiffSink sink) throws IOException {
        listener.accept(diff);
        whole.add(diff);
        compared++;
        DocumentDiff shown = filter.of(diff);
        changed |= filter.showsChange(shown);
        sink.document(shown, DiffSummary.of(diff));
    }

    private BudgetDocument read(Inputs.Input input) throws IOException {
        try {
            return pipeline.read(input.file(), input.path());
        } catch (UnreadableDocumentException e) {
            failures.add(new Failure(input.path(), e.getMessage()));
            return null;
        }
    }

    private DocumentHeader header(Inputs.Input input) throws IOException {
        HeaderOnly header = new HeaderOnly();
        try {
            pipeline.read(input.file(), input.path(), header);
        } catch (Enough e) {
            return e.header;
        }
        throw new IllegalStateException("A document that was read has a header: " + input.path());
    }

    /** Stops reading where the header is known. */
    private static final class HeaderOnly implements DocumentSink {

        @Override
        public void start(DocumentHeader started) throws IOException {
            throw new Enough(started);
        }

        @Override
        public void project(Project project) {
            throw new IllegalStateException("Reading went on");
        }

        @Override
        public void end(List<Finding> findings) {
            throw new IllegalStateException("Reading went on");
        }
    }

    private static final class Enough extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient DocumentHeader header;

        Enough(DocumentHeader header) {
            super("the header is known");
            this.header = header;
        }
    }
}
