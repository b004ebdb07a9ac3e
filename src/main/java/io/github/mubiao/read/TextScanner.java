package io.github.mubiao.read;

import java.io.IOException;

/**
 * Reads characters from UTF-8 as XML allows them: line ends made one, the five entities and numbers
 * of characters resolved. Everything else is unusual.
 */
final class TextScanner {

    /** More characters in one piece are unusual, such as the bytes of a picture. */
    private static final int LONGEST = 1 << 20;

    private static final int CHUNK = 1 << 10;
    /** The longest reference to a character, and more than the bytes of one character. */
    private static final int LONGEST_REFERENCE = 12;

    private final ByteWindow window;
    private final char[] characters = new char[CHUNK + 2];
    private XmlCursor.TextSink sink;
    private int count;
    private int total;

    TextScanner(ByteWindow window) {
        this.window = window;
    }

    /**
     * Reads up to the next tag or the end of the part.
     *
     * @param taker takes the characters; {@code null} for nobody
     */
    void read(XmlCursor.TextSink taker) throws IOException {
        sink = taker;
        count = 0;
        total = 0;
        // A character is at hand whole unless the part ends; so is a reference.
        while (window.has(LONGEST_REFERENCE) || window.has(1)) {
            int before = window.at;
            boolean tag = run();
            total += window.at - before;
            if (tag) {
                break;
            }
            if (total > LONGEST) {
                throw new UnusualFileException("a long text");
            }
        }
        flush();
    }

    /** Reads what is at hand but for the last bytes; says whether a tag follows. */
    private boolean run() throws IOException {
        byte[] bytes = window.bytes;
        int last = Math.max(window.at, window.end - LONGEST_REFERENCE);
        do {
            byte first = bytes[window.at];
            if (first >= ' ' && first != '<' && first != '&' && first != ']') {
                window.at++;
                put((char) first);
            } else if (first < 0) {
                wide(first & 0xFF);
            } else if (first == '<') {
                return true;
            } else {
                special(first);
            }
        } while (window.at < last);
        return false;
    }

    private void special(byte first) throws IOException {
        window.at++;
        switch (first) {
            case '\t', '\n' -> put((char) first);
            case '\r' -> {
                if (window.at >= window.end || window.bytes[window.at] != '\n') {
                    put('\n');
                }
            }
            case ']' -> {
                if (byteAt(window.at) == ']') {
                    throw new UnusualFileException("two brackets, which may be the end of a CDATA section");
                }
                put(']');
            }
            case '&' -> reference();
            default -> throw new UnusualFileException("a control character");
        }
    }

    private int byteAt(int place) {
        return place < window.end ? window.bytes[place] : -1;
    }

    private void wide(int first) throws IOException {
        int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        int code = first & (0xFF >> (length + 1));
        for (int i = 1; i < length; i++) {
            int next = byteAt(window.at + i);
            if ((next & 0xC0) != 0x80 || next == -1) {
                throw new UnusualFileException("bytes that are not UTF-8");
            }
            code = code << 6 | (next & 0x3F);
        }
        int least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
        if (first < 0xC2 || first > 0xF4 || code < least || !isCharacter(code)) {
            throw new UnusualFileException("bytes that are no character of XML");
        }
        window.at += length;
        put(code);
    }

    private static boolean isCharacter(int code) {
        return code >= ' '
                ? code < 0xD800 || (code > 0xDFFF && code < 0xFFFE) || (code > 0xFFFF && code <= 0x10FFFF)
                : code == '\t' || code == '\n' || code == '\r';
    }

    private void reference() throws IOException {
        int end = window.at;
        while (end < Math.min(window.end, window.at + LONGEST_REFERENCE) && window.bytes[end] != ';') {
            end++;
        }
        String name =
                new String(window.bytes, window.at, end - window.at, java.nio.charset.StandardCharsets.ISO_8859_1);
        if (byteAt(end) != ';') {
            throw new UnusualFileException("a reference that does not end");
        }
        window.at = end + 1;
        put(
                switch (name) {
                    case "amp" -> '&';
                    case "lt" -> '<';
                    case "gt" -> '>';
                    case "quot" -> '"';
                    case "apos" -> '\'';
                    default -> numbered(name);
                });
    }

    private static int numbered(String name) throws UnusualFileException {
        boolean hexadecimal = name.startsWith("#x");
        String digits = name.substring(name.startsWith("#") ? hexadecimal ? 2 : 1 : 0);
        boolean plain = name.startsWith("#") && digits.matches(hexadecimal ? "[0-9A-Fa-f]{1,6}" : "[0-9]{1,7}");
        int code = plain ? Integer.parseInt(digits, hexadecimal ? 16 : 10) : -1;
        if (!isCharacter(code)) {
            throw new UnusualFileException("an entity that no XML knows without saying so");
        }
        return code;
    }

    private void put(char c) throws IOException {
        characters[count++] = c;
        if (count >= CHUNK) {
            flush();
        }
    }

    private void put(int code) throws IOException {
        if (code > 0xFFFF) {
            characters[count++] = Character.highSurrogate(code);
            put(Character.lowSurrogate(code));
        } else {
            put((char) code);
        }
    }

    private void flush() throws IOException {
        if (sink != null && count > 0) {
            sink.take(characters, 0, count);
        }
        count = 0;
    }
}
