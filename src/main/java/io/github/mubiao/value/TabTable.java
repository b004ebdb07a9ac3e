package io.github.mubiao.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A tab-separated table that is part of the program; lines with {@code #} in front are comments. */
final class TabTable {

    private TabTable() {}

    /**
     * The rows of a resource beside this class, each with at least {@code columns} cells; cells missing
     * at the end are empty.
     */
    static List<String[]> rows(String resource, int columns) {
        InputStream stream = TabTable.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("Missing from the program: " + resource);
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .map(line -> cells(line, columns))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + resource, failure);
        }
    }

    private static String[] cells(String line, int columns) {
        String[] written = line.split("\t", -1);
        String[] cells = new String[Math.max(columns, written.length)];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = i < written.length ? written[i] : "";
        }
        return cells;
    }
}
