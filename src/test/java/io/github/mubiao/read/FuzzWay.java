package io.github.mubiao.read;

import io.github.mubiao.docx.Zips;
import io.github.mubiao.value.ValueLaws;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What bytes that a fuzzer makes are taken for, and the laws that hold for them. */
enum FuzzWay {
    /** The text of a package that is whole else. */
    TEXT,
    /** The styles of a package that is whole else. */
    STYLES,
    PACKAGE,
    COMPOUND,
    PAGE,
    /** A value in a cell. */
    VALUE;

    private static final String TEXT_PART = "word/document.xml";
    private static final String STYLES_PART = "word/styles.xml";
    private static final Path SAMPLE = Path.of("samples/haibin-education-2022.docx");

    /** The way of this name, in any case. */
    static FuzzWay named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The name of its folder. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads these bytes.
     *
     * @return the law that they break; {@code null} if none
     */
    String broken(DocumentLaws laws, byte[] bytes) throws IOException {
        return switch (this) {
            case TEXT -> laws.check(Seed.Kind.DOCX, with(TEXT_PART, bytes)).broken();
            case STYLES -> laws.check(Seed.Kind.DOCX, with(STYLES_PART, bytes)).broken();
            case PACKAGE -> laws.check(Seed.Kind.DOCX, bytes).broken();
            case COMPOUND -> laws.check(Seed.Kind.DOC, bytes).broken();
            case PAGE -> laws.check(Seed.Kind.HTML, bytes).broken();
            case VALUE -> ofValue(new String(bytes, StandardCharsets.UTF_8));
        };
    }

    private static String ofValue(String value) {
        try {
            ValueLaws.check(value);
            return null;
        } catch (AssertionError | RuntimeException | StackOverflowError e) {
            return e.toString();
        }
    }

    private static byte[] with(String part, byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>(Zips.unzip(Files.readAllBytes(SAMPLE)));
        parts.put(part, bytes);
        return Zips.zip(parts);
    }

    /** What a fuzzer begins with. */
    List<byte[]> seeds() throws IOException {
        if (this == VALUE) {
            return ValueLaws.examples().stream()
                    .map(value -> value.getBytes(StandardCharsets.UTF_8))
                    .toList();
        }
        List<byte[]> seeds = new ArrayList<>();
        for (Seed seed : Seed.all(false)) {
            switch (this) {
                case PACKAGE -> addIf(seed.kind() == Seed.Kind.DOCX, seed.bytes(), seeds);
                case COMPOUND -> addIf(seed.kind() == Seed.Kind.DOC, seed.bytes(), seeds);
                case PAGE -> addIf(seed.kind() == Seed.Kind.HTML, seed.bytes(), seeds);
                default -> {
                    if (seed.kind() == Seed.Kind.DOCX) {
                        byte[] part = Zips.unzip(seed.bytes()).get(this == TEXT ? TEXT_PART : STYLES_PART);
                        addIf(part != null, part, seeds);
                    }
                }
            }
        }
        return seeds;
    }

    private static void addIf(boolean fits, byte[] bytes, List<byte[]> seeds) {
        if (fits) {
            seeds.add(bytes);
        }
    }
}
