package io.github.mubiao.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the parts of a package hold, as the package says (ECMA-376-2, 10.1.2). */
final class ContentTypes {

    /** The part that says it. */
    static final String PART = "[Content_Types].xml";

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String CORE_PROPERTIES = "application/vnd.openxmlformats-package.core-properties+xml";

    /** By extension, and by {@code /name}; both in lower case. */
    private final Map<String, String> types = new HashMap<>();

    private ContentTypes() {}

    static ContentTypes read(ScanningCursor xml) throws IOException {
        ContentTypes found = new ContentTypes();
        if (!xml.nextChild() || !xml.name().equals("Types")) {
            throw new UnusualFileException("no types");
        }
        while (xml.nextChild()) {
            found.read(xml, xml.name().equals("Override"));
            xml.skip();
        }
        while (xml.nextChild()) {
            xml.skip();
        }
        return found;
    }

    private void read(ScanningCursor xml, boolean override) throws UnusualFileException {
        String key = xml.attribute(override ? "PartName" : "Extension");
        String type = xml.attribute("ContentType");
        boolean known = override || xml.name().equals("Default");
        if (!known || key == null || type == null || !xml.namespace().equals(NAMESPACE)) {
            throw new UnusualFileException("an odd content type");
        }
        boolean plain = override ? key.startsWith("/") && PartNames.isPath(key.substring(1)) : PartNames.isPath(key);
        if (!isType(type)) {
            throw new UnusualFileException("an odd content type");
        }
        if (!plain || types.put(key.toLowerCase(Locale.ROOT), type) != null) {
            throw new UnusualFileException("a content type twice, or for an odd name");
        }
    }

    /** Whether a text is a media type as Word writes them: two names, no parameters. */
    private static boolean isType(String type) {
        int slash = 0;
        for (int i = 0; i < type.length(); i++) {
            char c = type.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (c == '/' && slash == 0 && i > 0) {
                slash = i;
            } else if (!letter && c != '.' && c != '-' && c != '+') {
                return false;
            }
        }
        return slash > 0 && slash < type.length() - 1;
    }

    /** Refuses a package in which a part has no type, or two parts are its properties. */
    void check(PartNames names) throws UnusualFileException {
        int properties = 0;
        for (String name : names.all()) {
            String type = type(name);
            if (type == null && !name.equals(PART.toLowerCase(Locale.ROOT))) {
                throw new UnusualFileException("a part without a type");
            }
            properties += CORE_PROPERTIES.equals(type) ? 1 : 0;
        }
        if (properties > 1) {
            throw new UnusualFileException("properties twice");
        }
    }

    private String type(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String own = types.get("/" + lower);
        return own != null ? own : types.get(lower.substring(lower.lastIndexOf('.') + 1));
    }

    /** Whether a part says that it is no Word document. */
    boolean isOther(String name) {
        String type = type(name);
        return type == null
                || type.contains("spreadsheet")
                || type.contains("ms-excel")
                || type.contains("presentation")
                || type.contains("ms-powerpoint");
    }
}
