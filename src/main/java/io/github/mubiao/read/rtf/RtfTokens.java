package io.github.mubiao.read.rtf;

import java.nio.charset.StandardCharsets;

/**
 * Parts a document into its tokens: braces, control words with their numbers, bytes of text. The bytes of
 * {@code \bin} are passed over, and line ends are none.
 */
final class RtfTokens {

    private static final int LONGEST_WORD = 32;
    private static final int LONGEST_NUMBER = 10;

    enum Kind {
        OPEN,
        CLOSE,
        /** A control word, or a control symbol. */
        WORD,
        BYTE,
        /** A byte that is written as two digits. */
        HEX
    }

    private final byte[] bytes;
    private int at;
    private Kind kind;
    private String word;
    private int parameter;
    private boolean hasParameter;
    private int value;

    RtfTokens(byte[] bytes) {
        this.bytes = bytes;
    }

    Kind kind() {
        return kind;
    }

    String word() {
        return word;
    }

    int parameter() {
        return parameter;
    }

    boolean hasParameter() {
        return hasParameter;
    }

    int value() {
        return value;
    }

    /** Goes to the next token; whether there is one. */
    boolean next() {
        while (at < bytes.length) {
            int c = bytes[at++] & 0xFF;
            switch (c) {
                case '{' -> kind = Kind.OPEN;
                case '}' -> kind = Kind.CLOSE;
                case '\\' -> {
                    if (!control()) {
                        continue;
                    }
                }
                case '\r', '\n', 0 -> {
                    continue;
                }
                default -> {
                    kind = Kind.BYTE;
                    value = c;
                }
            }
            return true;
        }
        return false;
    }

    /** Reads what follows a backslash; whether it is a token. */
    private boolean control() {
        if (at >= bytes.length) {
            return false;
        }
        hasParameter = false;
        parameter = 0;
        int c = bytes[at] & 0xFF;
        if (isLetter(c)) {
            readWord();
            readNumber();
            kind = Kind.WORD;
            return !skipsBinary();
        }
        at++;
        if (c == '\'') {
            return hex();
        }
        kind = Kind.WORD;
        // A line end behind a backslash ends a paragraph.
        word = c == '\r' || c == '\n' ? "par" : c == '\t' ? "tab" : String.valueOf((char) c);
        return true;
    }

    private void readWord() {
        int start = at;
        while (at < bytes.length && isLetter(bytes[at] & 0xFF)) {
            at++;
        }
        int end = Math.min(at, start + LONGEST_WORD);
        word = new String(bytes, start, end - start, StandardCharsets.US_ASCII);
    }

    private void readNumber() {
        int start = at;
        boolean negative = at < bytes.length && bytes[at] == '-';
        at += negative ? 1 : 0;
        long number = 0;
        int digits = 0;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
            number = digits++ < LONGEST_NUMBER ? number * 10 + bytes[at] - '0' : number;
            at++;
        }
        hasParameter = digits > 0;
        if (!hasParameter) {
            at = start;
        }
        parameter = (int) Math.min(Integer.MAX_VALUE, number) * (negative ? -1 : 1);
        if (at < bytes.length && bytes[at] == ' ') {
            // A space ends the word, and is no text.
            at++;
        }
    }

    private boolean skipsBinary() {
        if (!word.equals("bin")) {
            return false;
        }
        at = (int) Math.min(bytes.length, at + Math.max(0L, parameter));
        return true;
    }

    private boolean hex() {
        if (at + 2 > bytes.length) {
            at = bytes.length;
            return false;
        }
        int high = Character.digit(bytes[at] & 0xFF, 16);
        int low = Character.digit(bytes[at + 1] & 0xFF, 16);
        at += 2;
        if (high < 0 || low < 0) {
            return false;
        }
        kind = Kind.HEX;
        value = high * 16 + low;
        return true;
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
