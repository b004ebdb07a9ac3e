package io.github.mubiao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents of Word 97 to 2003 whose text is stored in several pieces, in another order in the file, as
 * Word stores what was edited: each gives what the same text gives in one piece.
 */
class DocPiecesTest {

    private static final String FEATURES = "src/test/resources/read/features.doc";
    private static final String SAMPLE = "src/test/resources/formats/haibin-education-2022.doc";

    private static List<String> read(byte[] document) throws IOException {
        List<String> blocks = new ArrayList<>();
        blocks.add(Readings.read(document, ReadOptions.defaults(), blocks).toString());
        return blocks;
    }

    private static byte[] document(String file) throws IOException {
        return Files.readAllBytes(Path.of(file));
    }

    /** Cuts a document at every paragraph and compares what is read of it. */
    private static void cut(String file, IntUnaryOperator... ends) throws IOException {
        DocWriter writer = DocWriter.of(document(file));
        List<String> whole = read(document(file));
        assertEquals(whole, read(writer.cut()), "in one piece");
        List<Integer> starts = writer.starts();
        assertTrue(starts.size() > 20, "only " + starts.size() + " paragraphs");
        int cuts = 0;
        for (int i = 1; i + 1 < starts.size(); i++) {
            int[] places = new int[ends.length];
            for (int j = 0; j < ends.length; j++) {
                places[j] = ends[j].applyAsInt(i);
            }
            assertEquals(whole, read(writer.cut(places)), "cut at paragraph " + i);
            cuts++;
        }
        assertEquals(starts.size() - 2, cuts);
    }

    private static IntUnaryOperator start(String file) throws IOException {
        List<Integer> starts = DocWriter.of(document(file)).starts();
        return starts::get;
    }

    private static IntUnaryOperator middle(String file) throws IOException {
        List<Integer> starts = DocWriter.of(document(file)).starts();
        return i -> (starts.get(i) + starts.get(i + 1) + 1) / 2;
    }

    @ParameterizedTest
    @ValueSource(strings = {FEATURES, SAMPLE})
    void inTwoPiecesAtEachParagraph(String file) throws IOException {
        cut(file, start(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {FEATURES, SAMPLE})
    void inTwoPiecesWithinEachParagraph(String file) throws IOException {
        cut(file, middle(file));
    }

    /** The middle piece is one paragraph. */
    @ParameterizedTest
    @ValueSource(strings = {FEATURES, SAMPLE})
    void inThreePiecesAtEachParagraph(String file) throws IOException {
        IntUnaryOperator start = start(file);
        cut(file, start, i -> start.applyAsInt(i + 1));
    }

    /** The middle piece ends one paragraph and begins the next. */
    @ParameterizedTest
    @ValueSource(strings = {FEATURES, SAMPLE})
    void inThreePiecesWithinEachParagraph(String file) throws IOException {
        IntUnaryOperator start = start(file);
        IntUnaryOperator middle = middle(file);
        cut(file, i -> (start.applyAsInt(i - 1) + start.applyAsInt(i) + 1) / 2, middle);
    }

    @ParameterizedTest
    @ValueSource(strings = {FEATURES, SAMPLE})
    void eachCharacterAPieceFromTheLastToTheFirst(String file) throws IOException {
        DocWriter writer = DocWriter.of(document(file));
        List<DocWriter.Piece> pieces = new ArrayList<>();
        for (int i = 0; i < writer.text().length(); i++) {
            pieces.add(new DocWriter.Piece(i, i + 1, -i, 0));
        }
        assertEquals(read(document(file)), read(writer.write(pieces)));
    }

    private static DocWriter table() {
        byte[] two = DocWriter.definition(List.of(), 0, 2000, 4000);
        return new DocWriter()
                .paragraph("题\r")
                .row(two, "项目", "金额")
                .row(two, "修缮", "326.5")
                .paragraph("注\r");
    }

    private static List<DocWriter.Piece> around(DocWriter writer, String text, int change) {
        int at = writer.text().indexOf(text);
        int end = at + text.length();
        return List.of(
                new DocWriter.Piece(0, at, 0, 0),
                new DocWriter.Piece(at, end, 2, change),
                new DocWriter.Piece(end, writer.text().length(), 1, 0));
    }

    private static final String WHOLE = "t1 2x2 [1,1] 项目 [1,2] 金额 [2,1] 修缮 [2,2] 326.5";

    @Test
    void aDocumentOfOurOwn() throws IOException {
        assertEquals(List.of("p1 题", WHOLE, "p2 注"), Readings.blocks(table().cut()));
    }

    /** A piece's short change: hidden (0x5C), deleted (0x41), and one that says nothing of what is shown (bold). */
    @Test
    void aChangeOfOneProperty() throws IOException {
        String without = WHOLE.replace("326.5", "");
        assertEquals(without, change(0x5C << 1 | 1 << 8));
        assertEquals(WHOLE, change(0x5C << 1));
        assertEquals(without, change(0x41 << 1 | 1 << 8));
        assertEquals(WHOLE, change(0x55 << 1 | 1 << 8));
    }

    private static String change(int change) throws IOException {
        DocWriter writer = table();
        return Readings.blocks(writer.write(around(writer, "326.5", change))).get(1);
    }

    /** A piece's list of changes, found by its number; a number without a list changes nothing. */
    @Test
    void aListOfChanges() throws IOException {
        DocWriter writer = table();
        writer.change(DocWriter.sprm(0x0835, 1));
        int hidden = writer.change(DocWriter.sprm(0x0835, 1), DocWriter.sprm(0x083C, 1));
        assertEquals(
                WHOLE.replace("326.5", ""),
                Readings.blocks(writer.write(around(writer, "326.5", hidden))).get(1));
        assertEquals(
                WHOLE,
                Readings.blocks(writer.write(around(writer, "326.5", hidden + 2)))
                        .get(1));
    }

    /** A table that was made text: its paragraphs say still that they are in one, their pieces that there is one less. */
    @Test
    void aTableThatWasDissolved() throws IOException {
        DocWriter writer = new DocWriter()
                .paragraph("题\r")
                .paragraph("项目\r", DocWriter.sprm(0x2416, 1), DocWriter.sprm(0x6649, 1, 0, 0, 0))
                .paragraph("注\r");
        int less = writer.change(DocWriter.sprm(0x664A, 0xFF, 0xFF, 0xFF, 0xFF));
        assertEquals(List.of("p1 题", "p2 项目", "p3 注"), Readings.blocks(writer.write(around(writer, "项目\r", less))));
    }

    /** A cell that no page knows would stand outside of its table. */
    @Test
    void aCellWithoutProperties() throws IOException {
        DocWriter writer = table();
        byte[] document = writer.cut();
        List<DocWriter.Piece> pieces =
                List.of(new DocWriter.Piece(0, writer.text().length(), 0, 0));
        assertEquals(Readings.blocks(document), Readings.blocks(writer.write(pieces)));
        UnreadableDocumentException refusal = assertThrows(
                UnreadableDocumentException.class,
                () -> Readings.blocks(writer.forget("326.5\u0007").write(pieces)));
        assertEquals(
                "the document (.doc) is damaged: PlcBtePapx (character 18) in it cannot be read (open it in Word or WPS and save it as .docx)",
                refusal.getMessage());
    }
}
