package io.github.mubiao.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * JSON for standard output, which may be a terminal: characters that steer one, as control characters and
 * marks of direction, are written as JSON's escapes. The values are the same; beside texts JSON has none of
 * them.
 */
final class TerminalJson extends FilterOutputStream {

    /** The one control character that JSON lets stand in a text. */
    private static final byte DELETE = 0x7F;

    /** What is known of a character of several bytes, its bytes so far, and how many are to come. */
    private int character;

    private final byte[] begun = new byte[4];
    private int length;
    private int missing;

    TerminalJson(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        int plain = offset;
        int start = offset;
        for (int i = offset; i < offset + count; i++) {
            // Of the other control characters the writers of JSON know.
            if (bytes[i] >= 0 && bytes[i] != DELETE) {
                continue;
            }
            start = missing == 0 ? i : start;
            boolean begunBefore = length > i - start;
            take(bytes[i]);
            if (missing == 0) {
                if (begunBefore || steers(character)) {
                    out.write(bytes, plain, start - plain);
                    writeCharacter();
                    plain = i + 1;
                }
                length = 0;
            }
        }
        int end = missing == 0 ? offset + count : Math.max(plain, start);
        out.write(bytes, plain, end - plain);
    }

    private void take(byte b) {
        if (missing == 0) {
            int bits = b & 0xFF;
            missing = bits >= 0xF0 ? 3 : bits >= 0xE0 ? 2 : bits >= 0xC0 ? 1 : 0;
            character = bits & (missing == 0 ? 0x7F : 0x3F >> missing);
            length = 0;
        } else {
            missing--;
            character = character << 6 | (b & 0x3F);
        }
        begun[length++] = b;
    }

    /** Writes the character whose bytes are known, as an escape where it steers a terminal. */
    private void writeCharacter() throws IOException {
        if (!steers(character)) {
            out.write(begun, 0, length);
            return;
        }
        for (char c : Character.toChars(character)) {
            out.write(String.format(Locale.ROOT, "\\u%04x", (int) c).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static boolean steers(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** What it is written to stays open. */
    @Override
    public void close() throws IOException {
        flush();
    }
}
