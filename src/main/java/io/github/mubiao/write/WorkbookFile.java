package io.github.mubiao.write;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;

/**
 * The workbook for people: a sheet of sums, then the sheets of {@code sheets.tsv}. It shows what the tables hold, in
 * Chinese and with what each row belongs to; what only programs need (keys, JSON, check sums) is in the other formats.
 * Each sheet is made in two passes over plain rows: the first finds the columns that are filled.
 */
final class WorkbookFile {

    static final String NAME = "mubiao.xlsx";

    /** The least that deflate can do; half the time of its default for a tenth more bytes. */
    private static final int COMPRESSION = 4;

    private final Function<Table, Path> rows;
    private final Path messages;
    private final RunFiles.Warnings warnings;

    private WorkbookFile(Function<Table, Path> rows, Path messages, RunFiles.Warnings warnings) {
        this.rows = rows;
        this.messages = messages;
        this.warnings = warnings;
    }

    /**
     * Writes the workbook.
     *
     * @param place where it shall be
     * @param working takes what is gone afterwards
     * @param rows where the plain rows of each table stand
     * @param messages where the Chinese messages of findings stand; findings without one have the English message
     * @param warnings hears of texts too long for a cell
     */
    static void write(Path place, Path working, Function<Table, Path> rows, Path messages, RunFiles.Warnings warnings)
            throws IOException {
        Path raw = working.resolve("untimed.xlsx");
        try {
            new WorkbookFile(rows, messages, warnings).write(raw);
            try (AtomicFile file = new AtomicFile(place, working)) {
                TimelessPackage.copy(raw, file.out());
                file.commit();
            }
        } finally {
            Files.deleteIfExists(raw);
        }
    }

    private void write(Path to) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to));
                Workbook workbook = new Workbook(out, "mubiao", null)) {
            workbook.setCompressionLevel(COMPRESSION);
            SumSheet sums = new SumSheet(workbook, 36, 12, 16, 12, 12, 12, 22, 24);
            RunSums.of(rows).write(sums);
            sums.close();
            for (SheetColumns sheet : SheetColumns.all()) {
                sheet(workbook, sheet);
            }
        }
    }

    private void sheet(Workbook workbook, SheetColumns sheet) throws IOException {
        SheetRows all = new SheetRows(sheet, rows, messages);
        boolean[] filled = filled(sheet, all);
        List<Integer> shown = new ArrayList<>();
        for (int c = 0; c < filled.length; c++) {
            if (filled[c]) {
                shown.add(c);
            }
        }
        if (shown.isEmpty() && sheet.optional()) {
            return;
        }
        if (shown.isEmpty()) {
            for (int c = 0; c < filled.length; c++) {
                shown.add(c);
            }
        }
        List<SheetColumns.Shown> columns =
                shown.stream().map(sheet.columns()::get).toList();
        Totals totals = new Totals(columns);
        PrintSheet printed = new PrintSheet(
                workbook,
                sheet.title(),
                columns.stream().map(SheetColumns.Shown::column).toList(),
                warnings);
        all.read((year, values) -> {
            List<Object> row = new ArrayList<>(shown.size());
            shown.forEach(c -> row.add(values.get(c)));
            totals.add(sheet.table() == Table.PROJECTS ? year : "", row);
            printed.row(row);
        });
        printed.close(totals.rows());
    }

    private static boolean[] filled(SheetColumns sheet, SheetRows all) throws IOException {
        boolean[] filled = new boolean[sheet.columns().size()];
        all.read((year, values) -> {
            for (int c = 0; c < filled.length; c++) {
                filled[c] |= values.get(c) != null;
            }
        });
        return filled;
    }

    /** Sums of amounts, a row a year since years are not added up, and of counts. */
    private static final class Totals {

        private final List<SheetColumns.Shown> columns;
        private final Map<String, BigDecimal[]> sums = new TreeMap<>();

        Totals(List<SheetColumns.Shown> columns) {
            this.columns = columns;
        }

        void add(String year, List<Object> row) {
            for (int c = 0; c < columns.size(); c++) {
                if (isSummed(c) && row.get(c) instanceof BigDecimal number) {
                    BigDecimal[] of = sums.computeIfAbsent(year, added -> new BigDecimal[columns.size()]);
                    of[c] = of[c] == null ? number : of[c].add(number);
                }
            }
        }

        private boolean isSummed(int column) {
            String kind = columns.get(column).kind();
            return kind.equals("wan") || kind.equals("count");
        }

        List<List<Object>> rows() {
            List<List<Object>> rows = new ArrayList<>();
            sums.forEach((year, of) -> {
                List<Object> row = new ArrayList<>(Arrays.asList((Object[]) of));
                row.set(0, sums.size() == 1 ? "合计" : (year.isEmpty() ? "年度不详" : year) + "合计");
                rows.add(row);
            });
            return rows;
        }
    }
}
