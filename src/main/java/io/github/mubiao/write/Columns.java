package io.github.mubiao.write;

import io.github.mubiao.model.TabTable;
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
        List<Table.Field> fields = List.of();
        for (List<String> parts : TabTable.rows(Columns.class, "tables.tsv")) {
            if (parts.get(0).isEmpty()) {
                fields.add(new Table.Field(
                        parts.get(1), Table.Type.valueOf(parts.get(2).toUpperCase(Locale.ROOT)), parts.get(3)));
            } else {
                fields = new ArrayList<>();
                all.put(parts.get(0), new Columns(parts.get(1), Integer.parseInt(parts.get(2)), fields));
            }
        }
        return all;
    }
}
