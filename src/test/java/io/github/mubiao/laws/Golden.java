package io.github.mubiao.laws;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A golden form of the layouts with what is read from it alone.
 *
 * @param name the folder's name
 * @param blocks its paragraphs and tables
 * @param alone what is read from a document that holds nothing else
 */
record Golden(String name, List<Block> blocks, Reading alone) {

    private static final Path FOLDER = Path.of("src/test/resources/layouts");
    private static final List<Golden> ALL = readAll();

    /** Returns all goldens by name, those without tables too. */
    static List<Golden> all() {
        return ALL;
    }

    /** Returns the texts of all their cells. */
    static List<String> texts() {
        return ALL.stream()
                .flatMap(golden -> golden.tables().stream())
                .flatMap(table -> table.rows().stream())
                .flatMap(List::stream)
                .filter(text -> !text.isEmpty() && !text.equals(Block.LEFT) && !text.equals(Block.UP))
                .toList();
    }

    /** Returns the goldens that a law is about. */
    static List<Golden> of(String law) {
        return ALL.stream()
                .filter(golden -> !Exceptions.contains(law, golden.name()))
                .toList();
    }

    private static List<Golden> readAll() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.sorted().map(Golden::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Golden read(Path folder) {
        try {
            String text = Files.readString(folder.resolve("form.txt"));
            List<Block> blocks = List.copyOf(Block.parse(text.split("\n---\n", 2)[1]));
            return new Golden(folder.getFileName().toString(), blocks, Reading.of(blocks));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode expected() throws IOException {
        return Reading.JSON.readTree(
                FOLDER.resolve(name).resolve("expected.json").toFile());
    }

    List<Block> tables() {
        return blocks.stream().filter(Block::isTable).toList();
    }

    /** Returns whether a line or a row across the table stands above the form. */
    boolean startsWithTitle() {
        Block first = blocks.get(0);
        return !first.isTable() || first.endOfCell(0, 0) == first.columns();
    }
}
