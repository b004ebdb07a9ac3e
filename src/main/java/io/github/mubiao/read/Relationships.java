package io.github.mubiao.read;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Where a package, or a part of it, leads to (ECMA-376-2, 9.3), for one kind of relationship. */
final class Relationships {

    static final String TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

    /** By the relationship's own name; one without a name has its number for one. */
    private final Map<String, String> targets = new LinkedHashMap<>();

    private Relationships() {}

    /** The folder of a part: empty, or with {@code /} at its end. */
    static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    /** The name of the part that holds a part's relationships. */
    static String part(String of) {
        String folder = folder(of);
        return folder + "_rels/" + of.substring(folder.length()) + ".rels";
    }

    /**
     * Reads the relationships of a kind; those that lead out of the package are not followed.
     *
     * @param part the part that holds them
     * @param folder where relative targets begin: empty, or with {@code /} at its end
     */
    static Relationships read(XmlCursor xml, String part, String folder, String kind) throws IOException {
        Relationships found = new Relationships();
        if (!xml.nextChild() || !xml.name().equals("Relationships")) {
            throw Refusal.RELATIONSHIPS.of(part);
        }
        while (xml.nextChild()) {
            String type = xml.attribute("Type");
            String target = xml.attribute("Target");
            boolean wanted = type != null && (type.equals(TRANSITIONAL + kind) || type.equals(STRICT + kind));
            if (wanted && target != null && !"External".equals(xml.attribute("TargetMode"))) {
                String id = xml.attribute("Id");
                found.targets.putIfAbsent(
                        id == null ? Integer.toString(found.targets.size()) : id, resolved(folder, target));
            }
            xml.skip();
        }
        while (xml.nextChild()) {
            xml.skip();
        }
        return found;
    }

    /**
     * The first target that is there.
     *
     * @param isThere whether the package has a part
     * @return {@code null} where none is stated
     * @throws UnreadableDocumentException if some are stated and none is there
     */
    String first(Predicate<String> isThere) throws UnreadableDocumentException {
        for (String target : targets.values()) {
            String part = part(target, isThere);
            if (part != null) {
                return part;
            }
        }
        if (!targets.isEmpty()) {
            throw Refusal.PART_MISSING.of(targets.values().iterator().next());
        }
        return null;
    }

    /**
     * The target of the relationship of a name.
     *
     * @return {@code null} where there is none, or it is not there
     */
    String named(String id, Predicate<String> isThere) {
        String target = targets.get(id);
        return target == null ? null : part(target, isThere);
    }

    /** Names in the zip may be written as in the target, or as what that stands for. */
    static String part(String target, Predicate<String> isThere) {
        if (isThere.test(target)) {
            return target;
        }
        String decoded = decoded(target);
        return isThere.test(decoded) ? decoded : null;
    }

    private static String decoded(String target) {
        try {
            return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return target;
        }
    }

    /** A part's name from a target, which may be relative (RFC 3986, 5.2.4). */
    static String resolved(String folder, String target) {
        return joined(folder, target.replaceFirst("#.*$", ""));
    }

    /** The path that a name has in a folder. */
    static String joined(String folder, String name) {
        String path = name.replace('\\', '/');
        Deque<String> names = new ArrayDeque<>();
        for (String step : (path.startsWith("/") ? path : folder + path).split("/", -1)) {
            if (step.equals("..")) {
                names.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                names.addLast(step);
            }
        }
        return String.join("/", names);
    }
}
