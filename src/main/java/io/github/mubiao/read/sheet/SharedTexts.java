package io.github.mubiao.read.sheet;

import io.github.mubiao.read.Blocks;
import io.github.mubiao.read.Limit;
import io.github.mubiao.read.XmlCursor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The texts that the cells of a workbook share. */
final class SharedTexts {

    private static final int BLANK = ' ' - '0';
    private static final int ESCAPE = "_x000D_".length();
    /** What a text takes of the limit beside its characters: of short ones this is more than they are. */
    private static final int EACH = 16;

    private final Blocks blocks;
    private final List<String> texts = new ArrayList<>();

    SharedTexts(Blocks blocks) {
        this.blocks = blocks;
    }

    /** The text of a number; empty where there is none. */
    String get(String index) {
        long number = 0;
        for (int i = 0; i < index.length(); i++) {
            int digit = index.charAt(i) - '0';
            if (digit >= 0 && digit <= 9) {
                number = Math.min(texts.size(), number * 10 + digit);
            } else if (digit != BLANK) {
                return "";
            }
        }
        return index.isEmpty() || number >= texts.size() ? "" : texts.get((int) number);
    }

    void read(XmlCursor xml) throws IOException {
        xml.nextChild();
        while (xml.nextChild()) {
            if (xml.name().equals("si")) {
                String text = text(xml, blocks);
                blocks.take(Limit.SHARED_TEXT, EACH + text.length());
                texts.add(text);
            } else {
                xml.skip();
            }
        }
    }

    /** The text of an element that holds a text, or runs of it; how it is spoken is left out. */
    static String text(XmlCursor xml, Blocks blocks) throws IOException {
        String only = null;
        StringBuilder runs = null;
        while (xml.nextChild()) {
            String run = switch (xml.name()) {
                case "t" -> xml.characters();
                case "r" -> text(xml, blocks);
                default -> {
                    xml.skip();
                    yield "";
                }
            };
            if (only == null || only.isEmpty()) {
                only = run;
            } else if (!run.isEmpty()) {
                runs = runs == null ? new StringBuilder(only) : runs;
                blocks.check(Limit.TEXT, runs.append(run).length());
            }
        }
        return runs == null ? plain(only == null ? "" : only) : plain(runs.toString());
    }

    /** A text whose characters that XML does not take are written {@code _x000D_} (ECMA-376-1, 22.9.2.19). */
    static String plain(String text) {
        if (!text.contains("_x")) {
            return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int code = code(text, i);
            if (code < 0) {
                plain.append(text.charAt(i));
            } else {
                plain.append((char) code);
                i += ESCAPE - 1;
            }
        }
        return plain.toString().replace("\r\n", "\n").replace('\r', '\n');
    }

    private static int code(String text, int start) {
        int end = start + ESCAPE;
        if (end > text.length()
                || text.charAt(start) != '_'
                || text.charAt(start + 1) != 'x'
                || text.charAt(end - 1) != '_') {
            return -1;
        }
        int code = 0;
        for (int i = start + 2; i < end - 1; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
