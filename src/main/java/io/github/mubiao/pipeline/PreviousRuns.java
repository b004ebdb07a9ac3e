package io.github.mubiao.pipeline;

import io.github.mubiao.model.DocumentStatus;
import io.github.mubiao.pipeline.Entry.Stored;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What earlier runs left in an output folder, so that what did not change need not be converted again. */
final class PreviousRuns implements Closeable {

    private final Path folder;
    private final Map<String, List<Kept>> byPath = new HashMap<>();
    private final List<KeptRun> runs = new ArrayList<>();

    PreviousRuns(Path folder) {
        this.folder = folder;
    }

    /**
     * An input as an earlier run left it.
     *
     * @param entry what is known of it
     * @param run the files that hold its parts
     * @param usable whether it was made with the same settings
     */
    record Kept(Entry entry, KeptRun run, boolean usable) {}

    /**
     * Adds a run; of an input that several have, the one added first counts.
     *
     * @param journal its entries
     * @param settings only what was made with these is used
     * @param folders where its files may stand
     */
    void add(Path journal, String settings, List<Path> folders) throws IOException {
        KeptRun run = new KeptRun(folders);
        runs.add(run);
        boolean usable = settings.equals(Journal.settings(journal));
        try (Stream<Entry> entries = Journal.entries(journal)) {
            entries.forEach(entry -> byPath.computeIfAbsent(entry.path(), path -> new ArrayList<>(1))
                    .add(new Kept(entry, run, usable)));
        }
    }

    /** Whether any run knows the input. */
    boolean knows(String path) {
        return byPath.containsKey(path);
    }

    /**
     * The input as it was left, where it has not changed since and all that it left is still there.
     *
     * @param input the input
     * @param sha256 what its bytes are now
     * @param json whether it is to have a JSON file
     * @param parts the shared files that it is to have a part of
     * @return {@code null} where it is to be converted
     */
    Kept find(Inputs.Input input, String sha256, boolean json, Set<String> parts) {
        for (Kept kept : byPath.getOrDefault(input.path(), List.of())) {
            Entry entry = kept.entry();
            boolean same = kept.usable()
                    && entry.name().equals(input.name())
                    && sha256.equals(entry.sha256())
                    && entry.status() == DocumentStatus.CONVERTED;
            if (same && hasJson(entry, json) && hasParts(kept, parts)) {
                return kept;
            }
        }
        return null;
    }

    private boolean hasJson(Entry entry, boolean json) {
        if (!json) {
            return true;
        }
        return entry.json() != null && KeptRun.isWhole(folder.resolve(entry.name() + ".json"), entry.json());
    }

    private static boolean hasParts(Kept kept, Set<String> parts) {
        Map<String, Stored> stored = kept.entry().parts();
        return stored.keySet().containsAll(parts)
                && parts.stream().allMatch(part -> kept.run().holds(part, stored.get(part)));
    }

    /** The inputs that left a JSON file, each with the name of its output. */
    Map<String, String> jsonFiles() {
        Map<String, String> names = new HashMap<>();
        byPath.forEach((path, kept) -> kept.stream()
                .map(Kept::entry)
                .filter(entry -> entry.json() != null)
                .forEach(entry -> names.putIfAbsent(path, entry.name())));
        return names;
    }

    @Override
    public void close() throws IOException {
        for (KeptRun run : runs) {
            run.close();
        }
    }
}
