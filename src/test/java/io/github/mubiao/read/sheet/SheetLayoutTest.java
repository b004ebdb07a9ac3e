package io.github.mubiao.read.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.mubiao.carriers.BookWriter;
import io.github.mubiao.carriers.DrawnSheet;
import io.github.mubiao.carriers.SheetDraft;
import io.github.mubiao.read.LeftOut;
import io.github.mubiao.read.ReadOptions;
import io.github.mubiao.read.ReadResult;
import io.github.mubiao.read.Readings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Sheets as {@code sheets.yaml} draws them give its paragraphs and tables, from each format of workbooks. */
class SheetLayoutTest {

    /** A case: see the head of the file. */
    record SheetCase(String id, List<String> sheets, List<String> blocks, Map<String, Integer> leftOut) {}

    private static final Map<String, Function<List<SheetDraft>, byte[]>> FORMATS = new LinkedHashMap<>();

    static {
        FORMATS.put("xlsx", BookWriter::xlsx);
        FORMATS.put("xls", BookWriter::xls);
        FORMATS.put("xml", BookWriter::spreadsheetXml);
        FORMATS.put("ods", BookWriter::ods);
    }

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        SheetCase[] cases = new ObjectMapper(new YAMLFactory())
                .readValue(Path.of("src/test/resources/read/sheets.yaml").toFile(), SheetCase[].class);
        return Stream.of(cases)
                .flatMap(one -> FORMATS.keySet().stream()
                        .map(format -> DynamicTest.dynamicTest(one.id() + "." + format, () -> check(one, format))));
    }

    private static void check(SheetCase one, String format) throws IOException {
        List<SheetDraft> sheets = new ArrayList<>();
        for (String drawing : one.sheets()) {
            sheets.add(DrawnSheet.of("Sheet" + (sheets.size() + 1), drawing));
        }
        List<String> blocks = new ArrayList<>();
        ReadResult result = Readings.read(FORMATS.get(format).apply(sheets), ReadOptions.defaults(), blocks);
        assertEquals(String.join("\n", one.blocks()), String.join("\n", blocks));
        assertEquals(format, result.format());
        Map<String, Integer> expected = one.leftOut() == null ? Map.of() : one.leftOut();
        assertEquals(new TreeMap<>(expected), counts(result.leftOut()));
    }

    private static Map<String, Integer> counts(LeftOut leftOut) {
        Map<String, Integer> counts = new TreeMap<>(Map.of(
                "hiddenRows", leftOut.hiddenRows(),
                "hiddenColumns", leftOut.hiddenColumns(),
                "hiddenSheets", leftOut.hiddenSheets()));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }
}
