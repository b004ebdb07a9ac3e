package io.github.mubiao.recognise;

/** What a column over rows of money can mean. Names are those of layout files. */
public enum MoneyColumn {
    /** 年初预算数. */
    INITIAL("initial"),
    /** 预算数, 全年预算数: the year's total, or the changed one where 年初预算数 stands beside it. */
    YEAR("year"),
    /** 调整后预算数. */
    ADJUSTED("adjusted"),
    EXECUTED("executed"),
    /** 执行率, 分值, 得分: known, and not carried. */
    IGNORED("ignored");

    private final String key;

    MoneyColumn(String key) {
        this.key = key;
    }

    /** The column's name in layout files. */
    public String key() {
        return key;
    }
}
