package io.github.mubiao.pipeline;

import io.github.mubiao.model.DocumentStatus;
import io.github.mubiao.pipeline.Conversion.Outcome;
import io.github.mubiao.warehouse.Warehouse;
import io.github.mubiao.write.RunFiles;
import io.github.mubiao.write.Writers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Loads inputs into a warehouse: converted on all cores, then brought in by one transaction. */
public final class Loading {

    private static final String ROWS = ".rows";

    private final Pipeline pipeline;
    private final int jobs;
    private final Duration timeout;
    private final ConversionSlots seats;
    private final String version;

    /**
     * A load.
     *
     * @param pipeline reads the documents
     * @param jobs how many documents are converted at once
     * @param timeout how long one document may take; {@code null} for as long as it needs
     * @param version the program's version, for the ledger
     */
    public Loading(Pipeline pipeline, int jobs, Duration timeout, String version) {
        this.pipeline = pipeline;
        this.jobs = jobs;
        this.timeout = timeout;
        this.seats = new ConversionSlots(jobs);
        this.version = version;
    }

    /**
     * What became of a load.
     *
     * @param totals sums over the inputs; what was unchanged is not converted, and counts no projects
     * @param loaded what the warehouse took; {@code null} where no input could be read to its end
     */
    public record Result(Totals totals, Warehouse.Loaded loaded) {}

    /** An input that was converted, or is in the warehouse as it is. */
    private record Done(Inputs.Input input, DocumentConversion.Result result) {}

    /**
     * Loads all inputs that can be read to their end and have changed.
     *
     * @param prune whether documents of the warehouse that are not among the inputs go
     * @param working takes what is gone afterwards; the warehouse reads from there
     * @throws IOException if the warehouse cannot take them; nothing of the load is then there
     */
    public Result load(
            List<Inputs.Input> inputs, boolean prune, Warehouse warehouse, Path working, Conversion.Listener listener)
            throws IOException {
        Instant start = Instant.now();
        Set<String> current = warehouse.current();
        RunFiles files = Writers.warehouse(warehouse.holdsNul(), message -> {
            synchronized (listener) {
                listener.warn(message);
            }
        });
        Totals totals = new Totals();
        SameDocuments same = new SameDocuments();
        Set<String> unchanged = ConcurrentHashMap.newKeySet();
        List<Warehouse.Unreadable> unreadable = new ArrayList<>();
        Map<String, Path> rows = new LinkedHashMap<>();
        try (RunFolder run = new RunFolder(working, working.resolve("journal"), files.headers(), version)) {
            work(inputs, files, run, current, unchanged, unreadable, totals, same, listener);
            for (String file : run.files()) {
                rows.put(file.substring(0, file.length() - ROWS.length()), run.path(file));
            }
        }
        // Half a document in the place of a whole one would look as if projects had been dropped.
        int left = totals.failed() + totals.incomplete();
        if (left == inputs.size()) {
            return new Result(totals, null);
        }
        Map<String, String> locations = new LinkedHashMap<>();
        for (Inputs.Input input : inputs) {
            locations.put(
                    input.path(), PathText.of(input.file().toAbsolutePath().normalize()));
        }
        Warehouse.Loaded loaded = warehouse.load(
                new Warehouse.Batch(start, version, inputs.size(), unchanged, unreadable, rows, locations, prune),
                new YearChanges(working));
        loaded.warnings().forEach(listener::warn);
        same.tell(listener::warn);
        return new Result(totals, loaded);
    }

    /**
     * Takes documents out of the current ones.
     *
     * @param documents their paths in the warehouse, or the files or folders that they were loaded from
     * @return how many went
     * @throws IOException if the warehouse cannot be changed; nothing is then gone
     */
    public static long unload(List<String> documents, Warehouse warehouse, Path working, String version)
            throws IOException {
        Map<String, String> locations = new LinkedHashMap<>();
        for (String document : documents) {
            locations.put(
                    document, PathText.of(Path.of(document).toAbsolutePath().normalize()));
        }
        return warehouse.unload(locations, Instant.now(), version, new YearChanges(working));
    }

    private void work(
            List<Inputs.Input> inputs,
            RunFiles files,
            RunFolder run,
            Set<String> current,
            Set<String> unchanged,
            List<Warehouse.Unreadable> unreadable,
            Totals totals,
            SameDocuments same,
            Conversion.Listener listener)
            throws IOException {
        pipeline.prepare(inputs.size());
        DocumentConversion conversion = new DocumentConversion(pipeline, files, null, run, false, seats);
        OrderedWork.run(inputs, jobs, timeout, new Work(pipeline, conversion, current, unchanged), done -> {
            take(done, run, totals, listener);
            if (done.result() != null) {
                same.add(done.result().entry().content(), done.input().path());
            }
            unreadable(done).ifPresent(unreadable::add);
            return true;
        });
    }

    /** What the warehouse notes of an input that it gets no rows of. */
    private static Optional<Warehouse.Unreadable> unreadable(Done done) {
        if (done.result() == null) {
            return Optional.empty();
        }
        Entry entry = done.result().entry();
        DocumentStatus status = entry.status();
        return status == DocumentStatus.CONVERTED
                ? Optional.empty()
                : Optional.of(new Warehouse.Unreadable(entry.path(), status.label(), reason(done.result())));
    }

    private static String reason(DocumentConversion.Result result) {
        if (result.entry().error() != null) {
            return result.entry().error();
        }
        return result.findings().stream()
                .filter(finding -> finding.rule().equals(DocumentStatus.INCOMPLETE_FILE))
                .map(finding -> finding.message(Locale.ENGLISH))
                .findFirst()
                .orElse(null);
    }

    /** Converts what is not in the warehouse as it is. */
    private record Work(Pipeline pipeline, DocumentConversion conversion, Set<String> current, Set<String> unchanged)
            implements OrderedWork.Worker<Inputs.Input, Done> {

        @Override
        public Done work(Inputs.Input input, TimeAllowance allowance) throws IOException {
            allowance.begin();
            return new Done(input, isThere(input) ? null : conversion.convert(input, allowance));
        }

        @Override
        public Done late(Inputs.Input input, TimeAllowance allowance) throws IOException {
            return new Done(input, conversion.late(input, allowance));
        }

        @Override
        public void discard(Done done) {
            if (done.result() != null) {
                done.result().discard();
            }
        }

        private boolean isThere(Inputs.Input input) {
            if (input.trouble() != null || current.isEmpty()) {
                return false;
            }
            try {
                String sha256 = pipeline.digest(input.file()).sha256();
                boolean there = current.contains(sha256);
                if (there) {
                    unchanged.add(sha256);
                }
                return there;
            } catch (IOException e) {
                // The conversion meets the same trouble and tells it.
                return false;
            }
        }
    }

    private void take(Done done, RunFolder run, Totals totals, Conversion.Listener listener) throws IOException {
        if (done.result() == null) {
            totals.addUnchanged();
            listener.outcome(new Outcome(done.input(), 0, List.of(), null));
            return;
        }
        Entry entry = done.result().entry();
        try (RunFolder.Parts parts = done.result().parts()) {
            seats.retried(() -> run.append(entry, parts));
        }
        totals.add(entry, false);
        listener.outcome(new Outcome(
                done.input(),
                entry.projects(),
                done.result().findings(),
                done.result().failure()));
    }
}
