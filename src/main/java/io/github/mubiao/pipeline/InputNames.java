package io.github.mubiao.pipeline;

import io.github.mubiao.model.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names of inputs in the output folder: their paths without extension; where two would be the same,
 * with it; where still the same, numbered. No two are the same, also where the file system does not tell
 * small letters from capital ones, and no JSON file has the name of a folder.
 */
final class InputNames {

    /** Names of files in the output folder that are not a document's. */
    private static final Set<String> TAKEN = Set.of("run", "datapackage");

    private static final String ENDING = ".json";

    /** The longest name of a file, in bytes, that file systems take. */
    private static final int LONGEST = 255;

    private final Map<String, Integer> bare = new HashMap<>();
    /** Folders that hold documents' files. */
    private final Set<String> folders = new HashSet<>();

    private final Set<String> taken = new HashSet<>();

    private InputNames(List<String> paths) {
        for (String path : paths) {
            bare.merge(key(withoutExtension(path)), 1, Integer::sum);
            for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
                folders.add(key(path.substring(0, end)));
            }
        }
    }

    /**
     * The names, in the order of the inputs.
     *
     * @param paths the inputs' paths, {@code /} between names
     */
    static List<String> of(List<String> paths) {
        return new InputNames(paths).named(paths);
    }

    /** What an input would be called alone comes before numbers, that none takes another's own name. */
    private List<String> named(List<String> paths) {
        List<String> names = new ArrayList<>(paths.size());
        for (String path : paths) {
            String alone = fitting(withoutExtension(path));
            String whole = fitting(path);
            boolean single = bare.get(key(withoutExtension(path))) == 1;
            names.add(single && take(alone) ? alone : take(whole) ? whole : null);
        }
        for (int i = 0; i < names.size(); i++) {
            for (int number = 2; names.get(i) == null; number++) {
                String numbered = fitting(paths.get(i) + "-" + number);
                names.set(i, take(numbered) ? numbered : null);
            }
        }
        return names;
    }

    private boolean take(String name) {
        String key = key(name);
        return !TAKEN.contains(key) && !folders.contains(key + ENDING) && taken.add(key);
    }

    /** Names that differ in case alone are one file on some file systems. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
    }

    /** A name with which the JSON file's is not too long: cut off, with a digest of the whole. */
    private static String fitting(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        if (last.length() * 3 + ENDING.length() <= LONGEST || bytes(last) + ENDING.length() <= LONGEST) {
            return name;
        }
        String digest = "~" + Sha256.hex(last, 6);
        int end = last.length();
        while (bytes(last.substring(0, end)) + digest.length() + ENDING.length() > LONGEST) {
            end = last.offsetByCodePoints(end, -1);
        }
        return name.substring(0, name.length() - last.length()) + last.substring(0, end) + digest;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
