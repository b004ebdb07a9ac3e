package io.github.mubiao.pipeline;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.diff.ContentDigest;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.DocumentStatus;
import io.github.mubiao.model.Failures;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Message;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Severity;
import io.github.mubiao.model.Source;
import io.github.mubiao.pipeline.Entry.Stored;
import io.github.mubiao.write.AtomicFile;
import io.github.mubiao.write.RunFiles;
import io.github.mubiao.write.Writers;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/** Converts inputs, on all cores: the JSON file of each into place, its parts for their turn. */
final class DocumentConversion {

    private final Pipeline pipeline;
    private final RunFiles files;
    private final Path folder;
    private final RunFolder run;
    private final boolean json;
    private final int jobs;
    private final Duration timeout;
    private final Slots slots;

    /**
     * A conversion.
     *
     * @param files the files that all documents share
     * @param folder takes the JSON file of each document; {@code null} where no such files are written
     * @param run takes the parts of the shared files
     * @param jobs how many documents are converted at once
     * @param timeout how long one document may take; {@code null} for as long as it needs
     */
    DocumentConversion(Pipeline pipeline, RunFiles files, Path folder, RunFolder run, int jobs, Duration timeout) {
        this.pipeline = pipeline;
        this.files = files;
        this.folder = folder;
        this.run = run;
        this.json = folder != null;
        this.jobs = jobs;
        this.timeout = timeout;
        this.slots = new Slots(jobs);
    }

    /** What an earlier run left of an input. */
    interface Earlier<K> {
        /** What is used again; {@code null} where the input is to be converted. */
        K of(Inputs.Input input) throws IOException;
    }

    /**
     * An input that is done.
     *
     * @param result what came of converting it; {@code null} where it was kept
     * @param kept what an earlier run left of it; {@code null} where it was converted
     */
    record Done<K>(Inputs.Input input, Result result, K kept) {}

    /**
     * Converts inputs, or takes what an earlier run left of them.
     *
     * @param taker takes them in their order; it hands the results to {@link #append}
     */
    <K> void run(List<Inputs.Input> inputs, Earlier<K> earlier, OrderedWork.Taker<Done<K>> taker) throws IOException {
        pipeline.prepare(inputs.size());
        OrderedWork.run(
                inputs,
                jobs,
                timeout,
                new OrderedWork.Worker<>() {
                    @Override
                    public Done<K> work(Inputs.Input input, TimeAllowance allowance) throws IOException {
                        allowance.begin();
                        K kept = kept(input, earlier);
                        return new Done<>(input, kept == null ? convert(input, allowance) : null, kept);
                    }

                    @Override
                    public Done<K> late(Inputs.Input input, TimeAllowance allowance) throws IOException {
                        slots.leave(allowance);
                        // Nothing is asked of its file, which may be what hangs.
                        return new Done<>(
                                input, failed(input, unknown(input), allowance.late(), System.nanoTime()), null);
                    }

                    @Override
                    public void discard(Done<K> done) {
                        if (done.result() != null) {
                            done.result().discard();
                        }
                    }
                },
                taker);
    }

    private static <K> K kept(Inputs.Input input, Earlier<K> earlier) {
        try {
            return input.trouble() != null ? null : earlier.of(input);
        } catch (IOException e) {
            // The conversion meets the same trouble and tells it.
            return null;
        }
    }

    /** Appends the parts of a document to the shared files. */
    void append(Result result) throws IOException {
        try (RunFolder.Parts parts = result.parts()) {
            slots.retried(() -> run.append(result.entry(), parts));
        }
    }

    /** Appends what an earlier run left. */
    void append(PreviousRuns.Kept kept) throws IOException {
        slots.retried(() -> run.append(kept));
    }

    /**
     * An input that was converted, or failed.
     *
     * @param entry what is known of it, its parts still without place
     * @param parts what it adds to the shared files
     * @param findings all findings
     * @param failure why it failed; {@code null} where it was converted
     */
    record Result(Entry entry, RunFolder.Parts parts, List<Finding> findings, Message failure) {

        Conversion.Outcome outcome(Inputs.Input input) {
            return new Conversion.Outcome(input, entry.projects(), findings, failure);
        }

        /** Nobody takes the parts any more. */
        void discard() {
            try {
                parts.close();
            } catch (IOException e) {
                // Working files go with the next run.
            }
        }
    }

    /**
     * Converts an input; one that cannot be read leaves its failure as its one finding. What was given up
     * meanwhile is not put into place.
     *
     * @throws IOException if the output cannot be written
     */
    private Result convert(Inputs.Input input, TimeAllowance allowance) throws IOException {
        if (input.trouble() != null) {
            return failed(input, source(input), input.trouble(), System.nanoTime());
        }
        try {
            slots.take(allowance);
            Result result = attempt(input, allowance, false);
            if (result == null) {
                slots.leave(allowance);
                slots.takeAll(allowance);
                result = attempt(input, allowance, true);
            }
            return result;
        } finally {
            slots.leave(allowance);
        }
    }

    /** Converts an input; {@code null} where memory ran out and this is not the last attempt. */
    private Result attempt(Inputs.Input input, TimeAllowance allowance, boolean last) throws IOException {
        long start = System.nanoTime();
        RunFolder.Parts parts = new RunFolder.Parts(run.files(), run.working());
        try {
            return converted(input, parts, allowance, start);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            parts.close();
            IOException failure = OutputFailure.behind(e);
            if (failure != null) {
                throw failure;
            }
            if (e instanceof TimeOverException) {
                return failed(input, unknown(input), allowance.late(), start);
            }
            return e instanceof OutOfMemoryError && !last ? null : failed(input, source(input), reason(e), start);
        }
    }

    /** Why a document could not be read, in words for whoever gave it. */
    static Message reason(Throwable thrown) {
        if (thrown instanceof IOException || thrown instanceof UncheckedIOException) {
            return Failures.reason(thrown);
        }
        // A class for which memory ran out while it was set up stays broken.
        if (thrown instanceof OutOfMemoryError || thrown instanceof LinkageError) {
            return Message.of("document-memory", Runtime.getRuntime().maxMemory() >> 20);
        }
        return Message.of("defect", thrown);
    }

    private Result converted(Inputs.Input input, RunFolder.Parts parts, TimeAllowance allowance, long start)
            throws IOException {
        Counter counter = new Counter();
        ContentDigest content = new ContentDigest();
        List<DocumentSink> sinks = new ArrayList<>(List.of(counter, content, files.document(parts::out)));
        Stored stored = null;
        if (json) {
            stored = withJson(input, sinks, allowance);
        } else {
            pipeline.read(input.file(), input.path(), DocumentSink.all(sinks), allowance);
        }
        Source source = counter.source;
        boolean complete = DocumentStatus.of(counter.findings) != DocumentStatus.INCOMPLETE;
        Entry entry = new Entry(
                input.path(),
                input.name(),
                source.sha256(),
                source.size(),
                complete ? content.digest() : null,
                null,
                complete,
                counter.projects,
                counter.indicators,
                bySeverity(counter.findings),
                milliseconds(start),
                stored,
                Map.of());
        return new Result(entry, parts, counter.findings, null);
    }

    private Stored withJson(Inputs.Input input, List<DocumentSink> sinks, TimeAllowance allowance) throws IOException {
        Path place = folder.resolve(input.name() + ".json");
        try (AtomicFile file = OutputFailure.unless(() -> new AtomicFile(place, run.working()))) {
            CheckedOutputStream out = new CheckedOutputStream(OutputFailure.telling(file.out()), new CRC32C());
            JsonGenerator generator = Writers.pretty(out);
            sinks.add(Writers.json(generator));
            pipeline.read(input.file(), input.path(), DocumentSink.all(sinks), allowance);
            generator.writeRaw('\n');
            generator.flush();
            if (!allowance.finish()) {
                throw new TimeOverException(allowance);
            }
            return OutputFailure.unless(() -> {
                file.commit();
                return new Stored(0, Files.size(place), out.getChecksum().getValue());
            });
        }
    }

    /** The rows of an input that could not be read: the document with its one finding. */
    private Result failed(Inputs.Input input, Source source, Message reason, long start) throws IOException {
        RunFolder.Parts parts = new RunFolder.Parts(run.files(), run.working());
        List<Finding> findings = Pipeline.unread(source, reason, files.document(parts::out));
        Entry entry = new Entry(
                input.path(),
                input.name(),
                source.sha256(),
                source.size(),
                null,
                reason.toString(),
                false,
                0,
                0,
                bySeverity(findings),
                milliseconds(start),
                null,
                Map.of());
        return new Result(entry, parts, findings, reason);
    }

    private Source source(Inputs.Input input) {
        try {
            Digest digest = pipeline.digest(input.file());
            return new Source(input.path(), null, digest.sha256(), digest.size());
        } catch (IOException e) {
            return unknown(input);
        }
    }

    private static Source unknown(Inputs.Input input) {
        return new Source(input.path(), null, null, 0);
    }

    private static Map<Severity, Integer> bySeverity(List<Finding> findings) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
        return counts;
    }

    private static long milliseconds(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** Counts what passes. */
    private static final class Counter implements DocumentSink {

        private Source source;
        private int projects;
        private int indicators;
        private List<Finding> findings = List.of();

        @Override
        public void start(DocumentHeader header) {
            source = header.source();
        }

        @Override
        public void project(Project project) {
            projects++;
            indicators += project.indicators().size();
        }

        @Override
        public void end(List<Finding> all) {
            findings = List.copyOf(all);
        }
    }

    /**
     * Documents are converted side by side, one in each slot; one that ran out of memory is tried once more
     * with all slots, so that it neither takes the memory of others nor lacks what they hold.
     */
    static final class Slots {

        private static final long LONGEST_WAIT = 30;

        private final Semaphore free;
        private final int all;

        Slots(int all) {
            this.all = all;
            // In order of asking: one that waits for all slots is not to wait for ever.
            this.free = new Semaphore(all, true);
        }

        /** Takes a slot, and lets the document's time begin. */
        void take(TimeAllowance allowance) throws InterruptedIOException {
            take(1, allowance);
        }

        /** Takes all slots, and lets the document's time begin once more. */
        void takeAll(TimeAllowance allowance) throws InterruptedIOException {
            take(all, allowance);
        }

        private void take(int number, TimeAllowance allowance) throws InterruptedIOException {
            allowance.pause();
            try {
                free.acquire(number);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("Interrupted");
            }
            allowance.hold(number);
            allowance.begin();
        }

        /** Gives back what is held for a document; may be called by any thread and more than once. */
        void leave(TimeAllowance allowance) {
            free.release(allowance.release());
        }

        /** Something to do between documents. */
        interface Step {
            void run() throws IOException;
        }

        /**
         * Does something that may be done twice; where a document beside it has taken all memory, once more
         * when that one has given it back.
         */
        void retried(Step step) throws IOException {
            try {
                step.run();
            } catch (OutOfMemoryError e) {
                boolean alone = waitForAll();
                try {
                    step.run();
                } finally {
                    free.release(alone ? all : 0);
                }
            }
        }

        /** Waits a limited time: the waiting thread also gives up documents that hang. */
        private boolean waitForAll() throws InterruptedIOException {
            try {
                return free.tryAcquire(all, LONGEST_WAIT, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("Interrupted");
            }
        }
    }
}
