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
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/** Converts one input at a time, on any thread: its JSON file into place, its parts for their turn. */
final class DocumentConversion {

    private final Pipeline pipeline;
    private final RunFiles files;
    private final Path folder;
    private final RunFolder run;
    private final boolean json;
    private final ConversionSlots seats;

    DocumentConversion(
            Pipeline pipeline, RunFiles files, Path folder, RunFolder run, boolean json, ConversionSlots seats) {
        this.pipeline = pipeline;
        this.seats = seats;
        this.files = files;
        this.folder = folder;
        this.run = run;
        this.json = json;
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
    Result convert(Inputs.Input input, TimeAllowance allowance) throws IOException {
        if (input.trouble() != null) {
            return failed(input, source(input), input.trouble(), System.nanoTime());
        }
        try {
            seats.take(allowance);
            Result result = attempt(input, allowance, false);
            if (result == null) {
                seats.leave(allowance);
                seats.takeAll(allowance);
                result = attempt(input, allowance, true);
            }
            return result;
        } finally {
            seats.leave(allowance);
        }
    }

    /** What stays of an input that was given up: nothing is asked of its file, which may be what hangs. */
    Result late(Inputs.Input input, TimeAllowance allowance) throws IOException {
        seats.leave(allowance);
        return failed(input, unknown(input), allowance.late(), System.nanoTime());
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
        try (AtomicFile file = jsonFile(input)) {
            MeasuredStream out = new MeasuredStream(OutputFailure.telling(file.out()));
            JsonGenerator generator = Writers.pretty(out);
            sinks.add(Writers.json(generator));
            pipeline.read(input.file(), input.path(), DocumentSink.all(sinks), allowance);
            generator.writeRaw('\n');
            generator.flush();
            if (!allowance.finish()) {
                throw new TimeOverException(allowance);
            }
            commit(file);
            return out.stored();
        }
    }

    private AtomicFile jsonFile(Inputs.Input input) throws IOException {
        try {
            return new AtomicFile(folder.resolve(input.name() + ".json"), run.working());
        } catch (IOException e) {
            throw new OutputFailure(e);
        }
    }

    private static void commit(AtomicFile file) throws IOException {
        try {
            file.commit();
        } catch (IOException e) {
            throw new OutputFailure(e);
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

    /** A stream that knows afterwards how much went through it, and its checksum. */
    private static final class MeasuredStream extends FilterOutputStream {

        private final CRC32C checksum = new CRC32C();
        private long length;

        MeasuredStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            checksum.update(b);
            length++;
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            out.write(bytes, offset, count);
            checksum.update(bytes, offset, count);
            length += count;
        }

        /** What went through, as a file of its own. */
        Stored stored() {
            return new Stored(0, length, checksum.getValue());
        }
    }
}
