package io.github.mubiao.laws;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what stands in output and not in the document: texts of no cell or paragraph, amounts of which no
 * figure is written, and labels that became values.
 */
final class Inventions {

    /** Fields that carry texts of the document. */
    private static final Set<String> TEXTS = Set.of(
            "title",
            "name",
            "code",
            "department",
            "agency",
            "attribute",
            "period",
            "purpose",
            "label",
            "objectives",
            "midTermObjectives",
            "level1",
            "level2",
            "level3",
            "description",
            "value",
            "basis",
            "baseline",
            "actual",
            "nature",
            "explanation",
            "remark",
            "deviation",
            "scoringRule",
            "area");

    /** Fields that no label of a form may fill. */
    private static final Set<String> VALUES = Set.of(
            "name",
            "code",
            "department",
            "agency",
            "attribute",
            "period",
            "purpose",
            "objectives",
            "midTermObjectives",
            "level3",
            "description",
            "value",
            "actual",
            "baseline");

    /** What goldens hold in those fields: {@code 完成时间} heads a column here and names an indicator there. */
    private static final Set<String> KNOWN_VALUES = knownValues();

    /** What is computed from texts, and places. */
    private static final Set<String> LEFT_OUT = Set.of("location", "target", "actualTarget", "ordinal");

    private static final Pattern FIGURE = Pattern.compile("\\d[\\d,，]*(?:\\.\\d+)?");
    private static final List<BigDecimal> SCALES =
            List.of(BigDecimal.ONE, new BigDecimal("1E4"), new BigDecimal("1E-4"), new BigDecimal("1E8"));

    /** What is in a text that documents repeat thousands of times. */
    private record Content(String stripped, List<BigDecimal> figures) {}

    private static final Map<String, Content> CONTENTS = new ConcurrentHashMap<>();

    private final Set<String> texts = new LinkedHashSet<>();
    private final Set<BigDecimal> figures = new HashSet<>();
    private final List<String> found = new ArrayList<>();

    private Inventions(List<Block> blocks) {
        for (Block block : blocks) {
            if (block.isTable()) {
                block.rows().forEach(row -> row.forEach(this::take));
            } else {
                take(block.line());
            }
        }
    }

    private static Set<String> knownValues() {
        Set<String> known = new HashSet<>();
        for (Golden golden : Golden.all()) {
            for (String field : VALUES) {
                golden.alone()
                        .projects()
                        .forEach(project -> project.findValues(field).forEach(value -> known.add(value.asText())));
            }
        }
        return known;
    }

    private void take(String text) {
        Content content = CONTENTS.computeIfAbsent(text, Inventions::content);
        texts.add(content.stripped());
        figures.addAll(content.figures());
    }

    private static Content content(String text) {
        List<BigDecimal> figures = new ArrayList<>();
        Matcher figure = FIGURE.matcher(text);
        while (figure.find()) {
            figures.add(figure(new BigDecimal(figure.group().replaceAll("[,，]", ""))));
        }
        return new Content(stripped(text), figures);
    }

    private static BigDecimal figure(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private static String stripped(String text) {
        StringBuilder stripped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                stripped.append(c);
            }
        }
        return stripped.toString();
    }

    /** Returns the first invention of a reading in words; {@code null} where there is none. */
    static String in(List<Block> blocks, Reading reading) {
        Inventions inventions = new Inventions(blocks);
        List<JsonNode> projects = reading.projects();
        for (int i = 0; i < projects.size(); i++) {
            inventions.check("projects/" + i, "", projects.get(i));
        }
        return inventions.found.isEmpty() ? null : inventions.found.get(0);
    }

    private void check(String path, String name, JsonNode node) {
        if (LEFT_OUT.contains(name)) {
            return;
        }
        if (node.isObject()) {
            node.properties().forEach(field -> check(path + "/" + field.getKey(), field.getKey(), field.getValue()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(path + "/" + i, name, node.get(i));
            }
        } else if (node.isNumber()) {
            number(path, node.decimalValue());
        } else if (node.isTextual() && TEXTS.contains(name)) {
            text(path, name, node.asText());
        }
    }

    private void number(String path, BigDecimal number) {
        boolean written = SCALES.stream().anyMatch(scale -> figures.contains(figure(number.multiply(scale))));
        if (!written) {
            found.add(path + ": " + number + " is written nowhere");
        }
    }

    private void text(String path, String name, String text) {
        // The cells of a field that goes over several are its lines.
        if (!text.lines()
                .allMatch(line -> isWritten(
                        CONTENTS.computeIfAbsent(line, Inventions::content).stripped()))) {
            found.add(path + ": \"" + text + "\" stands nowhere");
        } else if (VALUES.contains(name) && !KNOWN_VALUES.contains(text) && LayoutLabels.isLabel(text)) {
            found.add(path + ": the label \"" + text + "\" is a value");
        }
    }

    private boolean isWritten(String stripped) {
        return texts.contains(stripped) || texts.stream().anyMatch(text -> text.contains(stripped));
    }
}
