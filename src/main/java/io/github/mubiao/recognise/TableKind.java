package io.github.mubiao.recognise;

/** What a table of a document is. A table is one of ours only where its own labels prove it. */
public enum TableKind {
    /** What names a project, with or without its indicators. */
    FORM("form"),
    /** Labels of indicators over indicators, without a project. */
    INDICATORS("indicators"),
    /** Rows that go on with the table before, without labels of their own. */
    CONTINUATION("continuation"),
    /** A project a row, with indicators or goals. */
    PROJECT_LIST("projectList"),
    /** The form of a whole department. */
    DEPARTMENT_FORM("departmentForm"),
    /** Months with percentages, without a project. */
    SCHEDULE("schedule"),
    /** Names and money of projects alone: no projects of their own beside forms. */
    LIST_OF_PROJECTS("listOfProjects"),
    /** Titles, years and units of money alone, as paragraphs hold them. */
    LINES("lines"),
    /** A table of anything else: it adds nothing. */
    OTHER("other");

    private final String label;

    TableKind(String label) {
        this.label = label;
    }

    /** Whether a table of the kind is ours by its own labels. */
    boolean isOwn() {
        return switch (this) {
            case FORM, INDICATORS, PROJECT_LIST, DEPARTMENT_FORM, LIST_OF_PROJECTS -> true;
            case CONTINUATION, SCHEDULE, LINES, OTHER -> false;
        };
    }

    /** The name under which coverage counts the kind. */
    String counted() {
        return switch (this) {
            case DEPARTMENT_FORM -> FORM.label;
            case LINES -> OTHER.label;
            case FORM, INDICATORS, CONTINUATION, PROJECT_LIST, SCHEDULE, LIST_OF_PROJECTS, OTHER -> label;
        };
    }

    /** The kind's name in output. */
    public String label() {
        return label;
    }
}
