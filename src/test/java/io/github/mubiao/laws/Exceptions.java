package io.github.mubiao.laws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What laws leave out, each with its reason: {@code exceptions.tsv} has a law, the id of a golden or of a
 * case, and the reason in each line.
 */
final class Exceptions {

    private static final Path FILE = Path.of("src/test/resources/laws/exceptions.tsv");
    private static final Map<String, String> REASONS = read();

    private Exceptions() {}

    private static Map<String, String> read() {
        Map<String, String> reasons = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(FILE)) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] fields = line.split("\t", -1);
                if (fields.length != 3 || fields[2].isBlank()) {
                    throw new IllegalArgumentException("Expected law, id and reason: " + line);
                }
                reasons.put(fields[0] + "\t" + fields[1], fields[2]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reasons;
    }

    /** Returns whether a law leaves an id out. */
    static boolean contains(String law, String id) {
        return REASONS.containsKey(law + "\t" + id);
    }

    /** Returns the exceptions as law and id, separated by a tab. */
    static Iterable<String> keys() {
        return REASONS.keySet();
    }
}
