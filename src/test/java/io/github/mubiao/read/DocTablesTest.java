package io.github.mubiao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables of Word 97 to 2003 as their rows define them ([MS-DOC] 2.6.3): widths in twips, merges, alignment. */
class DocTablesTest {

    private static final int FIRST_MERGED = 0x01;
    private static final int MERGED = 0x02;
    private static final int VERTICALLY_MERGED = 0x20;
    private static final int VERTICAL_RESTART = 0x60;

    private static final byte[] RIGHT = DocWriter.sprm(0x5400, 2, 0);
    private static final byte[] CENTER = DocWriter.sprm(0x548A, 1, 0);
    private static final byte[] THREE = DocWriter.definition(List.of(), 0, 1000, 2000, 3000);

    private static String read(DocWriter writer) throws IOException {
        return String.join(" ", Readings.blocks(writer.paragraph("\r").cut())).replaceFirst(" p1 $", "");
    }

    @Test
    void aMergedCellWithoutWidthIsNoColumn() throws IOException {
        byte[] merged = DocWriter.definition(List.of(FIRST_MERGED, MERGED, MERGED), 0, 1000, 1000, 1000, 2000, 3000);
        assertEquals(
                "t1 2x3 [1,1] a [1,2] b [1,3] c [2,1] d [2,2] e [2,3] f",
                read(new DocWriter().row(merged, "a", "", "", "b", "c").row(THREE, "d", "e", "f")));
    }

    @Test
    void anEmptyCellWithoutWidthIsNoColumn() throws IOException {
        byte[] empty = DocWriter.definition(List.of(), 0, 1000, 1004, 2000, 3000);
        assertEquals(
                "t1 2x3 [1,1] a [1,2] b [1,3] c [2,1] d [2,2] e [2,3] f",
                read(new DocWriter().row(empty, "a", "", "b", "c").row(THREE, "d", "e", "f")));
    }

    /** A text must not vanish, whatever its cell's width. */
    @Test
    void aTextInACellWithoutWidthIsShown() throws IOException {
        byte[] narrow = DocWriter.definition(List.of(), 0, 1000, 1000, 2000);
        assertEquals("t1 1x3 [1,1] a [1,2] b [1,3] c", read(new DocWriter().row(narrow, "a", "b", "c")));
    }

    @Test
    void mergedCellsAreOneOfTheirWidth() throws IOException {
        byte[] merged = DocWriter.definition(List.of(0, FIRST_MERGED, MERGED), 0, 1000, 2000, 3000);
        assertEquals(
                "t1 2x3 [1,1] a [1,2 1x2] b [2,1] d [2,2] e [2,3] f",
                read(new DocWriter().row(merged, "a", "b", "").row(THREE, "d", "e", "f")));
    }

    @Test
    void cellsMergedDownwards() throws IOException {
        byte[] first = DocWriter.definition(List.of(VERTICAL_RESTART), 0, 1000, 2000);
        byte[] second = DocWriter.definition(List.of(VERTICALLY_MERGED), 0, 1000, 2000);
        assertEquals(
                "t1 2x2 [1,1 2x1] a [1,2] b [2,2] c",
                read(new DocWriter().row(first, "a", "b").row(second, "", "c")));
    }

    /** Edges that nobody can tell apart are one: columns drawn by hand. */
    @Test
    void edgesSideBySideAreOne() throws IOException {
        byte[] near = DocWriter.definition(List.of(), 0, 1014, 1986, 3009);
        assertEquals(
                "t1 2x3 [1,1] a [1,2] b [1,3] c [2,1] d [2,2] e [2,3] f",
                read(new DocWriter().row(near, "a", "b", "c").row(THREE, "d", "e", "f")));
    }

    @Test
    void aShortRowAtTheRightStandsThere() throws IOException {
        byte[] one = DocWriter.joined(DocWriter.definition(List.of(), 0, 1000), RIGHT);
        byte[] three = DocWriter.joined(THREE, RIGHT);
        assertEquals(
                "t1 2x3 [1,3] a [2,1] d [2,2] e [2,3] f",
                read(new DocWriter().row(one, "a").row(three, "d", "e", "f")));
    }

    @Test
    void aShortRowInTheMiddleStandsThere() throws IOException {
        byte[] one = DocWriter.joined(DocWriter.definition(List.of(), 0, 1000), CENTER);
        assertEquals(
                "t1 2x3 [1,2] a [2,1] d [2,2] e [2,3] f",
                read(new DocWriter().row(one, "a").row(THREE, "d", "e", "f")));
    }

    /** A row of a table in the middle that is shorter by chance has the others' columns. */
    @Test
    void aRowThatIsABitShorterKeepsItsColumns() throws IOException {
        byte[] shorter = DocWriter.joined(DocWriter.definition(List.of(), 0, 1000, 2000, 2900), CENTER);
        byte[] three = DocWriter.joined(THREE, CENTER);
        assertEquals(
                "t1 2x4 [1,1] a [1,2] b [1,3] c [2,1] d [2,2] e [2,3 1x2] f",
                read(new DocWriter().row(shorter, "a", "b", "c").row(three, "d", "e", "f")));
    }

    /** What follows the definition changes it: two cells inserted, one deleted, widths set. */
    @Test
    void laterChangesOfADefinition() throws IOException {
        byte[] changed = DocWriter.joined(
                DocWriter.definition(List.of(), 0, 500, 3000),
                DocWriter.sprm(0x5622, 0, 1),
                DocWriter.sprm(0x7621, 0, 2, 0xE8, 0x03),
                DocWriter.sprm(0x7623, 2, 3, 0xE8, 0x03));
        assertEquals(
                "t1 2x3 [1,1] a [1,2] b [1,3] c [2,1] d [2,2] e [2,3] f",
                read(new DocWriter().row(changed, "a", "b", "c").row(THREE, "d", "e", "f")));
    }

    /** Properties that are too long for a page stand in the data stream; both codes, and that of tables. */
    @Test
    void propertiesInTheDataStream() throws IOException {
        byte[] merged = DocWriter.definition(List.of(0, FIRST_MERGED, MERGED), 0, 1000, 2000, 3000);
        for (int code : List.of(0x6646, 0x6645, 0x646B)) {
            DocWriter writer = new DocWriter();
            assertEquals(
                    "t1 2x3 [1,1] a [1,2 1x2] b [2,1] d [2,2] e [2,3] f",
                    read(writer.row(writer.elsewhere(code, merged), "a", "b", "")
                            .row(THREE, "d", "e", "f")));
        }
    }
}
