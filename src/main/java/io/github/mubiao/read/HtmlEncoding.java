package io.github.mubiao.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out which encoding the bytes of a page are in: by its byte order mark, by what it declares, by
 * its bytes. A declaration that the bytes contradict does not count: pages are edited and keep theirs.
 * Where a page is damaged, so that it is in no encoding, it is in the one that it contradicts least.
 */
final class HtmlEncoding {

    /** Every national standard's older encoding (GB2312, GBK) is part of this one. */
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** What a page means by ISO 8859-1 (WHATWG Encoding Standard, 4.2). */
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** Of so many characters one may be damaged where an encoding is known by all others. */
    private static final int DAMAGE = 4;

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
        int asUtf8 = malformed(page, StandardCharsets.UTF_8);
        if (isChineseUtf8(page, asUtf8)) {
            return StandardCharsets.UTF_8;
        }
        Charset declared = named(stated != null ? stated : declaration(page));
        int asDeclared = declared == null ? Integer.MAX_VALUE : malformed(page, declared);
        if (asDeclared == 0 || asUtf8 == 0) {
            return asDeclared == 0 ? declared : StandardCharsets.UTF_8;
        }
        int asChinese = malformed(page, GB18030);
        if (asDeclared <= Math.min(asChinese, asUtf8) && asChinese > 0) {
            return declared;
        }
        return asChinese <= asUtf8 ? GB18030 : StandardCharsets.UTF_8;
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
            Charset charset = Charset.isSupported(lower) ? Charset.forName(lower) : null;
            if (StandardCharsets.US_ASCII.equals(charset)) {
                // Says nothing of the bytes that matter.
                return null;
            }
            return StandardCharsets.ISO_8859_1.equals(charset) ? WESTERN : charset;
        } catch (IllegalCharsetNameException e) {
            return null;
        }
    }

    /**
     * Whether the bytes are UTF-8 with characters of three bytes or more, but for damage here and there. In
     * another encoding of Chinese, that most characters happen to be UTF-8 as well is out of the question.
     *
     * @param malformed in how many places they are no UTF-8
     */
    private static boolean isChineseUtf8(byte[] page, int malformed) {
        int leads = 0;
        for (byte value : page) {
            leads += (value & 0xFF) >= 0xE0 ? 1 : 0;
        }
        return leads > 0 && malformed <= leads / DAMAGE;
    }

    /** In how many places the bytes are no characters of an encoding; each is read as one replacement character. */
    private static int malformed(byte[] page, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(page);
        CharBuffer out = CharBuffer.allocate(1 << 13);
        int count = 0;
        for (CoderResult result = decoder.decode(in, out, true);
                !result.isUnderflow();
                result = decoder.decode(in, out, true)) {
            if (result.isError()) {
                count++;
                in.position(in.position() + result.length());
            }
            out.clear();
        }
        return count;
    }

    /** The characters of a page, without its byte order mark. */
    static String decode(byte[] page, String stated) {
        String text = new String(page, of(page, stated));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
