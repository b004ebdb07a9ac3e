package io.github.mubiao.read;

import java.util.ArrayList;
import java.util.List;

/**
 * What the styles of a .doc say of characters ([MS-DOC] 2.9.271 STSH): each style modifies the one that
 * it is based on.
 */
final class DocStyles {

    private static final int PARAGRAPH_STYLE = 1;
    private static final int CHARACTER_STYLE = 2;
    private static final int NO_STYLE = 0xFFF;
    /** Styles are based on one another no deeper; a damaged file may have a circle. */
    private static final int DEEPEST = 50;

    private static final int DEFAULT_FONTS = 12;

    private final List<Style> styles = new ArrayList<>();
    private final int latinFont;
    private final int otherFont;

    /**
     * A style.
     *
     * @param kind 1 for one of paragraphs, 2 for one of characters
     * @param base the number of the style that it is based on
     * @param characters what modifies the properties of characters; {@code null} where nothing does
     */
    private record Style(int kind, int base, DocBytes characters) {}

    /**
     * The styles of a sheet.
     *
     * @param sheet the structure; empty for none
     */
    DocStyles(DocBytes sheet) throws UnreadableDocumentException {
        DocBytes head = sheet.length() == 0 ? sheet : sheet.part("STSHI", 2, sheet.two(0));
        latinFont = head.length() > DEFAULT_FONTS + 1 ? head.two(DEFAULT_FONTS) : 0;
        otherFont = head.length() > DEFAULT_FONTS + 5 ? head.two(DEFAULT_FONTS + 4) : 0;
        int count = head.length() == 0 ? 0 : head.two(0);
        int at = 2 + head.length();
        for (int i = 0; i < count; i++) {
            int size = sheet.two(at);
            styles.add(size == 0 ? null : style(sheet.part("STD", at + 2, size), head.two(2)));
            at += 2 + size;
        }
    }

    private static Style style(DocBytes style, int headBytes) throws UnreadableDocumentException {
        int kind = style.two(2) & 0xF;
        int base = style.two(2) >>> 4;
        int modifications = style.two(4) & 0xF;
        // The name: its length, its characters and a 0.
        int at = headBytes + 2 + 2 * style.two(headBytes) + 2;
        DocBytes list = null;
        int wanted = kind == PARAGRAPH_STYLE ? 1 : kind == CHARACTER_STYLE ? 0 : -1;
        for (int i = 0; i < modifications && i <= wanted; i++) {
            int size = style.two(at);
            list = i == wanted ? style.part("STD", at + 2, size) : null;
            // Each begins at an even place.
            at += 2 + size + (size & 1);
        }
        return new Style(kind, base, list);
    }

    /** The font of ASCII characters where nothing else is said, by its number. */
    int latinFont() {
        return latinFont;
    }

    /** The font of other Latin characters where nothing else is said, by its number. */
    int otherFont() {
        return otherFont;
    }

    /** What a style modifies of characters' properties, that of the style it is based on first. */
    List<DocBytes> characters(int number) {
        List<DocBytes> lists = new ArrayList<>();
        int next = number;
        for (int depth = 0; depth < DEEPEST && next != NO_STYLE; depth++) {
            Style style = next < styles.size() ? styles.get(next) : null;
            if (style == null) {
                break;
            }
            if (style.characters() != null) {
                lists.add(0, style.characters());
            }
            next = style.base();
        }
        return lists;
    }
}
