package io.github.mubiao.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A form that nobody published: labels in any of their synonyms and decorations, columns in any order,
 * rows that nobody asked for, labels that nobody knows. It knows what is to be read from it.
 */
final class RandomForm {

    static final String UNKNOWN = "某事要素";
    static final String SECRET = "绝不采用";

    private static final Map<String, List<String>> FIELDS = Map.of(
            "name", List.of("项目名称", "专项名称", "项目(专项)名称", "资金名称"),
            "department", List.of("主管部门", "主管部门及代码", "项目主管部门", "业务主管部门"),
            "agency", List.of("实施单位", "项目实施单位", "具体实施单位", "项目执行单位"),
            "period", List.of("项目起止时间", "项目周期", "实施期限", "建设周期"));

    private static final Map<String, List<String>> COLUMNS = Map.ofEntries(
            Map.entry("level1", List.of("一级指标", "一级绩效指标", "一级指标名称")),
            Map.entry("level2", List.of("二级指标", "二级绩效指标")),
            Map.entry("level3", List.of("三级指标", "三级绩效指标名称", "指标名称", "绩效指标名称", "指标内容")),
            Map.entry("sign", List.of("计算符号", "指标性质", "指标方向", "比较符", "运算符号")),
            Map.entry("value", List.of("指标值", "目标值", "年度指标值", "绩效目标值", "本年度指标值", "年初目标值(A)", "当年预期实现值")),
            Map.entry("unit", List.of("计量单位", "度量单位", "单位", "指标单位")),
            Map.entry("weight", List.of("分值", "权重", "指标权重(分)")),
            Map.entry("actual", List.of("实际完成值", "全年实际值", "完成值(B)", "全年完成值", "实际完成情况")),
            Map.entry("score", List.of("得分", "自评得分", "指标得分(分)")),
            Map.entry("deviation", List.of("偏差原因分析及改进措施", "未完成原因分析")),
            Map.entry("explanation", List.of("指标解释", "指标说明", "指标值说明")),
            Map.entry("remark", List.of("备注")));

    private static final String[][] LEVELS = {
        {"产出指标", "数量指标"},
        {"产出指标", "质量指标"},
        {"产出指标", "时效指标"},
        {"效益指标", "社会效益指标"},
        {"效益指标", "生态效益指标"},
        {"满意度指标", "服务对象满意度指标"}
    };

    private static final String[][] SIGNS = {{"≥", ">="}, {"≤", "<="}, {"=", "="}, {"≧", ">="}, {"＜", "<"}};
    private static final String[] UNITS = {"人", "个", "%", "公里", "万元", "次"};

    private final Random random;
    private final List<List<String>> rows = new ArrayList<>();
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<Map<String, String>> indicators = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private List<String> columns;

    /** A form; the same seed gives the same form. */
    RandomForm(long seed) {
        this.random = new Random(seed);
        columns();
        head();
        indicators();
        foot();
    }

    FormDocument document() {
        List<FormDocument.Block> blocks = new ArrayList<>();
        blocks.add(new FormDocument.Block("项目支出绩效目标申报表", null));
        blocks.add(new FormDocument.Block(null, rows));
        return FormDocument.of(blocks);
    }

    /** What the project's fields are to be. */
    Map<String, String> fields() {
        return fields;
    }

    /** What the indicators are to be, by the names of output; comparator and amount of the target beside them. */
    List<Map<String, String>> indicatorFields() {
        return indicators;
    }

    /** The labels that are to be found unknown. */
    List<String> unknown() {
        return unknown;
    }

    private void columns() {
        columns = new ArrayList<>(List.of("level1", "level2", "level3", "value"));
        if (random.nextBoolean()) {
            columns.add("unit");
            if (random.nextBoolean()) {
                columns.add("sign");
            }
        }
        for (String optional : List.of("weight", "actual", "score", "deviation", "explanation", "remark")) {
            if (random.nextInt(3) == 0) {
                columns.add(optional);
            }
        }
        if (random.nextInt(3) == 0) {
            columns.add("unknown");
        }
        Collections.shuffle(columns, random);
        columns.add(0, "section");
    }

    private String one(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    /** A label as forms decorate it. */
    private String decorated(String label) {
        return switch (random.nextInt(6)) {
            case 0 -> label + "：";
            case 1 -> "*" + label;
            case 2 -> String.join(" ", label.split("", -1));
            case 3 -> label.replace("(", "（").replace(")", "）") + " ";
            case 4 -> label.substring(0, 1) + "\\n" + label.substring(1);
            default -> label;
        };
    }

    /** A row of cells that together cover all columns. */
    private void row(String... cells) {
        List<String> row = new ArrayList<>(List.of(cells));
        while (row.size() < columns.size()) {
            row.add("<");
        }
        List<String> drawn = new ArrayList<>();
        row.forEach(cell -> drawn.add(cell.replace("\\n", "\n")));
        rows.add(drawn);
    }

    private void head() {
        List<String> keys = new ArrayList<>(List.of("department", "agency", "period"));
        Collections.shuffle(keys, random);
        keys.add(0, "name");
        for (String key : keys) {
            fields.put(key, key + "值" + random.nextInt(1000));
            row(decorated(one(FIELDS.get(key))), fields.get(key));
            if (random.nextInt(5) == 0) {
                unknownRow();
            }
        }
        String amount = random.nextInt(9000) + 100 + ".5";
        fields.put("total", amount);
        row(decorated("年度资金总额(万元)"), amount);
        fields.put("objectives", "完成年度任务" + random.nextInt(1000) + "项。");
        row(decorated("年度绩效目标"), fields.get("objectives"));
    }

    private void unknownRow() {
        String label = UNKNOWN + (char) ('甲' + unknown.size());
        unknown.add(label);
        row(label, SECRET + random.nextInt(1000));
    }

    private void indicators() {
        List<String> header = new ArrayList<>();
        for (String column : columns) {
            header.add(label(column));
        }
        rows.add(header);
        int count = 3 + random.nextInt(6);
        String level1 = "";
        for (int i = 0; i < count; i++) {
            String[] levels = LEVELS[Math.min(LEVELS.length - 1, i * LEVELS.length / count)];
            indicator(i, levels, levels[0].equals(level1));
            level1 = levels[0];
        }
    }

    private String label(String column) {
        if (column.equals("section")) {
            return "绩效指标";
        }
        if (column.equals("unknown")) {
            String label = UNKNOWN + "列";
            unknown.add(label);
            return label;
        }
        return decorated(one(COLUMNS.get(column))).replace("\\n", "\n");
    }

    private void indicator(int ordinal, String[] levels, boolean sameLevel1) {
        Map<String, String> cells = new LinkedHashMap<>();
        String[] sign = SIGNS[random.nextInt(SIGNS.length)];
        String unit = UNITS[random.nextInt(UNITS.length)];
        String amount = String.valueOf(random.nextInt(9000) + 1);
        boolean signColumn = columns.contains("sign");
        cells.put("level1", levels[0]);
        cells.put("level2", levels[1]);
        cells.put("level3", "某项工作" + ordinal);
        cells.put("sign", sign[0]);
        cells.put("unit", unit);
        cells.put("value", (signColumn ? "" : sign[0]) + amount + (columns.contains("unit") ? "" : unit));
        cells.put("weight", String.valueOf(random.nextInt(30)));
        cells.put("actual", random.nextInt(9000) + unit);
        cells.put("score", String.valueOf(random.nextInt(30)));
        cells.put("deviation", random.nextBoolean() ? "" : "原因" + ordinal);
        cells.put("explanation", "解释" + ordinal);
        cells.put("remark", random.nextBoolean() ? "" : "备注" + ordinal);
        cells.put("unknown", SECRET + ordinal);
        draw(cells, sameLevel1);
        Map<String, String> expected = new LinkedHashMap<>();
        for (String column : columns) {
            if (!List.of("section", "unknown", "sign", "unit").contains(column)) {
                expected.put(column, cells.get(column));
            }
        }
        expected.put("comparator", sign[1]);
        expected.put("amount", amount);
        expected.put("targetUnit", unit);
        indicators.add(expected);
    }

    private void draw(Map<String, String> cells, boolean sameLevel1) {
        List<String> row = new ArrayList<>();
        for (String column : columns) {
            boolean up = column.equals("section") || (column.equals("level1") && sameLevel1);
            row.add(up ? "^" : cells.get(column));
        }
        rows.add(row);
    }

    private void foot() {
        if (random.nextBoolean()) {
            row("合计", "100");
        }
        if (random.nextBoolean()) {
            row("财政部门审核意见", "同意");
        }
        if (random.nextInt(4) == 0) {
            unknownRow();
        }
    }
}
