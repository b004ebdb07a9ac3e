package io.github.mubiao.write;

import io.github.mubiao.model.DocumentStatus;
import io.github.mubiao.model.Severity;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;

/**
 * The workbook for people: a sheet of sums, then the sheets of {@code sheets.tsv}. It shows what the tables hold, in
 * Chinese and with what each row belongs to; what only programs need (keys, JSON, check sums) is in the other formats.
 * Each sheet is made in two passes over plain rows: the first finds the columns that are filled.
 */
record WorkbookFile(Function<Table, Path> rows, Path messages, RunFiles.Warnings warnings) {

    static final String NAME = "mubiao.xlsx";

    /** The least that deflate can do; half the time of its default for a tenth more bytes. */
    private static final int COMPRESSION = 4;

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
            for (SheetRows.Sheet sheet : SheetRows.Sheet.all()) {
                sheet(workbook, sheet);
            }
        }
    }

    private void sheet(Workbook workbook, SheetRows.Sheet sheet) throws IOException {
        SheetRows source = new SheetRows(sheet, rows, messages);
        boolean[] filled = filled(sheet, source);
        List<Integer> all = IntStream.range(0, filled.length).boxed().toList();
        List<Integer> used = all.stream().filter(c -> filled[c]).toList();
        if (used.isEmpty() && sheet.optional()) {
            return;
        }
        List<Integer> shown = used.isEmpty() ? all : used;
        List<SheetRows.Sheet.Shown> columns =
                shown.stream().map(sheet.columns()::get).toList();
        Totals totals = new Totals(columns);
        PrintSheet printed = new PrintSheet(
                workbook,
                sheet.title(),
                columns.stream().map(SheetRows.Sheet.Shown::column).toList(),
                warnings);
        source.read((year, values) -> {
            List<Object> row = new ArrayList<>(shown.size());
            shown.forEach(c -> row.add(values.get(c)));
            totals.add(sheet.table() == Table.PROJECTS ? year : "", row);
            printed.row(row);
        });
        printed.close(totals.rows());
    }

    private static boolean[] filled(SheetRows.Sheet sheet, SheetRows all) throws IOException {
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

        private final List<SheetRows.Sheet.Shown> columns;
        private final Map<String, BigDecimal[]> sums = new TreeMap<>();

        Totals(List<SheetRows.Sheet.Shown> columns) {
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

    /** The sums of a run, from the plain rows of its tables: by year, and findings by rule. */
    static final class RunSums {

        private static final BigDecimal YUAN_OF_WAN = BigDecimal.valueOf(10_000);

        private final Map<String, Year> years = new TreeMap<>();
        private final FindingSums findings = new FindingSums();

        /** What is counted of the documents of a year. */
        private static final class Year {
            private int documents;
            private int unread;
            private int projects;
            private int indicators;
            private int findings;
            private int withoutAmount;
            private BigDecimal budget = BigDecimal.ZERO;
        }

        private RunSums() {}

        /** Counts all rows. */
        static RunSums of(Function<Table, Path> rows) throws IOException {
            RunSums sums = new RunSums();
            try (SheetRows.GroupedRows documents = new SheetRows.GroupedRows(rows.apply(Table.DOCUMENTS));
                    SheetRows.GroupedRows projects = new SheetRows.GroupedRows(rows.apply(Table.PROJECTS));
                    SheetRows.GroupedRows found = new SheetRows.GroupedRows(rows.apply(Table.FINDINGS))) {
                for (List<String> document = documents.next(); document != null; document = documents.next()) {
                    Year year = sums.years.computeIfAbsent(
                            SheetRows.value(Table.DOCUMENTS, document, "fiscal_year"), added -> new Year());
                    year.documents++;
                    boolean unread =
                            SheetRows.value(Table.DOCUMENTS, document, "status").equals(DocumentStatus.FAILED.label());
                    year.unread += unread ? 1 : 0;
                    year.projects += Integer.parseInt(SheetRows.value(Table.DOCUMENTS, document, "projects"));
                    year.indicators += Integer.parseInt(SheetRows.value(Table.DOCUMENTS, document, "indicators"));
                    year.findings += Integer.parseInt(SheetRows.value(Table.DOCUMENTS, document, "findings"));
                    while (projects.hasNext(document.get(0))) {
                        amount(year, SheetRows.value(Table.PROJECTS, projects.next(), "total_yuan"));
                    }
                    while (found.hasNext(document.get(0))) {
                        sums.add(found.next());
                    }
                }
            }
            return sums;
        }

        private static void amount(Year year, String yuan) {
            if (yuan.isEmpty()) {
                year.withoutAmount++;
            } else {
                year.budget = year.budget.add(new BigDecimal(yuan));
            }
        }

        private void add(List<String> finding) {
            Severity severity = Severity.valueOf(
                    SheetRows.value(Table.FINDINGS, finding, "severity").toUpperCase(Locale.ROOT));
            findings.add(severity, SheetRows.value(Table.FINDINGS, finding, "rule"), finding.get(0));
        }

        /** Writes the blocks: years, severities, rules. Years are not added up. */
        void write(SumSheet sheet) {
            List<List<Object>> rows = new ArrayList<>();
            years.forEach((name, year) -> rows.add(List.of(
                    name.isEmpty() ? "不详" : name,
                    year.documents,
                    year.unread,
                    year.projects,
                    year.indicators,
                    year.findings,
                    year.budget.divide(YUAN_OF_WAN),
                    year.withoutAmount)));
            sheet.block(List.of("年度", "文件数", "未能读取的文件", "项目数", "指标数", "问题数", "年度资金总额（万元）", "未写明金额或单位的项目"), rows);
            findings.writeSeverities(sheet);
            findings.write(sheet, null);
        }
    }
}
