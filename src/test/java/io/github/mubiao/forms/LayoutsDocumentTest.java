package io.github.mubiao.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mubiao.grid.Grids;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.read.BlockHandler;
import io.github.mubiao.read.DocumentReader;
import io.github.mubiao.read.Paragraph;
import io.github.mubiao.read.RawTable;
import io.github.mubiao.read.ReadOptions;
import io.github.mubiao.recognise.Recogniser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code docs/layouts.md} has a line a family. {@code mvn test -Dtest=LayoutsDocumentTest
 * -Dmubiao.writeDocs=true} writes it anew.
 */
class LayoutsDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/layouts.md");
    private static final Path INTRODUCTION = Path.of("src/test/resources/layouts-introduction.md");

    @TempDir
    Path folder;

    @Test
    void theDocumentIsCurrent() throws IOException {
        StringBuilder text = new StringBuilder(Files.readString(INTRODUCTION));
        text.append("| family | form | values | layout |\n|---|---|---|---|\n");
        for (Family family : Family.all()) {
            text.append("| ").append(family.family());
            text.append(" | ").append(plain(family.title()));
            text.append(" | ").append(plain(family.values()));
            text.append(" | ").append(layout(family)).append(" |\n");
        }
        if (Boolean.getBoolean("mubiao.writeDocs")) {
            Files.writeString(DOCUMENT, text);
        }
        assertEquals(text.toString(), Files.readString(DOCUMENT), "docs/layouts.md is not current");
    }

    private static String plain(String text) {
        return text.replace("|", "\\|").replace("*", "\\*").replace("<", "&lt;");
    }

    private String layout(Family family) throws IOException {
        Set<String> layouts = new LinkedHashSet<>();
        Path file = Files.write(folder.resolve("form.docx"), family.document().docx());
        Recogniser recogniser = new Pipeline(ReadOptions.defaults())
                .recogniser(reading -> layouts.add(reading.layout() == null ? "—" : reading.layout()));
        new DocumentReader(ReadOptions.defaults()).read(file, new BlockHandler() {
            @Override
            public void paragraph(Paragraph paragraph) throws IOException {
                recogniser.paragraph(paragraph.place(), paragraph.text());
            }

            @Override
            public void table(RawTable table) throws IOException {
                recogniser.table(Grids.of(table));
            }
        });
        recogniser.end();
        return layouts.isEmpty() ? "—" : String.join(", ", layouts);
    }
}
