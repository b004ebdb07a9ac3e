package io.github.mubiao.pipeline;

import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Message;
import io.github.mubiao.model.MessageException;
import io.github.mubiao.report.Reports;
import io.github.mubiao.write.Format;
import io.github.mubiao.write.RunFiles;
import io.github.mubiao.write.Writers;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Converts inputs into files of a folder, on all cores, with output in the order of inputs and the same
 * bytes for any number of threads. What the folder holds is at any moment what it was before, or
 * complete files of this run.
 */
public final class Conversion {

    private final Pipeline pipeline;
    private final Options options;
    private final RunFiles files;
    private final boolean json;
    private final OutputFolder.Names names;
    private final String settings;

    /**
     * A conversion.
     *
     * @param pipeline reads the documents
     * @param options how and what to write
     */
    public Conversion(Pipeline pipeline, Options options) {
        this.pipeline = pipeline;
        this.options = options;
        this.files = Writers.run(options.formats(), options.byteOrderMark(), extras(options.formats()));
        this.json = options.formats().contains(Format.JSON);
        this.names = new OutputFolder.Names(options.folder(), files, json);
        this.settings = options.version() + " " + pipeline.settings();
    }

    /** The page begins in the language of the documents: the same bytes on every machine. */
    private static RunFiles.ExtraFile[] extras(Set<Format> formats) {
        return formats.contains(Format.HTML)
                ? new RunFiles.ExtraFile[] {Reports.ofRun(Locale.CHINESE)}
                : new RunFiles.ExtraFile[0];
    }

    /**
     * How and what to write.
     *
     * @param folder takes the files
     * @param formats what to write
     * @param byteOrderMark whether CSV files begin with one
     * @param jobs how many documents are converted at once
     * @param timeout how long one document may take; {@code null} for as long as it needs
     * @param incremental whether what did not change since the last run is taken from it
     * @param failFast whether the first input that cannot be read ends the run, and what it would have
     *     replaced stays
     * @param version the program's version, exact enough that another gives no other output
     */
    public record Options(
            Path folder,
            Set<Format> formats,
            boolean byteOrderMark,
            int jobs,
            Duration timeout,
            boolean incremental,
            boolean failFast,
            String version) {

        /** Checks that there is a thread, and some time. */
        public Options {
            formats = Set.copyOf(formats);
            if (jobs < 1) {
                throw new IllegalArgumentException("At least one job, not " + jobs);
            }
            if (timeout != null && (timeout.isNegative() || timeout.isZero())) {
                throw new IllegalArgumentException("A document takes some time, not " + timeout);
            }
        }
    }

    /**
     * What became of one input.
     *
     * @param input the input
     * @param projects how many projects it holds
     * @param findings what was found; nothing where it was taken from an earlier run
     * @param error why it could not be read; {@code null} where it was
     */
    public record Outcome(Inputs.Input input, int projects, List<Finding> findings, Message error) {}

    /** Hears of each outcome, in the order of inputs, as it is known. */
    public interface Listener extends RunFiles.Warnings {

        /** One input is done or has failed. */
        void outcome(Outcome outcome);

        @Override
        default void warn(Message message) {
            // Only who shows something needs to hear of it.
        }
    }

    /**
     * Converts all inputs; one that cannot be read has its failure as its finding and no JSON file. Where
     * none can be read, the folder stays as it was.
     *
     * @throws MessageException if another run writes into the folder
     * @throws IOException if the output cannot be written
     */
    public Totals run(List<Inputs.Input> inputs, Listener listener) throws IOException {
        return run(new Inputs.Search(inputs, Map.of(), 0, null), listener);
    }

    /**
     * Converts what a search found, and writes down what it left out.
     *
     * @see #run(List, Listener)
     */
    public Totals run(Inputs.Search search, Listener listener) throws IOException {
        List<Inputs.Input> inputs = search.inputs();
        try (OutputFolder folder = OutputFolder.open(options.folder())) {
            names.requireFree(inputs);
            try {
                return run(search, listener, folder);
            } catch (IOException e) {
                throw told(e);
            }
        }
    }

    private Totals run(Inputs.Search search, Listener listener, OutputFolder folder) throws IOException {
        List<Inputs.Input> inputs = search.inputs();
        Instant start = Instant.now();
        long begun = System.nanoTime();
        if (!options.incremental()) {
            folder.forgetInterrupted();
        }
        Progress progress = new Progress(new Totals(), new HashSet<>(), new SameDocuments(), listener);
        RunFolder run;
        PreviousRuns earlier;
        boolean complete;
        try (PreviousRuns previous = folder.previous(settings);
                RunFolder started = folder.begin(files.headers(), settings)) {
            run = started;
            earlier = previous;
            complete = work(inputs, previous, run, progress);
        }
        if (progress.totals().failed() == inputs.size()) {
            // A mistyped path is not to replace what an earlier run wrote.
            folder.forgetInterrupted();
        } else if (complete) {
            files.finish(options.folder(), run.working(), run::path, listener);
            folder.publish(run);
            earlier.drop(options, inputs, progress.written());
            List<String> left = earlier.left(names.shared(), progress.written());
            if (!left.isEmpty()) {
                listener.warn(PreviousRuns.told(left));
            }
            progress.same().tell(listener::warn);
            long milliseconds = (System.nanoTime() - begun) / 1_000_000;
            new RunReport(options, start, milliseconds, search.leftOut(), left, progress.same())
                    .write(run, progress.totals());
            earlier.remember(progress.written(), run);
            folder.finish(run);
        }
        return progress.totals();
    }

    /** What fails in a folder that is gone says little of why. */
    private IOException told(IOException failure) {
        Path folder = options.folder();
        boolean gone = failure instanceof NoSuchFileException missing
                && Path.of(missing.getFile()).startsWith(folder);
        if (OutputFolder.isOutput(folder) && !gone) {
            return failure;
        }
        return new MessageException(
                Message.of("cannot-be-written", Message.of("deleted-meanwhile")).at(folder), failure);
    }

    /**
     * A file that the run would read and write over, as where a list is called {@code findings.csv}.
     *
     * @param inputs the documents
     * @param others what is read beside these: lists, layouts
     * @throws IOException if the folder cannot be looked at
     */
    public Optional<Path> overwritten(List<Inputs.Input> inputs, Collection<Path> others) throws IOException {
        return names.overwritten(inputs, others);
    }

    /** What is kept while the run goes on: sums, the names of JSON files that are this run's, and equal documents. */
    private record Progress(Totals totals, Set<String> written, SameDocuments same, Listener listener) {}

    private boolean work(List<Inputs.Input> inputs, PreviousRuns previous, RunFolder run, Progress progress)
            throws IOException {
        DocumentConversion conversion = new DocumentConversion(
                pipeline, files, json ? options.folder() : null, run, options.jobs(), options.timeout());
        conversion.run(
                inputs,
                input -> options.incremental() && previous.knows(input.path())
                        ? previous.find(input, pipeline.digest(input.file()).sha256(), json, run.files())
                        : null,
                done -> take(done, conversion, progress));
        return !(options.failFast() && progress.totals().failed() > 0);
    }

    private boolean take(
            DocumentConversion.Done<PreviousRuns.Kept> done, DocumentConversion conversion, Progress progress)
            throws IOException {
        boolean kept = done.kept() != null;
        Entry entry = kept ? done.kept().entry() : done.result().entry();
        if (kept) {
            conversion.append(done.kept());
        } else {
            conversion.append(done.result());
        }
        progress.totals().add(entry, kept);
        progress.same().add(entry.content(), entry.path());
        if (entry.json() != null) {
            progress.written().add(entry.name());
        }
        progress.listener()
                .outcome(
                        kept
                                ? new Outcome(done.input(), entry.projects(), List.of(), null)
                                : done.result().outcome(done.input()));
        return !(options.failFast() && entry.failed());
    }
}
