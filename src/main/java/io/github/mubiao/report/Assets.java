package io.github.mubiao.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.check.Checks;
import io.github.mubiao.check.Rule;
import io.github.mubiao.model.DisplayNames;
import io.github.mubiao.model.Sha256;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * What a page needs to show its data.
 *
 * @param style the style sheet
 * @param charts the library that draws, with its licence
 * @param script our own scripts as one
 */
record Assets(String style, String charts, String script) {

    private static final List<String> SCRIPTS = List.of(
            "words.js",
            "figures.js",
            "elements.js",
            "charts.js",
            "list.js",
            "findings.js",
            "project.js",
            "overview.js",
            "documents.js",
            "changes.js",
            "start.js");
    private static final String WEBJARS = "/META-INF/resources/webjars/";
    private static final String VERSION = "/META-INF/maven/org.webjars.npm/chart.js/pom.properties";

    static Assets load() throws IOException {
        StringBuilder script = new StringBuilder("(() => {\n'use strict';\n");
        script.append("const NAMES = ").append(names()).append(";\n");
        for (String name : SCRIPTS) {
            script.append(read(name));
        }
        return new Assets(read("page.css"), library(), script.append("})();\n").toString());
    }

    /** The names of what data hold, and why each rule matters, by language and key, as a JSON object. */
    private static String names() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json =
                new JsonFactory().createGenerator(text).setCharacterEscapes(new PageData.ScriptEscapes())) {
            json.writeStartObject();
            for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
                json.writeObjectFieldStart(locale.getLanguage());
                for (Map.Entry<String, String> name :
                        DisplayNames.of(locale).all().entrySet()) {
                    json.writeStringField(name.getKey(), name.getValue());
                }
                for (Rule rule : Checks.rules()) {
                    json.writeStringField("why." + rule.id(), rule.why(locale));
                }
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    /** The library as it was published, without the addresses in its comments, under its licence. */
    private static String library() throws IOException {
        Properties published = new Properties();
        try (InputStream in = open(VERSION)) {
            published.load(in);
        }
        String folder = WEBJARS + "chart.js/" + published.getProperty("version") + "/";
        String library = read(folder + "dist/chart.umd.min.js")
                .replaceAll("(?m)^ \\* https?://\\S+$\\n?", "")
                .replaceAll("(?m)^//# sourceMappingURL=.*$", "");
        return "/*\n" + read(folder + "LICENSE.md").strip() + "\n*/\n" + library;
    }

    /** Lets these scripts and this style sheet run, and nothing else load, run or send. */
    String policy() {
        return "default-src 'none'; script-src " + hash(charts) + " " + hash(script) + "; style-src " + hash(style)
                + "; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(text)) + "'";
    }

    private static String read(String name) throws IOException {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = Assets.class.getResourceAsStream(name);
        if (in == null) {
            throw new FileNotFoundException("The program is not complete: " + name + " is missing");
        }
        return in;
    }
}
