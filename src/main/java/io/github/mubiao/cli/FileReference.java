package io.github.mubiao.cli;

import java.net.URI;
import java.net.URISyntaxException;

/** Paths as URI references. */
final class FileReference {

    private FileReference() {}

    /** The reference of a path with {@code /} between names; only an absolute one names its scheme. */
    static String of(String path) {
        try {
            boolean absolute = path.startsWith("/");
            String named = !absolute && path.contains(":") ? "./" + path : path;
            URI reference = absolute ? new URI("file", "", path, null) : new URI(null, null, named, null);
            return reference.toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("No path: " + path, e);
        }
    }
}
