package io.github.mubiao.read;

import java.io.IOException;
import java.util.Locale;

/**
 * The fonts whose characters are signs of their own. Word stores a sign typed in one as a code of the
 * font, written in the private use area (U+F0B3) or as it is (U+00B3); what it shows is another
 * character (≥). Sources: Adobe's and the Unicode Consortium's mapping of Symbol, Unicode 7's of
 * Wingdings.
 */
enum SymbolFont {
    /** Any font of text. */
    NONE(""),
    /** Symbol: Greek letters and mathematical signs. */
    SYMBOL(Tables.SYMBOL),
    /** Wingdings: arrows, ticks, boxes, numbers in circles. Codes without a certain sign stay. */
    WINGDINGS(Tables.WINGDINGS),
    /** Wingdings 2: ticks and boxes. */
    WINGDINGS_2(Tables.WINGDINGS_2);

    private static final int PRIVATE_USE = 0xF000;
    private static final int CODES = 256;

    /** The sign of each code; U+0000 where there is none. */
    private final String signs;

    /** Takes a table: two hexadecimal digits, then the signs of that code and the following ones. */
    SymbolFont(String table) {
        StringBuilder all = new StringBuilder("\0".repeat(CODES));
        table.lines().filter(line -> !line.isEmpty()).forEach(line -> {
            int code = Integer.parseInt(line.substring(0, 2), 16);
            all.replace(code, code + line.length() - 3, line.substring(3));
        });
        signs = all.toString();
    }

    /** The font of a name. */
    static SymbolFont named(String name) {
        if (name == null || name.isEmpty()) {
            return NONE;
        }
        char first = name.charAt(0);
        if (first != 'S' && first != 's' && first != 'W' && first != 'w') {
            return NONE;
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "symbol" -> SYMBOL;
            case "wingdings" -> WINGDINGS;
            case "wingdings 2" -> WINGDINGS_2;
            default -> NONE;
        };
    }

    /** What {@code w:sym} shows: the sign of a font, or the character itself in a font of text. */
    static String symbol(String font, String code) {
        int character;
        try {
            character = Integer.parseInt(code == null ? "" : code, 16);
        } catch (NumberFormatException e) {
            return "";
        }
        if (!Character.isValidCodePoint(character) || character == 0) {
            return "";
        }
        if (character > Character.MAX_VALUE) {
            return Character.toString(character);
        }
        return String.valueOf(named(font).sign((char) character));
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
            text.append(c < 0x80 ? latin.sign(c) : other.sign(c));
        }
    }

    /** What a character of this font shows. */
    char sign(char c) {
        int code = c >= PRIVATE_USE && c <= PRIVATE_USE + 0xFF ? c - PRIVATE_USE : c;
        char sign = code < CODES ? signs.charAt(code) : 0;
        return sign == 0 ? c : sign;
    }

    /** The tables, a line a stretch of codes. What Symbol has no sign for shows as a box, and forms use it as one. */
    private static final class Tables {
        static final String SYMBOL = """
                20  !∀#∃%&∋()∗+,−./0123456789:;<=>?
                40 ≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_
                60 ‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼
                80 □□□□□□□□□□□□□□□□□□□□□□□□□□□□□□□□
                A0 €ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵
                C0 ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓
                E0 ◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪
                F1 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭
                """;
        static final String WINGDINGS = """
                20 \s
                22 ✂✁
                28 ☎✆✉
                3E ✇✍
                41 ✌
                45 ☜☞☝☟
                4A ☺
                4C ☹
                4E ☠
                51 ✈☼
                54 ❄
                56 ✞
                58 ✠✡☪☯ॐ☸♈♉♊♋♌♍♎♏♐♑♒♓
                6C ●❍■□
                71 ❑❒⬧⧫◆❖⬥⌧⮹⌘
                7B ❀✿❝❞
                80 ⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿
                9E ·•▪○
                A4 ◉◎
                A7 ▪◻
                AA ✦★✶✴✹✵
                B1 ⌖⟡⌑
                B5 ✪✰
                D5 ⌫⌦
                D8 ➢
                DC ➲
                DF ←↑→↓↖↗↙↘
                E8 ➔
                EF ⇦⇨⇧⇩⬄⇳⬀⬁⬃⬂
                FB ✗✓☒☑
                """;
        static final String WINGDINGS_2 = """
                4F ✗✓☒☑☒☒
                69 ⓪①②③④⑤⑥⑦⑧⑨⑩
                """;

        private Tables() {}
    }
}
