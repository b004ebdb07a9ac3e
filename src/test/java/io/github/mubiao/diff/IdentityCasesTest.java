package io.github.mubiao.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mubiao.diff.DiffOptions.NamedPair;
import io.github.mubiao.diff.Drafts.Draft;
import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.DocumentDiff;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.IndicatorDiff;
import io.github.mubiao.model.Match;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.ProjectDiff;
import io.github.mubiao.model.Sourced;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Which projects and rows of two years are one: the cases of {@code diff/identity.yaml}, read in both directions. */
class IdentityCasesTest {

    private static final String NO_CODE = "none";

    @TestFactory
    List<DynamicTest> cases() throws IOException {
        return DraftYaml.cases("identity.yaml", IdentityCasesTest::check);
    }

    private static void check(JsonNode one) {
        BudgetDocument older = Drafts.document(2022, drafts(one.get("older"), 2022));
        BudgetDocument newer = Drafts.document(2023, drafts(one.get("newer"), 2023));
        List<NamedPair> named = new ArrayList<>();
        one.path("named")
                .forEach(pair -> named.add(new NamedPair(
                        pair.get("older").asText(), pair.get("newer").asText())));
        double threshold = one.path("threshold").asDouble(DiffOptions.DEFAULT_THRESHOLD);
        DocumentDiff diff = new YearDiff(new DiffOptions(threshold, named)).between(older, newer);
        assertEquals(DraftYaml.sorted(one.get("projects")), told(diff));
        if (one.has("rows")) {
            assertEquals(
                    DraftYaml.sorted(one.get("rows")),
                    diff.projects().stream()
                            .flatMap(project -> project.indicators().stream())
                            .map(IdentityCasesTest::told)
                            .sorted()
                            .toList());
        }
        assertEquals(DraftYaml.texts(one.get("notCompared")), diff.notCompared());
        List<NamedPair> back = named.stream()
                .map(pair -> new NamedPair(/* older= */ pair.newer(), /* newer= */ pair.older()))
                .toList();
        assertEquals(diff.inverse(), new YearDiff(new DiffOptions(threshold, back)).between(newer, older));
    }

    private static List<Draft> drafts(JsonNode list, int year) {
        List<Draft> drafts = new ArrayList<>();
        list.forEach(fields -> drafts.add(DraftYaml.draft(fields, NO_CODE, year)));
        return drafts;
    }

    private static List<String> told(DocumentDiff diff) {
        return diff.projects().stream()
                .flatMap(IdentityCasesTest::told)
                .sorted()
                .toList();
    }

    private static Stream<String> told(ProjectDiff project) {
        String pair = pair(name(project.from()), name(project.to()), project.match());
        return Stream.of(
                        Stream.of(pair),
                        parts(name(project.from()) + " split: ", project.possibleSplit()),
                        parts(name(project.to()) + " merged: ", project.possibleMerge()))
                .flatMap(lines -> lines);
    }

    private static Stream<String> parts(String whole, List<Project> parts) {
        return parts.isEmpty()
                ? Stream.of()
                : Stream.of(whole
                        + String.join(
                                "|", parts.stream().map(IdentityCasesTest::name).toList()));
    }

    private static String told(IndicatorDiff row) {
        return pair(name(row.from()), name(row.to()), row.match());
    }

    private static String pair(String from, String to, Match match) {
        return match == null
                ? (to.isEmpty() ? "- " + from : "+ " + to)
                : from + " = " + to + " " + match.evidence().label() + " "
                        + match.similarity().toPlainString();
    }

    private static String name(Indicator row) {
        return row == null ? "" : row.level3();
    }

    private static String name(Project project) {
        return project == null ? "" : Sourced.valueOf(project.name());
    }
}
