package io.github.mubiao.read;

import java.util.ArrayList;
import java.util.List;

/** The fonts of a .doc, by their numbers ([MS-DOC] 2.9.286 SttbfFfn): those of symbols are of interest. */
final class DocFonts {

    /** Where a font's name begins; it ends with a 0. */
    private static final int NAME = 39;

    private final List<SymbolFont> fonts = new ArrayList<>();

    /**
     * The fonts of a list.
     *
     * @param list the structure; empty for a list of nothing
     */
    DocFonts(DocBytes list) throws UnreadableDocumentException {
        int count = list.length() == 0 ? 0 : list.two(0);
        int at = 4;
        for (int i = 0; i < count; i++) {
            int size = list.one(at);
            fonts.add(SymbolFont.named(name(list.part("FFN", at + 1, size))));
            at += 1 + size;
        }
    }

    private static String name(DocBytes font) throws UnreadableDocumentException {
        StringBuilder name = new StringBuilder();
        for (int at = NAME; at + 2 <= font.length() && font.two(at) != 0; at += 2) {
            name.append((char) font.two(at));
        }
        return name.toString();
    }

    /** The font of a number; that of text for a number without a font. */
    SymbolFont font(int number) {
        return number < fonts.size() ? fonts.get(number) : SymbolFont.NONE;
    }
}
