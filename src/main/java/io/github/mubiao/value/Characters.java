package io.github.mubiao.value;

import java.util.HashMap;
import java.util.Map;

/** The plain form of single characters. */
final class Characters {

    /** Pairs of a plain character and, behind it, the characters that are written for it. */
    private static final String[] FORMS = {
        "≥≧⩾⪰≽≮\uF0B3",
        "≤≦⩽⪯≼≯\uF0A3",
        ">﹥›❯\uF03E",
        "<﹤‹❮\uF03C",
        "=═﹦⩵＝\uF03D",
        "≈≒≅∽≃",
        "~～〜∼˜⁓",
        "±\uF0B1",
        "%﹪٪\uF025",
        "-–—―‐‑‒─━−﹣－﹘\uF02D",
        "+\uF02B",
        "×✕✖╳\uF0B4",
        ":∶︰꞉﹕",
        "/⁄∕",
        "·・•‧∙⋅",
        "(﹙⟮",
        ")﹚⟯",
        ",﹐",
        ";﹔",
        ".．﹒",
        "*＊﹡∗",
    };

    private static final Map<Character, Character> PLAIN = new HashMap<>();

    static {
        for (String forms : FORMS) {
            for (int i = 1; i < forms.length(); i++) {
                PLAIN.put(forms.charAt(i), forms.charAt(0));
            }
        }
    }

    private Characters() {}

    /** The plain form of the character at a place. */
    static char fold(String text, int place) {
        char c = text.charAt(place);
        if (isOrdinary(c)) {
            return c;
        }
        if (c == '》' || c == '〉' || c == '《' || c == '〈') {
            return bracketAsSign(text, place, c);
        }
        Character plain = PLAIN.get(c);
        if (plain != null) {
            return plain;
        }
        return c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
    }

    /** Digits, letters and common Chinese characters: most of all text, and written in one way alone. */
    static boolean isOrdinary(char c) {
        return (c >= '\u4E00' && c <= '\u9FFF') || isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** A title bracket before a number or an equals sign is typed for 大于 or 小于. */
    private static char bracketAsSign(String text, int place, char c) {
        char next = neighbour(text, place, 1);
        boolean digit = (next >= '0' && next <= '9') || (next >= '０' && next <= '９');
        boolean equals = next == '=' || next == '＝';
        boolean opening = c == '《' || c == '〈';
        // A closing bracket of a title that is open closes it, whatever follows.
        boolean title = opening
                ? text.indexOf('》', place) >= 0 || text.indexOf('〉', place) >= 0
                : text.lastIndexOf('《', place) >= 0 || text.lastIndexOf('〈', place) >= 0;
        if ((digit || equals) && !title) {
            return opening ? '<' : '>';
        }
        return c;
    }

    /** A text in which title brackets are the signs that they are typed for. */
    static String bracketAsSign(String text) {
        return text.replace('》', '>').replace('〉', '>').replace('《', '<').replace('〈', '<');
    }

    private static char neighbour(String text, int place, int step) {
        int i = place + step;
        while (i >= 0 && i < text.length() && Folding.isSpace(text.charAt(i))) {
            i += step;
        }
        return i >= 0 && i < text.length() ? text.charAt(i) : ' ';
    }

    /** Whether the character is a plain sign of comparison. */
    static boolean isSign(char c) {
        return "≥≤><=≈~".indexOf(c) >= 0;
    }

    /** Whether the character is a Chinese character. */
    static boolean isHan(char c) {
        return Character.isIdeographic(c) || c == '〇';
    }

    /** Whether a text holds Chinese characters alone, and no numeral. */
    static boolean areWords(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isHan(text.charAt(i)) || Numerals.isPart(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
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
        for (int i = 0; i < text.length(); i++) {
            if (isSign(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
