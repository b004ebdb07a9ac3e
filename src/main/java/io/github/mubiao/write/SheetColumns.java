package io.github.mubiao.write;

import io.github.mubiao.model.TabTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What {@code sheets.tsv} says of a sheet of the workbook.
 *
 * @param title its name
 * @param table the table whose rows it shows
 * @param optional whether it is left out where the table has no row
 * @param columns its columns in order
 */
record SheetColumns(String title, Table table, boolean optional, List<Shown> columns) {

    /**
     * A column.
     *
     * @param title its heading
     * @param kind what is made of the source, as {@code sheets.tsv} explains it
     * @param source the column that it shows
     */
    record Shown(String title, String kind, String source) {

        /** How the sheet holds it. */
        PrintSheet.Column column() {
            return new PrintSheet.Column(
                    title,
                    switch (kind) {
                        case "code" -> PrintSheet.Kind.CODE;
                        case "year" -> PrintSheet.Kind.YEAR;
                        case "count" -> PrintSheet.Kind.COUNT;
                        case "wan" -> PrintSheet.Kind.AMOUNT;
                        case "number" -> PrintSheet.Kind.NUMBER;
                        default -> PrintSheet.Kind.TEXT;
                    });
        }
    }

    /** All sheets in order. */
    static List<SheetColumns> all() throws IOException {
        List<SheetColumns> all = new ArrayList<>();
        for (List<String> parts : TabTable.rows(SheetColumns.class, "sheets.tsv")) {
            if (parts.get(0).isEmpty()) {
                all.get(all.size() - 1).columns().add(new Shown(parts.get(1), parts.get(2), parts.get(3)));
            } else {
                all.add(new SheetColumns(
                        parts.get(0),
                        Table.valueOf(parts.get(1).toUpperCase(Locale.ROOT)),
                        parts.get(2).equals("optional"),
                        new ArrayList<>()));
            }
        }
        return all;
    }
}
