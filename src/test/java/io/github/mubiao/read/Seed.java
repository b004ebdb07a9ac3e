package io.github.mubiao.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.mubiao.docx.Zips;
import io.github.mubiao.forms.FormDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A document that is right, to be changed. */
@SuppressWarnings("ArrayRecordComponent") // only ever copied
record Seed(String name, Kind kind, byte[] bytes) {

    /** What the file is read as. */
    enum Kind {
        DOCX,
        DOC,
        HTML
    }

    /**
     * The documents that changed ones are made from.
     *
     * @param corpus whether also those of the corpus, where it lies beside the project
     */
    static List<Seed> all(boolean corpus) throws IOException {
        List<Seed> seeds = new ArrayList<>();
        add(seeds, Path.of("samples"));
        add(seeds, Path.of("src/test/resources/formats"));
        add(seeds, Path.of("src/test/resources/read"));
        for (JsonNode feature : FeaturesTest.all()) {
            seeds.add(new Seed(feature.get("id").textValue() + ".docx", Kind.DOCX, FeaturesTest.docx(feature)));
        }
        try (Stream<Path> forms = Files.list(Path.of("src/test/resources/layouts"))) {
            for (Path form : forms.sorted().toList()) {
                String text = Files.readString(form.resolve("form.txt")).split("\n---\n", 2)[1];
                byte[] docx = FormDocument.parse(text).docx();
                seeds.add(new Seed(form.getFileName() + ".docx", Kind.DOCX, docx));
            }
        }
        try (InputStream in = PagesTest.class.getResourceAsStream("/read/pages.yaml")) {
            for (JsonNode page : new ObjectMapper(new YAMLFactory()).readTree(in)) {
                byte[] html = page.get("page").textValue().getBytes(StandardCharsets.UTF_8);
                seeds.add(new Seed(page.get("id").textValue() + ".html", Kind.HTML, html));
            }
        }
        Path others = Path.of("../shared/corpus/docx");
        if (corpus && Files.isDirectory(others)) {
            add(seeds, others);
        }
        // As many of the formats that have few seeds as of the one that has many.
        List<Seed> old = seeds.stream().filter(seed -> seed.kind() == Kind.DOC).toList();
        for (int i = 0; i < 10; i++) {
            seeds.addAll(old);
        }
        return seeds;
    }

    private static boolean isPackage(byte[] bytes) {
        try {
            Collection<byte[]> parts = Zips.unzip(bytes).values();
            return !parts.isEmpty() && parts.stream().allMatch(part -> part.length > 0);
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static void add(List<Seed> seeds, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                Kind kind = name.endsWith(".docx")
                        ? Kind.DOCX
                        : name.endsWith(".doc") ? Kind.DOC : name.endsWith(".html") ? Kind.HTML : null;
                byte[] bytes = Files.readAllBytes(file);
                if (kind != null && bytes.length < 300_000 && (kind != Kind.DOCX || isPackage(bytes))) {
                    seeds.add(new Seed(name, kind, bytes));
                }
            }
        }
    }
}
