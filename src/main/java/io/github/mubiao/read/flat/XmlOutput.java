package io.github.mubiao.read.flat;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Writes a part: elements with their namespaces, whatever prefixes these had. */
final class XmlOutput {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    /** The prefix of each namespace that is in scope. */
    private final Map<String, String> prefixes = new HashMap<>();

    private final Deque<String> names = new ArrayDeque<>();
    /** Of each open element, the namespaces that it declares. */
    private final Deque<Deque<String>> declared = new ArrayDeque<>();

    private final StringBuilder declarations = new StringBuilder();
    private boolean open;
    private int count;

    /** Starts an element; attributes follow. */
    void start(String namespace, String name) throws IOException {
        closeTag();
        declared.push(new ArrayDeque<>(0));
        String qualified = qualified(namespace, name);
        names.push(qualified);
        out.write('<');
        out.write(qualified);
        open = true;
    }

    /** An attribute of the element that was started last. */
    void attribute(String namespace, String name, String value) throws IOException {
        String qualified =
                namespace.equals("http://www.w3.org/XML/1998/namespace") ? "xml:" + name : qualified(namespace, name);
        out.write(' ');
        out.write(qualified);
        out.write("=\"");
        escaped(value);
        out.write('"');
    }

    private String qualified(String namespace, String name) {
        if (namespace.isEmpty()) {
            return name;
        }
        String prefix = prefixes.get(namespace);
        if (prefix == null) {
            prefix = "n" + ++count;
            prefixes.put(namespace, prefix);
            declared.peek().push(namespace);
            declarations.append(" xmlns:").append(prefix).append("=\"").append(namespace.replace("&", "&amp;"));
            declarations.append('"');
        }
        return prefix + ":" + name;
    }

    private void closeTag() throws IOException {
        if (open) {
            out.append(declarations).write('>');
            declarations.setLength(0);
            open = false;
        }
    }

    void text(String text) throws IOException {
        closeTag();
        escaped(text);
    }

    /** Ends the element that was started last and is not ended. */
    void end() throws IOException {
        closeTag();
        out.write("</");
        out.write(names.pop());
        out.write('>');
        declared.pop().forEach(prefixes::remove);
    }

    private void escaped(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '&' -> out.write("&amp;");
                case '"' -> out.write("&quot;");
                case '\n' -> out.write("&#10;");
                case '\r' -> out.write("&#13;");
                case '\t' -> out.write("&#9;");
                default -> out.write(c);
            }
        }
    }

    byte[] bytes() throws IOException {
        out.flush();
        return bytes.toByteArray();
    }
}
