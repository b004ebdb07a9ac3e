package io.github.mubiao.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds out whether the source of a page ends early: a download that stopped, a copy that was cut. A
 * parser of HTML repairs every end, so that its tree does not say which end tags were written.
 *
 * <p>A page ends early where its source ends
 *
 * <ol>
 *   <li>within markup: a tag, a comment, a declaration, a character reference by number, or an element
 *       whose content is text alone (a script, a title);
 *   <li>within an element whose end tag may never be left out, such as a table (HTML Standard, 13.1.2.4);
 *   <li>without the end tag of its {@code html} or {@code body}, where it writes all other end tags that
 *       may be left out, as programs do. A page that leaves some out is taken at its word.
 * </ol>
 *
 * <p>The end tag of {@code body} or {@code html} closes everything: what portals leave open before it is
 * bad style, not a missing end. Elements that only format a text ({@code b}, {@code font}) and {@code form}
 * are left open and crossed by pages without number, and do not count.
 *
 * <p>The source is gone through once:
 *
 * <pre>
 * page    = { text | comment | declaration | tag | raw }
 * comment = "&lt;!--" … "--&gt;"                  declaration = ("&lt;!" | "&lt;?") … "&gt;"
 * tag     = "&lt;" ["/"] name { attribute } "&gt;"  raw = start tag of RAW … "&lt;/" name
 * </pre>
 */
final class HtmlEnd {

    /** Elements that hold text alone until their end tag. */
    private static final Set<String> RAW =
            Set.of("script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes");

    /** Elements beside tables whose end tag may never be left out, and which pages do not cross with others. */
    private static final Set<String> CLOSED = Set.of("""
            address article aside blockquote center div dl fieldset figure footer h1 h2 h3 h4 h5 h6 header
            main nav ol pre section span ul""".split("\\s+"));

    /** Elements whose end tag may be left out, beside those of the page itself. */
    private static final Set<String> OPTIONAL =
            Set.of("p", "li", "dt", "dd", "td", "th", "tr", "thead", "tbody", "tfoot", "caption", "colgroup", "option");

    private final String source;
    private int position;
    private boolean withinMarkup;
    /** Whether {@code html} or {@code body} has a start tag. */
    private boolean framed;

    private boolean ended;
    /** What is open outside tables and in each open table, the innermost first. */
    private final Deque<Scope> scopes = new ArrayDeque<>(List.of(new Scope()));
    /** How many elements that may do without an end tag are without. */
    private int unended;

    private final Map<String, Integer> optional = new HashMap<>();
    private boolean writesOptional;
    private boolean afterParagraphTag;
    private boolean afterEndTag;
    /** Where the last tag ends that begins or ends a line. */
    private int line;

    /** The elements that are open in a table, or outside tables: what is within a table closes nothing around it. */
    private static final class Scope {
        private final Deque<String> open = new ArrayDeque<>();
        private final Map<String, Integer> counts = new HashMap<>();
        private boolean inCell;

        void start(String name) {
            open.push(name);
            counts.merge(name, 1, Integer::sum);
        }

        void end(String name) {
            while (counts.getOrDefault(name, 0) > 0) {
                String closed = open.pop();
                counts.merge(closed, -1, Integer::sum);
                if (closed.equals(name)) {
                    return;
                }
            }
        }
    }

    /**
     * How a page ends early.
     *
     * @param tables how many tables are open, within each other
     * @param inCell whether a cell of the innermost is open
     * @param inLine whether a line of text is open
     */
    record Early(int tables, boolean inCell, boolean inLine) {}

    private HtmlEnd(String source) {
        this.source = source;
    }

    /**
     * How the source of a page ends early.
     *
     * @return {@code null} where it does not
     */
    static Early of(String source) {
        HtmlEnd end = new HtmlEnd(source);
        end.read();
        return end.isEarly() ? end.early() : null;
    }

    private boolean isEarly() {
        return withinMarkup
                || scopes.size() > 1
                || !scopes.peek().open.isEmpty()
                || (framed && !ended && writesOptional && unended <= (afterParagraphTag ? 1 : 0));
    }

    private Early early() {
        boolean text = !source.substring(line).isBlank();
        return new Early(scopes.size() - 1, scopes.peek().inCell, !afterEndTag || text);
    }

    private void read() {
        for (int sign = source.indexOf('<'); sign >= 0; sign = source.indexOf('<', position)) {
            position = sign + 1;
            markup();
        }
        withinMarkup |= endsInReference();
    }

    private boolean endsInReference() {
        int start = source.lastIndexOf("&#");
        return start >= Math.max(0, source.length() - 10)
                && source.substring(start + 2).matches("[xX]?[0-9a-fA-F]*");
    }

    private void markup() {
        char first = at(position);
        if (source.startsWith("!--", position)) {
            comment();
        } else if (first == '!' || first == '?') {
            skipTo(source.indexOf('>', position), 1);
        } else if (first == '/') {
            endTag();
        } else if (isLetter(first)) {
            startTag();
        } else {
            // A sign of text, where anything follows it.
            withinMarkup |= position == source.length();
        }
    }

    private void comment() {
        position += 3;
        if (at(position) == '>' || source.startsWith("->", position)) {
            return;
        }
        int end = source.indexOf("--", position);
        while (end >= 0 && at(end + 2) != '>' && !source.startsWith("!>", end + 2)) {
            end = source.indexOf("--", end + 1);
        }
        skipTo(end, 2);
    }

    private void endTag() {
        position++;
        if (!isLetter(at(position))) {
            skipTo(source.indexOf('>', position), 1);
            return;
        }
        String name = name();
        attributes();
        if (!withinMarkup) {
            ended(name);
        }
    }

    private void startTag() {
        String name = name();
        boolean empty = attributes();
        if (withinMarkup || empty) {
            return;
        }
        if (RAW.contains(name)) {
            raw(name);
        } else {
            started(name);
        }
    }

    private void started(String name) {
        if (name.equals("html") || name.equals("body")) {
            framed = true;
        } else if (name.equals("table")) {
            scopes.push(new Scope());
        } else if (CLOSED.contains(name)) {
            scopes.peek().start(name);
        } else if (OPTIONAL.contains(name)) {
            optional.merge(name, 1, Integer::sum);
            unended++;
            cell(name, true);
        } else {
            return;
        }
        line(name, false);
        afterParagraphTag = name.equals("p") || (afterParagraphTag && name.equals("span"));
    }

    private void ended(String name) {
        if (name.equals("html") || name.equals("body")) {
            ended = true;
            scopes.clear();
            scopes.push(new Scope());
        } else if (name.equals("table")) {
            if (scopes.size() > 1) {
                scopes.pop();
            }
        } else if (CLOSED.contains(name)) {
            scopes.peek().end(name);
        } else if (OPTIONAL.contains(name)) {
            writesOptional = true;
            if (optional.getOrDefault(name, 0) > 0) {
                optional.merge(name, -1, Integer::sum);
                unended--;
            }
            cell(name, false);
        } else {
            return;
        }
        line(name, true);
        afterParagraphTag &= name.equals("span");
    }

    /** A cell begins with its tag, and ends with that of any part of a table. */
    private void cell(String name, boolean start) {
        boolean cell = name.equals("td") || name.equals("th");
        if (cell || name.startsWith("t") || name.equals("caption")) {
            scopes.peek().inCell = cell && start;
        }
    }

    private void line(String name, boolean end) {
        if (!name.equals("span")) {
            line = position;
            afterEndTag = end;
        }
    }

    private void raw(String name) {
        for (int end = source.indexOf("</", position); end >= 0; end = source.indexOf("</", end + 2)) {
            if (source.regionMatches(true, end + 2, name, 0, name.length()) && !isLetter(at(end + 2 + name.length()))) {
                position = end + 2 + name.length();
                attributes();
                return;
            }
        }
        skipTo(-1, 0);
    }

    private String name() {
        int start = position;
        while (position < source.length() && " \t\n\r\f/>".indexOf(source.charAt(position)) < 0) {
            position++;
        }
        // No name that matters is longer.
        return source.substring(start, Math.min(position, start + 16)).toLowerCase(Locale.ROOT);
    }

    /** Goes behind a tag, whose quoted values may hold any sign; whether the tag ends its element, too. */
    private boolean attributes() {
        while (position < source.length()) {
            char c = source.charAt(position++);
            if (c == '>') {
                return at(position - 2) == '/';
            }
            if (c == '=') {
                value();
            }
        }
        skipTo(-1, 0);
        return false;
    }

    private void value() {
        while (position < source.length() && Character.isWhitespace(source.charAt(position))) {
            position++;
        }
        char quote = at(position);
        if (quote == '"' || quote == '\'') {
            skipTo(source.indexOf(quote, position + 1), 1);
        } else {
            while (position < source.length() && " \t\n\r\f>".indexOf(source.charAt(position)) < 0) {
                position++;
            }
        }
    }

    /** Goes on behind what begins at an index; below 0, the source ends before it. */
    private void skipTo(int index, int length) {
        withinMarkup |= index < 0;
        position = index < 0 ? source.length() : index + length;
    }

    private char at(int index) {
        return index >= 0 && index < source.length() ? source.charAt(index) : 0;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
