package io.github.mubiao.pipeline;

import io.github.mubiao.diff.ChangeFilter;
import io.github.mubiao.diff.DiffOptions;
import io.github.mubiao.diff.DocumentPairs;
import io.github.mubiao.diff.FolderDiff;
import io.github.mubiao.diff.YearDiff;
import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.DiffSink;
import io.github.mubiao.model.DiffSummary;
import io.github.mubiao.model.DocumentDiff;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.DocumentStatus;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Message;
import io.github.mubiao.model.Project;
import io.github.mubiao.read.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Compares two documents, or the documents of two folders. */
public final class Comparison {

    private static final int JOBS = Runtime.getRuntime().availableProcessors();

    /** What a row of a kept document may take of the memory: four times what it needs, so that a quarter is kept. */
    private static final long BYTES_A_ROW = 8 << 10;

    private final Pipeline pipeline;
    private final DiffOptions options;
    private final ChangeFilter filter;
    private final Consumer<DocumentDiff> listener;
    private final DiffSummary whole = new DiffSummary();
    private final List<Failure> failures = new ArrayList<>();
    /** Documents that stay in memory until they are compared, as far as there is room. */
    private final Map<DocumentPairs.Entry, BudgetDocument> kept = new ConcurrentHashMap<>();
    /** How many comparisons still need a document. */
    private final Map<DocumentPairs.Entry, AtomicInteger> needed = new ConcurrentHashMap<>();

    /** Documents that could not be read to their end. */
    private final Set<DocumentPairs.Entry> broken = new HashSet<>();

    /** Shared by documents that are read side by side; one that ran out of memory holds it alone. */
    private final ReadWriteLock memory = new ReentrantReadWriteLock(true);

    private final AtomicLong room = new AtomicLong(Runtime.getRuntime().maxMemory() / BYTES_A_ROW);
    private int compared;
    private boolean changed;

    /**
     * A comparison, to be run once.
     *
     * @param listener hears of each pair with all its changes
     */
    public Comparison(Pipeline pipeline, DiffOptions options, ChangeFilter filter, Consumer<DocumentDiff> listener) {
        // What changed says nothing of what is wrong.
        this.pipeline = pipeline.unchecked();
        this.options = options;
        this.filter = filter;
        this.listener = listener;
    }

    /**
     * A document that could not be read.
     *
     * @param path the document
     * @param message why
     */
    public record Failure(String path, Message message) {}

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
        Attempt<BudgetDocument> from = attempt(older, this::read);
        Attempt<BudgetDocument> to = attempt(newer, this::read);
        note(from.failure());
        note(to.failure());
        if (from.value() != null && to.value() != null) {
            sink.start(older.path(), newer.path());
            show(new YearDiff(options).between(from.value(), to.value()), sink);
            sink.end(whole);
        }
        return new Result(compared, changed, failures);
    }

    /**
     * Compares the documents of two folders. First each is read, for what the identity of its projects rests on, and
     * kept as far as the memory has room. Projects are paired over all documents; then document by document is
     * compared on all cores, where what was not kept is read again, so that any number of documents can be compared.
     *
     * @param from what the older folder is called
     * @param to what the newer folder is called
     * @param progress hears of each document that was read, how many projects it has
     * @throws IOException if the sink fails
     */
    public Result folders(
            String from,
            List<Inputs.Input> older,
            String to,
            List<Inputs.Input> newer,
            DiffSink sink,
            IntConsumer progress)
            throws IOException {
        pipeline.prepare(older.size() + newer.size());
        FolderDiff folders = new FolderDiff(options);
        Map<DocumentPairs.Entry, Inputs.Input> inputs = new HashMap<>();
        List<DocumentPairs.Entry> all = new ArrayList<>();
        List<Inputs.Input> both = new ArrayList<>(older);
        both.addAll(newer);
        Iterator<Inputs.Input> order = both.iterator();
        OrderedWork.run(both, JOBS, (input, time) -> open(input), opened -> {
            Inputs.Input input = order.next();
            DocumentPairs.Entry entry = entry(opened, input);
            if (opened.document() != null && all.size() < older.size()) {
                folders.addOlder(entry, opened.document());
            } else if (opened.document() != null) {
                folders.addNewer(entry, opened.document());
            }
            inputs.put(entry, input);
            all.add(entry);
            progress.accept(
                    opened.document() == null ? 0 : opened.document().projects().size());
            return true;
        });
        List<DocumentPairs.Entry> first = all.subList(0, older.size());
        List<DocumentPairs.Entry> second = all.subList(older.size(), all.size());
        sink.start(from, to);
        // What cannot be read takes its partner out: it would look as if it were new, or gone.
        List<DocumentPairs.Pair> hints = DocumentPairs.of(first, second).stream()
                .filter(pair -> !isBroken(pair.from()) && !isBroken(pair.to()))
                .toList();
        List<FolderDiff.Plan> plans = folders.plans(hints);
        for (FolderDiff.Plan plan : plans) {
            entriesOf(plan)
                    .forEach(entry -> needed.computeIfAbsent(entry, k -> new AtomicInteger())
                            .incrementAndGet());
        }
        OrderedWork.run(plans, JOBS, (plan, time) -> compare(folders, plan, inputs), done -> take(done, sink));
        sink.end(whole);
        return new Result(compared, changed, failures);
    }

    private static List<DocumentPairs.Entry> entriesOf(FolderDiff.Plan plan) {
        List<DocumentPairs.Entry> entries = new ArrayList<>(plan.sources().values());
        if (plan.to() != null) {
            entries.add(plan.to());
        }
        return entries;
    }

    /** What is left of trying: a value or why there is none. */
    private record Attempt<T>(T value, Failure failure) {}

    /** Reads something of an input. */
    private interface Reading<T> {
        T of(Inputs.Input input) throws IOException;
    }

    /** A pair that was compared, or the failures of one that could not be. */
    private record Compared(DocumentDiff diff, List<Failure> failures) {}

    private <T> Attempt<T> attempt(Inputs.Input input, Reading<T> reading) {
        if (input.trouble() != null) {
            return new Attempt<>(null, new Failure(input.path(), input.trouble()));
        }
        try {
            return new Attempt<>(beside(input, reading), null);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            return new Attempt<>(null, new Failure(input.path(), DocumentConversion.reason(e)));
        }
    }

    /** Reads beside other documents; where they have taken all memory, once more with none beside it. */
    private <T> T beside(Inputs.Input input, Reading<T> reading) throws IOException {
        memory.readLock().lock();
        try {
            return reading.of(input);
        } catch (OutOfMemoryError e) {
            // Those beside it give theirs back when they are done.
        } finally {
            memory.readLock().unlock();
        }
        memory.writeLock().lock();
        try {
            return reading.of(input);
        } finally {
            memory.writeLock().unlock();
        }
    }

    private void note(Failure failure) {
        if (failure != null) {
            failures.add(failure);
        }
    }

    /** Notes what was read of an input, and keeps it where there is room. */
    private DocumentPairs.Entry entry(Opened opened, Inputs.Input input) {
        note(opened.failure());
        DocumentPairs.Entry entry = new DocumentPairs.Entry(opened.header(), input.name());
        if (opened.document() == null) {
            broken.add(entry);
        } else if (room.addAndGet(-rows(opened.document())) >= 0) {
            kept.put(entry, opened.document());
        }
        return entry;
    }

    /** A document, or its header and why it could not be read to its end. */
    private record Opened(DocumentHeader header, BudgetDocument document, Failure failure) {}

    /** A document that breaks off has a header all the same, and with it its partner. */
    private Opened open(Inputs.Input input) {
        Attempt<BudgetDocument> whole = attempt(input, this::read);
        if (whole.value() != null) {
            return new Opened(whole.value().header(), whole.value(), null);
        }
        Attempt<DocumentHeader> header = attempt(input, this::header);
        return new Opened(header.value(), null, whole.failure());
    }

    private boolean isBroken(DocumentPairs.Entry entry) {
        return entry != null && broken.contains(entry);
    }

    private static long rows(BudgetDocument document) {
        return document.projects().stream()
                .mapToLong(project -> 1 + project.indicators().size())
                .sum();
    }

    private Compared compare(FolderDiff folders, FolderDiff.Plan plan, Map<DocumentPairs.Entry, Inputs.Input> inputs) {
        List<Failure> failed = new ArrayList<>();
        try {
            return new Compared(folders.compare(plan, entry -> document(entry, inputs)), failed);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            // One pair never stops the others.
            DocumentPairs.Entry named = plan.to() != null ? plan.to() : plan.from();
            failed.add(new Failure(inputs.get(named).path(), DocumentConversion.reason(e)));
            return new Compared(null, failed);
        } finally {
            for (DocumentPairs.Entry entry : entriesOf(plan)) {
                if (needed.get(entry).decrementAndGet() == 0) {
                    kept.remove(entry);
                }
            }
        }
    }

    private BudgetDocument document(DocumentPairs.Entry entry, Map<DocumentPairs.Entry, Inputs.Input> inputs)
            throws IOException {
        BudgetDocument known = kept.get(entry);
        return known != null ? known : read(inputs.get(entry));
    }

    private boolean take(Compared pair, DiffSink sink) throws IOException {
        failures.addAll(pair.failures());
        if (pair.diff() != null) {
            show(pair.diff(), sink);
        }
        return true;
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
        BudgetDocument document = pipeline.read(input.file(), input.path());
        if (DocumentStatus.of(document.findings()) == DocumentStatus.INCOMPLETE) {
            // What is missing would look as if it had been dropped.
            throw Refusal.INCOMPLETE.of();
        }
        return document;
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
