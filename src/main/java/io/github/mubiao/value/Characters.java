package io.github.mubiao.value;

import io.github.mubiao.model.TabTable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The plain form of single characters. */
final class Characters {

    /** By character: the plain one for which it is written; 0 where it is plain. */
    private static final char[] PLAIN = new char[1 << Character.SIZE];
    /** By traditional character: the simplified one; 0 for any other. */
    private static final char[] SIMPLIFIED = new char[1 << Character.SIZE];
    /** Name of an entity of HTML → its character. */
    private static final Map<String, Character> ENTITIES = new HashMap<>();

    static {
        for (char wide = '\uFF01'; wide <= '\uFF5E'; wide++) {
            PLAIN[wide] = (char) (wide - 0xFEE0);
        }
        for (List<String> row : TabTable.rows(Characters.class, "characters.tsv", 3)) {
            char plain = row.get(1).charAt(0);
            String written = row.get(2);
            if (row.get(0).equals("entity")) {
                Stream.of(written.split(" ")).forEach(name -> ENTITIES.put(name, plain));
            } else {
                char[] forms = row.get(0).equals("form") ? PLAIN : SIMPLIFIED;
                written.chars().forEach(c -> forms[c] = plain);
            }
        }
    }

    private static final String SIGNS = "≥≤><=≈~";

    private Characters() {}

    /** The plain form of the character at a place. */
    static char fold(String text, int place) {
        char c = text.charAt(place);
        return "《》〈〉".indexOf(c) >= 0 ? bracketAsSign(text, place, c) : PLAIN[c] == 0 ? c : PLAIN[c];
    }

    /** The character that an entity of HTML stands for; {@code null} where none has the name. */
    static Character entity(String name) {
        return ENTITIES.get(name.toLowerCase(Locale.ROOT));
    }

    /** The simplified form of a traditional character; any other as it is. */
    static char simplified(char c) {
        return SIMPLIFIED[c] == 0 ? c : SIMPLIFIED[c];
    }

    /** Digits, letters and common Chinese characters: most of all text, and written in one way alone. */
    static boolean isOrdinary(char c) {
        return (c >= '\u4E00' && c <= '\u9FFF') || isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** A title bracket before a number or an equals sign is typed for 大于 or 小于. */
    private static char bracketAsSign(String text, int place, char c) {
        int next = place + 1;
        while (next < text.length() && Folding.isSpace(text.charAt(next))) {
            next++;
        }
        boolean opening = c == '《' || c == '〈';
        // A closing bracket of a title that is open closes it, whatever follows.
        boolean title = opening
                ? text.indexOf('》', place) >= 0 || text.indexOf('〉', place) >= 0
                : text.lastIndexOf('《', place) >= 0 || text.lastIndexOf('〈', place) >= 0;
        return !title && next < text.length() && "0123456789=０１２３４５６７８９＝".indexOf(text.charAt(next)) >= 0
                ? opening ? '<' : '>'
                : c;
    }

    /** A text in which title brackets are the signs that they are typed for. */
    static String bracketAsSign(String text) {
        return text.replace('》', '>').replace('〉', '>').replace('《', '<').replace('〈', '<');
    }

    /** Whether the character is a plain sign of comparison. */
    static boolean isSign(char c) {
        return SIGNS.indexOf(c) >= 0;
    }

    /** Whether the character is a Chinese character. */
    static boolean isHan(char c) {
        return Character.isIdeographic(c) || c == '〇';
    }

    /** Whether a text holds Chinese characters alone, and no numeral. */
    static boolean areWords(String text) {
        return text.chars().allMatch(c -> isHan((char) c) && !Numerals.isPart((char) c));
    }

    /** Whether a letter or digit of ASCII, or a point, which goes on a word or a number. */
    static boolean isLatin(char c) {
        return c == '.' || (c < 128 && Character.isLetterOrDigit(c));
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean hasDigit(String text) {
        return hasAny(text, 0, "0123456789");
    }

    /** Whether any of some characters stands in a text from a place on. */
    static boolean hasAny(String text, int start, String characters) {
        for (int i = start; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    static boolean hasSign(String text) {
        return hasAny(text, 0, SIGNS);
    }
}
