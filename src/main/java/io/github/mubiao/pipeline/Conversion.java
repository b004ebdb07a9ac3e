package io.github.mubiao.pipeline;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Project;
import io.github.mubiao.read.UnreadableDocumentException;
import io.github.mubiao.write.AtomicFile;
import io.github.mubiao.write.TableFiles;
import io.github.mubiao.write.Writers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Converts inputs, one after the other, into files of a folder. */
public final class Conversion {

    /** The formats that can be written. */
    public enum Format {
        JSON,
        CSV
    }

    private final Pipeline pipeline;
    private final Path folder;
    private final Set<Format> formats;
    private final boolean byteOrderMark;

    /**
     * A conversion.
     *
     * @param pipeline reads the documents
     * @param folder takes the files
     * @param formats what to write
     * @param byteOrderMark whether CSV files begin with one
     */
    public Conversion(Pipeline pipeline, Path folder, Set<Format> formats, boolean byteOrderMark) {
        this.pipeline = pipeline;
        this.folder = folder;
        this.formats = Set.copyOf(formats);
        this.byteOrderMark = byteOrderMark;
    }

    /**
     * What became of one input.
     *
     * @param input the input
     * @param projects how many projects it holds
     * @param indicators how many indicators
     * @param findings what was found
     * @param error why it could not be read; {@code null} where it was
     */
    public record Outcome(Inputs.Input input, int projects, int indicators, List<Finding> findings, String error) {}

    /** Hears of each outcome as it is known. */
    public interface Listener {
        /** One input is done or has failed. */
        void outcome(Outcome outcome);
    }

    /**
     * Converts all inputs; one that cannot be read is an outcome with an error and leaves no file.
     *
     * @throws IOException if the output cannot be written
     */
    public List<Outcome> run(List<Inputs.Input> inputs, Listener listener) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        try (TableFiles tables = formats.contains(Format.CSV) ? Writers.csv(folder, byteOrderMark) : null) {
            for (Inputs.Input input : inputs) {
                Outcome outcome = convert(input, tables);
                outcomes.add(outcome);
                listener.outcome(outcome);
            }
            if (tables != null) {
                tables.commit();
            }
        }
        return outcomes;
    }

    private Outcome convert(Inputs.Input input, TableFiles tables) throws IOException {
        Counter counter = new Counter();
        List<DocumentSink> sinks = new ArrayList<>(List.of(counter));
        if (tables != null) {
            sinks.add(tables.document());
        }
        try {
            json(input, sinks);
        } catch (UnreadableDocumentException e) {
            return new Outcome(input, 0, 0, List.of(), e.getMessage());
        } catch (java.nio.file.AccessDeniedException e) {
            if (input.file().toString().equals(e.getFile())) {
                return new Outcome(input, 0, 0, List.of(), "Permission denied");
            }
            throw e;
        }
        if (tables != null) {
            tables.accept();
        }
        return new Outcome(input, counter.projects, counter.indicators, counter.findings, null);
    }

    private void json(Inputs.Input input, List<DocumentSink> sinks) throws IOException {
        if (!formats.contains(Format.JSON)) {
            pipeline.read(input.file(), input.path(), new Fork(sinks));
            return;
        }
        try (AtomicFile file = new AtomicFile(folder.resolve(input.name() + ".json"))) {
            JsonGenerator json = Writers.pretty(file.out());
            sinks.add(Writers.json(json));
            pipeline.read(input.file(), input.path(), new Fork(sinks));
            json.writeRaw('\n');
            json.flush();
            file.commit();
        }
    }

    /** Counts what passes. */
    private static final class Counter implements DocumentSink {

        private int projects;
        private int indicators;
        private List<Finding> findings = List.of();

        @Override
        public void start(DocumentHeader header) {
            // Nothing of the header is counted.
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

    /** Hands a document to several sinks. */
    private record Fork(List<DocumentSink> sinks) implements DocumentSink {

        @Override
        public void start(DocumentHeader header) throws IOException {
            for (DocumentSink sink : sinks) {
                sink.start(header);
            }
        }

        @Override
        public void project(Project project) throws IOException {
            for (DocumentSink sink : sinks) {
                sink.project(project);
            }
        }

        @Override
        public void end(List<Finding> findings) throws IOException {
            for (DocumentSink sink : sinks) {
                sink.end(findings);
            }
        }
    }
}
