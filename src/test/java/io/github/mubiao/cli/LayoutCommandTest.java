package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.docx.DrawnTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form whose labels nobody knows: a draft of its layout, finished by hand, makes it known. */
class LayoutCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORM = """
            工程称谓 | 农村公路养护 | 主管部门 | 海滨区交通运输局 | <
            一级指标 | 二级指标 | 三级指标 | 要达到的数 | 打分占比
            产出指标 | 数量指标 | 养护里程 | ≥86公里 | 20
            ^       | 质量指标 | 合格率 | ≥95% | 30
            """;

    @TempDir
    Path folder;

    private String out;
    private String err;

    private int run(String... arguments) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        try (PrintStream outStream = new PrintStream(outBytes, true, StandardCharsets.UTF_8);
                PrintStream errStream = new PrintStream(errBytes, true, StandardCharsets.UTF_8)) {
            int code = Main.run(arguments, InputStream.nullInputStream(), outStream, errStream);
            out = outBytes.toString(StandardCharsets.UTF_8);
            err = errBytes.toString(StandardCharsets.UTF_8);
            return code;
        }
    }

    private String form() throws IOException {
        byte[] docx =
                new DocxBuilder().table(DrawnTable.docx(DrawnTable.rows(FORM))).build();
        return Files.write(folder.resolve("form.docx"), docx).toString();
    }

    private String layout(String text) throws IOException {
        return Files.writeString(folder.resolve("own.json"), text).toString();
    }

    @Test
    void suggestNamesEveryUnknownLabelWithAnExample() throws IOException {
        assertEquals(0, run("layout", "suggest", form()), err);
        JsonNode draft = JSON.readTree(out);
        assertEquals("form", draft.get("id").textValue());
        JsonNode unknown = draft.get("unknown");
        assertEquals(3, unknown.size(), out);
        assertEquals("工程称谓", unknown.get(0).get("label").textValue());
        assertEquals("table 1, row 1, column 1", unknown.get(0).get("place").textValue());
        assertEquals("农村公路养护", unknown.get(0).get("example").textValue());
        assertEquals("要达到的数", unknown.get(1).get("label").textValue());
        assertEquals("≥86公里", unknown.get(1).get("example").textValue());
        for (String group : new String[] {"project", "columns", "otherTables"}) {
            assertTrue(draft.get(group).isObject(), group);
        }
        assertEquals(0, run("layout", "check", layout(out)), err);
        assertEquals(0, run("--lang", "zh", "layout", "suggest", form()), err);
        assertEquals(
                "草稿：请将 \"unknown\" 中的每个标签移到其含义之下",
                JSON.readTree(out).get("title").textValue());
    }

    /** Two labels may stand in any form. */
    @Test
    void marksThatNeverMatchAreAnError() throws IOException {
        assertEquals(
                1, run("layout", "check", layout("{\"id\": \"own\", \"marks\": [\"工程称谓\", \"工程 称谓\", \"打分占比\"]}")));
        assertTrue(err.contains("layout \"own\": a form is never recognised by these marks"), err);
        String three = layout("{\"id\": \"own\", \"marks\": [\"工程称谓\", \"要达到的数\", \"打分占比\"]}");
        assertEquals(0, run("layout", "check", three), err);
        assertEquals(0, run("layout", "check", layout("{\"id\": \"own\", \"marks\": [\"工程绩效目标申报表\"]}")), err);
    }

    @Test
    void theFinishedDraftIsRead() throws IOException {
        String layout = layout("""
                {"id": "own", "project": {"name": ["工程称谓"]},
                 "columns": {"value": ["要达到的数"], "weight": ["打分占比"]}, "marks": ["工程称谓", "要达到的数", "打分占比"]}
                """);
        Path output = folder.resolve("out");
        assertEquals(0, run("convert", form(), "--layout", layout, "-f", "json", "-o", output.toString()), err);
        JsonNode project = JSON.readTree(output.resolve("form.json").toFile())
                .get("projects")
                .get(0);
        assertEquals("农村公路养护", project.get("name").textValue());
        JsonNode first = project.get("indicators").get(0);
        assertEquals("≥86公里", first.get("value").textValue());
        assertEquals(20, first.get("weight").intValue());
        assertEquals(0, run("inspect", "--json", "--layout", layout, form()), err);
        JsonNode table = JSON.readTree(out).get("tables").get(0);
        assertEquals("own", table.get("layout").textValue());
        assertEquals(0, table.get("unplaced").size());
    }

    @Test
    void inspectNamesTheLayoutAndWhatCouldNotBePlaced() throws IOException {
        assertEquals(0, run("inspect", form()), err);
        assertTrue(out.contains("table 1: 4 rows, 5 columns: indicators, by 一级指标, 二级指标, 三级指标"), out);
        assertTrue(out.contains("1,1     not placed: Unknown label: 工程称谓"), out);
        assertTrue(out.contains("2       indicator-head: labels of levels, names and values stand side by side"), out);
    }

    @Test
    void aWrongLayoutIsWrongUsage() throws IOException {
        String layout = layout("{\"id\": \"own\", \"columns\": {\"valeu\": []}}");
        assertEquals(2, run("convert", form(), "--layout", layout));
        assertTrue(err.contains(layout + ": $.columns.valeu: expected one of level1, level2"), err);
        assertEquals(1, run("layout", "check", layout));
        assertTrue(err.contains("$.columns.valeu"), err);
        assertEquals(2, run("inspect", "--layout", folder.resolve("none.json").toString(), form()));
        assertTrue(err.contains("none.json: no such file"), err);
        assertEquals(2, run("layout"));
    }

    /** What is no layout is told in words, without what a library says of itself, and hides no other file. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PK!zip              | own.json: this is not a layout file; a layout file is a JSON object (mubiao layout suggest FILE drafts one)
            <project/>          | own.json: this is not a layout file; a layout file is a JSON object (mubiao layout suggest FILE drafts one)
            ''                  | own.json: $: expected an object, found nothing
            '{"id":"x",'        | own.json: line 1, column 11: no JSON: Unexpected end-of-input within/between Object entries
            """)
    void whatIsNoLayout(String text, String told) throws IOException {
        String good = Files.writeString(folder.resolve("good.json"), "{\"id\":\"good\"}")
                .toString();
        assertEquals(1, run("layout", "check", layout(text), good));
        assertEquals("mubiao: " + folder.resolve(told) + System.lineSeparator(), err);
        assertTrue(out.contains("good.json: good"), out);
    }

    @Test
    void listsWithinListsWithoutEnd() throws IOException {
        assertEquals(1, run("layout", "check", layout("{\"id\":\"x\",\"unknown\":" + "[".repeat(200_000))));
        assertTrue(err.contains("own.json: no JSON: Document nesting depth"), err);
    }

    @Test
    void aFolderIsNoLayout() {
        assertEquals(1, run("layout", "check", folder.toString()));
        assertTrue(err.contains("this is a folder, not a layout file"), err);
    }

    /** A draft that nobody finished is a layout, which changes nothing. */
    @Test
    void aDraftSaysThatItWaits() throws IOException {
        assertEquals(0, run("layout", "suggest", form()));
        assertEquals(0, run("layout", "check", layout(out)));
        assertTrue(out.contains("labels mean nothing yet"), out);
        assertEquals(0, run("layout", "meanings"));
        assertTrue(out.contains("columns: level1, "), out);
    }
}
