package io.github.mubiao.cli;

import java.io.ByteArrayOutputStream;
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

    /** The bytes of a character that is not complete yet, and how many are to come. */
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    private int missing;

    TerminalJson(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        ByteArrayOutputStream shown = new ByteArrayOutputStream(length + 64);
        for (int i = offset; i < offset + length; i++) {
            take(bytes[i], shown);
        }
        shown.writeTo(out);
    }

    private void take(byte b, ByteArrayOutputStream shown) {
        if (b >= 0 && b != DELETE) {
            // Of these the writers of JSON know.
            shown.write(b);
            return;
        }
        int bits = b & 0xFF;
        missing = bits >= 0xF0 ? 3 : bits >= 0xE0 ? 2 : bits >= 0xC0 ? 1 : bits < 0x80 ? 0 : missing - 1;
        begun.write(bits);
        if (missing <= 0) {
            String character = begun.toString(StandardCharsets.UTF_8);
            if (steers(character.codePointAt(0))) {
                character
                        .chars()
                        .forEach(c -> shown.writeBytes(
                                String.format(Locale.ROOT, "\\u%04x", c).getBytes(StandardCharsets.US_ASCII)));
            } else {
                shown.writeBytes(begun.toByteArray());
            }
            begun.reset();
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
