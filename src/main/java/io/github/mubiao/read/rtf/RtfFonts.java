package io.github.mubiao.read.rtf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The fonts of a document: the name of each, and the encoding of bytes in it. */
final class RtfFonts {

    static final int NO_FONT = -1;

    private static final int WINDOWS = 1252;
    /** More fonts than any document has; their numbers come from the file. */
    private static final int MOST = 10_000;

    private static final int LONGEST_NAME = 100;

    /** Code pages of character sets ({@code \fcharset}). */
    private static final Map<Integer, Integer> CHARSETS = Map.ofEntries(
            Map.entry(77, 10000),
            Map.entry(128, 932),
            Map.entry(129, 949),
            Map.entry(130, 1361),
            Map.entry(134, 936),
            Map.entry(136, 950),
            Map.entry(161, 1253),
            Map.entry(162, 1254),
            Map.entry(163, 1258),
            Map.entry(177, 1255),
            Map.entry(178, 1256),
            Map.entry(186, 1257),
            Map.entry(204, 1251),
            Map.entry(222, 874),
            Map.entry(238, 1250));

    private static final int SYMBOLS = 2;

    private final Map<Integer, RtfFont> fonts = new HashMap<>();
    private Charset standard = Charset.forName("windows-1252");
    private int number = NO_FONT;
    private int charset;
    private int page;
    private StringBuilder name = new StringBuilder();

    /**
     * A font.
     *
     * @param charset the encoding of its bytes; {@code null} for that of the document
     */
    record RtfFont(String name, Charset charset, boolean symbols) {}

    /** The encoding of bytes in fonts that say none. */
    void codePage(int codePage) {
        standard = charset(codePage, standard);
    }

    private static Charset charset(int codePage, Charset other) {
        String charset = switch (codePage) {
            // What holds all of GBK, and more.
            case 936, 54936 -> "GB18030";
            case 950 -> "Big5";
            case 932 -> "windows-31j";
            case 949 -> "x-windows-949";
            case 10000 -> "x-MacRoman";
            case 65001 -> "UTF-8";
            default -> "windows-" + codePage;
        };
        return Charset.isSupported(charset) ? Charset.forName(charset) : other;
    }

    // ---- the table of fonts

    void word(String word, int parameter) {
        switch (word) {
            case "f" -> {
                end();
                number = parameter;
            }
            case "fcharset" -> charset = parameter;
            case "cpg" -> page = parameter;
            default -> {}
        }
    }

    void name(int value) {
        if (value == ';') {
            end();
        } else if (name.length() < LONGEST_NAME && value < 0x80 && value >= ' ') {
            name.append((char) value);
        }
    }

    /** Ends the definition of a font. */
    void end() {
        if (number != NO_FONT && fonts.size() < MOST) {
            Integer codePage = page != 0 ? Integer.valueOf(page) : CHARSETS.get(charset);
            Charset own = codePage == null ? null : charset(codePage, null);
            fonts.put(number, new RtfFont(name.toString().strip(), own, charset == SYMBOLS));
        }
        number = NO_FONT;
        charset = 0;
        page = 0;
        name = new StringBuilder();
    }

    // ---- its use

    RtfFont font(int font) {
        return fonts.get(font);
    }

    /** The encoding of bytes in a font. */
    Charset charset(int font) {
        RtfFont known = fonts.get(font);
        if (known != null && known.symbols()) {
            return StandardCharsets.ISO_8859_1;
        }
        return known == null || known.charset() == null ? standard : known.charset();
    }

    /** The encoding of bytes that are none in the font's: that of Western fonts. */
    static Charset western() {
        return Charset.forName("windows-" + WINDOWS);
    }
}
