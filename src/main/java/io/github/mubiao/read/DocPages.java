package io.github.mubiao.read;

import java.util.List;

/**
 * The properties of stretches of the file ([MS-DOC] 2.9.33 ChpxFkp, 2.9.174 PapxFkp): pages of 512
 * bytes in the main stream, each with the stretches of bytes that it describes and the properties of
 * each, and a list that says which page describes which bytes. What is known of a character is found by
 * where its bytes lie in the file, not by its place in the text: an edited file stores its text in
 * pieces, in another order.
 */
final class DocPages {

    private static final int PAGE_BYTES = 512;
    /** A page's number takes 22 bits. */
    private static final int NUMBER = (1 << 22) - 1;

    private final DocBytes main;
    private final DocPlc pages;
    private final boolean ofParagraphs;
    private final String name;

    /** What was found last: the next character is most often in the same stretch. */
    private Stretch last = new Stretch(0, 0, false, 0, null);

    /**
     * The properties of a stretch of the file.
     *
     * @param start where it starts
     * @param end where it ends
     * @param known whether a page describes it
     * @param style the number of the paragraphs' style; 0 for those of characters
     * @param properties what modifies the style's properties; {@code null} where nothing does
     */
    record Stretch(int start, int end, boolean known, int style, DocBytes properties) {

        List<DocBytes> lists() {
            return properties == null ? List.of() : List.of(properties);
        }
    }

    /** The pages of paragraphs, or of characters; the list says which page describes which bytes. */
    DocPages(DocBytes main, DocBytes list, boolean ofParagraphs) {
        this.main = main;
        this.pages = new DocPlc(list, 4);
        this.ofParagraphs = ofParagraphs;
        this.name = ofParagraphs ? "PapxFkp" : "ChpxFkp";
    }

    /** The stretch that holds a byte of the main stream. */
    Stretch at(int offset) throws UnreadableDocumentException {
        if (offset < last.start() || offset >= last.end()) {
            last = find(offset);
        }
        return last;
    }

    private Stretch find(int offset) throws UnreadableDocumentException {
        int index = pages.find(offset);
        if (index < 0) {
            return unknown(offset);
        }
        long number = pages.bytes().four(pages.entry(index)) & NUMBER;
        DocBytes page = main.part(name + " " + number, number * PAGE_BYTES, PAGE_BYTES);
        int count = page.one(PAGE_BYTES - 1);
        int entryBytes = ofParagraphs ? 13 : 1;
        DocPlc runs = new DocPlc(page.part(page.name(), 0, 4 + (4L + entryBytes) * count), entryBytes);
        int run = runs.find(offset);
        if (run < 0) {
            return unknown(offset);
        }
        int at = 2 * page.one(runs.entry(run));
        int start = runs.position(run);
        int end = runs.position(run + 1);
        if (at == 0) {
            return new Stretch(start, end, true, 0, null);
        }
        return ofParagraphs ? paragraph(page, at, start, end) : characters(page, at, start, end);
    }

    /** The size is in words; where it is odd a byte less, where it is even it stands in a byte of its own. */
    private Stretch paragraph(DocBytes page, int at, int start, int end) throws UnreadableDocumentException {
        int words = page.one(at);
        DocBytes entry = words > 0
                ? page.part(page.name(), at + 1, 2L * words - 1)
                : page.part(page.name(), at + 2, 2L * page.one(at + 1));
        boolean empty = entry.length() < 2;
        return new Stretch(start, end, true, empty ? 0 : entry.two(0), empty ? null : entry.from(2));
    }

    private Stretch characters(DocBytes page, int at, int start, int end) throws UnreadableDocumentException {
        return new Stretch(start, end, true, 0, page.part(page.name(), at + 1, page.one(at)));
    }

    private static Stretch unknown(int offset) {
        return new Stretch(offset, offset + 1, false, 0, null);
    }
}
