package io.github.mubiao.pipeline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.mubiao.model.DocumentStatus;
import io.github.mubiao.model.Severity;
import io.github.mubiao.pipeline.Entry.Stored;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A file of entries: a line that names the settings, then a line of JSON for each input, written when it is done. The
 * index of the output folder is such a file.
 */
final class Journal {

    private static final JsonFactory JSON = new JsonFactory();

    private Journal() {}

    /** The settings that a journal was written with; {@code null} where there is none. */
    static String settings(Path file) throws IOException {
        try (BufferedReader lines = open(file)) {
            return lines.readLine();
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** The entries of a journal, to be closed; none where there is none; lines that were cut off are left out. */
    static Stream<Entry> entries(Path file) throws IOException {
        BufferedReader lines;
        try {
            lines = open(file);
        } catch (NoSuchFileException e) {
            return Stream.empty();
        }
        return lines.lines()
                .skip(1)
                .map(Journal::entry)
                .filter(Objects::nonNull)
                .onClose(() -> close(lines));
    }

    /** Replaces the halves of characters that a cut leaves, where {@code Files.newBufferedReader} would fail. */
    private static BufferedReader open(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
    }

    private static void close(BufferedReader lines) {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String line(Entry entry) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            fields(json, entry);
            if (entry.content() != null) {
                json.writeStringField("content", entry.content());
            }
            if (entry.json() != null) {
                json.writeFieldName("json");
                stored(json, entry.json());
            }
            json.writeObjectFieldStart("parts");
            for (Map.Entry<String, Stored> part : new TreeMap<>(entry.parts()).entrySet()) {
                json.writeFieldName(part.getKey());
                stored(json, part.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        return line.append('\n').toString();
    }

    /** What people may know of an entry, into the object at hand. */
    static void fields(JsonGenerator json, Entry entry) throws IOException {
        json.writeStringField("path", entry.path());
        json.writeStringField("output", entry.name());
        json.writeStringField("sha256", entry.sha256());
        json.writeNumberField("size", entry.size());
        json.writeStringField("status", entry.status().label());
        if (entry.failed()) {
            json.writeStringField("error", entry.error());
        }
        json.writeNumberField("projects", entry.projects());
        json.writeNumberField("indicators", entry.indicators());
        findings(json, entry.findings());
        json.writeNumberField("milliseconds", entry.milliseconds());
    }

    /** Findings by severity, as a field. */
    static void findings(JsonGenerator json, Map<Severity, Integer> findings) throws IOException {
        json.writeObjectFieldStart("findings");
        for (Severity severity : Severity.values()) {
            json.writeNumberField(severity.label(), findings.getOrDefault(severity, 0));
        }
        json.writeEndObject();
    }

    private static void stored(JsonGenerator json, Stored stored) throws IOException {
        json.writeStartArray();
        json.writeNumber(stored.offset());
        json.writeNumber(stored.length());
        json.writeNumber(stored.checksum());
        json.writeEndArray();
    }

    /**
     * Reads a line.
     *
     * @return the entry; {@code null} where the line was cut off by the end of its run
     */
    private static Entry entry(String line) {
        try (JsonParser json = JSON.createParser(line)) {
            Map<String, String> fields = new HashMap<>();
            Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
            Map<String, Stored> parts = new LinkedHashMap<>();
            Stored[] file = new Stored[1];
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "json" -> file[0] = stored(json);
                    case "parts" -> parts(json, parts);
                    case "findings" -> findings(json, findings);
                    default -> fields.put(field, json.getValueAsString());
                }
            }
            return entry(fields, findings, file[0], parts);
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            return null;
        }
    }

    private static Entry entry(
            Map<String, String> fields, Map<Severity, Integer> findings, Stored file, Map<String, Stored> parts) {
        return new Entry(
                fields.get("path"),
                fields.get("output"),
                fields.get("sha256"),
                Long.parseLong(fields.get("size")),
                fields.get("content"),
                fields.get("error"),
                DocumentStatus.CONVERTED.label().equals(fields.get("status")),
                Integer.parseInt(fields.get("projects")),
                Integer.parseInt(fields.get("indicators")),
                findings,
                Long.parseLong(fields.get("milliseconds")),
                file,
                parts);
    }

    private static void findings(JsonParser json, Map<Severity, Integer> findings) throws IOException {
        for (Severity severity : Severity.values()) {
            json.nextFieldName();
            findings.put(severity, json.nextIntValue(0));
        }
        json.nextToken();
    }

    private static void parts(JsonParser json, Map<String, Stored> parts) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            parts.put(name, stored(json));
        }
    }

    private static Stored stored(JsonParser json) throws IOException {
        Stored stored = new Stored(json.nextLongValue(-1), json.nextLongValue(-1), json.nextLongValue(-1));
        json.nextToken();
        return stored;
    }
}
