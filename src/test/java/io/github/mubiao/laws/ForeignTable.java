package io.github.mubiao.laws;

import io.github.mubiao.docx.DrawnTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of another kind than performance forms, as disclosures hold it.
 *
 * @param id its name
 * @param above the lines that stand above it
 * @param rows the texts of its grid cells
 * @param needsTitle whether nothing but a title tells it from rows of a form in the same table
 * @param holdsProjects whether it lists projects with money, which may be read where no form stands beside it
 */
record ForeignTable(String id, List<String> above, List<List<String>> rows, boolean needsTitle, boolean holdsProjects) {

    private static final Path FILE = Path.of("src/test/resources/laws/foreign-tables.txt");
    private static final List<ForeignTable> ALL = readAll();

    /** Returns all kinds, in the order of the file. */
    static List<ForeignTable> all() {
        return ALL;
    }

    /** Returns the kinds that hold nothing even where they stand alone. */
    static List<ForeignTable> withoutProjects() {
        return ALL.stream().filter(table -> !table.holdsProjects()).toList();
    }

    private static List<ForeignTable> readAll() {
        try {
            String[] entries = Files.readString(FILE).split("(?m)^=== ", -1);
            List<ForeignTable> tables = new ArrayList<>();
            for (int i = 1; i < entries.length; i++) {
                tables.add(parse(entries[i]));
            }
            return List.copyOf(tables);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ForeignTable parse(String entry) {
        String[] lines = entry.split("\n", -1);
        List<String> above = new ArrayList<>();
        StringBuilder drawing = new StringBuilder();
        boolean described = false;
        boolean titled = false;
        boolean projects = false;
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i];
            if (line.startsWith("what: ")) {
                described = true;
            } else if (line.startsWith("above: ")) {
                above.add(line.substring("above: ".length()));
            } else if (line.startsWith("untitled: ")) {
                titled = true;
            } else if (line.equals("alone: projects")) {
                projects = true;
            } else {
                drawing.append(line).append('\n');
            }
        }
        List<List<String>> rows = DrawnTable.rows(drawing.toString());
        if (!described || rows.isEmpty()) {
            throw new IllegalArgumentException("Expected what: and a table: " + entry);
        }
        return new ForeignTable(lines[0], List.copyOf(above), rows, titled, projects);
    }

    /** What stands between a table and the block above it. */
    enum Gap {
        NOTHING,
        HEADING,
        OWN_LINES;

        String label() {
            return switch (this) {
                case NOTHING -> "";
                case HEADING -> " under a heading";
                case OWN_LINES -> " under its lines";
            };
        }
    }

    /** Adds the table to a document. */
    void addTo(Draft draft, Gap gap) {
        switch (gap) {
            case NOTHING -> {}
            case HEADING -> draft.line("附表");
            case OWN_LINES -> draft.lines(above.isEmpty() ? List.of("（二）其他情况") : above);
        }
        draft.table(rows);
    }
}
