package io.github.mubiao.pipeline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.mubiao.recognise.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads layout files: JSON objects of groups, each a list of labels by meaning. */
final class LayoutFiles {

    private LayoutFiles() {}

    /** The labels that the program brings along. */
    static Vocabulary standard() {
        Vocabulary.Builder builder = new Vocabulary.Builder();
        try (InputStream in = LayoutFiles.class.getResourceAsStream("/layouts/base.json");
                JsonParser json = new JsonFactory().createParser(in)) {
            read(json, builder);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("The program's own layout file is damaged", e);
        }
        return builder.build();
    }

    private static void read(JsonParser json, Vocabulary.Builder builder) throws IOException {
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String group = json.currentName();
            if (json.nextToken() == JsonToken.START_OBJECT) {
                group(json, group, builder);
            }
        }
    }

    private static void group(JsonParser json, String group, Vocabulary.Builder builder) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            List<String> labels = new ArrayList<>();
            json.nextToken();
            while (json.nextToken() == JsonToken.VALUE_STRING) {
                labels.add(json.getText());
            }
            builder.add(group, key, labels);
        }
    }
}
