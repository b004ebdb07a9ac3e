package io.github.mubiao.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** A file of entries: a line that names the settings, then a line an input, each written when it is done. */
final class Journal {

    private Journal() {}

    /** The settings that a journal was written with; {@code null} where there is none. */
    static String settings(Path file) throws IOException {
        try (BufferedReader lines = open(file)) {
            return lines.readLine();
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** The entries of a journal, to be closed; none where there is none; lines that were cut off are left out. */
    static Stream<Entry> entries(Path file) throws IOException {
        BufferedReader lines;
        try {
            lines = open(file);
        } catch (NoSuchFileException e) {
            return Stream.empty();
        }
        return lines.lines()
                .skip(1)
                .map(EntryJson::read)
                .filter(Objects::nonNull)
                .onClose(() -> close(lines));
    }

    /** Replaces the halves of characters that a cut leaves, where {@code Files.newBufferedReader} would fail. */
    private static BufferedReader open(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
    }

    private static void close(BufferedReader lines) {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
