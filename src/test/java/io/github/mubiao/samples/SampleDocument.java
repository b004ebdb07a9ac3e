package io.github.mubiao.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.mubiao.docx.BorderedDocument;
import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.docx.DocxCell;
import io.github.mubiao.docx.DocxTable;
import java.io.IOException;
import java.nio.file.Path;

/** Makes a sample document from its description, in the form that budget systems export. */
final class SampleDocument {

    private static final String CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int CODE_REMAINDER = 30;
    private static final String[] MONTHS = {"3月底", "6月底", "10月底", "12月底"};

    private final JsonNode description;
    private final boolean hard;
    private final DocxBuilder document = new DocxBuilder();
    private DocxTable open;

    private SampleDocument(JsonNode description, boolean hard) {
        this.description = description;
        this.hard = hard;
    }

    /** The bytes of the document that a YAML file describes. */
    static byte[] make(Path yaml) throws IOException {
        JsonNode description = new YAMLMapper().readTree(yaml.toFile());
        return new SampleDocument(description, description.get("hard").asBoolean()).make();
    }

    /** The same document to be printed: without what other programs show and Word does not, such as deleted text. */
    static byte[] toPrint(Path yaml) throws IOException {
        return BorderedDocument.of(new SampleDocument(new YAMLMapper().readTree(yaml.toFile()), false).make());
    }

    private byte[] make() {
        department();
        int ordinal = 0;
        for (JsonNode project : description.get("projects")) {
            project(++ordinal, project);
        }
        flush();
        return document.build();
    }

    private void department() {
        document.paragraph(" 第一部分").paragraph("部门整体绩效目标").paragraph(" ");
        document.heading("一、总体绩效目标").paragraph(text(description, "overall"));
        document.heading("二、分项绩效目标");
        int ordinal = 0;
        for (JsonNode objective : description.get("objectives")) {
            document.paragraph(++ordinal + "." + text(objective, "name") + "。");
            document.paragraph("绩效目标：" + text(objective, "goal"));
            document.paragraph("绩效指标:" + text(objective, "indicators"));
        }
        document.heading("三、工作保障措施");
        description.get("measures").forEach(measure -> document.paragraph(measure.asText()));
        document.paragraph("第二部分").paragraph("预算项目绩效目标");
    }

    /** A project without heading goes on in the table of the one before, as real exports have it. */
    private void project(int ordinal, JsonNode project) {
        if (project.get("heading").asBoolean()) {
            flush();
            document.heading(ordinal + "." + text(project, "name") + "绩效目标表");
            open = new DocxTable(7);
        }
        header(project);
        flush();
        document.paragraph(" ");
        open = new DocxTable(7);
        indicators(project);
    }

    private void flush() {
        if (open != null) {
            document.table(open);
            open = null;
        }
    }

    private void header(JsonNode project) {
        String total = text(project, "total");
        String other = text(project, "other");
        String fiscal = other.isEmpty()
                ? total
                : new java.math.BigDecimal(total)
                        .subtract(new java.math.BigDecimal(other))
                        .toPlainString();
        open.row(
                DocxCell.of(text(project, "unit")).span(4), DocxCell.of("单位：万元").span(2));
        open.row(
                DocxCell.of(hard ? "项　目 编码" : "项目编码"),
                value(code(project)).span(2),
                DocxCell.of("项目名称"),
                value(text(project, "name")).span(2));
        open.row(
                DocxCell.of("预算规模及资金用途").mergeDown(),
                DocxCell.of("预算数"),
                DocxCell.of(total),
                DocxCell.of("其中：财政    资金"),
                DocxCell.of(fiscal),
                DocxCell.of("其他资金"),
                DocxCell.of(other.isEmpty() ? " " : other));
        open.row(DocxCell.of("").mergedUp(), value(text(project, "purpose")).span(5));
        schedule(project);
        StringBuilder objectives = new StringBuilder();
        int ordinal = 0;
        for (JsonNode objective : project.get("objectives")) {
            objectives.append(DocxBuilder.paragraphXml(++ordinal + "." + objective.asText()));
        }
        open.row(DocxCell.of("绩效目标"), DocxCell.raw(objectives.toString()).span(5));
    }

    private void schedule(JsonNode project) {
        JsonNode percents = project.get("schedule");
        open.row(
                DocxCell.of("资金支出计划（%）").mergeDown(),
                DocxCell.of(MONTHS[0]),
                DocxCell.of(MONTHS[1]).span(2),
                DocxCell.of(MONTHS[2]),
                DocxCell.of(MONTHS[3]));
        open.row(
                DocxCell.of("").mergedUp(),
                DocxCell.of(percents.get(0).asText()),
                DocxCell.of(percents.get(1).asText()).span(2),
                DocxCell.of(percents.get(2).asText()),
                DocxCell.of(percents.get(3).asText()));
    }

    private void indicators(JsonNode project) {
        open.headerRow(
                DocxCell.of("一级指标"),
                DocxCell.of("二级指标"),
                DocxCell.of("三级指标"),
                DocxCell.of("绩效指标描述"),
                DocxCell.of(hard ? "指 标 值" : "指标值"),
                DocxCell.of("指标值确定依据"));
        String above = "";
        for (JsonNode row : project.get("indicators")) {
            String level1 = row.get(0).asText();
            DocxCell first = level1.equals(above)
                    ? DocxCell.of("").mergedUp()
                    : DocxCell.of(level1).mergeDown();
            above = level1;
            open.row(
                    first,
                    DocxCell.of(row.get(1).asText()),
                    DocxCell.of(row.get(2).asText()),
                    DocxCell.of(row.get(3).asText()),
                    value(row.get(4).asText()),
                    DocxCell.of(row.get(5).asText()));
        }
        if (hard) {
            open.rowWith("<w:del w:id=\"9\" w:author=\"a\"/>", deletedRow());
        }
    }

    private static DocxCell[] deletedRow() {
        DocxCell[] cells = new DocxCell[6];
        java.util.Arrays.fill(cells, DocxCell.of("已删除的指标"));
        return cells;
    }

    /** A value; in the hard document inside a content control, signs as symbols, beside deleted text. */
    private DocxCell value(String text) {
        if (!hard) {
            return DocxCell.of(text);
        }
        String sign = text.startsWith("≥") ? "F0B3" : text.startsWith("≤") ? "F0A3" : null;
        String rest = sign == null ? text : text.substring(1);
        String symbol = sign == null ? "" : "<w:r><w:sym w:font=\"Symbol\" w:char=\"" + sign + "\"/></w:r>";
        return DocxCell.raw("<w:sdt><w:sdtContent><w:p>" + symbol
                + "<w:del w:id=\"7\" w:author=\"a\"><w:r><w:delText>旧值</w:delText></w:r></w:del>"
                + "<w:ins w:id=\"8\" w:author=\"a\">" + DocxBuilder.runXml(rest) + "</w:ins>"
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r></w:p></w:sdtContent></w:sdt>");
    }

    /** A national project code of 21 characters, the last one its check character. */
    private String code(JsonNode project) {
        String body =
                text(description, "region") + (description.get("year").asInt() % 100) + "P" + text(project, "serial");
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            sum = (sum + CODE_ALPHABET.indexOf(body.charAt(i)) * weight) % 31;
            weight = weight * 3 % 31;
        }
        return body + CODE_ALPHABET.charAt(Math.floorMod(CODE_REMAINDER - sum, 31));
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).asText();
    }
}
