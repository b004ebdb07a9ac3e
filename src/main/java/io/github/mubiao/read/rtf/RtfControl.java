package io.github.mubiao.read.rtf;

import java.util.ArrayList;
import java.util.List;

/** A legacy control of a form: a drop-down list or a box to tick, which shows what its data say, not a result. */
final class RtfControl {

    private static final int BOX = 1;
    private static final int LIST = 2;
    /** A result that says that none was chosen. */
    private static final int UNDEFINED = 25;

    private final List<String> entries = new ArrayList<>();
    private int kind;
    private int result = UNDEFINED;
    private int first;

    /** Takes a word of its data. */
    void word(String word, int parameter) {
        switch (word) {
            case "fftype" -> kind = parameter;
            case "ffres" -> result = parameter;
            case "ffdefres" -> first = parameter;
            default -> {}
        }
    }

    void entry(String text) {
        entries.add(text);
    }

    /** Whether its data say what it shows: a field of text has a result. */
    boolean shows() {
        return kind == BOX || kind == LIST;
    }

    /** What it shows. */
    String shown() {
        int chosen = result == UNDEFINED ? first : result;
        if (kind == BOX) {
            return chosen == 0 ? "☐" : "☒";
        }
        return chosen >= 0 && chosen < entries.size() ? entries.get(chosen) : "";
    }
}
