package io.github.mubiao.read;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The names of a package's parts, as long as each is plain and stands for itself alone. */
final class PartNames {

    /** In lower case: names that differ by case alone are the same name (ECMA-376-2, 9.1.1.4). */
    private final Set<String> names = new HashSet<>();

    /** Adds a part's name without its first slash. */
    void add(String name) throws UnusualFileException {
        boolean plain = name.equals(ContentTypes.PART) || isPath(name);
        if (!plain || !names.add(name.toLowerCase(Locale.ROOT))) {
            throw new UnusualFileException("a part's name");
        }
    }

    Iterable<String> all() {
        return names;
    }

    /** Refuses a part within another one. */
    void check() throws UnusualFileException {
        for (String name : names) {
            for (int slash = name.lastIndexOf('/'); slash > 0; slash = name.lastIndexOf('/', slash - 1)) {
                if (names.contains(name.substring(0, slash))) {
                    throw new UnusualFileException("a part within a part");
                }
            }
        }
    }

    /**
     * Whether a text is segments of letters, digits, dots and dashes with slashes between, none of which
     * begins or ends with a dot; {@code .rels} alone may.
     */
    static boolean isPath(String path) {
        char before = '/';
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            boolean dot = c == '.' && (before != '/' || path.startsWith("_rels/.rels", i - "_rels/".length()));
            boolean slash = c == '/' && before != '/' && before != '.';
            if (!letter && !dot && !slash && c != '_' && c != '-') {
                return false;
            }
            before = c;
        }
        return before != '/' && before != '.';
    }
}
