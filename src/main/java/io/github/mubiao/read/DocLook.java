package io.github.mubiao.read;

import java.util.List;

/**
 * How the characters of a run are shown.
 *
 * @param hidden whether they are hidden
 * @param deleted whether they are under a tracked deletion
 * @param special whether characters below 0x30 stand for something else
 * @param latin the font of ASCII characters
 * @param other the font of other Latin characters and of private use
 * @param shift whether they stand on the line
 * @param symbol the code of the run's symbol; 0 where it has none
 * @param symbolFont the font of the run's symbol
 * @param data where the data of the run's control begin in the stream of data; -1 where it has none
 */
record DocLook(
        boolean hidden,
        boolean deleted,
        boolean special,
        SymbolFont latin,
        SymbolFont other,
        Shift shift,
        char symbol,
        SymbolFont symbolFont,
        int data) {

    static final int DELETED = 0x0800;
    static final int ALWAYS_HIDDEN = 0x0818;
    static final int HIDDEN = 0x083C;
    static final int SPECIAL = 0x0855;
    static final int PLAIN_AGAIN = 0x2A33;
    private static final int STYLE = 0x4A30;
    private static final int LATIN_FONT = 0x4A4F;
    private static final int OTHER_FONT = 0x4A51;
    /** 1 for raised, 2 for lowered ([MS-DOC] 2.6.1, sprmCIss). */
    private static final int ALIGNED = 0x2A48;
    /** Half-points up (sprmCHpsPos). */
    private static final int MOVED = 0x4845;

    private static final int PICTURE = 0x6A03;
    /** What is no picture there is the data of a field (sprmCFData). */
    private static final int FIELD_DATA = 0x0806;

    private static final int SYMBOL = 0x6A09;

    /** A toggle that is as the style says, or as it does not ([MS-DOC] 2.9.327). */
    private static final int AS_STYLE = 0x80;

    private static final int UNLIKE_STYLE = 0x81;

    /** The look of characters while modifications apply to it. */
    static final class Builder {

        private boolean hidden;
        private boolean alwaysHidden;
        private boolean deleted;
        private boolean special;
        private Shift shift = Shift.NONE;
        private Shift moved = Shift.NONE;
        private int latinFont;
        private int otherFont;
        private int symbolFont;
        private char symbol;
        private int place = -1;
        private boolean fieldData;

        /** What a document says of characters without any properties. */
        Builder(DocStyles styles) {
            latinFont = styles.latinFont();
            otherFont = styles.otherFont();
        }

        private Builder(Builder other) {
            hidden = other.hidden;
            alwaysHidden = other.alwaysHidden;
            deleted = other.deleted;
            special = other.special;
            shift = other.shift;
            moved = other.moved;
            latinFont = other.latinFont;
            otherFont = other.otherFont;
            symbolFont = other.symbolFont;
            symbol = other.symbol;
            place = other.place;
            fieldData = other.fieldData;
        }

        /** This look, modified by a style or by what applies over it. */
        Builder with(List<DocBytes> modifications, DocStyles styles) throws UnreadableDocumentException {
            Builder base = withStyle(modifications, styles);
            Builder built = new Builder(base);
            Sprms sprms = new Sprms(modifications);
            while (sprms.next()) {
                built.apply(sprms, base);
            }
            return built;
        }

        /** This look, modified by the style of characters that is among modifications. */
        private Builder withStyle(List<DocBytes> modifications, DocStyles styles) throws UnreadableDocumentException {
            int style = -1;
            Sprms sprms = new Sprms(modifications);
            while (sprms.next()) {
                style = sprms.code() == STYLE ? sprms.two(0) & 0xFFFF : style;
            }
            if (style < 0) {
                return this;
            }
            Builder built = new Builder(this);
            Sprms ofStyle = new Sprms(styles.characters(style));
            while (ofStyle.next()) {
                built.apply(ofStyle, this);
            }
            return built;
        }

        private void apply(Sprms sprm, Builder base) throws UnreadableDocumentException {
            switch (sprm.code()) {
                case HIDDEN -> hidden = toggled(sprm, base.hidden);
                case ALWAYS_HIDDEN -> alwaysHidden = toggled(sprm, base.alwaysHidden);
                case DELETED -> deleted = toggled(sprm, base.deleted);
                case SPECIAL -> special = sprm.one(0) != 0;
                case ALIGNED -> shift = aligned(sprm.one(0));
                case MOVED -> moved = Shift.ofPoints((short) sprm.two(0) / 2.0);
                case PICTURE -> {
                    special = true;
                    place = sprm.two(0) | sprm.two(2) << 16;
                }
                case FIELD_DATA -> fieldData = sprm.one(0) != 0;
                case LATIN_FONT -> latinFont = sprm.two(0) & 0xFFFF;
                case OTHER_FONT -> otherFont = sprm.two(0) & 0xFFFF;
                case SYMBOL -> {
                    special = true;
                    symbolFont = sprm.two(0) & 0xFFFF;
                    symbol = (char) sprm.two(2);
                }
                case PLAIN_AGAIN -> {
                    hidden = base.hidden;
                    alwaysHidden = base.alwaysHidden;
                    deleted = base.deleted;
                    shift = base.shift;
                    moved = base.moved;
                    latinFont = base.latinFont;
                    otherFont = base.otherFont;
                }
                default -> {}
            }
        }

        private static Shift aligned(int value) {
            return value == 1 ? Shift.RAISED : value == 2 ? Shift.LOWERED : Shift.NONE;
        }

        private static boolean toggled(Sprms sprm, boolean base) throws UnreadableDocumentException {
            int value = sprm.one(0);
            return value == AS_STYLE ? base : value == UNLIKE_STYLE ? !base : value != 0;
        }

        /** The font of a number; that of text for a number without a font. */
        private static SymbolFont font(List<SymbolFont> fonts, int number) {
            return number < fonts.size() ? fonts.get(number) : SymbolFont.NONE;
        }

        DocLook build(List<SymbolFont> fonts) {
            boolean isSymbol = special && symbol != 0;
            return new DocLook(
                    hidden || alwaysHidden,
                    deleted,
                    special,
                    font(fonts, latinFont),
                    font(fonts, otherFont),
                    shift == Shift.NONE ? moved : shift,
                    isSymbol ? symbol : '\0',
                    font(fonts, symbolFont),
                    fieldData ? place : -1);
        }
    }

    /** The font of a character. */
    SymbolFont font(char c) {
        return c < 0x80 ? latin : other;
    }
}
