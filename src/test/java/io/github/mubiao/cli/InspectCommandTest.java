package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.docx.DocxCell;
import io.github.mubiao.docx.DocxTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code inspect}: its two forms, its exit codes, and what goes to which stream. */
class InspectCommandTest {

    @TempDir
    Path folder;

    private String out;
    private String err;

    private int run(String... arguments) throws IOException {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        try (PrintStream outStream = new PrintStream(outBytes, false, StandardCharsets.UTF_8);
                PrintStream errStream = new PrintStream(errBytes, false, StandardCharsets.UTF_8)) {
            int code = Main.run(arguments, InputStream.nullInputStream(), outStream, errStream);
            outStream.flush();
            errStream.flush();
            out = outBytes.toString(StandardCharsets.UTF_8);
            err = errBytes.toString(StandardCharsets.UTF_8);
            return code;
        }
    }

    private String document() throws IOException {
        String box = "<w:p><w:r><w:pict><v:textbox><w:txbxContent>"
                + new DocxTable(1).row("box").xml() + "</w:txbxContent></v:textbox></w:pict></w:r></w:p>";
        DocxTable table = new DocxTable(2)
                .row(DocxCell.of("a\tb\nc").span(2))
                .row(
                        DocxCell.raw("<w:p/>" + new DocxTable(1).row("in").xml() + "<w:p/>"),
                        DocxCell.of("\u202e\u0085x"));
        String deleted = "<w:p><w:del w:id=\"1\" w:author=\"x\"><w:r><w:delText>d</w:delText></w:r></w:del></w:p>";
        byte[] docx = new DocxBuilder().table(table).raw(box).raw(deleted).build();
        return Files.write(folder.resolve("a.docx"), docx).toString();
    }

    @Test
    void json() throws IOException {
        assertEquals(0, run("inspect", "--json", document()), err);
        JsonNode json = new ObjectMapper().readTree(out);
        JsonNode tables = json.get("tables");
        assertEquals(3, tables.size());
        assertEquals(
                "{\"row\":1,\"column\":1,\"rowSpan\":1,\"columnSpan\":2,\"text\":\"a\\tb\\nc\"}",
                tables.get(0).get("cells").get(0).toString());
        assertTrue(tables.get(0).get("within").isNull());
        assertFalse(tables.get(0).has("inTextBox"));
        assertEquals(1, tables.get(1).get("within").intValue());
        assertTrue(tables.get(2).get("inTextBox").booleanValue());
        assertEquals(1, json.get("leftOut").get("deletedRuns").intValue());
        assertEquals(0, json.get("leftOut").get("comments").intValue());
    }

    @Test
    void textSteersNoTerminal() throws IOException {
        assertEquals(0, run("inspect", "-v", document()), err);
        assertTrue(out.contains("1,1     1x2   a → b ⏎ c"), out);
        assertTrue(out.contains("in table 1, row 2"), out);
        assertTrue(out.contains("in a text box"), out);
        assertTrue(out.contains("left out: 1 deleted run"), out);
        assertFalse(out.contains("\u202e"), out);
        assertFalse(out.contains("\u0085"), out);
    }

    @Test
    void speaksChineseWhereTheReaderDoes() throws IOException {
        String listing = CommandRun.chinese("inspect", document()).out();
        assertTrue(listing.contains("表1：2行，2列：其他表"), listing);
        assertTrue(listing.contains("，在表1第2行中"), listing);
        assertTrue(listing.contains("，在文本框中"), listing);
        assertTrue(listing.endsWith("略去的内容：1处已删除的文字" + System.lineSeparator()), listing);
        String known =
                CommandRun.chinese("inspect", "samples/qinghe-water-2023.docx").out();
        assertTrue(known.contains("：绩效表，依据：项目编码、项目名称"), known);
        assertFalse(known.replaceAll("版式 \\w+", "").matches("(?s).*[a-z]{3,}.*"), known);
    }

    @Test
    void aFileThatCannotBeReadIsOneLineAndNothingOnStandardOutput() throws IOException {
        Path file = Files.write(folder.resolve("b.docx"), new byte[0]);
        for (String[] form : new String[][] {{"inspect", file.toString()}, {"inspect", "--json", file.toString()}}) {
            assertEquals(3, run(form));
            assertEquals("", out);
            assertEquals(
                    "mubiao: " + file + ": the file is empty (download or copy it again)" + System.lineSeparator(),
                    err);
        }
    }

    @Test
    void limitsAndUsage() throws IOException {
        String file = document();
        assertEquals(3, run("inspect", "--limit", "nesting=1", file));
        assertTrue(err.contains("--limit nesting=N"), err);
        assertEquals(0, run("inspect", "--limit", "nesting=2", "--limit", "cells=99", file), err);
        assertEquals(2, run("inspect", "--limit", "none=1", file));
        assertTrue(err.contains("'none' is not a limit; there are file, whole"), err);
        assertEquals(2, run("inspect"));
        assertEquals(0, run("inspect", "--help"));
        assertTrue(out.contains("Examples:"), out);
    }
}
