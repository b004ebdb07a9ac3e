package io.github.mubiao.pipeline;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Initialises the program's own classes that documents are read, checked and compared with. A class whose initialiser runs out of memory
 * stays broken, so that every later document would fail with it; before the first document there is memory.
 */
final class ReadingClasses {

    private static final String ROOT = "io/github/mubiao/";
    private static final String ENDING = ".class";
    private static final List<String> PACKAGES =
            List.of("model", "read", "grid", "value", "recognise", "identity", "check", "diff");

    private static boolean initialised;

    private ReadingClasses() {}

    /** Initialises them where this was not done before. */
    static synchronized void initialise() {
        if (initialised) {
            return;
        }
        try {
            Path place = Path.of(ReadingClasses.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(place)) {
                initialise(place);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(place)) {
                    initialise(jar.getPath("/"));
                }
            }
            initialised = true;
        } catch (IOException | URISyntaxException | ClassNotFoundException e) {
            throw new IllegalStateException("The program's own classes cannot be listed", e);
        }
    }

    private static void initialise(Path place) throws IOException, ClassNotFoundException {
        for (String name : PACKAGES) {
            try (Stream<Path> files = Files.list(place.resolve(ROOT + name))) {
                for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                    String type = file.getFileName().toString();
                    if (type.endsWith(ENDING)) {
                        Class.forName((ROOT + name + "/" + type.substring(0, type.length() - ENDING.length()))
                                .replace('/', '.'));
                    }
                }
            }
        }
    }
}
