package io.github.mubiao.pipeline;

import io.github.mubiao.model.InvalidArgumentException;
import io.github.mubiao.model.Message;
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
import java.util.HexFormat;
import java.util.List;

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
        var digest = Digest.algorithm();
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
}
