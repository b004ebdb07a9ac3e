package io.github.mubiao.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What prefixes mean within an element, and the tags that were met there: Word writes the same tags
 * again and again, and one that is known byte by byte need not be read again.
 */
final class NameScope {

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    /** Slots for the scope of the root; those further in hold little. */
    private static final int ROOT_SLOTS = 1 << 10;

    private static final int INNER_SLOTS = 1 << 6;
    /** Longer tags are not kept, so that what is kept stays small. */
    private static final int LONGEST_KEPT = 512;

    private final Map<String, String> uris;
    private final ScannedTag[] kept;
    private final Map<String, ScannedTag.Element> elements = new HashMap<>();

    private NameScope(Map<String, String> uris, int slots) {
        this.uris = uris;
        this.kept = new ScannedTag[slots];
    }

    /** The scope around the root. */
    static NameScope outermost() {
        return new NameScope(Map.of("xml", XML, "", ""), 1);
    }

    /** The scope within an element that gives prefixes a meaning. */
    NameScope within(Map<String, String> declared) {
        Map<String, String> all = new HashMap<>(uris);
        all.putAll(declared);
        return new NameScope(all, kept.length == 1 ? ROOT_SLOTS : INNER_SLOTS);
    }

    /** What a prefix stands for; {@code null} where it has no meaning. */
    String uri(String prefix) {
        return uris.get(prefix);
    }

    /** The element of a name, prefix and all. */
    ScannedTag.Element element(String qualified, String namespace, String name) {
        return elements.computeIfAbsent(qualified, q -> new ScannedTag.Element(q, namespace, name));
    }

    /** The tag of these bytes as it was met here before; {@code null} where it is not known. */
    ScannedTag known(byte[] bytes, int start, int length) {
        ScannedTag tag = kept[slot(bytes, start, length)];
        return tag != null && Arrays.equals(bytes, start, start + length, tag.bytes(), 0, tag.bytes().length)
                ? tag
                : null;
    }

    /** Keeps a tag, in the place of one that was met before it. */
    void keep(ScannedTag tag) {
        if (tag.bytes().length <= LONGEST_KEPT) {
            kept[slot(tag.bytes(), 0, tag.bytes().length)] = tag;
        }
    }

    private int slot(byte[] bytes, int start, int length) {
        int hash = length;
        for (int i = start; i < start + length; i++) {
            hash = 31 * hash + bytes[i];
        }
        return (hash ^ hash >>> 15) & (kept.length - 1);
    }
}
