package io.github.mubiao.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.docx.DocxCell;
import io.github.mubiao.docx.DocxTable;
import java.util.ArrayList;
import java.util.List;

/** Makes a sound document with one project, or several, and puts into it what a case is about. */
final class CaseDocument {

    private static final String[] LEVELS = {"一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值"};
    private static final String DEFAULT_CODE = "13020922P00048310001T";

    private final JsonNode node;
    private final DocxBuilder document = new DocxBuilder();

    private CaseDocument(JsonNode node) {
        this.node = node;
    }

    static byte[] of(JsonNode node) {
        return new CaseDocument(node).make();
    }

    private byte[] make() {
        document.paragraph(text(node, "title", "2022年预算项目绩效目标"));
        if (node.has("codes")) {
            int ordinal = 0;
            for (JsonNode code : node.get("codes")) {
                project(node, code.asText(), "项目" + ++ordinal);
            }
        } else if (node.has("table")) {
            table(node.get("table"));
            // Forms behind it: what the table says is not forgotten over them.
            node.path("projects").forEach(project -> project(project, null, null));
        } else if (node.has("projects")) {
            node.get("projects").forEach(project -> {
                document.paragraph(text(project, "title", ""));
                document.paragraph(text(project, "line", ""));
                project(project, null, null);
            });
        } else {
            project(node, null, null);
        }
        return document.build();
    }

    /** One table of several projects, a line a row. */
    private void table(JsonNode rows) {
        DocxTable table = new DocxTable(rows.get(0).asText().split("\\|", -1).length);
        for (JsonNode row : rows) {
            table.row(cells(row.asText()));
        }
        document.paragraph("单位：" + text(node, "money", "万元"));
        document.table(table);
    }

    private static String[] cells(String row) {
        String[] cells = row.split("\\|", -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].strip();
        }
        return cells;
    }

    private void project(JsonNode project, String code, String name) {
        DocxTable header = new DocxTable(4);
        header.row(
                DocxCell.of(text(project, "unit", "323001曹妃甸区人力资源和社会保障局")).span(3),
                DocxCell.of("单位：" + text(project, "money", "万元")));
        header.row(
                "项目编码",
                code == null ? text(project, "code", DEFAULT_CODE) : code,
                "项目名称",
                name == null ? text(project, "name", "就业补助资金") : name);
        amounts(project).forEach(header::row);
        if (project.has("purpose")) {
            header.row(
                    DocxCell.of("资金用途"),
                    DocxCell.of(text(project, "purpose", "")).span(3));
        }
        if (project.has("schedule")) {
            header.row(cells("资金支出计划（%）", project.get("schedule"), true));
            header.row(cells("", project.get("schedule"), false));
        }
        header.row(
                DocxCell.of("绩效目标"),
                DocxCell.of(text(project, "objectives", "完成年度任务")).span(3));
        document.table(header);
        document.paragraph("");
        document.table(indicators(project));
    }

    /** Two amounts a row, label beside figure. */
    private static List<String[]> amounts(JsonNode project) {
        List<String> cells = new ArrayList<>();
        JsonNode budget = project.path("budget");
        if (budget.isMissingNode()) {
            cells.addAll(List.of("预算数", "20"));
        }
        budget.properties()
                .forEach(amount ->
                        cells.addAll(List.of(amount.getKey(), amount.getValue().asText())));
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < cells.size(); i += 4) {
            boolean pair = i + 3 < cells.size();
            rows.add(new String[] {
                cells.get(i), cells.get(i + 1), pair ? cells.get(i + 2) : "", pair ? cells.get(i + 3) : ""
            });
        }
        return rows;
    }

    /** Months and percentages: {@code 3月底 25} for each step. */
    private static DocxCell[] cells(String label, JsonNode steps, boolean months) {
        List<DocxCell> cells = new ArrayList<>();
        cells.add(months ? DocxCell.of(label).mergeDown() : DocxCell.of(label).mergedUp());
        for (JsonNode step : steps) {
            String[] parts = step.asText().split(" ", -1);
            cells.add(DocxCell.of(months ? parts[0] : parts.length > 1 ? parts[1] : ""));
        }
        return cells.toArray(DocxCell[]::new);
    }

    private static DocxTable indicators(JsonNode project) {
        if (project.has("columns")) {
            return weighted(project);
        }
        DocxTable table = new DocxTable(LEVELS.length).row(LEVELS);
        if (project.has("rows")) {
            project.get("rows").forEach(row -> table.row(row(row.asText())));
            return table;
        }
        String[] own = project.has("row") ? row(text(project, "row", "")) : null;
        if (own == null || !own[0].equals("产出指标")) {
            table.row("产出指标", "质量指标", "验收合格项目占比", "合格项目与全部项目之比", "≥95%");
        }
        if (own != null) {
            table.row(own);
        }
        if (own == null || !own[0].equals("效益指标")) {
            table.row("效益指标", "社会效益指标", "带动就业", "带动就业的人", "≥20人");
        }
        return table;
    }

    /** Rows with columns of their own behind the usual ones: weight, result, score. */
    private static DocxTable weighted(JsonNode project) {
        List<String> labels = new ArrayList<>(List.of(LEVELS));
        project.get("columns").forEach(column -> labels.add(column.asText()));
        DocxTable table = new DocxTable(labels.size()).row(labels.toArray(String[]::new));
        project.get("rows").forEach(row -> table.row(cells(row.asText())));
        return table;
    }

    /** Level 1, level 2, name, description, value; the last three are enough for an output of quantity. */
    private static String[] row(String text) {
        String[] cells = cells(text);
        if (cells.length == 3) {
            return new String[] {"产出指标", "数量指标", cells[0], cells[1], cells[2]};
        }
        if (cells.length != LEVELS.length) {
            throw new IllegalArgumentException("Not name | description | value, nor with two levels before: " + text);
        }
        return cells;
    }

    private static String text(JsonNode node, String name, String otherwise) {
        return node.has(name) ? node.get(name).asText() : otherwise;
    }
}
