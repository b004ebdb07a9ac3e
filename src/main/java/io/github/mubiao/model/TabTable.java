package io.github.mubiao.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables that are part of the program, in UTF-8: a row on each line, cells between tabs. Lines that begin with {@code #}
 * are comments.
 */
public final class TabTable {

    private TabTable() {}

    /**
     * The rows of a table.
     *
     * @param owner the class that the file stands beside
     * @param name the file's name
     */
    public static List<List<String>> rows(Class<?> owner, String name) {
        try (InputStream table = owner.getResourceAsStream(name)) {
            if (table == null) {
                throw new IllegalStateException("Missing from the program: " + name);
            }
            return new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own table is damaged: " + name, e);
        }
    }

    /**
     * The rows of a table with so many columns; cells that are missing at the end of a row are empty.
     *
     * @throws IllegalStateException if a row has more cells
     */
    public static List<List<String>> rows(Class<?> owner, String name, int columns) {
        return rows(owner, name).stream().map(row -> filled(name, row, columns)).toList();
    }

    private static List<String> filled(String name, List<String> row, int columns) {
        if (row.size() > columns) {
            throw new IllegalStateException(name + " has " + columns + " columns, not " + row.size() + ": " + row);
        }
        List<String> cells = new ArrayList<>(row);
        while (cells.size() < columns) {
            cells.add("");
        }
        return List.copyOf(cells);
    }
}
