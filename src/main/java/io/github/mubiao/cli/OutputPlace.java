package io.github.mubiao.cli;

import io.github.mubiao.model.Failures;
import io.github.mubiao.model.Message;
import io.github.mubiao.model.MessageException;
import io.github.mubiao.pipeline.Inputs;
import io.github.mubiao.write.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.io.output.ProxyOutputStream;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A file for results that an option names: it is none that the command reads, and its ending does not
 * say what it is not.
 *
 * @param option the option
 * @param file the file; {@code null} for standard output
 * @param spec the command
 */
record OutputPlace(String option, Path file, CommandSpec spec) {

    /** What a program opens by its ending; any other ending, as of a log, promises nothing. */
    private static final Set<String> PROMISES = Set.of(
            "txt", "json", "jsonl", "csv", "tsv", "sarif", "xml", "yaml", "html", "htm", "xhtml", "md", "pdf", "doc",
            "docx", "docm", "rtf", "odt", "wps", "xls", "xlsx", "xlsm", "ods", "et", "parquet", "duckdb", "sqlite",
            "zip", "gz", "png", "jpg", "jpeg");

    /** Writes a result. */
    interface Writing<T> {

        /** Writes into a stream, which stays open. */
        T into(OutputStream out) throws IOException;
    }

    /** Wrong usage where the file is one of the documents. */
    void requireNone(List<Inputs.Input> inputs) throws IOException {
        for (Inputs.Input input : inputs) {
            if (isSame(input.file())) {
                throw wrong("usage.is-input");
            }
        }
    }

    /** Wrong usage where the file is one that is read beside the documents. */
    void requireNotRead(Collection<Path> others) throws IOException {
        for (Path other : others) {
            if (isSame(other)) {
                throw wrong("usage.is-read");
            }
        }
    }

    /** Wrong usage where another option names the file for another result. */
    void requireOther(OutputPlace other) throws IOException {
        boolean same = file != null
                && other.file() != null
                && (isSame(other.file())
                        || file.toAbsolutePath()
                                .normalize()
                                .equals(other.file().toAbsolutePath().normalize()));
        if (same) {
            throw wrong("usage.is-other", other.option());
        }
    }

    private boolean isSame(Path other) throws IOException {
        return file != null && Files.isRegularFile(file) && Files.exists(other) && Files.isSameFile(file, other);
    }

    /**
     * Wrong usage where the file's ending promises what is not written.
     *
     * @param endings those that are kept
     */
    void requireEnding(List<String> endings) {
        String name = file == null || file.getFileName() == null
                ? ""
                : file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (PROMISES.contains(ending) && !endings.contains(ending)) {
            throw wrong("usage.ending", ending, String.join(", .", endings));
        }
    }

    private RuntimeException wrong(String key, String... more) {
        List<Object> arguments = new ArrayList<>(List.of(option, file));
        arguments.addAll(List.of(more));
        return CommandLines.wrong(spec, key, arguments.toArray());
    }

    /**
     * Writes a file that is there complete or not at all.
     *
     * @param kept whether the result is one that the file is for
     * @throws IOException if writing fails, by whatever exception the writer told it
     */
    static <T> T write(Path file, Writing<T> work, Predicate<T> kept) throws IOException {
        try (AtomicFile target = new AtomicFile(file)) {
            Watched out = new Watched(target.out());
            T result;
            try {
                result = work.into(out);
                out.flush();
            } catch (IOException | RuntimeException e) {
                if (out.failure == null) {
                    throw e;
                }
                throw told(file, out.failure);
            }
            if (kept.test(result)) {
                target.commit();
            }
            return result;
        }
    }

    private static IOException told(Path file, IOException failure) {
        return new MessageException(
                Message.of("cannot-be-written", Failures.reason(failure)).at(file), failure);
    }

    /** Remembers its failure, which libraries wrap in their own. */
    private static final class Watched extends ProxyOutputStream {

        private IOException failure;

        Watched(OutputStream out) {
            super(out);
        }

        @Override
        protected void handleIOException(IOException e) throws IOException {
            failure = e;
            throw e;
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
