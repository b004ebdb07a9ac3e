package io.github.mubiao.read;

import org.apache.poi.hwpf.usermodel.CharacterProperties;

/**
 * How the characters of a run are shown.
 *
 * @param hidden whether they are hidden
 * @param deleted whether they are under a tracked deletion
 * @param special whether characters below 0x30 stand for something else
 * @param latin the font of ASCII characters
 * @param other the font of other Latin characters and of private use
 * @param symbol what a symbol of the run shows; 0 where it has none
 */
record DocLook(boolean hidden, boolean deleted, boolean special, SymbolFont latin, SymbolFont other, char symbol) {

    static final DocLook PLAIN = new DocLook(false, false, false, SymbolFont.NONE, SymbolFont.NONE, '\0');

    static DocLook of(CharacterProperties properties, DocFile file) {
        char code = (char) properties.getXchSym();
        char symbol = properties.isFSpec() && code != 0
                ? file.font(properties.getFtcSym()).sign(code)
                : '\0';
        return new DocLook(
                properties.isFVanish() || properties.getFSpecVanish(),
                properties.isFRMarkDel(),
                properties.isFSpec(),
                file.font(properties.getFtcAscii()),
                file.font(properties.getFtcOther()),
                symbol);
    }

    char sign(char c) {
        return (c < 0x80 ? latin : other).sign(c);
    }
}
