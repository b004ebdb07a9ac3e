package io.github.mubiao.read.page;

import io.github.mubiao.model.TabTable;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What characters are to the reading of lines. A page's fonts name some ideographs by the radicals that
 * look like them, and characters that they draw as one by a ligature; these become what was written again.
 * Full-width forms stay as they are.
 */
final class Script {

    private static final char RADICALS = '\u2E80';
    private static final char KANGXI = '\u2F00';
    private static final char RADICALS_END = '\u2FE0';
    private static final char TWO_EM_DASH = '\u2E3A';
    private static final char LIGATURES = '\uFB00';
    private static final char LIGATURES_END = '\uFB05';

    /** What no line begins with: it stays with the character before it. */
    private static final String NEVER_FIRST = "，。、；：？！）】》」』〉〕％%,.;:?!)]}”’…";

    /** What no line ends with: it stays with the character behind it. */
    private static final String NEVER_LAST = "（【《「『〈〔“‘([{￥¥$";

    private static final Map<Integer, String> WRITTEN = read();

    private Script() {}

    /** A text with ideographs for radicals, and without ligatures. */
    static String asWritten(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isShape(text.charAt(i))) {
                return replaced(text);
            }
        }
        return text;
    }

    private static boolean isShape(char c) {
        return (c >= TWO_EM_DASH && c < RADICALS_END) || (c >= LIGATURES && c < LIGATURES_END);
    }

    private static String replaced(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isShape(c)) {
                result.append(c);
            } else {
                String known = WRITTEN.get((int) c);
                String alone = String.valueOf(c);
                boolean kangxi = known == null && c >= KANGXI && c < RADICALS_END;
                result.append(
                        kangxi ? Normalizer.normalize(alone, Normalizer.Form.NFKC) : known == null ? alone : known);
            }
        }
        return result.toString();
    }

    private static Map<Integer, String> read() {
        Map<Integer, String> written = new HashMap<>();
        for (List<String> row : TabTable.rows(Script.class, "shapes.tsv")) {
            written.put(Integer.parseInt(row.get(0), 16), characters(row.get(1)));
        }
        return written;
    }

    private static String characters(String codes) {
        StringBuilder text = new StringBuilder();
        for (String code : codes.split(" ", -1)) {
            text.appendCodePoint(Integer.parseInt(code, 16));
        }
        return text.toString();
    }

    /** Whether a character stands in a square of its own, so that a line may break before and after it. */
    static boolean isWide(int c) {
        return c >= RADICALS ? !(c >= 0xFF61 && c <= 0xFFDC) : isAlsoWide(c);
    }

    /** Signs that Chinese text shares with Latin text, and writes as wide ones. */
    private static boolean isAlsoWide(int c) {
        return (c >= 0x2014 && c <= 0x2026) || (c >= 0x2190 && c <= 0x27BF) || c == 0xB7;
    }

    /** Whether a line may break before and after a character; not beside a sign of mathematics, such as ≥. */
    static boolean isBreakable(int c) {
        return isWide(c) && !(c >= 0x2200 && c <= 0x22FF);
    }

    static boolean isNeverLast(int c) {
        return NEVER_LAST.indexOf(c) >= 0;
    }

    static boolean isNeverFirst(int c) {
        return NEVER_FIRST.indexOf(c) >= 0;
    }
}
