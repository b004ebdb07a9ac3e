package io.github.mubiao.write;

import io.github.mubiao.model.DocumentStatus;
import io.github.mubiao.model.Severity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The sums of a run, from the plain rows of its tables: by year, and findings by rule. */
final class RunSums {

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
        try (GroupedRows documents = new GroupedRows(rows.apply(Table.DOCUMENTS));
                GroupedRows projects = new GroupedRows(rows.apply(Table.PROJECTS));
                GroupedRows found = new GroupedRows(rows.apply(Table.FINDINGS))) {
            for (List<String> document = documents.next(); document != null; document = documents.next()) {
                Year year =
                        sums.years.computeIfAbsent(of(Table.DOCUMENTS, document, "fiscal_year"), added -> new Year());
                year.documents++;
                boolean unread = of(Table.DOCUMENTS, document, "status").equals(DocumentStatus.FAILED.label());
                year.unread += unread ? 1 : 0;
                year.projects += Integer.parseInt(of(Table.DOCUMENTS, document, "projects"));
                year.indicators += Integer.parseInt(of(Table.DOCUMENTS, document, "indicators"));
                year.findings += Integer.parseInt(of(Table.DOCUMENTS, document, "findings"));
                while (projects.hasNext(document.get(0))) {
                    amount(year, of(Table.PROJECTS, projects.next(), "total_yuan"));
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
        Severity severity =
                Severity.valueOf(of(Table.FINDINGS, finding, "severity").toUpperCase(Locale.ROOT));
        findings.add(severity, of(Table.FINDINGS, finding, "rule"), finding.get(0));
    }

    private static String of(Table table, List<String> row, String column) {
        return row.get(table.header().indexOf(column));
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
