package io.github.mubiao.read;

/**
 * The codes of windows-1252 from 0x80 to 0x9F. HTML reads the numeric references 128 to 159 as its
 * characters (HTML Standard, 13.2.5.80), and symbol fonts number their signs by its codes.
 */
final class Windows1252 {

    private static final int FIRST = 0x80;
    /** The characters in the order of their codes; a code without one stands for itself. */
    private static final String CHARACTERS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private Windows1252() {}

    /** The code of a character; the character itself where it has none. */
    static char code(char c) {
        int index = CHARACTERS.indexOf(c);
        return index < 0 ? c : (char) (FIRST + index);
    }
}
