package io.github.mubiao.pipeline;

import io.github.mubiao.model.Message;
import io.github.mubiao.model.MessageException;
import io.github.mubiao.write.RunFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files that a run writes into its folder, by name, before it writes them. */
final class OutputNames {

    private static final String RUN = "run.json";
    private static final String ENDING = ".json";

    private final Path folder;
    private final Set<String> shared = new TreeSet<>();
    private final boolean json;

    /**
     * Names of a run.
     *
     * @param folder takes the files
     * @param files those that all documents share
     * @param json whether each document has one of its own
     */
    OutputNames(Path folder, RunFiles files, boolean json) {
        this.folder = folder;
        this.json = json;
        shared.addAll(files.names());
        shared.add(RUN);
    }

    /** The names of files that all documents share. */
    Set<String> shared() {
        return shared;
    }

    /**
     * A file that is read and would be written over.
     *
     * @param inputs the documents
     * @param others what is read beside these: lists, layouts
     */
    Optional<Path> overwritten(List<Inputs.Input> inputs, Collection<Path> others) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        // Nearly all documents have other endings than results: nothing is asked of their files.
        List<Path> read = Stream.concat(
                        others.stream(), inputs.stream().map(Inputs.Input::file).filter(this::isNamedAsResult))
                .filter(Files::isRegularFile)
                .toList();
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Set<String> written = new HashSet<>();
        shared.forEach(name -> written.add(key(name)));
        if (json) {
            inputs.forEach(input -> written.add(key(input.name() + ENDING)));
        }
        for (Path file : read) {
            if (isWritten(file, written)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private boolean isNamedAsResult(Path file) {
        String name = key(String.valueOf(file.getFileName()));
        return name.endsWith(ENDING) || shared.contains(name);
    }

    /** A link of a result's name would be replaced, and so would the file that a link leads to. */
    private boolean isWritten(Path file, Set<String> written) throws IOException {
        Path root = folder.toRealPath();
        Path named = file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName());
        for (Path place : List.of(named, file.toRealPath())) {
            if (place.startsWith(root) && written.contains(key(PathText.of(root.relativize(place))))) {
                return true;
            }
        }
        return false;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /**
     * Checks that no folder is where a file is to be.
     *
     * @throws MessageException if there is one, or inputs stand in a folder that would be one
     */
    void requireFree(List<Inputs.Input> inputs) throws MessageException {
        for (String name : shared) {
            requireFree(name);
        }
        if (!json) {
            return;
        }
        for (Inputs.Input input : inputs) {
            int end = input.name().indexOf('/');
            if (end > 0 && shared.contains(key(input.name().substring(0, end)))) {
                Path place = folder.resolve(input.name().substring(0, end));
                throw new MessageException(
                        Message.of("folder-of-input", input.path()).at(place));
            }
            requireFree(input.name() + ENDING);
        }
    }

    private void requireFree(String name) throws MessageException {
        if (Files.isDirectory(folder.resolve(name))) {
            throw new MessageException(Message.of("folder-of-name").at(folder.resolve(name)));
        }
    }
}
