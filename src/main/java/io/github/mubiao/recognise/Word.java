package io.github.mubiao.recognise;

import java.util.List;
import java.util.Optional;

/** Words in cells that tell what a column or row is. Names are those of layout files. */
public enum Word {
    /** Cells of a column of signs. */
    SIGN("signs"),
    /** Cells of a column of natures: 正向指标, 反向指标. */
    NATURE("natures"),
    /** Cells of a column of standards: 计划标准. */
    STANDARD("standards"),
    /** Cells that begin a row of totals. */
    TOTAL("totals"),
    /** Ends of a place's name: 镇, 村. */
    PLACE("places"),
    /** Cells that stand for nothing: —, /. */
    EMPTY("empty"),
    /** Ends of labels. */
    LABEL("labelEnds"),
    /** More ends of labels, of those over lists of projects: 地点, 编号. */
    LIST_LABEL("listLabelEnds"),
    /** Labels of a schedule's rows: 时间节点, 累计支出比例. */
    SCHEDULE("scheduleLabels"),
    /** Words before a column's label that say nothing more. */
    NEUTRAL("neutral");

    private static final List<Word> ALL = List.of(values());

    private final String key;

    Word(String key) {
        this.key = key;
    }

    /** The kind's name in layout files. */
    public String key() {
        return key;
    }

    static Optional<Word> ofKey(String key) {
        for (Word value : ALL) {
            if (value.key.equals(key)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
