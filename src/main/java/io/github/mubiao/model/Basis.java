package io.github.mubiao.model;

/** What a document's year, region or department was taken from. */
public enum Basis {
    /** A title or line of the document itself. */
    TITLE("title"),
    /** A line or cell of its forms. */
    FORM("form"),
    /** The user, who says what documents do not. */
    OPTION("option"),
    /** The heading above a project. */
    HEADING("heading"),
    /** The field that asks for the department (主管部门). */
    FIELD("field"),
    /** The budget units of its projects. */
    UNIT("unit"),
    /** The name of the file. */
    FILE_NAME("fileName"),
    /** The name of a folder that holds the file. */
    FOLDER_NAME("folderName"),
    /** The codes of its projects. */
    CODES("codes"),
    /** The years that values and sentences name. */
    DATES("dates");

    private final String label;

    Basis(String label) {
        this.label = label;
    }

    /** The word that output uses. */
    public String label() {
        return label;
    }
}
