package io.github.mubiao.write;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code tables.tsv} says of a table.
 *
 * @param title the table's name for people
 * @param keys how many of its columns, from the first, tell its rows apart
 * @param fields its columns in order
 */
record Columns(String title, int keys, List<Table.Field> fields) {

    private static final Map<String, Columns> ALL = load();

    static Columns of(String table) {
        return ALL.get(table);
    }

    private static Map<String, Columns> load() {
        Map<String, Columns> all = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Columns.class.getResourceAsStream("tables.tsv"), StandardCharsets.UTF_8))) {
            List<Table.Field> fields = List.of();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split("\t", -1);
                if (line.startsWith("\t")) {
                    fields.add(
                            new Table.Field(parts[1], Table.Type.valueOf(parts[2].toUpperCase(Locale.ROOT)), parts[3]));
                } else if (!line.startsWith("#")) {
                    fields = new ArrayList<>();
                    all.put(parts[0], new Columns(parts[1], Integer.parseInt(parts[2]), fields));
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("The program's own list of tables is damaged", e);
        }
        return all;
    }
}
