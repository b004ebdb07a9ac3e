package io.github.mubiao.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Set;

/** A document without what its keys and their evidence say, which have expected values of their own. */
public final class WithoutIdentity {

    private static final Set<String> RULES =
            Set.of("year-conflict", "year-weak", "region-conflict", "department-conflict", "department-weak");

    private WithoutIdentity() {}

    /**
     * The same of what was read, to be compared with what is expected: where that has no department, its own budget
     * units do not name it; whether a field or title does is for the tests of identity.
     */
    public static JsonNode as(JsonNode read, JsonNode expected) {
        ObjectNode bare = of((ObjectNode) read);
        if (expected.path("department").isNull()) {
            bare.putNull("department");
        }
        return bare;
    }

    /** Takes the fields and findings of identity out of a document's JSON. */
    public static ObjectNode of(ObjectNode document) {
        document.remove("region");
        document.remove("departmentKey");
        document.remove("identity");
        document.path("projects").forEach(project -> ((ObjectNode) project).remove("projectKey"));
        Iterator<JsonNode> findings = document.path("findings").elements();
        while (findings.hasNext()) {
            if (RULES.contains(findings.next().path("rule").asText())) {
                findings.remove();
            }
        }
        return document;
    }
}
