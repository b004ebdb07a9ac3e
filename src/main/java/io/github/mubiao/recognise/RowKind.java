package io.github.mubiao.recognise;

/** What a row of a table is to its form. Pass 3 tries the kinds of a state in the order of {@link Segmenter}. */
public enum RowKind {
    /** Nothing is filled in. */
    BLANK("blank", "no cell is filled in"),
    /** The title of a form: 项目支出绩效目标申报表. */
    TITLE("title", "it ends as titles of forms do"),
    /** Labels over columns of indicators. */
    INDICATOR_HEAD("indicator-head", "labels of levels, names and values stand side by side"),
    /** An indicator, or a line of the form for one. */
    INDICATOR("indicator", "it stands below the labels of indicators"),
    /** A level of indicators alone, over those below it. */
    LEVEL("level", "one cell names a level of the indicators below"),
    /** A remark across the table between indicators, as a page's number is. */
    NOTE("note", "one cell lies across between indicators"),
    /** First and second levels and names over columns of values. */
    TURNED_HEAD("turned-head", "first levels stand side by side"),
    /** Values below names of indicators. */
    TURNED_ROW("turned-row", "it stands below names of indicators"),
    /** Labels over a list of projects. */
    LIST_HEAD("list-head", "labels of projects stand side by side over values"),
    /** A project of a list. */
    LIST_ROW("list-row", "it stands below the labels of projects"),
    /** A sum over projects. */
    TOTAL("total", "its first text is a word of sums"),
    /** What is said of all projects below it: 主管部门：教育局. */
    GROUP("group", "one cell names a unit of the projects below"),
    /** Labels of a form with what they name. */
    HEADER("header", "labels stand beside or over what they name"),
    /** The head of a form that goes on over a page, said again. */
    REPEATED_HEAD("repeated-head", "the form above says the same"),
    /** A row of a table of another kind, or of costs, within the table of a form. */
    OTHER("other", "it is of another table within this one");

    private final String label;
    private final String reason;

    RowKind(String label, String reason) {
        this.label = label;
        this.reason = reason;
    }

    /** The kind's name in listings. */
    public String label() {
        return label;
    }

    /** What makes a row one of this kind. */
    public String reason() {
        return reason;
    }
}
