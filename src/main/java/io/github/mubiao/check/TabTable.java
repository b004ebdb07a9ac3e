package io.github.mubiao.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The room's tables: cells between tabs, {@code #} before a comment. */
final class TabTable {

    private TabTable() {}

    /** The rows of a table beside this class, each of exactly so many cells. */
    static List<List<String>> rows(String name, int cells) {
        try (InputStream table = TabTable.class.getResourceAsStream(name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> row(name, line, cells))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own table is damaged: " + name, e);
        }
    }

    private static List<String> row(String name, String line, int cells) {
        List<String> row = List.of(line.split("\t", -1));
        if (row.size() != cells) {
            throw new IllegalStateException(name + " wants " + cells + " cells, not " + row.size() + ": " + line);
        }
        return row;
    }
}
