package io.github.mubiao.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What the prefixes of a part mean at the place that is read (Namespaces in XML 1.0). */
final class XmlScope {

    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    private final Map<String, Prefix> prefixes = new HashMap<>();
    /** Those that a declaration in force means. */
    private final Map<String, Namespace> namespaces = new HashMap<>();
    /** What each declaration in force replaced, and the depth of its element. */
    private Prefix[] declared = new Prefix[16];

    private Namespace[] replaced = new Namespace[16];
    private int[] depths = new int[16];
    private int declarations;
    /** How often a declaration came into force or ended. */
    private long changes;
    /** How many namespaces have more than one prefix. */
    private int aliased;

    /** A prefix, and what it means at the moment. */
    static final class Prefix {

        final String name;
        /** {@code null} where it means nothing. */
        Namespace namespace;

        Prefix(String name) {
            this.name = name;
        }
    }

    /** A namespace that a prefix means. */
    static final class Namespace {

        final String uri;
        final boolean word;
        final boolean math;
        final boolean compatibility;
        private int declarations;
        /** How many of them are of a prefix. */
        private int prefixes;

        private Namespace(String uri) {
            this.uri = uri;
            this.word = XmlCursor.WORD.contains(uri);
            this.math = XmlCursor.MATH.contains(uri);
            this.compatibility = XmlCursor.COMPATIBILITY.contains(uri);
        }
    }

    /** The scope around the root. */
    XmlScope() {
        mean(prefix(""), "");
        mean(prefix("xml"), XML);
    }

    /** The prefix of a name; that of the empty name has the default namespace. */
    Prefix prefix(String name) {
        return prefixes.computeIfAbsent(name, Prefix::new);
    }

    /** Whether names with different prefixes can be the same name. */
    boolean isAliased() {
        return aliased > 0;
    }

    /** A number that is another one wherever a prefix may mean something else than before. */
    long changes() {
        return changes;
    }

    /**
     * Gives a prefix a meaning within an element.
     *
     * @param name the prefix; empty for the default namespace
     * @param depth the element's depth
     * @return false where it cannot have this meaning
     */
    boolean declare(String name, String uri, int depth) {
        boolean reserved = name.equals("xml") != uri.equals(XML) || name.equals("xmlns") || uri.equals(XMLNS);
        if (reserved || (uri.isEmpty() && !name.isEmpty())) {
            return false;
        }
        if (declarations == depths.length) {
            declared = Arrays.copyOf(declared, declarations * 2);
            replaced = Arrays.copyOf(replaced, declarations * 2);
            depths = Arrays.copyOf(depths, declarations * 2);
        }
        Prefix prefix = prefix(name);
        declared[declarations] = prefix;
        replaced[declarations] = prefix.namespace;
        depths[declarations++] = depth;
        changes++;
        mean(prefix, uri);
        return true;
    }

    /** The element of a depth has ended, and what its declarations meant. */
    void leave(int depth) {
        while (declarations > 0 && depths[declarations - 1] == depth) {
            declarations--;
            changes++;
            Prefix prefix = declared[declarations];
            forget(prefix);
            prefix.namespace = replaced[declarations];
        }
    }

    private void mean(Prefix prefix, String uri) {
        Namespace namespace = namespaces.computeIfAbsent(uri, Namespace::new);
        namespace.declarations++;
        if (!prefix.name.isEmpty() && ++namespace.prefixes == 2) {
            aliased++;
        }
        prefix.namespace = namespace;
    }

    private void forget(Prefix prefix) {
        Namespace namespace = prefix.namespace;
        if (!prefix.name.isEmpty() && --namespace.prefixes == 1) {
            aliased--;
        }
        if (--namespace.declarations == 0) {
            namespaces.remove(namespace.uri);
        }
    }
}
