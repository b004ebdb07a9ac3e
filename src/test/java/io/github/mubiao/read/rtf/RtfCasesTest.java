package io.github.mubiao.read.rtf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.mubiao.read.LeftOut;
import io.github.mubiao.read.ReadOptions;
import io.github.mubiao.read.ReadResult;
import io.github.mubiao.read.Readings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Constructions of RTF give what {@code rtf.yaml} says. */
class RtfCasesTest {

    /** A case: see the head of the file. */
    record RtfCase(String id, String rtf, List<String> blocks, Map<String, Integer> leftOut) {}

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        RtfCase[] cases = new ObjectMapper(new YAMLFactory())
                .readValue(Path.of("src/test/resources/read/rtf.yaml").toFile(), RtfCase[].class);
        return Stream.of(cases).map(one -> DynamicTest.dynamicTest(one.id(), () -> check(one)));
    }

    private static ReadResult read(String rtf, List<String> blocks) throws IOException {
        return Readings.read(rtf.getBytes(StandardCharsets.ISO_8859_1), ReadOptions.defaults(), blocks);
    }

    private static void check(RtfCase one) throws IOException {
        List<String> blocks = new ArrayList<>();
        ReadResult result = read("{\\rtf1\\ansi\\ansicpg936\\deff0 " + one.rtf() + "}", blocks);
        assertEquals(String.join("\n", one.blocks()), String.join("\n", blocks));
        LeftOut leftOut = result.leftOut();
        Map<String, Integer> counts = new TreeMap<>(Map.of(
                "hiddenRuns", leftOut.hiddenRuns(),
                "deletedRuns", leftOut.deletedRuns(),
                "notes", leftOut.notes(),
                "comments", leftOut.comments()));
        counts.values().removeIf(count -> count == 0);
        assertEquals(one.leftOut() == null ? Map.of() : new TreeMap<>(one.leftOut()), counts);
        assertEquals(List.of(), result.findings());
    }

    @Test
    void aDocumentThatEndsEarly() throws IOException {
        List<String> blocks = new ArrayList<>();
        ReadResult result = read("{\\rtf1\\ansi\\pard a\\par b", blocks);
        assertEquals(List.of("p1 a", "p2 b"), blocks);
        assertEquals("incomplete-file", result.findings().get(0).rule());
    }
}
