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
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    Path folder() {
        return folder;
    }

    /** Whether a folder is one that runs write into. */
    static boolean isOutput(Path folder) {
        return Files.isDirectory(folder.resolve(STATE));
    }

    /** What earlier runs left here with the same settings, the latest first. */
    PreviousRuns previous(String settings) throws IOException {
        PreviousRuns previous = new PreviousRuns(folder);
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
}
