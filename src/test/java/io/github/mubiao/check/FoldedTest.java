package io.github.mubiao.check;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FoldedTest {

    /** A full-width character becomes its half, white space goes, all else stays, wherever it stands. */
    @Test
    void everyCharacterOfThePlane() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            String folded = folded(c);
            assertEquals("中" + folded + "9", Folded.of("中" + c + "9"), "U+" + Integer.toHexString(c));
        }
    }

    private static String folded(char c) {
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return String.valueOf((char) (c - 0xFEE0));
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) ? "" : String.valueOf(c);
    }

    @Test
    void nothingAndWhatIsFoldedAlready() {
        String plain = "预算78.25万元";
        assertAll(
                () -> assertEquals("", Folded.of(null)),
                () -> assertEquals("", Folded.of("　 \n")),
                () -> assertEquals(plain, Folded.of(plain)),
                () -> assertEquals(plain, Folded.of(" 预算 ７８．２５\u00A0万元")));
    }
}
