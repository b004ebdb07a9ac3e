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
 * What a run knows of one input: the input as it was, and what it left in the output folder. A journal is a file of
 * entries: a line that names the settings, then a line of JSON for each input, written when it is done; the index of the
 * output folder is such a file.
 *
 * @param path the input's path as given, with {@code /} between names
 * @param name its name in the output folder, without extension
 * @param sha256 the SHA-256 of its bytes; {@code null} where it could not be read
 * @param size its bytes
 * @param content the digest of what its document says; {@code null} where it has none
 * @param error why it could not be converted; {@code null} where it was
 * @param complete whether the input was read to its end
 * @param projects how many projects it holds
 * @param indicators how many indicators
 * @param findings how many findings of each severity, the failure among them
 * @param milliseconds the time it took
 * @param json its JSON file; {@code null} where it has none
 * @param parts its part of each shared file, by the file's name
 */
record Entry(
        String path,
        String name,
        String sha256,
        long size,
        String content,
        String error,
        boolean complete,
        int projects,
        int indicators,
        Map<Severity, Integer> findings,
        long milliseconds,
        Stored json,
        Map<String, Stored> parts) {

    private static final JsonFactory JSON = new JsonFactory();

    Entry {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(name, "name");
        findings = Map.copyOf(findings);
        parts = Map.copyOf(parts);
    }

    /**
     * A run of bytes in a file.
     *
     * @param offset where it begins
     * @param length how long it is
     * @param checksum its CRC-32C
     */
    record Stored(long offset, long length, long checksum) {}

    DocumentStatus status() {
        return failed() ? DocumentStatus.FAILED : complete ? DocumentStatus.CONVERTED : DocumentStatus.INCOMPLETE;
    }

    boolean failed() {
        return error != null;
    }

    Entry withParts(Map<String, Stored> moved) {
        return new Entry(
                path,
                name,
                sha256,
                size,
                content,
                error,
                complete,
                projects,
                indicators,
                findings,
                milliseconds,
                json,
                moved);
    }

    /** The settings that a journal was written with; {@code null} without a journal. */
    static String settings(Path file) throws IOException {
        try (BufferedReader lines = open(file)) {
            return lines.readLine();
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** The entries of a journal, to be closed; empty without a journal; lines that were cut off are left out. */
    static Stream<Entry> entries(Path file) throws IOException {
        BufferedReader lines;
        try {
            lines = open(file);
        } catch (NoSuchFileException e) {
            return Stream.empty();
        }
        return lines.lines().skip(1).map(Entry::entry).filter(Objects::nonNull).onClose(() -> close(lines));
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

    /** The entry as a line of a journal. */
    String line() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator line = JSON.createGenerator(text)) {
            line.writeStartObject();
            fields(line);
            if (content != null) {
                line.writeStringField("content", content);
            }
            if (json != null) {
                line.writeFieldName("json");
                stored(line, json);
            }
            line.writeObjectFieldStart("parts");
            for (Map.Entry<String, Stored> part : new TreeMap<>(parts).entrySet()) {
                line.writeFieldName(part.getKey());
                stored(line, part.getValue());
            }
            line.writeEndObject();
            line.writeEndObject();
        }
        return text.append('\n').toString();
    }

    /** What people may know of an entry, into the object at hand. */
    void fields(JsonGenerator json) throws IOException {
        json.writeStringField("path", path());
        json.writeStringField("output", name());
        json.writeStringField("sha256", sha256());
        json.writeNumberField("size", size());
        json.writeStringField("status", status().label());
        if (failed()) {
            json.writeStringField("error", error());
        }
        json.writeNumberField("projects", projects());
        json.writeNumberField("indicators", indicators());
        findings(json, findings);
        json.writeNumberField("milliseconds", milliseconds());
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
