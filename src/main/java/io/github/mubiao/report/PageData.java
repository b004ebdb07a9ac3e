package io.github.mubiao.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import io.github.mubiao.model.Personal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/**
 * The data of a page: JSON as it is while there is little of it, else packed, so that a page of
 * thousands of projects can still be mailed. Numbers are written as texts, for a browser's own would
 * lose digits.
 */
final class PageData extends OutputStream {

    /** The most bytes that a page holds unpacked. */
    static final int PLAIN_BYTES = 1 << 19;

    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private GZIPOutputStream packer;

    /** A generator into this; closing it leaves this open. */
    JsonGenerator generator() throws IOException {
        return generator(this);
    }

    /** A generator of what is a part of a page's data; closing it leaves the stream open. */
    static JsonGenerator generator(OutputStream out) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS)
                .build();
        JsonGenerator json = factory.createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setCharacterEscapes(new ScriptEscapes());
        return new WithoutNumbers(json);
    }

    /** Pages are passed around: how people are reached is not in them. */
    private static final class WithoutNumbers extends JsonGeneratorDelegate {

        WithoutNumbers(JsonGenerator json) {
            super(json);
        }

        @Override
        public void writeString(String text) throws IOException {
            super.writeString(text == null ? null : Personal.withoutNumbers(text));
        }
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (packer == null && held.size() + length > PLAIN_BYTES) {
            byte[] plain = held.toByteArray();
            held.reset();
            packer = new GZIPOutputStream(held);
            packer.write(plain);
        }
        if (packer == null) {
            held.write(bytes, offset, length);
        } else {
            packer.write(bytes, offset, length);
        }
    }

    @Override
    public void close() throws IOException {
        if (packer != null) {
            packer.close();
        }
    }

    /** The MIME type of {@link #text}. */
    String type() {
        return packer == null ? "application/json" : "application/gzip+base64";
    }

    /** The complete data as they stand in the page. */
    String text() {
        return packer == null
                ? held.toString(StandardCharsets.UTF_8)
                : Base64.getEncoder().encodeToString(held.toByteArray());
    }

    /** JSON that can stand within a script element: nothing in it can end the element or begin a comment. */
    static final class ScriptEscapes extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes['<'] = ESCAPE_STANDARD;
            codes['>'] = ESCAPE_STANDARD;
            codes['&'] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            return new SerializedString(String.format("\\u%04x", character));
        }
    }
}
