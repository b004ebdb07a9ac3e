package io.github.mubiao.diff;

import io.github.mubiao.diff.History.Codes;
import io.github.mubiao.diff.History.Rates;
import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.docx.DocxCell;
import io.github.mubiao.docx.DocxTable;
import io.github.mubiao.model.Budget;
import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Two folders of documents, a generated history each. */
public final class HistoryFiles {

    private HistoryFiles() {}

    /**
     * Writes the folders {@code 2022} and {@code 2023}.
     *
     * @param root takes both
     * @param departments how many documents each has
     * @return how many projects they hold together
     * @throws IOException if a file cannot be written
     */
    public static int write(Path root, int departments) throws IOException {
        int projects = 0;
        for (int i = 0; i < departments; i++) {
            History history = HistoryMaker.make(i, new Rates(Codes.NEW_YEAR, 0.2, 0.05));
            String name = String.format(Locale.ROOT, "%04d.docx", i);
            write(root.resolve("2022").resolve(name), history.older(), i);
            write(root.resolve("2023").resolve(name), history.newer(), i);
            projects += history.older().projects().size()
                    + history.newer().projects().size();
        }
        return projects;
    }

    private static void write(Path file, BudgetDocument document, int department) throws IOException {
        DocxBuilder docx = new DocxBuilder().paragraph(document.header().fiscalYear() + "年部门预算绩效目标");
        for (Project project : document.projects()) {
            docx.table(table(project, department));
        }
        Files.createDirectories(file.getParent());
        Files.write(file, docx.build());
    }

    private static DocxTable table(Project project, int department) {
        Organisation unit = project.unit().value();
        String code =
                String.format(Locale.ROOT, "%03d", department) + unit.code().substring(3);
        String purpose = project.purpose() == null ? "" : project.purpose().value();
        DocxTable table = new DocxTable(6)
                .row(
                        DocxCell.of(code + department + "号" + unit.name()).span(4),
                        DocxCell.of("单位：万元").span(2))
                .row(
                        DocxCell.of("项目编码"),
                        DocxCell.of(project.code().value()).span(2),
                        DocxCell.of("项目名称"),
                        DocxCell.of(project.name().value()).span(2))
                .row(
                        DocxCell.of("预算数"),
                        DocxCell.of(project.budget().amount(Budget.Amount.TOTAL).text())
                                .span(5))
                .row(DocxCell.of("资金用途"), DocxCell.of(purpose).span(5))
                .row("一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据");
        for (Indicator row : project.indicators()) {
            table.row(row.level1(), row.level2(), row.level3(), row.description(), row.value(), row.basis());
        }
        return table;
    }
}
