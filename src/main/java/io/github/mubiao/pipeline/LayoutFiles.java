package io.github.mubiao.pipeline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.mubiao.model.InvalidArgumentException;
import io.github.mubiao.model.Message;
import io.github.mubiao.model.Sha256;
import io.github.mubiao.recognise.LayoutGroup;
import io.github.mubiao.recognise.Vocabulary;
import io.github.mubiao.recognise.VocabularyBuilder;
import io.github.mubiao.value.TargetParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The layouts: those that the program brings along, and a user's own before them. */
final class LayoutFiles {

    private static final String FOLDER = "/layouts/";

    /** A layout is read as a whole. */
    private static final int LARGEST = 16 << 20;

    private final Vocabulary vocabulary;
    private final String digest;

    private LayoutFiles(Vocabulary vocabulary, String digest) {
        this.vocabulary = vocabulary;
        this.digest = digest;
    }

    /** The labels that the program brings along, read once. */
    static LayoutFiles standard() {
        return Standard.LAYOUTS;
    }

    private static final class Standard {
        private static final LayoutFiles LAYOUTS = read();
    }

    /** Values that ask each production of the grammar. */
    private static final List<String> SET_UP = List.of(
            "≥1%", "80%-90%", "2024年12月底前", "1:2", "良好", "是", "数量（≥1个）", "≥1个；≥2个", "人均≥1元", "XX%", "按计划完成，不低于上年");

    private static LayoutFiles read() {
        // A class that memory ran out for while it was set up stays broken for as long as the program runs.
        SET_UP.forEach(TargetParser::parse);
        TargetParser.parseSentence("培训1期，覆盖率90%", null);
        VocabularyBuilder builder = new VocabularyBuilder();
        try {
            addStandard(builder);
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own layout files are damaged", e);
        }
        return new LayoutFiles(builder.build(), "");
    }

    /**
     * The program's labels and those of more files, which go before them.
     *
     * @throws LayoutFileException if a file is no layout
     * @throws IOException if a file cannot be read
     */
    static LayoutFiles with(List<Path> files) throws IOException {
        if (files.isEmpty()) {
            return standard();
        }
        VocabularyBuilder builder = new VocabularyBuilder();
        var digest = Sha256.digest();
        for (Path file : files) {
            byte[] bytes = bytes(file);
            digest.update(bytes);
            LayoutFile.read(file.toString(), new ByteArrayInputStream(bytes)).addTo(builder);
        }
        addStandard(builder);
        try {
            builder.requireMarks();
        } catch (InvalidArgumentException e) {
            throw new LayoutFileException(e.message(), e);
        }
        return new LayoutFiles(builder.build(), HexFormat.of().formatHex(digest.digest()));
    }

    /** How many labels of a file wait for their meaning; the same errors as {@link #with}. */
    static int unsorted(Path file) throws IOException {
        return LayoutFile.read(file.toString(), new ByteArrayInputStream(bytes(file)))
                .unsorted();
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new LayoutFileException(Message.of("layout.folder").at(file), null);
        }
        try (InputStream in = Files.newInputStream(file)) {
            // A device states no size.
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new LayoutFileException(
                        Message.of("layout.large", LARGEST).at(file), null);
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new LayoutFileException(Message.of("no-file").at(file), e);
        }
    }

    private static void addStandard(VocabularyBuilder builder) throws IOException {
        for (String id : names()) {
            String file = id + ".json";
            try (InputStream in = LayoutFiles.class.getResourceAsStream(FOLDER + file)) {
                LayoutFile.read(file, in).addTo(builder);
            }
        }
    }

    /** The program's layouts in their order: the first of several that a form is equally like counts. */
    private static List<String> names() throws IOException {
        try (InputStream in = LayoutFiles.class.getResourceAsStream(FOLDER + "index.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** What tells a user's layouts from others; empty where there are none. */
    String digest() {
        return digest;
    }

    /** One layout file: a JSON object of groups, each a list of labels by meaning. */
    static final class LayoutFile {

        /** A layout file of the catalogue's size has a few thousand labels. */
        private static final int MOST_LABELS = 100_000;

        private static final int LONGEST_LABEL = 60;

        private static final JsonFactory FACTORY = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();

        private final String name;
        private final JsonParser json;
        private final Map<String, Map<String, List<String>>> groups = new LinkedHashMap<>();
        private List<String> marks = List.of();
        private String id;
        private int labels;
        private int unsorted;

        private LayoutFile(String name, JsonParser json) {
            this.name = name;
            this.json = json;
        }

        /**
         * Reads a layout file.
         *
         * @param name what messages call it
         * @throws LayoutFileException if it is no layout; the message names the place and what was expected
         */
        static LayoutFile read(String name, InputStream in) throws IOException {
            try (JsonParser json = FACTORY.createParser(in)) {
                LayoutFile file = new LayoutFile(name, json);
                file.read();
                return file;
            } catch (JsonProcessingException e) {
                throw new LayoutFileException(told(e).at(name), e);
            }
        }

        /** What is wrong and where, without what the library says of itself. */
        private static Message told(JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            String what = e.getOriginalMessage()
                    .replaceAll("(?s)\\s*\\(start marker at.*|\\s*\\(for .* starting at.*|\\R.*", "");
            if (place == null) {
                return Message.of("layout.no-json", what);
            }
            boolean first =
                    place.getLineNr() == 1 && (place.getColumnNr() == 1 || what.startsWith("Unrecognized token"));
            return first
                    ? Message.of("layout.none")
                    : Message.of("layout.json", place.getLineNr(), place.getColumnNr(), what);
        }

        /** Adds what the file says to a vocabulary. */
        void addTo(VocabularyBuilder builder) {
            groups.forEach((group, meanings) -> meanings.forEach((key, words) -> builder.add(group, key, words)));
            builder.marks(id, marks);
        }

        private void read() throws IOException {
            expect(json.nextToken(), JsonToken.START_OBJECT, "$", "object");
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                property(json.currentName());
            }
            if (id == null) {
                throw error("$", Message.of("layout.id"));
            }
            if (json.nextToken() != null) {
                throw error("$", Message.of("layout.end"));
            }
        }

        private void property(String property) throws IOException {
            String path = "$." + property;
            json.nextToken();
            switch (property) {
                case "id" -> {
                    expect(json.currentToken(), JsonToken.VALUE_STRING, path, "text");
                    id = json.getText();
                    if (!id.matches("[a-z0-9][a-z0-9-]{0,60}")) {
                        throw error(path, Message.of("layout.letters", id));
                    }
                }
                case "title", "$schema" -> expect(json.currentToken(), JsonToken.VALUE_STRING, path, "text");
                case "marks" -> marks = labels(path);
                case "unknown" -> {
                    expect(json.currentToken(), JsonToken.START_ARRAY, path, "list");
                    skipUnsorted();
                }
                default -> group(property, path);
            }
        }

        private void skipUnsorted() throws IOException {
            while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
                unsorted++;
                json.skipChildren();
            }
        }

        /** How many labels of a draft still wait for their meaning. */
        int unsorted() {
            return unsorted;
        }

        private void group(String group, String path) throws IOException {
            LayoutGroup known = known(path, group);
            expect(json.currentToken(), JsonToken.START_OBJECT, path, "object");
            Map<String, List<String>> meanings = new LinkedHashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                String place = path + "." + key;
                if (!known.keys().isEmpty() && !known.keys().contains(key)) {
                    throw error(place, Message.of("layout.keys", String.join(", ", known.keys())));
                }
                json.nextToken();
                meanings.put(key, labels(place));
            }
            groups.put(group, meanings);
        }

        private LayoutGroup known(String path, String group) throws LayoutFileException {
            try {
                return LayoutGroup.of(group);
            } catch (InvalidArgumentException e) {
                throw new LayoutFileException(e.message().at(path).at(name), e);
            }
        }

        private List<String> labels(String path) throws IOException {
            expect(json.currentToken(), JsonToken.START_ARRAY, path, "texts");
            List<String> read = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (json.currentToken() != JsonToken.VALUE_STRING) {
                    expect(json.currentToken(), JsonToken.VALUE_STRING, path + "[" + read.size() + "]", "text");
                }
                String label = json.getText();
                if (label.isBlank() || label.length() > LONGEST_LABEL) {
                    throw error(path + "[" + read.size() + "]", Message.of("layout.label", LONGEST_LABEL));
                }
                if (++labels > MOST_LABELS) {
                    throw error(path + "[" + read.size() + "]", Message.of("layout.labels", MOST_LABELS));
                }
                read.add(label);
            }
            return read;
        }

        private void expect(JsonToken found, JsonToken expected, String path, String what) throws LayoutFileException {
            if (found != expected) {
                throw error(path, Message.of("expected." + what, Message.of("thing." + kind(found))));
            }
        }

        private static String kind(JsonToken token) {
            if (token == null) {
                return "nothing";
            }
            return switch (token) {
                case START_OBJECT -> "object";
                case START_ARRAY -> "list";
                case VALUE_STRING -> "text";
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "number";
                case VALUE_TRUE, VALUE_FALSE -> "boolean";
                case VALUE_NULL -> "null";
                case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> "else";
            };
        }

        private LayoutFileException error(String path, Message what) {
            return new LayoutFileException(what.at(path).at(name), null);
        }
    }
}
