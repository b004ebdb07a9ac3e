package io.github.mubiao.write;

import java.util.Locale;

/** The columns of the table of changes. */
enum DiffColumn {
    FROM_DOCUMENT("原文件", false),
    TO_DOCUMENT("新文件", false),
    FROM_YEAR("原年度", true),
    TO_YEAR("新年度", true),
    DEPARTMENT("部门", false),
    UNIT_NAME("预算单位", false),
    FROM_CODE("原项目编码", false),
    TO_CODE("新项目编码", false),
    FROM_NAME("原项目名称", false),
    TO_NAME("新项目名称", false),
    MATCHED_BY("匹配依据", false),
    SIMILARITY("相似度", true),
    LEVEL("层次", false),
    LEVEL1("一级指标", false),
    LEVEL2("二级指标", false),
    LEVEL3("三级指标", false),
    FIELD("栏目", false),
    CHANGE("变化", false),
    FROM("原值", false),
    TO("新值", false),
    UNIT("金额单位", false),
    DIFFERENCE("增减额", true),
    PERCENT("增减（%）", true);

    private final String title;
    private final boolean number;

    DiffColumn(String title, boolean number) {
        this.title = title;
        this.number = number;
    }

    /** What people call the column. */
    String title() {
        return title;
    }

    /** What programs call the column. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it holds, as Table Schema calls it. */
    String type() {
        boolean year = this == FROM_YEAR || this == TO_YEAR;
        return year ? "integer" : number ? "number" : "string";
    }

    /** Whether it holds numbers. */
    boolean isNumber() {
        return number;
    }
}
