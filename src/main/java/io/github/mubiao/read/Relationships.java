package io.github.mubiao.read;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Where a package, or a part of it, leads to (ECMA-376-2, 9.3). */
final class Relationships {

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private Relationships() {}

    /**
     * The part that holds the relationships of a part.
     *
     * @param part the part's name; empty for the package
     */
    static String partOf(String part) {
        return folder(part) + "_rels/" + part.substring(folder(part).length()) + ".rels";
    }

    private static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    /**
     * The name of the part that the one relationship of a kind leads to.
     *
     * @return {@code null} where there is none
     */
    static String target(ScanningCursor xml, String part, String kind) throws IOException {
        String found = null;
        Set<String> ids = new HashSet<>();
        if (!xml.nextChild() || !xml.name().equals("Relationships")) {
            throw new UnusualFileException("no relationships");
        }
        while (xml.nextChild()) {
            if (!isPlain(xml) || !ids.add(xml.attribute("Id"))) {
                throw new UnusualFileException("an odd relationship");
            }
            if (isOf(kind, xml.attribute("Type"))) {
                if (found != null || xml.attribute("TargetMode") != null) {
                    throw new UnusualFileException("two targets, or one elsewhere");
                }
                found = resolved(folder(part), xml.attribute("Target"));
            }
            xml.skip();
        }
        while (xml.nextChild()) {
            xml.skip();
        }
        return found;
    }

    private static boolean isPlain(ScanningCursor xml) {
        return xml.name().equals("Relationship")
                && xml.namespace().equals(NAMESPACE)
                && xml.attribute("Id") != null
                && xml.attribute("Type") != null
                && xml.attribute("Target") != null;
    }

    private static boolean isOf(String kind, String type) {
        return type.endsWith(kind)
                && (type.equals(WordPackage.TRANSITIONAL + kind) || type.equals(WordPackage.STRICT + kind));
    }

    private static String resolved(String folder, String target) throws UnusualFileException {
        boolean absolute = target.startsWith("/");
        String path = absolute ? target.substring(1) : folder + target;
        if (!PartNames.isPath(path) || path.isEmpty()) {
            throw new UnusualFileException("a target that needs rules");
        }
        return path;
    }
}
