package io.github.mubiao.read;

import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What fuzzing has found, and what it would begin with, breaks no law. */
class FoundFilesTest {

    private static final Path FOUND = Path.of("src/test/resources/fuzz");

    @TempDir
    Path folder;

    static List<Path> found() throws IOException {
        try (Stream<Path> files = Files.walk(FOUND)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("found")
    void breaksNoLaw(Path file) throws IOException {
        FuzzWay way = FuzzWay.named(file.getParent().getFileName().toString());
        assertNull(way.broken(new DocumentLaws(folder), Files.readAllBytes(file)));
    }
}
