package io.github.mubiao.read.odf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.mubiao.carriers.OdfPackage;
import io.github.mubiao.read.LeftOut;
import io.github.mubiao.read.ReadOptions;
import io.github.mubiao.read.ReadResult;
import io.github.mubiao.read.Readings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Constructions of OpenDocument give what {@code odt.yaml} says. */
class OdtCasesTest {

    /** A case: see the head of the file. */
    record OdtCase(String id, String styles, String body, List<String> blocks, Map<String, Integer> leftOut) {}

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        OdtCase[] cases = new ObjectMapper(new YAMLFactory())
                .readValue(Path.of("src/test/resources/read/odt.yaml").toFile(), OdtCase[].class);
        return Stream.of(cases).map(one -> DynamicTest.dynamicTest(one.id(), () -> check(one)));
    }

    private static void check(OdtCase one) throws IOException {
        List<String> blocks = new ArrayList<>();
        ReadResult result = Readings.read(
                OdfPackage.zip(
                        "text",
                        one.styles() == null ? "" : one.styles(),
                        "<office:text>" + one.body() + "</office:text>"),
                ReadOptions.defaults(),
                blocks);
        assertEquals(String.join("\n", one.blocks()), String.join("\n", blocks));
        LeftOut leftOut = result.leftOut();
        Map<String, Integer> counts = new TreeMap<>(Map.of(
                "hiddenRows", leftOut.hiddenRows(),
                "hiddenRuns", leftOut.hiddenRuns(),
                "deletedRuns", leftOut.deletedRuns(),
                "notes", leftOut.notes(),
                "comments", leftOut.comments()));
        counts.values().removeIf(count -> count == 0);
        assertEquals(one.leftOut() == null ? Map.of() : new TreeMap<>(one.leftOut()), counts);
        assertEquals(List.of(), result.findings());
    }
}
