package io.github.mubiao.read;

/**
 * The legacy controls of a form in a .doc: what a drop-down list or a box to tick shows stands in the data of its
 * field ([MS-DOC] 2.9.78, FFData, in 2.9.157, NilPICFAndBinData).
 */
final class DocControl {

    private static final int HEADER = 4;
    /** What the data of a control begin with. */
    private static final int FORM = 0xFFFFFFFF;

    private static final int VERSION = 4;
    private static final int SIZES = 4;
    private static final int BOX = 1;
    private static final int LIST = 2;
    /** A result that says that none was chosen. */
    private static final int UNDEFINED = 25;
    /** Texts of a control between what it is at first and its entries: format, help, status and two macros. */
    private static final int TEXTS = 5;
    /** The mark of a list whose entries are of characters of two bytes. */
    private static final int WIDE = 0xFFFF;

    private final DocBytes bytes;
    private int at;

    private DocControl(DocBytes bytes) {
        this.bytes = bytes;
    }

    /**
     * What a control shows.
     *
     * @param data the stream of data
     * @param place where the control's begin in it
     * @return {@code null} where that is the field's result, as of a field of text
     */
    static String shown(DocBytes data, int place) throws UnreadableDocumentException {
        DocBytes whole = data.part("NilPICFAndBinData", place, data.from(place).four(0));
        return new DocControl(whole.from(whole.two(HEADER))).shown();
    }

    private String shown() throws UnreadableDocumentException {
        if (bytes.length() < VERSION + 2 || bytes.four(0) != FORM) {
            // The data of a link.
            return null;
        }
        int bits = bytes.two(VERSION);
        int kind = bits & 3;
        int result = bits >> 2 & 0x1F;
        if (kind != BOX && kind != LIST) {
            return null;
        }
        at = VERSION + 2 + SIZES;
        text(true);
        int first = number();
        int chosen = result == UNDEFINED ? first : result;
        if (kind == BOX) {
            return chosen == 0 ? FormControl.UNTICKED : FormControl.TICKED;
        }
        for (int i = 0; i < TEXTS; i++) {
            text(true);
        }
        return entry(chosen);
    }

    private String entry(int chosen) throws UnreadableDocumentException {
        boolean wide = number() == WIDE;
        int count = number();
        int extra = number();
        if (!wide || chosen >= count) {
            return "";
        }
        for (int i = 0; i < chosen; i++) {
            text(false);
            at += extra;
        }
        return text(false);
    }

    private int number() throws UnreadableDocumentException {
        at += 2;
        return bytes.two(at - 2);
    }

    /** A text that begins with its length, and may end with a null. */
    private String text(boolean ended) throws UnreadableDocumentException {
        int length = number();
        String text = bytes.part(bytes.name(), at, 2L * length).wideText().toString();
        at += 2 * (length + (ended ? 1 : 0));
        return text;
    }
}
