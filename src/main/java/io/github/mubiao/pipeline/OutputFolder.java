package io.github.mubiao.pipeline;

import io.github.mubiao.model.Message;
import io.github.mubiao.model.MessageException;
import io.github.mubiao.write.AtomicFile;
import io.github.mubiao.write.RunFiles;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An output folder and what the program keeps in it, in {@code .mubiao}: a lock, so that two runs never
 * write at once; an index of what each input left; and, while a run goes on or after it was
 * interrupted, its working files with a journal.
 */
final class OutputFolder implements Closeable {

    /** Where the program keeps its own files; no input of a folder is read from there. */
    static final String STATE = ".mubiao";

    private static final String INDEX = "index";
    private static final String JOURNAL = "journal";
    private static final String EARLIER = "earlier";
    private static final String RUN = "run-";

    private final Path folder;
    private final Path state;
    private final FileChannel lockFile;

    private OutputFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.state = folder.resolve(STATE);
        this.lockFile = lockFile;
    }

    /**
     * Opens a folder for one run; it is made where it is not there.
     *
     * @throws MessageException if another run writes into it
     * @throws IOException if it cannot be written
     */
    static OutputFolder open(Path folder) throws IOException {
        Path state = folder.resolve(STATE);
        make(folder, state);
        FileChannel file = FileChannel.open(state.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = file.tryLock();
            if (lock == null) {
                throw inUse(folder);
            }
        } catch (OverlappingFileLockException e) {
            file.close();
            throw inUse(folder);
        } catch (IOException e) {
            file.close();
            throw e;
        }
        return new OutputFolder(folder, file);
    }

    private static MessageException inUse(Path folder) {
        return new MessageException(Message.of("in-use").at(folder));
    }

    private static void make(Path folder, Path state) throws IOException {
        for (Path above = folder; above != null; above = above.getParent()) {
            if (Files.exists(above) && !Files.isDirectory(above)) {
                throw new MessageException(Message.of("file-not-folder").at(above));
            }
        }
        try {
            // Java 17 takes a link to a folder for something in the way.
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            Files.createDirectories(state);
        } catch (AccessDeniedException e) {
            throw new MessageException(
                    Message.of("cannot-be-written", Message.of("system.denied")).at(folder));
        } catch (NoSuchFileException e) {
            throw new MessageException(Message.of("cannot-be-made").at(folder));
        }
    }

    /** Whether a run was completed here before. */
    boolean hasIndex() {
        return Files.isRegularFile(state.resolve(INDEX));
    }

    Path path() {
        return folder;
    }

    /** Whether a folder is one that runs write into. */
    static boolean isOutput(Path folder) {
        return Files.isDirectory(folder.resolve(STATE));
    }

    /** What earlier runs left here with the same settings, the latest first. */
    PreviousRuns previous(String settings) throws IOException {
        PreviousRuns previous = new PreviousRuns(this);
        List<Path> interrupted = interrupted();
        for (int i = interrupted.size() - 1; i >= 0; i--) {
            Path run = interrupted.get(i);
            previous.add(run.resolve(JOURNAL), settings, List.of(run, folder, state));
        }
        previous.add(state.resolve(INDEX), settings, List.of(folder, state));
        return previous;
    }

    private List<Path> interrupted() throws IOException {
        try (Stream<Path> files = Files.list(state)) {
            return files.filter(file -> file.getFileName().toString().startsWith(RUN))
                    .sorted(Comparator.comparingInt(OutputFolder::number))
                    .toList();
        }
    }

    private static int number(Path run) {
        String digits = run.getFileName().toString().substring(RUN.length());
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
    }

    /** Begins a run: its working folder, beside those of runs that were interrupted. */
    RunFolder begin(Map<String, byte[]> headers, String settings) throws IOException {
        List<Path> interrupted = interrupted();
        int last = interrupted.isEmpty() ? 0 : number(interrupted.get(interrupted.size() - 1));
        Path working = Files.createDirectory(state.resolve(RUN + (last + 1)));
        return new RunFolder(working, working.resolve(JOURNAL), headers, settings);
    }

    /** The names of documents' files of runs before the last one, which nobody has replaced since. */
    List<String> earlier() throws IOException {
        Path file = state.resolve(EARLIER);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        return Files.readString(file, StandardCharsets.ISO_8859_1)
                .lines()
                .map(OutputFolder::unescaped)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Keeps these names for the runs that follow. */
    void remember(Collection<String> names, RunFolder run) throws IOException {
        Path file = state.resolve(EARLIER);
        if (names.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        try (AtomicFile lines = new AtomicFile(file, run.working())) {
            for (String name : names) {
                // A name may hold any character but a slash, the end of a line among them.
                String line = URLEncoder.encode(name, StandardCharsets.UTF_8) + "\n";
                lines.out().write(line.getBytes(StandardCharsets.ISO_8859_1));
            }
            lines.commit();
        }
    }

    private static String unescaped(String line) {
        try {
            return URLDecoder.decode(line, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Somebody has changed the file.
            return null;
        }
    }

    /** Forgets interrupted runs, whose work is not to be used. */
    void forgetInterrupted() throws IOException {
        for (Path run : interrupted()) {
            delete(run);
        }
    }

    /** Moves the shared files of a run to their places. */
    void publish(RunFolder run) throws IOException {
        for (String file : run.files()) {
            AtomicFile.move(run.path(file), (RunFiles.isWorking(file) ? state : folder).resolve(file));
        }
    }

    /** The run is complete: its journal is the folder's index, and all working files go. */
    void finish(RunFolder run) throws IOException {
        AtomicFile.move(run.journal(), state.resolve(INDEX));
        forgetInterrupted();
    }

    /** Deletes a document's JSON file, and the folders that are empty without it. */
    void drop(String name) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        Path file = root.resolve(name + ".json").normalize();
        if (!file.startsWith(root)) {
            return;
        }
        Files.deleteIfExists(file);
        for (Path parent = file.getParent(); !parent.equals(root) && isEmpty(parent); parent = parent.getParent()) {
            Files.delete(parent);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /**
     * Deletes a folder with all in it. Work that was given up may still make a file in it; such a folder
     * stays, for the next run to delete.
     */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException | DirectoryNotEmptyException e) {
            // Somebody else makes or deletes files here.
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof NoSuchFileException)) {
                throw e.getCause();
            }
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }

    /** The files that a run writes into its folder, by name, before it writes them. */
    static final class Names {

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
        Names(Path folder, RunFiles files, boolean json) {
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
                            others.stream(),
                            inputs.stream().map(Inputs.Input::file).filter(this::isNamedAsResult))
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
}
