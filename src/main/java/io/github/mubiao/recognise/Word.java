package io.github.mubiao.recognise;

import java.util.Arrays;
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
    /** Words before a column's label that say nothing more. */
    NEUTRAL("neutral");

    private final String key;

    Word(String key) {
        this.key = key;
    }

    /** The kind's name in layout files. */
    public String key() {
        return key;
    }

    static Optional<Word> ofKey(String key) {
        return Arrays.stream(values()).filter(word -> word.key.equals(key)).findFirst();
    }
}
