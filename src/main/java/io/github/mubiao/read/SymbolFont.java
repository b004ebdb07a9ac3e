package io.github.mubiao.read;

import io.github.mubiao.model.TabTable;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A font whose characters are signs of their own. Word stores a sign typed in one as a code of the
 * font, written in the private use area (U+F0B3) or as it is (U+00B3); what it shows is another
 * character (≥). The signs are in {@code symbols.tsv}, which names their sources. A code that the table
 * does not have is {@link #UNKNOWN}, never the character of private use.
 */
public final class SymbolFont {

    /** Stands for a sign that has no character. */
    static final char UNKNOWN = '\uFFFD';

    private static final int PRIVATE_USE = 0xF000;
    private static final int CODES = 256;
    /** As many characters of a font's name as a finding repeats: the file says them. */
    private static final int NAME = 40;

    /** Any font of text. */
    public static final SymbolFont NONE = new SymbolFont("");

    private static final Map<String, SymbolFont> FONTS = read();
    /** The signs that their names begin with, in both cases. */
    private static final BitSet STARTS = starts();

    private final String name;
    /** The sign of each code; 0 for a code without a sign. */
    private final int[] signs = new int[CODES];

    private SymbolFont(String name) {
        this.name = name;
    }

    /** The font of a name; {@link #NONE} for a font that is not known to be a symbol font. */
    public static SymbolFont named(String name) {
        // Most fonts of text begin with another sign, and are asked for with every run.
        return name == null || name.isEmpty() || !STARTS.get(name.charAt(0)) ? NONE : FONTS.getOrDefault(name, NONE);
    }

    /** The font of a name that is said to be a symbol font, known or not. */
    static SymbolFont symbolic(String name) {
        SymbolFont known = named(name);
        return known != NONE || name == null || name.isEmpty()
                ? known
                : new SymbolFont(name.substring(0, Math.min(NAME, name.length())));
    }

    /** What {@code w:sym} shows: the sign of a font, or the character itself in a font of text. */
    static String symbol(String font, String code) {
        int character = code(code);
        if (character > Character.MAX_VALUE) {
            return Character.toString(character);
        }
        return character == 0 ? "" : Character.toString(named(font).sign((char) character));
    }

    /** Appends what {@code w:sym} shows. */
    static void append(String font, String code, TextBuffer text) throws IOException {
        int character = code(code);
        if (character > Character.MAX_VALUE) {
            text.append(Character.toString(character));
        } else if (character != 0) {
            boolean coded = isCode((char) character);
            (coded ? symbolic(font) : named(font)).append((char) character, text);
        }
    }

    private static int code(String code) {
        try {
            int character = Integer.parseInt(code == null ? "" : code, 16);
            return Character.isValidCodePoint(character) ? character : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /**
     * Appends characters as they are shown.
     *
     * @param latin the font of ASCII characters
     * @param other the font of other Latin characters and of private use
     */
    static void append(SymbolFont latin, SymbolFont other, char[] buffer, int start, int length, TextBuffer text)
            throws IOException {
        for (int i = start; i < start + length; i++) {
            char c = buffer[i];
            (c < 0x80 ? latin : other).append(c, text);
        }
    }

    /** Appends a character as it is shown. */
    void append(char c, TextBuffer text) throws IOException {
        int sign = sign(c);
        if (sign == c || this == NONE) {
            // A code in a font of text is found by the buffer.
            text.append(c);
        } else if (sign == UNKNOWN) {
            text.unknown(name, String.format(Locale.ROOT, "%02X", c & 0xFF));
        } else if (sign > Character.MAX_VALUE) {
            text.append(Character.toString(sign));
        } else {
            text.append((char) sign);
        }
    }

    /** The character that a character of this font shows; {@link #UNKNOWN} for a sign that has none. */
    public int sign(char c) {
        boolean coded = isCode(c);
        int code = coded ? c - PRIVATE_USE : c;
        if (code >= CODES || (this == NONE && !coded)) {
            return c;
        }
        if (code <= ' ') {
            return coded ? ' ' : c;
        }
        int sign = signs[code];
        return sign == 0 ? UNKNOWN : sign;
    }

    /** Whether a character of private use is the code of a sign in some symbol font. */
    public static boolean isCode(char c) {
        return c >= PRIVATE_USE && c < PRIVATE_USE + CODES;
    }

    private static BitSet starts() {
        BitSet starts = new BitSet();
        for (String name : FONTS.keySet()) {
            starts.set(Character.toLowerCase(name.charAt(0)));
            starts.set(Character.toUpperCase(name.charAt(0)));
        }
        return starts;
    }

    private static Map<String, SymbolFont> read() {
        Map<String, SymbolFont> fonts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (List<String> row : TabTable.rows(SymbolFont.class, "symbols.tsv")) {
            SymbolFont font = fonts.computeIfAbsent(row.get(0), SymbolFont::new);
            if (row.size() > 1) {
                font.signs[Integer.parseInt(row.get(1), 16)] = Integer.parseInt(row.get(2), 16);
            }
        }
        return fonts;
    }

    @Override
    public String toString() {
        return name;
    }
}
