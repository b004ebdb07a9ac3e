package io.github.mubiao.cli;

import picocli.CommandLine;

/** Colours, where the reader's terminal shows them. */
enum TerminalStyle {
    REMOVED("31;9", "[-", "-]"),
    ADDED("32", "{+", "+}"),
    STRONG("1", "", ""),
    WARM("33", "", ""),
    FAINT("2", "", "");

    private static final String ESCAPE = "\u001b[";

    private final String code;
    private final String before;
    private final String after;

    TerminalStyle(String code, String before, String after) {
        this.code = code;
        this.before = before;
        this.after = after;
    }

    /** The text painted, or between signs where there are no colours and the text needs them. */
    String on(String text, boolean colours) {
        return colours ? ESCAPE + code + "m" + text + ESCAPE + "0m" : before + text + after;
    }

    /**
     * Whether to paint: on a terminal that can, unless {@code NO_COLOR} is set, as help texts do.
     *
     * @param when {@code auto}, {@code always} or {@code never}
     */
    static boolean wanted(String when) {
        return switch (when) {
            case "always" -> true;
            case "never" -> false;
            default -> CommandLine.Help.Ansi.AUTO.enabled();
        };
    }
}
