package io.github.mubiao.recognise;

import java.util.Arrays;
import java.util.Optional;

/** What a column of the indicator rows can mean. Names are those of layout files and of output. */
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
    REMARK("remark");

    private final String key;

    Column(String key) {
        this.key = key;
    }

    /** The column's name in layout files and in output. */
    public String key() {
        return key;
    }

    static Optional<Column> ofKey(String key) {
        return Arrays.stream(values()).filter(column -> column.key.equals(key)).findFirst();
    }
}
