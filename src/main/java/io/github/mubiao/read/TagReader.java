package io.github.mubiao.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a start tag that is not known, and refuses all that is not plainly right. */
final class TagReader {

    /** More attributes are unusual. */
    private static final int MOST_ATTRIBUTES = 256;

    private final byte[] tag;
    private final NameScope outer;
    private int at = 1;
    private boolean empty;
    private final Map<String, String> declared = new HashMap<>();
    private final List<String> qualified = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    private TagReader(byte[] tag, NameScope outer) {
        this.tag = tag;
        this.outer = outer;
    }

    /**
     * Reads a tag.
     *
     * @param tag its bytes, from {@code <} to the {@code >} that ends it
     * @param outer what prefixes mean around the element
     * @param names counts the names
     */
    static ScannedTag read(byte[] tag, NameScope outer, NameGuard names)
            throws UnusualFileException, UnreadableDocumentException {
        return new TagReader(tag, outer).read(names);
    }

    private ScannedTag read(NameGuard names) throws UnusualFileException, UnreadableDocumentException {
        String element = name();
        attributes();
        NameScope inner = declared.isEmpty() ? outer : outer.within(declared);
        List<String> locals = new ArrayList<>(qualified.size());
        List<String> uris = new ArrayList<>(qualified.size());
        for (String attribute : qualified) {
            String local = names.meet(local(attribute));
            String prefix = prefix(attribute);
            String uri = prefix.isEmpty() ? "" : inner.uri(prefix);
            if (uri == null || isTwice(uri, local, uris, locals)) {
                throw new UnusualFileException("an attribute twice, or a prefix without meaning");
            }
            uris.add(uri);
            locals.add(local);
        }
        String name = names.meet(local(element));
        String namespace = inner.uri(prefix(element));
        if (namespace == null) {
            throw new UnusualFileException("a prefix without meaning");
        }
        ScannedTag.Element shared = inner.element(element, namespace, name);
        return new ScannedTag(tag, shared, empty, outer, inner, locals, values);
    }

    private static boolean isTwice(String uri, String local, List<String> uris, List<String> locals) {
        for (int i = 0; i < locals.size(); i++) {
            if (locals.get(i).equals(local) && uris.get(i).equals(uri)) {
                return true;
            }
        }
        return false;
    }

    private static String prefix(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(0, colon);
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /** The tag ends with {@code >}, so that no place behind it is looked at. */
    private void attributes() throws UnusualFileException {
        while (true) {
            int before = at;
            spaces();
            if (tag[at] == '/') {
                empty = true;
                at++;
            }
            if (tag[at] == '>') {
                break;
            }
            if (empty || at == before) {
                throw new UnusualFileException("something between attributes");
            }
            attribute();
        }
        if (at != tag.length - 1 || qualified.size() > MOST_ATTRIBUTES) {
            throw new UnusualFileException("a tag in a tag, or very many attributes");
        }
    }

    private void attribute() throws UnusualFileException {
        String name = name();
        spaces();
        expect('=');
        spaces();
        byte quote = tag[at];
        if (quote != '"' && quote != '\'') {
            throw new UnusualFileException("a value without quotes");
        }
        int start = ++at;
        while (tag[at] != quote) {
            at++;
        }
        String value = value(start, at);
        at++;
        if (name.equals("xmlns")) {
            declare("", value);
        } else if (name.startsWith("xmlns:")) {
            declare(name.substring("xmlns:".length()), value);
        } else {
            qualified.add(name);
            values.add(value);
        }
    }

    private void declare(String prefix, String uri) throws UnusualFileException {
        boolean reserved = prefix.startsWith("xml") || uri.startsWith("http://www.w3.org/");
        if (reserved || uri.isEmpty() || declared.put(prefix, uri) != null) {
            throw new UnusualFileException("a prefix with an odd meaning");
        }
    }

    private void expect(char wanted) throws UnusualFileException {
        if (tag[at++] != wanted) {
            throw new UnusualFileException("no " + wanted);
        }
    }

    private void spaces() {
        while (tag[at] == ' ' || tag[at] == '\n' || tag[at] == '\r' || tag[at] == '\t') {
            at++;
        }
    }

    /** A name of letters, digits, dots, dashes and one colon at most, all of them ASCII. */
    private String name() throws UnusualFileException {
        int start = at;
        int colon = start - 1;
        while (tag[at] == ':' || isNamePart(tag[at], at == colon + 1)) {
            if (tag[at] == ':') {
                if (colon >= start) {
                    throw new UnusualFileException("a name with two colons");
                }
                colon = at;
            }
            at++;
        }
        if (at == colon + 1 || colon == start) {
            throw new UnusualFileException("no name, or an unusual one");
        }
        return new String(tag, start, at - start, StandardCharsets.ISO_8859_1);
    }

    private static boolean isNamePart(byte c, boolean first) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        return letter || (!first && ((c >= '0' && c <= '9') || c == '-' || c == '.'));
    }

    private String value(int start, int end) throws UnusualFileException {
        boolean plain = true;
        for (int i = start; i < end; i++) {
            if ((tag[i] >= 0 && tag[i] < ' ') || tag[i] == '<') {
                throw new UnusualFileException("white space or a tag in a value");
            }
            plain &= tag[i] > 0 && tag[i] != '&';
        }
        return plain ? new String(tag, start, end - start, StandardCharsets.ISO_8859_1) : decoded(start, end);
    }

    private String decoded(int start, int end) throws UnusualFileException {
        StringBuilder text = new StringBuilder();
        try {
            new TextScanner(new ByteWindow(tag, start, end)).read(text::append);
        } catch (UnusualFileException unusual) {
            throw unusual;
        } catch (IOException e) {
            throw new IllegalStateException("Memory is always read", e);
        }
        return text.toString();
    }
}
