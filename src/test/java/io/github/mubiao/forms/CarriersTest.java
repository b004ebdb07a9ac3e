package io.github.mubiao.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mubiao.carriers.BookWriter;
import io.github.mubiao.carriers.CellDraft;
import io.github.mubiao.carriers.DrawnCells;
import io.github.mubiao.carriers.SheetDraft;
import io.github.mubiao.carriers.TextWriter;
import io.github.mubiao.carriers.TextWriter.TextBlock;
import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.docx.DrawnTable;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.read.ReadOptions;
import io.github.mubiao.write.Writers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The document of each family of layouts gives the same JSON from each format, but for places. */
class CarriersTest {

    @TempDir
    Path folder;

    /** A format, and how many of the families need not come out the same. */
    @SuppressWarnings("ImmutableEnumChecker") // a writer keeps nothing
    enum Carrier {
        XLSX(".xlsx", 0, form -> BookWriter.xlsx(book(form, true, false))),
        XLSX_SHEETS(".xlsx", 0, form -> BookWriter.xlsx(book(form, true, true))),
        XLS(".xls", 0, form -> BookWriter.xls(book(form, true, false))),
        SPREADSHEET_XML(".xml", 0, form -> BookWriter.spreadsheetXml(book(form, true, false))),
        ODS(".ods", 0, form -> BookWriter.ods(book(form, true, false))),
        XLSX_BARE(".xlsx", 2, form -> BookWriter.xlsx(book(form, false, false))),
        ODT(".odt", 0, form -> TextWriter.odt(blocks(form))),
        RTF(".rtf", 0, form -> TextWriter.rtf(blocks(form))),
        WORD_XML(".xml", 0, form -> TextWriter.wordXml(docx(form).documentXml())),
        FLAT_PACKAGE(".xml", 0, form -> TextWriter.flatPackage(form.docx()));

        private final String ending;
        private final int different;
        private final Function<FormDocument, byte[]> writer;

        Carrier(String ending, int different, Function<FormDocument, byte[]> writer) {
            this.ending = ending;
            this.different = different;
            this.writer = writer;
        }

        byte[] bytes(FormDocument form) {
            return writer.apply(form);
        }
    }

    @ParameterizedTest
    @EnumSource(Carrier.class)
    void givesTheSameJson(Carrier carrier) throws IOException {
        List<String> different = new ArrayList<>();
        List<Family> families = Family.all();
        for (Family family : families) {
            JsonNode expected =
                    withoutPlaces(Family.JSON.readTree(family.expected().toFile()));
            JsonNode read = WithoutIdentity.as(
                    read(family.name() + carrier.ending, carrier.bytes(family.document())), expected);
            if (!expected.toPrettyString().equals(read.toPrettyString())) {
                different.add(family.name());
                write(family.name(), carrier, expected, read);
            }
        }
        assertTrue(
                different.size() <= carrier.different,
                different.size() + " of " + families.size() + " differ: " + different);
    }

    /** Characters that nobody sees, which programs put into cells: of no width, of a direction, of a word's parts. */
    private static final String UNSEEN = "\u200B\uFEFF\u200D\u200C\u200E\u200F\u2060\u00AD";

    @ParameterizedTest
    @EnumSource(Carrier.class)
    void charactersThatNobodySeesChangeNothing(Carrier carrier) throws IOException {
        for (Family family : Family.all()) {
            if (family.name().startsWith("beyond-")) {
                FormDocument form = family.document();
                String plain = read("plain" + carrier.ending, carrier.bytes(words(form)))
                        .toPrettyString();
                String unseen = read("unseen" + carrier.ending, carrier.bytes(unseen(form)))
                        .toPrettyString();
                assertEquals(plain, unseen, family.name());
            }
        }
    }

    /** The same form with figures that are texts, as they are beside characters that nobody sees. */
    private static FormDocument words(FormDocument form) {
        return mapped(form, text -> text.matches("[-,.%\\d]+") ? text + "元" : text);
    }

    private static FormDocument unseen(FormDocument form) {
        int[] next = {0};
        return mapped(words(form), text -> {
            StringBuilder mixed = new StringBuilder();
            for (int i = 0; i <= text.length(); i++) {
                mixed.append(next[0]++ % 3 == 0 || text.isEmpty() ? UNSEEN.charAt(next[0] % UNSEEN.length()) : "");
                mixed.append(text, i, Math.min(i + 1, text.length()));
            }
            return mixed.toString();
        });
    }

    /** The same form with other texts; cells that go on from another stay. */
    private static FormDocument mapped(FormDocument form, UnaryOperator<String> mapping) {
        List<FormDocument.Block> blocks = new ArrayList<>();
        for (FormDocument.Block block : form.blocks()) {
            List<List<String>> table = block.table() == null ? null : new ArrayList<>();
            for (List<String> row : table == null ? List.<List<String>>of() : block.table()) {
                table.add(row.stream()
                        .map(text -> text.equals("^") || text.equals("<") ? text : mapping.apply(text))
                        .toList());
            }
            blocks.add(new FormDocument.Block(table == null ? mapping.apply(block.paragraph()) : null, table));
        }
        return FormDocument.of(blocks);
    }

    private static void write(String name, Carrier carrier, JsonNode expected, JsonNode read) throws IOException {
        Path target = Files.createDirectories(Path.of("target/carriers/" + carrier));
        Files.writeString(target.resolve(name + ".expected.json"), expected.toPrettyString());
        Files.writeString(target.resolve(name + ".read.json"), read.toPrettyString());
    }

    private JsonNode read(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = Writers.pretty(out)) {
            new Pipeline(ReadOptions.defaults()).read(file, "form.docx", Writers.json(json));
        }
        ObjectNode tree = (ObjectNode) Family.JSON.readTree(out.toByteArray());
        tree.remove("source");
        tree.remove("coverage");
        return withoutPlaces(tree);
    }

    private static JsonNode withoutPlaces(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("location");
        }
        node.forEach(CarriersTest::withoutPlaces);
        return node;
    }

    private static DocxBuilder docx(FormDocument form) {
        DocxBuilder builder = new DocxBuilder();
        for (FormDocument.Block block : form.blocks()) {
            if (block.table() == null) {
                builder.paragraph(block.paragraph());
            } else {
                builder.table(DrawnTable.docx(block.table())).paragraph("");
            }
        }
        return builder;
    }

    private static List<TextBlock> blocks(FormDocument form) {
        List<TextBlock> blocks = new ArrayList<>();
        for (FormDocument.Block block : form.blocks()) {
            List<List<String>> table = block.table();
            blocks.add(
                    table == null
                            ? new TextBlock(block.paragraph(), List.of(), 0, 0)
                            : new TextBlock(
                                    null,
                                    DrawnCells.of(table, 1),
                                    table.size(),
                                    table.get(0).size()));
        }
        return blocks;
    }

    /** A sheet for all, or one for each table with the lines before it, as a person would lay it out. */
    private static List<SheetDraft> book(FormDocument form, boolean borders, boolean sheets) {
        List<SheetDraft> book = new ArrayList<>();
        SheetDraft sheet = new SheetDraft("Sheet1");
        book.add(sheet);
        int row = 1;
        boolean full = false;
        for (FormDocument.Block block : form.blocks()) {
            if (full && sheets) {
                sheet = new SheetDraft("表" + (book.size() + 1));
                book.add(sheet);
                row = 1;
                full = false;
            }
            if (block.table() == null) {
                // The first line is a title over the width of the form.
                CellDraft line = CellDraft.text(row, 1, block.paragraph()).bare();
                sheet.cell(row == 1 ? line.over(1, 6) : line);
                row++;
            } else {
                for (CellDraft cell : DrawnCells.of(block.table(), row)) {
                    sheet.cell(DrawnCells.typed(borders ? cell : cell.bare()));
                }
                row += block.table().size() + 1;
                full = true;
            }
        }
        return book;
    }
}
