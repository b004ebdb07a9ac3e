package io.github.mubiao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mubiao.model.Finding;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.read.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The specification of the rules: documents that a rule must find something in, and documents, at least
 * as many, that it must leave alone. Each case goes the whole way from a Word file.
 */
class CheckCasesTest {

    private static final Pipeline PIPELINE = new Pipeline(ReadOptions.defaults());

    /** What the words of a rule hold for an argument that the finding does not have. */
    private static final Pattern UNFILLED = Pattern.compile("\\{\\d+}");

    @TempDir
    static Path folder;

    @TestFactory
    List<DynamicTest> cases() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (CheckCase checkCase : CheckCase.all()) {
            tests.add(DynamicTest.dynamicTest(checkCase.toString(), () -> run(checkCase)));
        }
        return tests;
    }

    private static void run(CheckCase checkCase) throws IOException {
        Path file = Files.write(folder.resolve("case.docx"), CaseDocument.of(checkCase.node()));
        List<Finding> all = PIPELINE.read(file).findings();
        List<Finding> found = all.stream()
                .filter(finding -> finding.rule().equals(checkCase.rule()))
                .toList();
        assertFalse(checkCase.why().isBlank(), "a case without reason");
        if (!checkCase.fires()) {
            assertEquals(List.of(), found, checkCase.why());
            return;
        }
        assertFalse(found.isEmpty(), checkCase.why() + "; found: " + all);
        assertEquals(
                checkCase.node().path("times").asInt(1), found.size(), () -> checkCase.why() + "; found: " + found);
        Finding first = found.get(0);
        assertEquals(Rules.of(checkCase.rule()).severity(), first.severity());
        JsonNode says = checkCase.node().path("says");
        if (!says.isMissingNode()) {
            assertEquals(says.asText(), first.message(Locale.ENGLISH));
        }
        JsonNode at = checkCase.node().path("at");
        if (!at.isMissingNode()) {
            assertEquals(at.asText(), String.valueOf(first.location()));
        }
        for (Finding finding : found) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
                String message = finding.message(locale);
                assertFalse(UNFILLED.matcher(message).find(), message);
            }
        }
    }

    /** A rule with more cases that fire than cases that do not is tried too little. */
    @Test
    void everyRuleIsTriedBothWays() throws IOException {
        Map<String, int[]> counts = new TreeMap<>();
        for (CheckCase checkCase : CheckCase.all()) {
            counts.computeIfAbsent(checkCase.rule(), rule -> new int[2])[checkCase.fires() ? 0 : 1]++;
        }
        counts.forEach((rule, count) -> assertTrue(
                count[0] >= 1 && count[1] >= count[0], rule + ": " + count[0] + " fire, " + count[1] + " do not"));
        List<String> untried = Checks.rules().stream()
                .filter(rule -> !rule.group().equals("reading"))
                .map(Rule::id)
                .filter(rule -> !counts.containsKey(rule))
                .toList();
        assertEquals(List.of("unchanged-targets"), untried, "needs two documents, see EarlierTargetsTest");
    }
}
