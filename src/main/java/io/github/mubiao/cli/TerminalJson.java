package io.github.mubiao.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.io.output.ProxyOutputStream;
import org.apache.commons.io.output.WriterOutputStream;

/**
 * JSON for standard output, which may be a terminal: characters that steer one, as control characters and
 * marks of direction, are written as JSON's escapes. The values are the same; beside texts JSON has none of
 * them.
 */
final class TerminalJson extends ProxyOutputStream {

    /** The first control character that JSON lets stand in a text; of those before it the writers of JSON know. */
    private static final int DELETE = 0x7F;

    TerminalJson(OutputStream out) throws IOException {
        super(WriterOutputStream.builder()
                .setWriter(new Escapes(out))
                .setCharset(StandardCharsets.UTF_8)
                .setWriteImmediately(true)
                .get());
    }

    /** JSON as it stands on a terminal. */
    static String escaped(String json) {
        StringBuilder escaped = new StringBuilder(json.length());
        json.codePoints().forEach(character -> {
            if (!steers(character)) {
                escaped.appendCodePoint(character);
                return;
            }
            for (char c : Character.toChars(character)) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        });
        return escaped.toString();
    }

    private static boolean steers(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character >= DELETE;
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** What it is written to stays open. */
    @Override
    public void close() throws IOException {
        flush();
    }

    private static final class Escapes extends OutputStreamWriter {

        /** The first half of a character whose second half is still to come; else empty. */
        private String half = "";

        Escapes(OutputStream out) {
            super(out, StandardCharsets.UTF_8);
        }

        @Override
        public void write(char[] chars, int offset, int length) throws IOException {
            boolean halved = length > 0 && Character.isHighSurrogate(chars[offset + length - 1]);
            String text = half + new String(chars, offset, halved ? length - 1 : length);
            half = halved ? String.valueOf(chars[offset + length - 1]) : "";
            String escaped = escaped(text);
            super.write(escaped, 0, escaped.length());
        }
    }
}
