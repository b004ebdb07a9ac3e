package io.github.mubiao.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mubiao.carriers.LibreOffice;
import io.github.mubiao.docx.BorderedDocument;
import io.github.mubiao.read.SharedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Word documents that LibreOffice converts to PDF are read as the documents are: all but their places. Skipped
 * where the program is not installed.
 */
class ConvertedPagesTest {

    @TempDir
    Path folder;

    @BeforeEach
    void program() {
        LibreOffice.require();
    }

    @Test
    void eachFamilyIsReadFromConvertedPages() throws IOException, InterruptedException {
        Path word = Files.createDirectory(folder.resolve("word"));
        for (Family family : Family.all()) {
            Files.write(
                    word.resolve(family.name() + ".docx"),
                    BorderedDocument.of(family.document().docx()));
        }
        convert();
        List<String> differing = new ArrayList<>();
        for (Family family : Family.all()) {
            if (!PageCarriersTest.isSame(family, PageCarriersTest.read(folder.resolve(family.name() + ".pdf")))) {
                differing.add(family.name());
            }
        }
        assertEquals(PageCarriersTest.UNDRAWABLE, differing);
    }

    @Test
    void theRealDocumentIsReadFromConvertedPages() throws IOException, InterruptedException {
        Path sample = SharedFolder.find("samples/caofeidian-2022.docx");
        Files.copy(sample, Files.createDirectory(folder.resolve("word")).resolve("a.docx"));
        convert();
        assertEquals(
                withoutTableNumbers(PageCarriersTest.read(sample)),
                withoutTableNumbers(PageCarriersTest.read(folder.resolve("a.pdf"))));
    }

    /** A message names a table by its number, and pages break and join tables. */
    private static String withoutTableNumbers(JsonNode tree) {
        return tree.toPrettyString().replaceAll("\\(table [0-9]+\\)", "(table)");
    }

    private void convert() throws IOException, InterruptedException {
        try (Stream<Path> files = Files.list(folder.resolve("word"))) {
            LibreOffice.convert("pdf", folder, files.sorted().toArray(Path[]::new));
        }
    }
}
