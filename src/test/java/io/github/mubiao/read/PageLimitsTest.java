package io.github.mubiao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mubiao.read.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages that ask for too much are refused with the limit's name, or cut down as browsers do. */
class PageLimitsTest {

    private static byte[] page(String body) {
        return ("<!DOCTYPE html>" + body).getBytes(StandardCharsets.UTF_8);
    }

    private static void assertLimit(String body, ReadOptions options, String message) {
        UnreadableDocumentException refusal = assertThrows(
                UnreadableDocumentException.class, () -> Readings.read(page(body), options, new ArrayList<>()));
        assertEquals(message, refusal.getMessage());
        assertEquals(Reason.LIMIT, refusal.reason());
    }

    @Test
    void aHugeSpanIsCapped() throws IOException {
        ReadOptions options = ReadOptions.defaults().with(Limit.SPAN, 3);
        List<String> blocks = new ArrayList<>();
        Readings.read(page("<table border=1><tr><td colspan=99999999999>a</table>"), options, blocks);
        assertEquals(List.of("t1 1x3 [1,1 1x3] a"), blocks);
        assertLimit(
                "<table border=1><tr><td colspan=3>a<td>b</table>",
                options,
                "more than 3 columns in a row (--limit span=N raises this)");
    }

    @Test
    void rowsThatSpanTimesCells() {
        assertLimit(
                "<table border=1><tr>" + "<td rowspan=65534>".repeat(900) + "<tr>".repeat(1000) + "</table>",
                ReadOptions.defaults(),
                "more than 400000 cells in a table (--limit cells=N raises this)");
    }

    @Test
    void depth() {
        for (String tag : new String[] {"<div>", "<b>", "<ul><li>", "<span><div>"}) {
            assertLimit(
                    tag.repeat(20_000) + "a",
                    ReadOptions.defaults(),
                    "more than 500 elements within elements (--limit depth=N raises this)");
        }
    }

    @Test
    void nesting() throws IOException {
        String tables = "<table border=1><tr><td>".repeat(60) + "a";
        assertLimit(
                tables, ReadOptions.defaults(), "more than 50 tables within tables (--limit nesting=N raises this)");
        List<String> blocks = new ArrayList<>();
        Readings.read(page(tables), ReadOptions.defaults().with(Limit.NESTING, 60), blocks);
        assertEquals(60, blocks.size());
    }

    @Test
    void bytesElementsAndText() {
        ReadOptions small = ReadOptions.defaults().with(Limit.WHOLE, 1000).with(Limit.ELEMENTS, 20);
        assertLimit(
                "a".repeat(1000),
                small,
                "more than 1000 bytes in a file that is read as a whole (--limit whole=N raises this)");
        assertLimit(
                "<i>a</i>".repeat(20), small, "more than 20 elements in a web page (--limit elements=N raises this)");
        assertLimit(
                "a".repeat(11),
                small.with(Limit.TEXT, 10),
                "more than 10 characters in a cell or paragraph (--limit text=N raises this)");
    }
}
