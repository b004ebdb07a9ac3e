package io.github.mubiao.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.mubiao.check.Checks;
import io.github.mubiao.check.Rule;
import io.github.mubiao.check.RuleSettings;
import io.github.mubiao.check.Threshold;
import io.github.mubiao.model.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Reads a file of severities and thresholds: a JSON object whose {@code rules} hold an object for each rule to be
 * changed, with {@code severity} ({@code error}, {@code warning}, {@code note}, {@code off}) and the rule's thresholds by
 * name. Whatever else stands there is wrong usage; the message names file, line, column, and what was expected.
 */
final class RuleFile {

    private static final String SEVERITY = "severity";
    private static final String OFF = "off";

    /** A file that sets everything there is to set has some kilobytes. */
    private static final int LARGEST = 1 << 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final CommandSpec spec;
    private final Path file;
    private final JsonParser json;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private RuleSettings settings = RuleSettings.standard();

    private RuleFile(CommandSpec spec, Path file, JsonParser json) {
        this.spec = spec;
        this.file = file;
        this.json = json;
        Checks.rules().forEach(rule -> rules.put(rule.id(), rule));
    }

    /**
     * Reads a file of rules.
     *
     * @param spec the command that was given it
     * @throws picocli.CommandLine.ParameterException if the file is no such object
     * @throws IOException if it cannot be read
     */
    static RuleSettings read(CommandSpec spec, Path file) throws IOException {
        try (JsonParser json = FACTORY.createParser(bytes(spec, file))) {
            RuleFile rules = new RuleFile(spec, file, json);
            rules.document();
            return rules.settings;
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            throw CommandLines.wrong(
                    spec,
                    "usage.rules-json",
                    file,
                    place == null ? 1 : place.getLineNr(),
                    place == null ? 1 : place.getColumnNr(),
                    e.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }

    private static byte[] bytes(CommandSpec spec, Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw CommandLines.wrong(spec, "usage.rules-folder", file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw CommandLines.wrong(spec, "usage.rules-large", file, Integer.toString(LARGEST));
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw CommandLines.wrong(spec, "usage.rules-missing", file);
        }
    }

    private void document() throws IOException {
        json.nextToken();
        object("rules");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String property = json.currentName();
            if (property.equals("rules")) {
                json.nextToken();
                rules();
            } else if (property.equals("$schema") || property.equals("title")) {
                json.nextToken();
                json.skipChildren();
            } else {
                throw wrong("usage.rules-property", property, "rules, title");
            }
        }
        if (json.nextToken() != null) {
            throw wrong("usage.rules-end");
        }
    }

    private void rules() throws IOException {
        object(rules.keySet().iterator().next());
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            Rule rule = rules.get(json.currentName());
            if (rule == null) {
                throw wrong("usage.rules-rule", json.currentName(), String.join(", ", rules.keySet()));
            }
            json.nextToken();
            rule(rule);
        }
    }

    private void rule(Rule rule) throws IOException {
        object(SEVERITY);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            Optional<Threshold> threshold = rule.thresholds().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst();
            if (!name.equals(SEVERITY) && threshold.isEmpty()) {
                List<String> names = new ArrayList<>(List.of(SEVERITY));
                rule.thresholds().forEach(each -> names.add(each.name()));
                throw wrong("usage.rules-property", name, String.join(", ", names));
            }
            json.nextToken();
            if (threshold.isEmpty()) {
                severity(rule);
            } else {
                threshold(rule, threshold.get());
            }
        }
    }

    private void severity(Rule rule) throws IOException {
        String label = json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : null;
        Optional<Severity> severity = Arrays.stream(Severity.values())
                .filter(each -> each.label().equals(label))
                .findFirst();
        if (severity.isPresent()) {
            settings = settings.withSeverity(rule.id(), severity.get());
        } else if (OFF.equals(label)) {
            settings = settings.without(rule.id());
        } else {
            String known = Arrays.stream(Severity.values()).map(Severity::label).collect(Collectors.joining(", "));
            throw wrong("usage.rules-severity", known + ", " + OFF, found());
        }
    }

    private void threshold(Rule rule, Threshold threshold) throws IOException {
        BigDecimal value = json.currentToken().isNumeric() ? json.getDecimalValue() : null;
        if (value == null || !threshold.allows(value)) {
            throw wrong(
                    "usage.rules-number",
                    threshold.name(),
                    threshold.least().toPlainString(),
                    threshold.most().toPlainString(),
                    found());
        }
        settings = settings.withThreshold(rule.id(), threshold.name(), value);
    }

    /** @param example a property that the object may hold */
    private void object(String example) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw wrong("usage.rules-object", "{\"" + example + "\": …}", found());
        }
    }

    /** What stands at the place, as written; the beginning of what is long. */
    private String found() throws IOException {
        if (json.currentToken() == null) {
            return "—";
        }
        String text = json.currentToken() == JsonToken.VALUE_STRING ? '"' + json.getText() + '"' : json.getText();
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** Wrong usage at the present place, to be thrown. */
    private RuntimeException wrong(String key, Object... arguments) {
        JsonLocation place = json.currentTokenLocation();
        List<Object> all = new ArrayList<>(List.of(
                file.toString(),
                String.format(Locale.ROOT, "%d", place.getLineNr()),
                String.format(Locale.ROOT, "%d", Math.max(1, place.getColumnNr()))));
        all.addAll(Arrays.asList(arguments));
        return CommandLines.wrong(spec, key, all.toArray());
    }
}
