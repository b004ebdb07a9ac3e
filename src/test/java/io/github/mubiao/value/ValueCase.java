package io.github.mubiao.value;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.mubiao.model.Target;
import io.github.mubiao.write.Writers;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One case of the specification, as a file of {@code src/test/resources/values} states it. */
record ValueCase(String file, JsonNode fields) {

    /** The files of values in one cell, in the order of the contract's kinds. */
    static final List<String> KINDS = List.of(
            "comparison",
            "range",
            "deadline",
            "period",
            "ordinal",
            "boolean",
            "ratio",
            "reference",
            "all",
            "qualitative",
            "not-applicable",
            "missing");

    private static final Path FOLDER = Path.of("src/test/resources/values");
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static List<ValueCase> of(String file) {
        List<ValueCase> cases = new ArrayList<>();
        try {
            for (JsonNode entry : YAML.readTree(Files.readString(FOLDER.resolve(file + ".yaml")))) {
                cases.add(new ValueCase(file, entry));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return cases;
    }

    static List<ValueCase> ofKinds() {
        return KINDS.stream().flatMap(kind -> of(kind).stream()).toList();
    }

    String text() {
        return fields.get("text").textValue();
    }

    String reason() {
        return fields.get("reason").textValue();
    }

    boolean isReal() {
        return fields.path("real").asBoolean();
    }

    /** The expected target with its numbers in plain writing. */
    String expected() {
        return plain(fields.get("expected"));
    }

    String optional(String name) {
        return fields.path(name).textValue();
    }

    Integer year() {
        return fields.has("year") ? fields.get("year").intValue() : null;
    }

    List<String> conflicts() {
        List<String> rules = new ArrayList<>();
        fields.path("conflicts").forEach(rule -> rules.add(rule.textValue()));
        return rules;
    }

    static String json(Target target) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            generator.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature());
            Writers.target(generator, target);
            generator.flush();
            return plain(JSON.readTree(text.toString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A node as text in which equal numbers look equal. */
    static String plain(JsonNode node) {
        if (node.isNumber()) {
            return node.decimalValue().stripTrailingZeros().toPlainString();
        }
        if (node.isArray()) {
            List<String> parts = new ArrayList<>();
            node.forEach(part -> parts.add(plain(part)));
            return parts.toString();
        }
        if (node.isObject()) {
            List<String> parts = new ArrayList<>();
            node.fieldNames().forEachRemaining(name -> parts.add(name + ": " + plain(node.get(name))));
            return "{" + String.join(", ", parts) + "}";
        }
        return node.isTextual() ? '"' + node.textValue() + '"' : node.toString();
    }
}
