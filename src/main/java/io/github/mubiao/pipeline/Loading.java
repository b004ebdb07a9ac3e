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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Loads inputs into a warehouse: converted on all cores, then brought in by one transaction. */
public final class Loading {

    private static final String ROWS = ".rows";

    private final Pipeline pipeline;
    private final int jobs;
    private final Duration timeout;
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
        this.version = version;
    }

    /**
     * What became of a load.
     *
     * @param totals sums over the inputs; what was unchanged is not converted, and counts no projects
     * @param loaded what the warehouse took; {@code null} where no input could be read to its end
     */
    public record Result(Totals totals, Warehouse.Loaded loaded) {}

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
        Set<String> unchanged = new HashSet<>();
        List<Warehouse.Unreadable> unreadable = new ArrayList<>();
        Map<String, Path> rows = new LinkedHashMap<>();
        try (RunFolder run = new RunFolder(working, working.resolve("journal"), files.headers(), version)) {
            DocumentConversion conversion = new DocumentConversion(pipeline, files, null, run, jobs, timeout);
            conversion.run(inputs, input -> inWarehouse(input, current), done -> {
                if (done.kept() != null) {
                    unchanged.add(done.kept());
                    totals.addUnchanged();
                    listener.outcome(new Outcome(done.input(), 0, List.of(), null));
                    return true;
                }
                conversion.append(done.result());
                Entry entry = done.result().entry();
                totals.add(entry, false);
                same.add(entry.content(), entry.path());
                if (entry.status() != DocumentStatus.CONVERTED) {
                    unreadable.add(new Warehouse.Unreadable(
                            entry.path(), entry.status().label(), reason(done.result())));
                }
                listener.outcome(done.result().outcome(done.input()));
                return true;
            });
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
        inputs.forEach(input -> locations.put(input.path(), absolute(input.file())));
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
        documents.forEach(document -> locations.put(document, absolute(Path.of(document))));
        return warehouse.unload(locations, Instant.now(), version, new YearChanges(working));
    }

    private static String absolute(Path file) {
        return PathText.of(file.toAbsolutePath().normalize());
    }

    /** The digest of an input that is in the warehouse as it is; {@code null} for any other. */
    private String inWarehouse(Inputs.Input input, Set<String> current) throws IOException {
        if (current.isEmpty()) {
            return null;
        }
        String sha256 = pipeline.digest(input.file()).sha256();
        return current.contains(sha256) ? sha256 : null;
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
}
