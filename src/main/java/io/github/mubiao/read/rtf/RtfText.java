package io.github.mubiao.read.rtf;

import io.github.mubiao.read.Blocks;
import io.github.mubiao.read.Limit;
import io.github.mubiao.read.UnreadableDocumentException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

/** Text on its way from bytes to characters: two bytes may make one, so they are kept until something else comes. */
final class RtfText {

    /** The least byte of a character of GB 2312. */
    private static final int LEAST = 0xA1;

    private final RtfFonts fonts;
    private final Blocks blocks;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StringBuilder text = new StringBuilder();
    private int font = RtfFonts.NO_FONT;

    RtfText(RtfFonts fonts, Blocks blocks) {
        this.fonts = fonts;
        this.blocks = blocks;
    }

    /** A byte in a font. */
    void add(int value, int ofFont) throws UnreadableDocumentException {
        if (ofFont != font) {
            decode();
            font = ofFont;
        }
        bytes.write(value);
        blocks.check(Limit.TEXT, bytes.size());
    }

    /** A character in a font. */
    void add(char character, int ofFont) throws UnreadableDocumentException {
        decode();
        font = ofFont;
        text.append(shown(String.valueOf(character)));
        blocks.check(Limit.TEXT, text.length());
    }

    /** The text so far; empties this. */
    String take() {
        decode();
        String taken = text.toString();
        text.setLength(0);
        return taken;
    }

    private void decode() {
        if (bytes.size() > 0) {
            text.append(shown(decoded(bytes.toByteArray())));
            bytes.reset();
        }
    }

    private String decoded(byte[] raw) {
        Charset charset = fonts.charset(font);
        RtfFonts.RtfFont known = fonts.font(font);
        // A Western font of a Chinese document, in which some programs write Chinese all the same.
        boolean western = known != null && known.charset() == null && !known.symbols();
        if (western && !isChinese(raw)) {
            return new String(raw, RtfFonts.western());
        }
        return new String(raw, charset);
    }

    /** Whether all bytes beyond ASCII stand in pairs as those of GB 2312 do. */
    private static boolean isChinese(byte[] raw) {
        int i = 0;
        while (i < raw.length) {
            boolean pair = i + 1 < raw.length && (raw[i] & 0xFF) >= LEAST && (raw[i + 1] & 0xFF) >= LEAST;
            if (raw[i] < 0 && !pair) {
                return false;
            }
            i += raw[i] < 0 ? 2 : 1;
        }
        return true;
    }

    private String shown(String words) {
        RtfFonts.RtfFont known = fonts.font(font);
        if (known == null) {
            return words;
        }
        String shown = Blocks.inFont(known.name(), words);
        return shown.equals(words) && known.symbols() ? asCodes(words) : shown;
    }

    /** In a symbol font that is not known, codes are no letters. */
    private static String asCodes(String words) {
        StringBuilder codes = new StringBuilder();
        words.chars().forEach(c -> codes.append(c > ' ' && c < 0x100 ? (char) (0xF000 + c) : (char) c));
        return codes.toString();
    }
}
