package io.github.mubiao.read;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Documents that stand beside the project, where they do: they are not the project's to give on. */
public final class SharedFolder {

    private SharedFolder() {}

    /** A file or folder beside the project; the test is skipped, and says so, where it is not there. */
    public static Path find(String path) {
        Path found = Path.of("..", "shared").resolve(path);
        assumeTrue(Files.exists(found), "skipped: " + found + " is not there");
        return found;
    }
}
