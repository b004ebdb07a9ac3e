package io.github.mubiao.write;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.mubiao.model.DisplayNames;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.TabTable;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The rows of a sheet for people, made from the plain rows of the tables: each row of a table with its document and its
 * project, words of data by their Chinese names. Needs the memory of one document's projects.
 *
 * @param tables where the plain rows of each table stand
 * @param messages where {@link #MESSAGES} stand
 */
record SheetRows(Sheet sheet, Function<Table, Path> tables, Path messages) {

    /** The Chinese messages of findings: document, finding, message. */
    static final String MESSAGES = "messages.rows";

    private static final DisplayNames NAMES = DisplayNames.of(Locale.CHINESE);
    private static final BigDecimal YUAN_OF_WAN = BigDecimal.valueOf(10_000);

    /** Takes the rows of a sheet. */
    interface Taker {
        /** The next row: the year of its document, which may be empty, and a value a column. */
        void row(String year, List<Object> values) throws IOException;
    }

    /** A row with what it belongs to; a part that it does not have is {@code null}. */
    private record Joined(List<String> row, List<String> document, List<String> project, String message) {}

    /** Hands on every row, in the order of documents. */
    void read(Taker taker) throws IOException {
        int year = Table.DOCUMENTS.header().indexOf("fiscal_year");
        try (GroupedRows documents = new GroupedRows(tables.apply(Table.DOCUMENTS));
                GroupedRows projects = new GroupedRows(tables.apply(Table.PROJECTS));
                GroupedRows rows = new GroupedRows(tables.apply(sheet.table()));
                GroupedRows texts = new GroupedRows(messages)) {
            for (List<String> document = documents.next(); document != null; document = documents.next()) {
                String name = document.get(0);
                Projects own = new Projects(projects.of(name));
                while (rows.hasNext(name)) {
                    List<String> row = rows.next();
                    String message = sheet.table() == Table.FINDINGS && texts.hasNext(name)
                            ? texts.next().get(2)
                            : null;
                    List<String> project = own.of(sheet.table(), row);
                    taker.row(document.get(year), values(new Joined(row, document, project, message)));
                }
            }
        }
    }

    /** The projects of one document by their ordinals, and by what findings call them. */
    private static final class Projects {

        private final Map<String, List<String>> byOrdinal = new HashMap<>();
        private final Map<String, List<List<String>>> byKey = new HashMap<>();

        Projects(List<List<String>> rows) {
            for (List<String> row : rows) {
                byOrdinal.put(value(Table.PROJECTS, row, "project"), row);
                String code = value(Table.PROJECTS, row, "code");
                String key = code.isEmpty() ? value(Table.PROJECTS, row, "name") : code;
                byKey.computeIfAbsent(key, added -> new ArrayList<>()).add(row);
            }
        }

        /** The project of a row; {@code null} where it has none. */
        List<String> of(Table table, List<String> row) {
            return switch (table) {
                case INDICATORS, SCHEDULE -> byOrdinal.get(value(table, row, "project"));
                case FINDINGS -> named(value(table, row, "project_key"), value(table, row, "table"));
                case DOCUMENTS, PROJECTS, DEPARTMENT_TARGETS -> null;
            };
        }

        /** Of several projects of one name, the last that begins before the finding's table. */
        private List<String> named(String key, String table) {
            List<List<String>> all = byKey.getOrDefault(key, List.of());
            List<String> found = all.isEmpty() ? null : all.get(0);
            for (List<String> project : all) {
                String begins = value(Table.PROJECTS, project, "table");
                if (table.isEmpty() || begins.isEmpty() || Integer.parseInt(begins) <= Integer.parseInt(table)) {
                    found = project;
                }
            }
            return found;
        }
    }

    static String value(Table table, List<String> row, String column) {
        return row.get(table.header().indexOf(column));
    }

    private List<Object> values(Joined joined) {
        return sheet.columns().stream().map(column -> value(joined, column)).toList();
    }

    private Object value(Joined joined, Sheet.Shown column) {
        String text = source(joined, column.source());
        return switch (column.kind()) {
            case "place" -> place(joined.row());
            case "message" -> joined.message() == null || joined.message().isEmpty() ? text : joined.message();
            case "unitless" -> unitless(joined.row());
            default -> text == null || text.isEmpty() ? null : shown(column.kind(), text);
        };
    }

    private String source(Joined joined, String source) {
        if (source.startsWith("document.")) {
            return value(Table.DOCUMENTS, joined.document(), source.substring("document.".length()));
        }
        if (source.startsWith("project.")) {
            return joined.project() == null
                    ? null
                    : value(Table.PROJECTS, joined.project(), source.substring("project.".length()));
        }
        return value(sheet.table(), joined.row(), source);
    }

    private static Object shown(String kind, String text) {
        return switch (kind) {
            case "year", "count", "number" -> new BigDecimal(text);
            case "wan" -> new BigDecimal(text).divide(YUAN_OF_WAN).stripTrailingZeros();
            case "sign" -> sign(text);
            case "yes" -> text.equals("true") ? "是" : null;
            default -> kind.startsWith("name:") ? NAMES.name(kind.substring("name:".length()), text) : text;
        };
    }

    private static String sign(String comparator) {
        return switch (comparator) {
            case ">=" -> "≥";
            case "<=" -> "≤";
            case "~" -> "约";
            default -> comparator;
        };
    }

    /** The place of a row in its document, as a person counts. */
    private String place(List<String> row) {
        int table = part(row, "table");
        int paragraph = part(row, "paragraph");
        if (table == 0 && paragraph == 0) {
            return null;
        }
        Location place = table == 0
                ? Location.ofParagraph(paragraph)
                : new Location(table, part(row, "row"), part(row, "column"), 0, null);
        return NAMES.place(place);
    }

    private int part(List<String> row, String column) {
        int at = sheet.table().header().indexOf(column);
        return at < 0 || row.get(at).isEmpty() ? 0 : Integer.parseInt(row.get(at));
    }

    /** The amounts of a project that states no unit, as they are: nobody knows how many yuan they are. */
    private static String unitless(List<String> row) {
        if (!value(Table.PROJECTS, row, "budget_unit").isEmpty()) {
            return null;
        }
        StringBuilder amounts = new StringBuilder();
        List<Table.Field> fields = Table.PROJECTS.fields();
        for (int c = 0; c < fields.size(); c++) {
            boolean amount = Table.PROJECTS.header().contains(fields.get(c).name() + "_yuan");
            if (amount && !row.get(c).isEmpty()) {
                amounts.append(amounts.isEmpty() ? "" : "；")
                        .append(fields.get(c).title())
                        .append(' ')
                        .append(row.get(c));
            }
        }
        return amounts.isEmpty() ? null : amounts.toString();
    }

    /** Reads plain rows a document at a time, in step with the table of documents: both are in the order of inputs. */
    static final class GroupedRows implements Closeable {

        private final CsvReader<CsvRecord> reader;
        private final CloseableIterator<CsvRecord> rows;
        private List<String> next;

        /** Reads a file whose first column is the document; one that does not exist has no rows. */
        GroupedRows(Path file) throws IOException {
            this.reader = Files.exists(file) ? CsvRows.read(file) : null;
            this.rows = reader == null ? null : reader.iterator();
            advance();
        }

        private void advance() {
            next = rows != null && rows.hasNext() ? rows.next().getFields() : null;
        }

        /** The next row; {@code null} after the last. */
        List<String> next() {
            List<String> row = next;
            advance();
            return row;
        }

        /** Whether the next row is of a document. */
        boolean hasNext(String document) {
            return next != null && next.get(0).equals(document);
        }

        /** All rows of a document that are next. */
        List<List<String>> of(String document) {
            List<List<String>> all = new ArrayList<>();
            while (hasNext(document)) {
                all.add(next());
            }
            return all;
        }

        @Override
        public void close() throws IOException {
            if (reader != null) {
                reader.close();
            }
        }
    }

    /**
     * What {@code sheets.tsv} says of a sheet of the workbook.
     *
     * @param title its name
     * @param table the table whose rows it shows
     * @param optional whether it is left out where the table has no row
     * @param columns its columns in order
     */
    record Sheet(String title, Table table, boolean optional, List<Shown> columns) {

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
        static List<Sheet> all() throws IOException {
            List<Sheet> all = new ArrayList<>();
            for (List<String> parts : TabTable.rows(SheetRows.class, "sheets.tsv")) {
                if (parts.get(0).isEmpty()) {
                    all.get(all.size() - 1).columns().add(new Shown(parts.get(1), parts.get(2), parts.get(3)));
                } else {
                    all.add(new Sheet(
                            parts.get(0),
                            Table.valueOf(parts.get(1).toUpperCase(Locale.ROOT)),
                            parts.get(2).equals("optional"),
                            new ArrayList<>()));
                }
            }
            return all;
        }
    }
}
