package io.github.mubiao.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The names of a part, found by their bytes. Those below 16 bytes are in a table whose places no file can
 * foresee, so that no choice of names makes it slow.
 */
final class XmlNames {

    /** A name of this many bytes and more is not in the table. */
    static final int LONG = 16;

    private static final int LONGEST = 1 << 12;
    private static final int SLOTS = 1 << 9;

    private final long headFactor;
    private final long tailFactor;
    private final long limit;
    private XmlName[] slots = new XmlName[SLOTS];
    private XmlName[] all = new XmlName[SLOTS / 2];
    private int shift = Long.SIZE - Integer.numberOfTrailingZeros(SLOTS);
    private int count;
    private final Map<String, XmlName> longer = new HashMap<>();
    private final XmlScope scope;

    /** No names yet, and so many at the most. */
    XmlNames(long limit, XmlScope scope) {
        this.scope = scope;
        SplittableRandom random = new SplittableRandom();
        this.headFactor = random.nextLong() | 1;
        this.tailFactor = random.nextLong() | 1;
        this.limit = limit;
    }

    /**
     * The name of these bytes.
     *
     * @param head its first eight bytes as {@link XmlName#head} has them
     * @param tail the next eight
     * @return {@code null} where it was not met before
     */
    XmlName find(long head, long tail) {
        XmlName[] table = slots;
        int slot = (int) ((head * headFactor + tail * tailFactor) >>> shift);
        XmlName name = table[slot];
        while (name != null && (name.head != head || name.tail != tail)) {
            slot = (slot + 1) & (table.length - 1);
            name = table[slot];
        }
        return name;
    }

    /** The name of a number. */
    XmlName get(int id) {
        return all[id];
    }

    /** The name of these bytes, however long; {@code null} where they are no name. */
    XmlName of(byte[] bytes, int start, int length) throws UnreadableDocumentException {
        String text = new String(bytes, start, length, StandardCharsets.UTF_8);
        XmlName known = length >= LONG ? longer.get(text) : null;
        if (known != null) {
            return known;
        }
        int colon = text.indexOf(':');
        if (!isName(text, 0, colon < 0 ? text.length() : colon)
                || (colon >= 0 && !isName(text, colon + 1, text.length()))) {
            return null;
        }
        if (++count > limit || length > LONGEST) {
            throw Limit.NAMES.reached(limit);
        }
        // Names are compared with those of the walks, which are then the same objects.
        String local = text.substring(colon + 1).intern();
        XmlName name = new XmlName(
                count - 1,
                Arrays.copyOfRange(bytes, start, start + length),
                local,
                scope.prefix(text.substring(0, Math.max(0, colon))));
        if (name.id == all.length) {
            all = Arrays.copyOf(all, all.length * 2);
        }
        all[name.id] = name;
        if (length >= LONG) {
            longer.put(text, name);
        } else {
            keep(name);
        }
        return name;
    }

    private void keep(XmlName name) {
        if (count * 2 > slots.length) {
            XmlName[] before = slots;
            slots = new XmlName[before.length * 2];
            shift--;
            for (XmlName other : before) {
                if (other != null) {
                    put(other);
                }
            }
        }
        put(name);
    }

    private void put(XmlName name) {
        int slot = (int) ((name.head * headFactor + name.tail * tailFactor) >>> shift);
        while (slots[slot] != null) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = name;
    }

    /** Whether characters of the first plane are a name without a colon (XML 1.0, 2.3); parsers in use take no others. */
    private static boolean isName(String text, int start, int end) {
        int i = start;
        while (i < end) {
            int c = text.codePointAt(i);
            if (!(isNameStart(c) || (i > start && isNamePart(c)))) {
                return false;
            }
            i += Character.charCount(c);
        }
        return end > start;
    }

    private static boolean isNameStart(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        }
        return (c >= 0xC0 && c <= 0x2FF && c != 0xD7 && c != 0xF7)
                || (c >= 0x370 && c <= 0x1FFF && c != 0x37E)
                || c == 0x200C
                || c == 0x200D
                || (c >= 0x2070 && c <= 0x218F)
                || (c >= 0x2C00 && c <= 0x2FEF)
                || (c >= 0x3001 && c <= 0xD7FF)
                || (c >= 0xF900 && c <= 0xFDCF)
                || (c >= 0xFDF0 && c <= 0xFFFC);
    }

    private static boolean isNamePart(int c) {
        return (c >= '0' && c <= '9')
                || c == '-'
                || c == '.'
                || c == 0xB7
                || (c >= 0x300 && c <= 0x36F)
                || c == 0x203F
                || c == 0x2040;
    }
}
