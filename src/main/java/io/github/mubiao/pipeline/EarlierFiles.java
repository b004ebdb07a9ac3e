package io.github.mubiao.pipeline;

import io.github.mubiao.model.Message;
import io.github.mubiao.write.Format;
import io.github.mubiao.write.Writers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a run before left in a folder and this one does not replace. */
final class EarlierFiles {

    private static final String ENDING = ".json";
    /** So many are told by name. */
    private static final int TOLD = 8;

    private final OutputFolder folder;
    private final boolean any;
    /** The inputs that left a JSON file, each with the name of its output. */
    private final Map<String, String> json;
    /** The names of files of still earlier runs. */
    private final List<String> older;

    /**
     * What is there before a run.
     *
     * @param previous the runs before
     */
    EarlierFiles(OutputFolder folder, PreviousRuns previous) throws IOException {
        this.folder = folder;
        this.any = folder.hasIndex();
        this.json = previous.jsonFiles();
        this.older = folder.earlier();
    }

    /**
     * An input that failed now leaves no JSON file of an earlier run that would look like its own; an
     * incremental run leaves none of inputs that are gone.
     *
     * @param inputs this run's inputs
     * @param written the names of its JSON files
     */
    void drop(Conversion.Options options, List<Inputs.Input> inputs, Set<String> written) throws IOException {
        Set<String> now = inputs.stream().map(Inputs.Input::path).collect(Collectors.toSet());
        if (options.formats().contains(Format.JSON)) {
            Set<String> own = inputs.stream().map(Inputs.Input::name).collect(Collectors.toSet());
            for (String name : older) {
                if ((own.contains(name) || options.incremental()) && !written.contains(name)) {
                    folder.drop(name);
                }
            }
        }
        for (Map.Entry<String, String> left : json.entrySet()) {
            boolean concerned =
                    now.contains(left.getKey()) ? options.formats().contains(Format.JSON) : options.incremental();
            if (concerned && !written.contains(left.getValue())) {
                folder.drop(left.getValue());
            }
        }
    }

    /**
     * The files that are still there and are not this run's, in the order of names.
     *
     * @param shared the names of this run's files of all documents
     * @param written the names of its JSON files
     */
    List<String> left(Set<String> shared, Set<String> written) {
        if (!any) {
            return List.of();
        }
        Set<String> names =
                new TreeSet<>(Writers.run(EnumSet.allOf(Format.class), false).names());
        names.removeAll(shared);
        documents(written).forEach(name -> names.add(name + ENDING));
        names.removeIf(name -> !isThere(name));
        return new ArrayList<>(names);
    }

    /** The runs that follow know of the documents' files that are left, too. */
    void remember(Set<String> written, RunFolder run) throws IOException {
        folder.remember(
                documents(written)
                        .filter(name -> isThere(name + ENDING))
                        .collect(Collectors.toCollection(TreeSet::new)),
                run);
    }

    private Stream<String> documents(Set<String> written) {
        return Stream.concat(json.values().stream(), older.stream()).filter(name -> !written.contains(name));
    }

    private boolean isThere(String name) {
        Path root = folder.folder().toAbsolutePath().normalize();
        Path file = root.resolve(name).normalize();
        return file.startsWith(root) && Files.isRegularFile(file);
    }

    /** What is left. */
    static Message told(List<String> left) {
        String names = String.join(", ", left.subList(0, Math.min(TOLD, left.size())));
        return left.size() > TOLD
                ? Message.of("earlier-more", names, left.size() - TOLD)
                : Message.of("earlier", names);
    }
}
