package io.github.mubiao.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.input.ReaderInputStream;

/** The encoding of a part, by its first bytes and its declaration (XML 1.0, 2.8 and appendix F). */
final class XmlEncoding {

    static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    static final byte[] DECLARATION = "<?xml".getBytes(StandardCharsets.ISO_8859_1);
    /** No declaration is longer. */
    static final int LONGEST_DECLARATION = 256;

    /** As nearly every program writes it, so that no pattern is needed. */
    private static final byte[] USUAL =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>".getBytes(StandardCharsets.ISO_8859_1);

    /** Names that programs give what holds more than they say: GB18030 holds each of these. */
    private static final Set<String> CHINESE = Set.of("gb2312", "gbk", "gb_2312-80", "x-gbk", "cp936");

    private XmlEncoding() {}

    /**
     * The encoding of a part whose bytes begin so; {@code null} where they are UTF-8.
     *
     * @param length how many of the bytes are the part's
     * @param part the part's name
     * @throws UnreadableDocumentException where the declaration is none, or names an encoding that is not known
     */
    static Charset of(byte[] start, int length, String part) throws UnreadableDocumentException {
        if (startsWith(start, length, 0, USUAL)) {
            return null;
        }
        Charset byUnits = byUnits(start, length);
        if (byUnits != null) {
            return byUnits;
        }
        boolean marked = startsWith(start, length, 0, BYTE_ORDER_MARK);
        int from = marked ? BYTE_ORDER_MARK.length : 0;
        // What has no space behind it is another instruction, such as <?xml-stylesheet.
        if (!startsWith(start, length, from, DECLARATION) || start[from + DECLARATION.length] > ' ') {
            return null;
        }
        Matcher declaration = Patterns.DECLARATION.matcher(
                new String(start, from, Math.min(length, LONGEST_DECLARATION) - from, StandardCharsets.ISO_8859_1));
        if (!declaration.lookingAt()) {
            throw Refusal.NOT_WELL_FORMED.of(part, 1, 1);
        }
        Charset declared = charset(declaration.group(1), part);
        if (declared.equals(StandardCharsets.UTF_8)) {
            return null;
        }
        if (marked) {
            throw Refusal.NOT_WELL_FORMED.of(part, 1, 1);
        }
        return declared;
    }

    private static boolean startsWith(byte[] bytes, int length, int from, byte[] wanted) {
        int to = from + wanted.length;
        return length >= to && Arrays.equals(bytes, from, to, wanted, 0, wanted.length);
    }

    /** The encoding of more than one byte for each character of ASCII; {@code null} where it is none of those. */
    private static Charset byUnits(byte[] start, int length) {
        int first = length < 4
                ? 0
                : ((start[0] & 0xFF) << 24) | ((start[1] & 0xFF) << 16) | ((start[2] & 0xFF) << 8) | (start[3] & 0xFF);
        if (first == 0x0000FEFF || first == 0xFFFE0000) {
            return Charset.forName("UTF-32");
        }
        return switch (first >>> 16) {
            case 0xFEFF, 0xFFFE -> StandardCharsets.UTF_16;
            case 0x003C -> StandardCharsets.UTF_16BE;
            case 0x3C00 -> StandardCharsets.UTF_16LE;
            default -> null;
        };
    }

    /** The encoding of a name, of whose names that of ASCII are the bytes that stand in the declaration. */
    private static Charset charset(String name, String part) throws UnreadableDocumentException {
        if (name == null) {
            return StandardCharsets.UTF_8;
        }
        try {
            Charset charset = Charset.forName(CHINESE.contains(name.toLowerCase(Locale.ROOT)) ? "GB18030" : name);
            String ascii = new String(DECLARATION, StandardCharsets.ISO_8859_1);
            if (new String(DECLARATION, charset).equals(ascii)) {
                return charset;
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.NOT_WELL_FORMED.because(e, part, 1, 1);
        }
        throw Refusal.NOT_WELL_FORMED.of(part, 1, 1);
    }

    /** The bytes of an encoding as those of UTF-8; what is not of the encoding ends them with an exception. */
    static InputStream utf8(InputStream in, Charset charset) throws IOException {
        return ReaderInputStream.builder()
                .setReader(new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)))
                .setCharset(StandardCharsets.UTF_8)
                .get();
    }

    private static final class Patterns {
        static final Pattern DECLARATION = Pattern.compile("<\\?xml\\s+version\\s*=\\s*[\"']1\\.[0-9]+[\"']"
                + "(?:\\s+encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"'])?"
                + "(?:\\s+standalone\\s*=\\s*[\"'](?:yes|no)[\"'])?\\s*\\?>");
    }
}
