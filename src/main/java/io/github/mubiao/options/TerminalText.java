package io.github.mubiao.options;

/** Text from documents and file names for a terminal, which it must not steer. */
public final class TerminalText {

    private TerminalText() {}

    /** The text in one line; line feeds and tabs as arrows, other control characters as �. */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> shown.append(" ⏎ ");
                case '\t' -> shown.append(" → ");
                default -> shown.appendCodePoint(isControl(c) ? '�' : c);
            }
        });
        return shown.toString();
    }

    private static boolean isControl(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
