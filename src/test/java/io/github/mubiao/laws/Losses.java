package io.github.mubiao.laws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Compares what is read of a form that is hard to read with the form: nothing may be read that the form does not say, and
 * what is lost must be reported.
 */
final class Losses {

    /** What says where or how something was read. */
    private static final Set<String> LEFT_OUT = Set.of("location", "ordinal", "implied");

    private final int expectedFindings;
    private final int findings;

    private Losses(int expectedFindings, int findings) {
        this.expectedFindings = expectedFindings;
        this.findings = findings;
    }

    /** Returns the first value that the one form does not say, or that is lost without a finding; {@code null} for none. */
    static String of(List<Part> parts, Reading read) {
        Reading alone = parts.get(0).alone();
        List<JsonNode> expected = alone.projects();
        List<JsonNode> projects = read.projects();
        if (expected.size() != projects.size()) {
            return "projects: expected " + expected.size() + ", read " + projects.size();
        }
        Losses losses = new Losses(findings(alone), findings(read));
        for (int i = 0; i < projects.size(); i++) {
            String loss = losses.between("projects/" + i, expected.get(i), projects.get(i));
            if (loss != null) {
                return loss;
            }
        }
        return null;
    }

    private static int findings(Reading reading) {
        int findings = 0;
        for (JsonNode finding : reading.document().get("findings")) {
            findings += finding.get("severity").asText().equals("note") ? 0 : 1;
        }
        return findings;
    }

    private String between(String path, JsonNode expected, JsonNode read) {
        if (isNothing(read)) {
            return isNothing(expected) || findings > expectedFindings ? null : path + ": lost " + expected;
        }
        if (expected instanceof ObjectNode && read instanceof ObjectNode) {
            List<String> names = new ArrayList<>();
            read.fieldNames().forEachRemaining(names::add);
            expected.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                String loss = LEFT_OUT.contains(name)
                        ? null
                        : between(path + "/" + name, expected.path(name), read.path(name));
                if (loss != null) {
                    return loss;
                }
            }
            return null;
        }
        if (expected instanceof ArrayNode && read instanceof ArrayNode && path.endsWith("indicators")) {
            return indicators(path, expected, read);
        }
        return expected.equals(read) ? null : path + ": expected " + expected + ", read " + read;
    }

    private static boolean isNothing(JsonNode node) {
        boolean empty = node.isMissingNode() || node.isNull() || (node.isArray() && node.isEmpty());
        return empty || node.path("kind").asText().equals("missing");
    }

    private String indicators(String path, JsonNode expected, JsonNode read) {
        int at = 0;
        for (JsonNode indicator : read) {
            while (at < expected.size() && !place(expected.get(at)).equals(place(indicator))) {
                at++;
            }
            if (at == expected.size()) {
                return path + ": not in the form: " + indicator;
            }
            String loss = between(path + "/" + at, expected.get(at), indicator);
            if (loss != null) {
                return loss;
            }
            at++;
        }
        return expected.size() > read.size() && findings <= expectedFindings
                ? path + ": lost " + (expected.size() - read.size())
                : null;
    }

    private static String place(JsonNode indicator) {
        return indicator.path("location").path("table") + ":"
                + indicator.path("location").path("row") + " " + indicator.path("level3");
    }
}
