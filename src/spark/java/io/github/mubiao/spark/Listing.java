package io.github.mubiao.spark;

import io.github.mubiao.model.Failures;
import io.github.mubiao.model.Message;
import io.github.mubiao.pipeline.Inputs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.SparkConf;
import scala.Tuple2;

/**
 * Finds the documents that the arguments name on any file system that Hadoop knows, by the rules of
 * {@code convert}: files are taken whatever they are called, folders with the documents below them.
 */
final class Listing {

    private final Configuration hadoop;
    /** A folder that is not searched, qualified, with a slash at its end. */
    private final String output;
    /** By qualified path: each file counts once, however it was named. */
    private final Map<String, Work> found = new TreeMap<>();

    private Listing(Configuration hadoop, Path output) throws IOException {
        this.hadoop = hadoop;
        this.output = output.getFileSystem(hadoop).makeQualified(output) + "/";
    }

    /**
     * The documents, in the order of their names. What cannot be found or listed is there with its
     * trouble.
     *
     * @param arguments files, folders and globs
     * @param output a folder that is not searched, as what it holds was made from the inputs
     * @throws IOException if the output folder has no file system
     */
    static List<Work> of(List<String> arguments, Configuration hadoop, Path output) throws IOException {
        Listing listing = new Listing(hadoop, output);
        for (String argument : arguments) {
            listing.argument(argument);
        }
        List<Work> works = new ArrayList<>(listing.found.values());
        works.sort(Comparator.comparing(Work::document));
        return works;
    }

    /**
     * The arguments that name nothing, as far as that can be told without Spark: its session may know more
     * file systems.
     */
    static Set<String> missing(List<String> arguments) {
        Configuration hadoop = new Configuration();
        for (Tuple2<String, String> option : new SparkConf().getAllWithPrefix("spark.hadoop.")) {
            hadoop.set(option._1(), option._2());
        }
        Set<String> missing = new LinkedHashSet<>();
        for (String argument : arguments) {
            try {
                Path path = new Path(argument);
                if (!isGlob(argument) && !exists(path.getFileSystem(hadoop), path)) {
                    missing.add(argument);
                }
            } catch (IOException | IllegalArgumentException e) {
                // The listing tells it, if it is so.
            }
        }
        return missing;
    }

    private void argument(String argument) {
        try {
            Path path = new Path(argument);
            FileSystem files = path.getFileSystem(hadoop);
            if (exists(files, path)) {
                boolean folder = files.getFileStatus(path).isDirectory();
                Root root = new Root(
                        files,
                        folder ? path : files.makeQualified(path).getParent(),
                        folder ? argument : before(argument));
                take(files, files.getFileStatus(path), root, name -> true);
            } else if (isGlob(argument)) {
                glob(files, argument);
            } else {
                trouble(argument, Message.of("no-file-or-folder"));
            }
        } catch (IOException | IllegalArgumentException e) {
            trouble(argument, Failures.reason(e));
        }
    }

    /** A path with signs of a glob may be one that is there. */
    private static boolean exists(FileSystem files, Path path) throws IOException {
        try {
            return files.exists(path);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void glob(FileSystem files, String argument) throws IOException {
        int before = found.size();
        String given = fixed(argument);
        Root root = new Root(files, given.isEmpty() ? new Path(".") : new Path(given), given);
        FileStatus[] matches = files.globStatus(new Path(argument));
        for (FileStatus match : matches == null ? new FileStatus[0] : matches) {
            take(files, match, root, name -> !name.startsWith("~$") && !name.startsWith("."));
        }
        if (found.size() == before && (matches == null || matches.length == 0)) {
            trouble(argument, Message.of("no-file"));
        }
    }

    private void take(FileSystem files, FileStatus status, Root root, Predicate<String> wanted) throws IOException {
        if (!status.isDirectory()) {
            if (wanted.test(status.getPath().getName())) {
                add(status, root);
            }
            return;
        }
        RemoteIterator<LocatedFileStatus> below = files.listFiles(status.getPath(), true);
        while (below.hasNext()) {
            LocatedFileStatus file = below.next();
            boolean own = file.getPath().toString().startsWith(output);
            if (!own && Inputs.isDocument(file.getPath().getName())) {
                add(file, root);
            }
        }
    }

    private void add(FileStatus file, Root root) {
        String path = file.getPath().toString();
        String below = root.below(path);
        String document = root.given().isEmpty() || root.given().endsWith("/")
                ? root.given() + below
                : root.given() + "/" + below;
        found.putIfAbsent(path, new Work(document, withoutExtension(below), path, file.getLen(), null, null));
    }

    private void trouble(String argument, Message trouble) {
        String name = argument.substring(argument.lastIndexOf('/') + 1);
        found.putIfAbsent(argument, new Work(argument, withoutExtension(name), argument, 0, trouble, null));
    }

    /** Where a search begins: qualified with a slash at its end, and as given. */
    private record Root(String qualified, String given) {

        Root(FileSystem files, Path path, String given) {
            this(slash(files.makeQualified(path).toString()), given);
        }

        private static String slash(String path) {
            return path.endsWith("/") ? path : path + "/";
        }

        String below(String path) {
            return path.startsWith(qualified) ? path.substring(qualified.length()) : path;
        }
    }

    private static String before(String argument) {
        int slash = argument.lastIndexOf('/');
        return slash < 0 ? "" : argument.substring(0, slash + 1);
    }

    private static boolean isGlob(String argument) {
        return argument.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    /** The folders of a glob before its first pattern, with the slash. */
    private static String fixed(String glob) {
        int pattern = 0;
        while ("*?[{".indexOf(glob.charAt(pattern)) < 0) {
            pattern++;
        }
        return before(glob.substring(0, pattern));
    }

    private static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
    }
}
