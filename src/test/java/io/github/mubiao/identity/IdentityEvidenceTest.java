package io.github.mubiao.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.mubiao.model.Basis;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.ProjectDetails;
import io.github.mubiao.model.Sourced;
import io.github.mubiao.model.Statement;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which year, department and region a document's evidence gives. */
class IdentityEvidenceTest {

    private static final Location PLACE = Location.ofTable(1);

    private static List<JsonNode> cases(String name) throws IOException {
        try (InputStream in = IdentityEvidenceTest.class.getResourceAsStream("/identity/" + name)) {
            List<JsonNode> cases = new ArrayList<>();
            new YAMLMapper().readTree(in).forEach(cases::add);
            return cases;
        }
    }

    @TestFactory
    List<DynamicTest> years() throws IOException {
        return cases("years.yaml").stream()
                .map(wanted -> DynamicTest.dynamicTest(wanted.get("why").asText(), () -> year(wanted)))
                .toList();
    }

    private static void year(JsonNode wanted) {
        Integer given = wanted.has("given") ? wanted.get("given").asInt() : null;
        YearEvidence evidence = new YearEvidence(
                new GivenIdentity(given, null, null),
                PathNames.of(wanted.get("path").asText()));
        wanted.path("titles")
                .forEach(title -> evidence.add(new Statement(
                        Basis.TITLE,
                        title.asText(),
                        PathNames.years(title.asText()).iterator().next())));
        wanted.path("codes").forEach(code -> evidence.add(project(code.asText(), null, null, false)));
        YearEvidence.Decision decision = evidence.decide();
        if (wanted.has("year")) {
            assertEquals(wanted.get("year").asInt(), decision.claim().year());
            assertEquals(wanted.get("basis").asText(), decision.claim().basis().label());
        } else {
            assertNull(decision.claim());
        }
        String found =
                decision.findings().isEmpty() ? "" : decision.findings().get(0).rule();
        assertEquals(wanted.path("finding").asText(), found);
    }

    private static Project project(String code, Organisation unit, String department, boolean whole) {
        return new Project(
                1,
                null,
                unit == null ? null : new Sourced<>(unit, unit.name(), PLACE),
                code == null ? null : Sourced.ofText(code, PLACE),
                null,
                department == null ? null : Sourced.ofText(department, PLACE),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                PLACE,
                whole ? new ProjectDetails(true, null, null, null) : null,
                null);
    }

    @TestFactory
    List<DynamicTest> names() throws IOException {
        return cases("names.yaml").stream()
                .map(wanted -> DynamicTest.dynamicTest(wanted.get("why").asText(), () -> name(wanted)))
                .toList();
    }

    private static void name(JsonNode wanted) {
        DepartmentEvidence evidence = new DepartmentEvidence(
                new GivenIdentity(null, null, null),
                PathNames.of(wanted.get("path").asText()));
        wanted.path("titles").forEach(title -> evidence.add(new Statement(Basis.TITLE, title.asText(), null)));
        wanted.get("projects")
                .forEach(project -> evidence.add(project(
                        null,
                        OrganisationNames.organisation(project.path("unit").asText(null)),
                        project.path("department").asText(null),
                        project.path("whole").asBoolean())));
        JsonNode department = wanted.path("department");
        Organisation named = new Organisation(
                department.path("code").asText(null), department.path("name").asText(null));
        assertEquals(department.isMissingNode() ? null : named, evidence.department());
        Basis basis = evidence.departmentBasis();
        assertEquals(wanted.path("basis").asText(null), basis == null ? null : basis.label());
        List<Finding> findings = evidence.findings();
        assertEquals(
                wanted.path("against").asText(null),
                findings.stream()
                        .filter(finding -> finding.rule().equals("department-conflict"))
                        .map(finding -> finding.arguments().get(2))
                        .findFirst()
                        .orElse(null));
    }

    @TestFactory
    List<DynamicTest> departments() throws IOException {
        return cases("departments.yaml").stream()
                .map(wanted -> DynamicTest.dynamicTest(wanted.get("text").asText(), () -> {
                    String department =
                            OrganisationNames.begun(wanted.get("text").asText());
                    assertEquals(wanted.path("department").asText(null), department);
                    assertEquals(wanted.path("region").asText(null), OrganisationNames.region(department));
                }))
                .toList();
    }

    @Test
    void namesWithoutYearsAndDocumentNumbers() {
        assertEquals("提前下达义务教育资金", ProjectNames.key("冀财教〔2021〕56号提前下达2022年义务教育资金"));
        assertEquals("关于提前下达资金", ProjectNames.key("关于提前下达资金（冀财教[2021]56号）"));
        assertEquals("2022", ProjectNames.key("2022年").substring(0, 4));
    }
}
