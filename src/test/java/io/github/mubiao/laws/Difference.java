package io.github.mubiao.laws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares the projects of a document with those of its parts. Ordinals of projects differ. What a form
 * does not state itself may come from its surroundings, so it is not compared: the unit of money of a form
 * that names none, and the years of dates in a form that names no year.
 */
final class Difference {

    private static final Set<String> DATES = Set.of("date", "from", "to");

    private Difference() {}

    /** Returns the first difference in words; {@code null} where there is none. */
    static String of(List<Part> parts, Reading read) {
        List<JsonNode> projects = read.projects();
        List<JsonNode> expected = new ArrayList<>();
        parts.forEach(part -> expected.addAll(part.projects()));
        if (read.hasDepartmentObjectives()
                && parts.stream().noneMatch(part -> part.alone().hasDepartmentObjectives())) {
            return "objectives of a department: " + read.document().get("departmentObjectives");
        }
        if (expected.size() != projects.size()) {
            return "projects: expected " + names(expected) + ", read " + names(projects);
        }
        int ordinal = 0;
        for (Part part : parts) {
            int count = part.alone().projects().size();
            for (int i = ordinal; i < ordinal + count; i++) {
                String difference = project(part, expected.get(i), projects.get(i));
                if (difference != null) {
                    return "projects/" + i + difference;
                }
            }
            ordinal += count;
        }
        return null;
    }

    private static List<String> names(List<JsonNode> projects) {
        return projects.stream()
                .map(project -> project.path("name").asText("-")
                        + " ("
                        + project.path("indicators").size()
                        + ")")
                .toList();
    }

    private static String project(Part part, JsonNode expected, JsonNode project) {
        ObjectNode left = expected.deepCopy();
        ObjectNode right = project.deepCopy();
        left.remove("ordinal");
        right.remove("ordinal");
        if (part.places() == null) {
            withoutPlaces(left);
            withoutPlaces(right);
        } else if (!part.places().keepTables()) {
            ((ObjectNode) left.get("location")).remove("table");
            ((ObjectNode) right.get("location")).remove("table");
        }
        if (part.places() != null && !part.places().keepFields()) {
            ((ObjectNode) left.get("location")).remove("fields");
            ((ObjectNode) right.get("location")).remove("fields");
        }
        if (!left.path("budget").hasNonNull("unit")) {
            withoutUnit(left);
            withoutUnit(right);
        }
        if (!part.alone().statesYear()) {
            withoutYears(left);
            withoutYears(right);
        }
        return between("", left, right);
    }

    private static void withoutUnit(ObjectNode project) {
        if (project.get("budget") instanceof ObjectNode budget) {
            budget.remove("unit");
        }
    }

    private static void withoutPlaces(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("location");
        }
        node.forEach(Difference::withoutPlaces);
    }

    private static void withoutYears(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : DATES) {
                if (object.path(name).isTextual()) {
                    String date = object.get(name).asText();
                    object.set(name, new TextNode(date.replaceFirst("^\\d{4}-", "--")));
                }
            }
        }
        node.forEach(Difference::withoutYears);
    }

    /** Returns the place and both texts where two trees first differ; {@code null} where they are equal. */
    static String between(String path, JsonNode expected, JsonNode read) {
        if (expected instanceof ObjectNode && read instanceof ObjectNode) {
            Set<String> names = new TreeSet<>();
            expected.fieldNames().forEachRemaining(names::add);
            read.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                String difference = between(path + "/" + name, expected.path(name), read.path(name));
                if (difference != null) {
                    return difference;
                }
            }
            return null;
        }
        if (expected instanceof ArrayNode && read instanceof ArrayNode && expected.size() == read.size()) {
            for (int i = 0; i < expected.size(); i++) {
                String difference = between(path + "/" + i, expected.get(i), read.get(i));
                if (difference != null) {
                    return difference;
                }
            }
            return null;
        }
        return expected.equals(read) ? null : path + ": expected " + text(expected) + ", read " + text(read);
    }

    private static String text(JsonNode node) {
        if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
            return node.size() + " entries";
        }
        String text = node.isMissingNode() ? "nothing" : node.toString();
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }
}
