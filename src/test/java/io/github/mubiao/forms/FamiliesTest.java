package io.github.mubiao.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each family of layouts, of the catalogue and beyond it, is read as its {@code expected.json} says. {@code mvn test
 * -Dtest=FamiliesTest -Dmubiao.writeFamilies=true} writes these anew: look at the difference before
 * committing it.
 */
class FamiliesTest {

    private static final int FAMILIES = 34;

    static List<Family> families() throws IOException {
        return Family.all();
    }

    @ParameterizedTest
    @MethodSource("families")
    void isReadAsExpected(Family family, @TempDir Path folder) throws IOException {
        JsonNode read = Family.read(family.document(), folder);
        if (Boolean.getBoolean("mubiao.writeFamilies")) {
            Files.writeString(family.expected(), read.toPrettyString() + "\n");
        }
        JsonNode expected = Family.JSON.readTree(family.expected().toFile());
        JsonNode bare = WithoutIdentity.as(read, expected);
        assertEquals(
                expected.toPrettyString(), Family.JSON.readTree(bare.toString()).toPrettyString());
    }

    @Test
    void theCatalogueIsCovered() throws IOException {
        Set<String> covered = new TreeSet<>();
        for (Family family : families()) {
            boolean listed = family.family().matches("L\\d\\d");
            assertTrue(listed || family.family().equals("beyond"), family.family());
            covered.addAll(listed ? List.of(family.family()) : List.of());
            try (Stream<Path> files = Files.list(family.folder())) {
                assertEquals(2, files.count(), family.name() + " holds form.txt and expected.json alone");
            }
        }
        assertTrue(covered.size() >= FAMILIES, covered.size() + " families: " + covered);
    }
}
