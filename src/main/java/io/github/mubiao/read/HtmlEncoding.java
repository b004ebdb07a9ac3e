package io.github.mubiao.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out which encoding the bytes of a page are in: by its byte order mark, by what it declares, by
 * its bytes. A declaration that the bytes contradict does not count: pages are edited and keep theirs.
 */
final class HtmlEncoding {

    /** Every national standard's older encoding (GB2312, GBK) is part of this one. */
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** As many first bytes as a declaration is looked for in; Word writes it late. */
    private static final int HEAD = 1 << 14;

    private static final Pattern DECLARATION =
            Pattern.compile("<(?:meta\\s[^>]*?charset|\\?xml\\s[^>]*?encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)");

    private HtmlEncoding() {}

    /**
     * The encoding of a page.
     *
     * @param stated what the page's envelope states; {@code null} where it has none
     */
    static Charset of(byte[] page, String stated) {
        Charset marked = byOrder(page);
        if (marked != null) {
            return marked;
        }
        if (isChineseUtf8(page)) {
            return StandardCharsets.UTF_8;
        }
        Charset declared = named(stated != null ? stated : declaration(page));
        if (declared != null && isValid(page, declared)) {
            return declared;
        }
        if (isValid(page, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        if (isValid(page, GB18030)) {
            return GB18030;
        }
        return declared == null ? StandardCharsets.UTF_8 : declared;
    }

    /** By the mark that a page may begin with, or the zero byte of its first sign. */
    private static Charset byOrder(byte[] page) {
        int first = page.length < 2 ? 0 : (page[0] & 0xFF) << 8 | (page[1] & 0xFF);
        return switch (first) {
            case 0xFFFE, '<' << 8 -> StandardCharsets.UTF_16LE;
            case 0xFEFF, '<' -> StandardCharsets.UTF_16BE;
            case 0xEFBB -> StandardCharsets.UTF_8;
            default -> null;
        };
    }

    private static String declaration(byte[] page) {
        String head = new String(page, 0, Math.min(page.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARATION.matcher(head.toLowerCase(Locale.ROOT));
        return matcher.find() ? matcher.group(1) : null;
    }

    private static Charset named(String name) {
        if (name == null) {
            return null;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("gb") || lower.equals("x-gbk") || lower.equals("cp936") || lower.equals("ms936")) {
            return GB18030;
        }
        if (lower.startsWith("utf-16") || lower.equals("unicode")) {
            // What could be read as ASCII to find this is not UTF-16.
            return null;
        }
        try {
            return Charset.isSupported(lower) ? Charset.forName(lower) : null;
        } catch (IllegalCharsetNameException e) {
            return null;
        }
    }

    /**
     * Whether the bytes are UTF-8 with a character of three bytes or more. In another encoding of
     * Chinese, that every character happens to be UTF-8 as well is out of the question for a page.
     */
    private static boolean isChineseUtf8(byte[] page) {
        for (byte value : page) {
            if ((value & 0xFF) >= 0xE0) {
                return isValid(page, StandardCharsets.UTF_8);
            }
        }
        return false;
    }

    private static boolean isValid(byte[] page, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(page));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The characters of a page, without its byte order mark. */
    static String decode(byte[] page, String stated) {
        String text = new String(page, of(page, stated));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Whether the bytes begin with those of the text, in ASCII. */
    static boolean startsWith(byte[] bytes, String text) {
        byte[] start = text.getBytes(StandardCharsets.US_ASCII);
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
