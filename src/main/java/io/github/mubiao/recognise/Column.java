package io.github.mubiao.recognise;

/**
 * What a column of the indicator rows can mean. Names are those of layout files and of output. The
 * last ones are words that mean one thing here and another there; {@link ColumnContents} decides.
 */
public enum Column {
    LEVEL1("level1"),
    LEVEL2("level2"),
    LEVEL3("level3"),
    DESCRIPTION("description"),
    /** The sign in a column of its own. */
    SIGN("sign"),
    VALUE("value"),
    /** The unit in a column of its own. */
    UNIT("unit"),
    BASIS("basis"),
    REMARK("remark"),
    WEIGHT("weight"),
    /** What was reached the year before. */
    BASELINE("baseline"),
    /** What was reached; never a target. */
    ACTUAL("actual"),
    SCORE("score"),
    /** 正向, 反向, 定性, 定量. */
    NATURE("nature"),
    EXPLANATION("explanation"),
    /** Why a target was missed. */
    DEVIATION("deviation"),
    SCORING_RULE("scoringRule"),
    /** Known, and not carried. */
    IGNORED("ignored"),
    /** 指标名称: the third level, or a description where there is a third level beside it. */
    NAME("name"),
    /** 指标性质, 指标方向: signs or natures. */
    PROPERTY("property"),
    /** 绩效标准: the standard's name or a description. */
    STANDARD("standard"),
    /** 指标类别: a first level, a second one or a nature. */
    KIND("kind");

    private final String key;

    Column(String key) {
        this.key = key;
    }

    /** The column's name in layout files and in output. */
    public String key() {
        return key;
    }

    /** Whether the column names the indicator or one of the levels above it. */
    boolean isLevel() {
        return this == LEVEL1 || this == LEVEL2 || this == LEVEL3;
    }
}
