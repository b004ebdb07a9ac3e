package io.github.mubiao.read.pdf;

import io.github.mubiao.read.SymbolFont;
import io.github.mubiao.read.page.Glyph;
import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;

/**
 * The fonts of a document, each made once. A font's program is not read where the file says what its codes
 * mean: what signs look like is not asked, and what they are may not be guessed from it.
 */
final class PdfFonts {

    private static final COSName[] PROGRAMS = {COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3};

    private final PdfStreams streams;
    private final IdentityHashMap<COSDictionary, PdfFont> fonts = new IdentityHashMap<>();

    PdfFonts(PdfStreams streams) {
        this.streams = streams;
        OwnFontMapper.use();
    }

    /** The font of a dictionary; {@code null} for none, and for one that cannot be made. */
    PdfFont font(COSDictionary dictionary) throws IOException {
        if (dictionary == null) {
            return null;
        }
        PdfFont known = fonts.get(dictionary);
        if (known == null) {
            known = make(dictionary);
            fonts.put(dictionary, known);
        }
        return known;
    }

    private PdfFont make(COSDictionary dictionary) throws IOException {
        CMap map = map(dictionary);
        // Parsed above, within the limits.
        dictionary.removeItem(COSName.TO_UNICODE);
        COSDictionary descendant = descendant(dictionary);
        boolean composite = COSName.TYPE0.equals(dictionary.getCOSName(COSName.SUBTYPE));
        boolean known = map != null || (composite && isNamedEncoding(dictionary));
        if (known && (composite || dictionary.containsKey(COSName.WIDTHS))) {
            withoutProgram(composite ? descendant : dictionary);
        }
        PDFont font;
        try {
            font = PDFontFactory.createFont(dictionary);
        } catch (IOException | RuntimeException e) {
            return new PdfFont(null, map, SymbolFont.NONE, false);
        }
        // What another font's signs are named is nothing to go by.
        boolean own = composite
                ? isNamedEncoding(dictionary) || isChinese(descendant) || (map == null && font.isEmbedded())
                : map == null || dictionary.containsKey(COSName.ENCODING);
        return new PdfFont(font, map, symbols(font.getName()), own);
    }

    private CMap map(COSDictionary dictionary) throws IOException {
        if (!(dictionary.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream)) {
            return null;
        }
        byte[] bytes = streams.decode(stream);
        try {
            CMap map = new CMapParser().parse(new RandomAccessReadBuffer(bytes));
            return map.hasUnicodeMappings() ? map : null;
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static COSDictionary descendant(COSDictionary dictionary) {
        COSArray descendants = dictionary.getCOSArray(COSName.DESCENDANT_FONTS);
        return descendants != null && descendants.size() > 0 && descendants.getObject(0) instanceof COSDictionary own
                ? own
                : null;
    }

    private static boolean isNamedEncoding(COSDictionary dictionary) {
        COSName encoding = dictionary.getCOSName(COSName.ENCODING);
        return encoding != null && !encoding.equals(COSName.IDENTITY_H) && !encoding.equals(COSName.IDENTITY_V);
    }

    private static boolean isChinese(COSDictionary descendant) {
        COSDictionary system = descendant == null ? null : descendant.getCOSDictionary(COSName.CIDSYSTEMINFO);
        String ordering = system == null ? null : system.getString(COSName.ORDERING);
        return ordering != null && !ordering.equals("Identity") && !ordering.equals("UCS");
    }

    private static void withoutProgram(COSDictionary font) {
        COSDictionary descriptor = font == null ? null : font.getCOSDictionary(COSName.FONT_DESC);
        if (descriptor != null) {
            for (COSName program : PROGRAMS) {
                descriptor.removeItem(program);
            }
        }
    }

    /** The symbol font of a name, which may begin with the mark of a subset and end with its format. */
    private static SymbolFont symbols(String name) {
        if (name == null) {
            return SymbolFont.NONE;
        }
        String whole = name.length() > 7 && name.charAt(6) == '+' ? name.substring(7) : name;
        for (String ending : new String[] {"", "MT", "-Regular", "PSMT"}) {
            if (whole.endsWith(ending)) {
                String cut = whole.substring(0, whole.length() - ending.length());
                SymbolFont font = SymbolFont.named(cut.replace('-', ' '));
                if (font != SymbolFont.NONE) {
                    return font;
                }
            }
        }
        return SymbolFont.NONE;
    }

    /** A font and what its codes stand for. */
    static final class PdfFont {

        /** {@code null} where it cannot be made. */
        final PDFont font;

        private final CMap map;
        private final SymbolFont symbols;
        private final boolean own;
        private final Map<Integer, String> texts = new HashMap<>();

        private PdfFont(PDFont font, CMap map, SymbolFont symbols, boolean own) {
            this.font = font;
            this.map = map;
            this.symbols = symbols;
            this.own = own;
        }

        /** Stands for no font. */
        static PdfFont none() {
            return new PdfFont(null, null, SymbolFont.NONE, false);
        }

        /** What a code stands for; {@link Glyph#UNREADABLE} where nothing says it. */
        String text(int code) {
            return texts.computeIfAbsent(code, this::read);
        }

        private String read(int code) {
            String text = map == null ? null : map.toUnicode(code);
            if (text == null && own && font != null) {
                try {
                    text = font.toUnicode(code);
                } catch (RuntimeException e) {
                    text = null;
                }
            }
            return text == null || text.isEmpty() || text.charAt(0) == 0 ? Glyph.UNREADABLE : symbolsOf(text);
        }

        private String symbolsOf(String text) {
            StringBuilder signs = null;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (SymbolFont.isCode(c)) {
                    signs = signs == null ? new StringBuilder(text) : signs;
                    int sign = symbols.sign(c);
                    signs.setCharAt(i, sign > Character.MAX_VALUE ? c : (char) sign);
                }
            }
            return signs == null ? text : signs.toString();
        }
    }
}
