package io.github.mubiao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of signs is one of Unicode's characters, and gives what is known of the fonts. */
class SymbolFontTest {

    private static final Path TABLE = Path.of("src/main/resources/io/github/mubiao/read/symbols.tsv");

    private static List<String[]> rows() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
    }

    @Test
    void eachRowNamesItsCharacterAsUnicodeDoes() throws IOException {
        for (String[] row : rows()) {
            if (row.length > 1) {
                assertEquals(4, row.length, String.join(" ", row));
                assertTrue(row[1].matches("[2-9A-F][0-9A-F]"), String.join(" ", row));
                assertEquals(Character.getName(Integer.parseInt(row[2], 16)), row[3], String.join(" ", row));
            }
        }
    }

    @Test
    void noCodeStandsTwiceAndNoSignIsOfPrivateUse() throws IOException {
        Set<String> codes = new HashSet<>();
        for (String[] row : rows()) {
            assertTrue(codes.add(row[0] + (row.length > 1 ? " " + row[1] : "")), String.join(" ", row));
            if (row.length > 1) {
                int sign = Integer.parseInt(row[2], 16);
                assertFalse(Character.getType(sign) == Character.PRIVATE_USE, String.join(" ", row));
            }
        }
    }

    /** As Word shows them: the letters that people type for these signs. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            Symbol,      £, ≤
            Symbol,      ³, ≥
            Symbol,      ´, ×
            Symbol,      ±, ±
            Symbol,      », ≈
            Symbol,      ¹, ≠
            Symbol,      W, Ω
            symbol,      ·, •
            Wingdings,   à, →
            Wingdings,   ß, ←
            Wingdings,   è, ➔
            Wingdings,   ü, ✓
            Wingdings,   û, ✗
            Wingdings,   þ, ☑
            Wingdings,   ý, ☒
            Wingdings,   ¨, ☐
            Wingdings,   o, □
            Wingdings,   n, ■
            Wingdings,   l, ●
            Wingdings,   u, ◆
            Wingdings,   v, ❖
            Wingdings,   Ø, ➢
            Wingdings,   J, ☺
            Wingdings,   L, ☹
            WINGDINGS,   (, ☎
            Wingdings 2, P, ✓
            Wingdings 2, O, ✗
            Wingdings 2, R, ☑
            Wingdings 2, T, ☒
            Wingdings 2, £, □
            Wingdings 2, j, ①
            Wingdings 3, p, ▲
            Wingdings 3, q, ▼
            Wingdings 3, }, 🞂
            Webdings,    a, ✔
            Webdings,    c, ⬜
            Webdings,    i, 🛈
            Webdings,    4, ⏵
            Arial,       ³, ³
            """)
    void signs(String font, String typed, String sign) {
        SymbolFont named = SymbolFont.named(font);
        assertEquals(sign, Character.toString(named.sign(typed.charAt(0))));
        if (named != SymbolFont.NONE) {
            assertEquals(sign, Character.toString(named.sign((char) (0xF000 + typed.charAt(0)))));
        }
    }

    @Test
    void whatNoTableHasIsNeverACharacterOfPrivateUse() {
        for (String font : List.of("Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings", "MT Extra", "宋体")) {
            for (char c = 0xF000; c <= 0xF0FF; c++) {
                int sign = SymbolFont.named(font).sign(c);
                assertFalse(Character.getType(sign) == Character.PRIVATE_USE, font + " " + Integer.toHexString(c));
            }
        }
    }

    @Test
    void spacesAndOtherScriptsStayInASymbolFont() {
        SymbolFont wingdings = SymbolFont.named("Wingdings");
        assertEquals(' ', wingdings.sign('\uF020'));
        assertEquals(' ', wingdings.sign(' '));
        assertEquals('中', wingdings.sign('中'));
        assertEquals('≥', wingdings.sign('≥'));
    }
}
