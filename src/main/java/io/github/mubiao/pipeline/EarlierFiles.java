package io.github.mubiao.pipeline;

import io.github.mubiao.write.Format;
import io.github.mubiao.write.Writers;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a run before left in a folder and this one does not replace. */
final class EarlierFiles {

    private static final String ENDING = ".json";
    /** So many are told by name. */
    private static final int TOLD = 8;

    private final OutputFolder folder;
    private final boolean any;
    /** The inputs that left a JSON file, each with the name of its output. */
    private final Map<String, String> json;

    /**
     * What is there before a run.
     *
     * @param previous the runs before
     */
    EarlierFiles(OutputFolder folder, PreviousRuns previous) {
        this.folder = folder;
        this.any = folder.hasIndex();
        this.json = previous.jsonFiles();
    }

    /**
     * An input that failed now leaves no JSON file of an earlier run that would look like its own; an
     * incremental run leaves none of inputs that are gone.
     *
     * @param now the paths of this run's inputs
     * @param written the names of its JSON files
     */
    void drop(Conversion.Options options, Set<String> now, Set<String> written) throws IOException {
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
        json.values().stream().filter(name -> !written.contains(name)).forEach(name -> names.add(name + ENDING));
        names.removeIf(name -> !Files.isRegularFile(folder.folder().resolve(name)));
        return new ArrayList<>(names);
    }

    /** What is left, in words. */
    static String told(List<String> left) {
        String names = String.join(", ", left.subList(0, Math.min(TOLD, left.size())));
        return "of an earlier run and not of this one: " + names
                + (left.size() > TOLD ? " and " + (left.size() - TOLD) + " more (run.json names all)" : "");
    }
}
