package io.github.mubiao.spark;

import io.github.mubiao.identity.GivenIdentity;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.read.Limit;
import io.github.mubiao.read.ReadOptions;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How documents are read, on its way from the driver to the executors, which share one pipeline each.
 *
 * @param password opens protected documents; {@code null} where none is given
 * @param limits limits that were raised
 * @param layouts the text of layout files by their names, as those are with the driver alone
 * @param given what is given of documents that do not say it
 */
record DocumentReading(
        String password, TreeMap<Limit, Long> limits, TreeMap<String, String> layouts, GivenIdentity given)
        implements Serializable {

    private static final Map<DocumentReading, Pipeline> PIPELINES = new ConcurrentHashMap<>();

    /**
     * How documents are read.
     *
     * @param layouts layout files of the driver
     * @throws IOException if one cannot be read
     */
    static DocumentReading of(String password, Map<Limit, Long> limits, List<Path> layouts, GivenIdentity given)
            throws IOException {
        TreeMap<String, String> texts = new TreeMap<>();
        for (Path layout : layouts) {
            // A number keeps their order, which counts.
            texts.put(String.format("%04d-%s", texts.size(), layout.getFileName()), Files.readString(layout));
        }
        return new DocumentReading(password, new TreeMap<>(limits), texts, given);
    }

    /** The pipeline that reads so, one for all tasks of a process. */
    Pipeline pipeline() {
        return PIPELINES.computeIfAbsent(this, DocumentReading::make);
    }

    private static Pipeline make(DocumentReading reading) {
        try {
            Path folder = Files.createTempDirectory("mubiao-layouts");
            List<Path> files = new ArrayList<>();
            try {
                for (Map.Entry<String, String> layout : reading.layouts().entrySet()) {
                    files.add(Files.writeString(folder.resolve(layout.getKey()), layout.getValue()));
                }
                return new Pipeline(new ReadOptions(reading.password(), reading.limits()), files)
                        .given(reading.given());
            } finally {
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** The password stays out of plans and logs. */
    @Override
    public String toString() {
        return "DocumentReading[limits=" + limits + ", layouts=" + layouts.keySet() + ", given=" + given + "]";
    }
}
