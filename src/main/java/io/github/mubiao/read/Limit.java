package io.github.mubiao.read;

import java.util.Locale;

/**
 * What a file may ask for before it is refused, so that no file takes the machine down: the one list of
 * limits, each with its unit, what it counts over, and why it has its value. Each is far above real
 * documents, and an option of its name raises it: {@code --limit nesting=100}.
 *
 * <p>The values are chosen so that a file which stays below all of them is read in some seconds and 256 MB
 * of heap. What is counted is what was consumed so far ({@link Consumption}), never what the file states.
 */
public enum Limit {
    /** Bytes of the file, looked at before anything is read or hashed; a checksum of so many takes 3 s. */
    FILE(1L << 30),
    /** Bytes of a file of a format that is read into memory whole: .doc, HTML, MHTML. */
    WHOLE(128L << 20),
    /** Bytes of a web page, which are in memory three times: as bytes, as text and as elements. */
    PAGE(32L << 20),

    /** Entries of a package, and parts of a MIME message. */
    ENTRIES(50_000),
    /** Parts within parts of a MIME message: each byte passes through all of them. Pages have two or three. */
    PARTS(10),
    /**
     * Bytes of one of the parts that say what the package holds, which come before all others; of one stream of a PDF
     * file that holds objects or says where they are, which programs keep below some 100 kB.
     */
    DESCRIPTION(4L << 20),
    /** Bytes of all parts together once unzipped; 4,000 projects take 208 MB. */
    UNZIPPED(512L << 20),
    /**
     * Unzipped bytes for each zipped one, as soon as {@link LimitedStream#RATIO_GRACE} bytes of a part were
     * unzipped: real tables of thousands of rows reach 1:90 and more.
     */
    RATIO(400),

    /** Elements of all parts of a package together; 4,000 projects have 9 million. */
    TAGS(30_000_000),
    /** Elements and comments of a web page, which are in memory together. */
    ELEMENTS(1_000_000),
    /** Elements within elements, each of which takes some of the stack; fifty nested tables take 300. */
    DEPTH(500),
    /** Bytes of one tag, which is in memory whole. */
    TOKEN(16L << 20),
    /** Different names of elements and attributes of one part, which are in memory together; Word has under 2,000. */
    NAMES(10_000),
    /** Styles of the document; formats of a workbook's cells, of which Excel takes 65,490. */
    STYLES(66_000),

    /** Objects that a PDF file lists, each of which takes some 200 bytes; 3,000 pages have 150,000. */
    OBJECTS(500_000),
    /** Pages of a PDF or OFD file; budget books of a whole province have 3,000. */
    PAGES(20_000),
    /** Signs of one page, which are in memory together; a full page of a newspaper has 20,000. */
    GLYPHS(200_000),
    /** Straight lines of one page, as they are drawn, which are compared with each other; a full sheet has 5,000. */
    LINES(50_000),
    /** Drawing operators and signs of all pages, those of a form each time it is drawn; 100 pages have 200,000. */
    OPERATORS(50_000_000),
    /** Bytes of one stream of drawing operators or of a font's map once decoded, which are in memory together. */
    CONTENT(32L << 20),

    /** Paragraphs, rows and cells of the document, deleted cells too; 4,000 projects have 400,000. */
    BLOCKS(1_000_000),
    /** Tables of the document, nested ones too: each is a form until it is known. 4,000 projects have 16,000. */
    TABLES(40_000),
    /** Cells and rows of one table with all tables nested in it, which are in memory together. */
    CELLS(400_000),
    /** Cells and merges of one sheet that hold something, which are in memory together; 20 columns of 50,000 rows. */
    SHEET(1_000_000),
    /** Characters of the texts that the cells of a workbook share, which are in memory together. */
    SHARED_TEXT(32_000_000),
    /** Places of one part of a sheet without blank rows, empty ones too, which are in memory together. */
    PLACES(2_000_000),
    /** Tables within tables (and text boxes) within tables. */
    NESTING(50),
    /** Grid columns of one row; Word itself stops at 63. */
    SPAN(1_000),
    /** Characters of one cell or paragraph. */
    TEXT(2_000_000),
    /** Characters of one table with all that is nested in it. */
    TABLE_TEXT(32_000_000);

    private final long standard;

    Limit(long standard) {
        this.standard = standard;
    }

    /** The value where no option says otherwise. */
    public long standard() {
        return standard;
    }

    /** The limit's name as an option gives it: {@code table-text}. */
    public String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Refuses the file where a count is above the limit that the options set. */
    public void check(long count, ReadOptions options) throws UnreadableDocumentException {
        long limit = options.limit(this);
        if (count > limit) {
            throw reached(limit);
        }
    }

    /** The refusal of a file: a sentence that names the limit, its value and the option. */
    UnreadableDocumentException reached(long limit) {
        return new UnreadableDocumentException(
                UnreadableDocumentException.Reason.LIMIT, "limit." + option(), null, limit, option());
    }
}
