package io.github.mubiao.read;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Cuts a part of XML 1.0 without a DOCTYPE into tags and text, and says where it is not well-formed. The bytes
 * are UTF-8 ({@link XmlEncoding} sees to that) and pass once, in words of eight bytes where that is possible:
 *
 * <pre>
 * tag        = "&lt;" name { space attribute } [ space ] [ "/" ] "&gt;"
 * attribute  = name [ space ] "=" [ space ] ( '"' value '"' | "'" value "'" )
 * </pre>
 *
 * <p>A name is found by its bytes ({@link XmlNames}). A value is only checked; it becomes text where a walk asks
 * for it, while the cursor stands on its tag. A tag whose end is not among the bytes that were fetched is read
 * again from its {@code <} once more are there; behind the last byte stand zeros, which no XML has, so that no
 * loop looks for the end.
 */
final class PartScanner implements Closeable {

    /** What {@link #next} came to. */
    enum Token {
        START,
        END,
        TEXT,
        END_OF_PART
    }

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    /** Zeros behind the last byte: names are looked up by 16 bytes, and signs looked for by eight. */
    private static final int SPARE = 32;

    private static final int SIZE = 1 << 16;
    private static final int CHUNK = 1 << 10;
    private static final int LONGEST_REFERENCE = 64;
    private static final int LONGEST_CONTENT = 1 << 11;
    private static final String CHECKED = "A tag is checked before its attributes are read";
    private static final byte[] COMMENT = bytes("<!--");
    private static final byte[] COMMENT_END = bytes("-->");
    private static final byte[] CDATA = bytes("<![CDATA[");
    private static final byte[] CDATA_END = bytes("]]>");
    private static final byte[] INSTRUCTION_END = bytes("?>");
    private static final byte[] DOCTYPE = bytes("<!DOCTYPE");

    private final InputStream source;
    /** The same bytes as UTF-8. */
    private InputStream in;

    private final String part;
    private final Consumption.Count tags;
    private final long depthLimit;
    private final long tokenLimit;
    private final XmlScope scope = new XmlScope();
    private final XmlNames names;

    private byte[] bytes = new byte[SIZE + SPARE];
    /** The place that is read next. */
    private int at;
    /** The place behind the last byte that is there. */
    private int end;

    private boolean ended;
    /** How many bytes of the part came before the first one here. */
    private long passed;

    private int line = 1;
    /** The place in the part where the line begins. */
    private long lineStart;

    /** The elements that are open, by the numbers of their names. */
    private int[] open = new int[32];

    private int depth;
    /** The element whose start or end came last. */
    private XmlName element = XmlName.NEVER;
    /** The cursor stands on an end. */
    private boolean onEnd;
    /** Whether {@link #nextContent} went to text that was not read yet. */
    private boolean onContent;
    /** The cursor stands on the start of an element that is empty, whose end is to come. */
    private boolean endIsDue;

    private boolean rootEnded;
    /** Start tags so far. */
    private long tag;
    /** How many attributes the tag has that declare nothing. */
    private int attributes;
    /** By the numbers of their names. */
    private int[] attributeNames = new int[16];
    /** Where the values begin and end. */
    private int[] valueStarts = new int[16];

    private int[] valueEnds = new int[16];
    private final char[] characters = new char[CHUNK + 2];

    /**
     * Starts before the root.
     *
     * @param part the part's name in the package
     */
    PartScanner(InputStream in, String part, Consumption consumption, ReadOptions options) throws IOException {
        this.part = part;
        this.tags = consumption.count(Limit.TAGS);
        this.depthLimit = options.limit(Limit.DEPTH);
        this.tokenLimit = options.limit(Limit.TOKEN);
        this.names = new XmlNames(options.limit(Limit.NAMES), scope);
        this.source = in;
        this.in = in;
        prolog();
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Makes UTF-8 of what is not, and passes over the declaration. */
    private void prolog() throws IOException {
        has(XmlEncoding.LONGEST_DECLARATION);
        Charset other = XmlEncoding.of(bytes, end, part);
        if (other != null) {
            in = XmlEncoding.utf8(
                    new SequenceInputStream(new ByteArrayInputStream(Arrays.copyOf(bytes, end)), source), other);
            end = 0;
            ended = false;
        }
        if (startsWith(XmlEncoding.BYTE_ORDER_MARK)) {
            at += XmlEncoding.BYTE_ORDER_MARK.length;
        }
        if (startsWith(XmlEncoding.DECLARATION) && isSpace(bytes[at + XmlEncoding.DECLARATION.length])) {
            pass(XmlEncoding.DECLARATION.length, INSTRUCTION_END, null);
        }
    }

    int depth() {
        return depth;
    }

    /** The element whose start or end came last. */
    XmlName element() {
        return element;
    }

    /** Goes on to the next tag, over everything before it. */
    Token next() throws IOException {
        onContent = false;
        if (endIsDue) {
            return dueEnd();
        }
        while (true) {
            byte[] b = bytes;
            int p = at;
            if (b[p] != '<') {
                if (depth == 0) {
                    if (outside()) {
                        return Token.END_OF_PART;
                    }
                } else {
                    text(null);
                }
            } else if (b[p + 1] == '/') {
                if (endTag()) {
                    return Token.END;
                }
                require();
            } else if (b[p + 1] == '!' || b[p + 1] == '?') {
                other(null);
            } else if (startTag()) {
                return Token.START;
            } else {
                require();
            }
        }
    }

    /** Goes on to the next tag, or to the next text or CDATA section; one that was not read is passed over. */
    Token nextContent() throws IOException {
        if (onContent) {
            content(null);
        }
        while (!endIsDue && depth > 0) {
            if (!has(2)) {
                throw broken(end);
            }
            byte sign = bytes[at + 1];
            if (bytes[at] != '<' || (sign == '!' && !startsWith(COMMENT))) {
                onContent = true;
                return Token.TEXT;
            }
            if (sign != '!' && sign != '?') {
                break;
            }
            other(null);
        }
        return next();
    }

    /** Reads one piece of what {@link #nextContent} went to: text up to the next markup, or a CDATA section. */
    void content(XmlCursor.TextSink sink) throws IOException {
        onContent = false;
        if (bytes[at] == '<') {
            other(sink);
        } else {
            text(sink);
        }
    }

    /** Reads the characters of the element and of those in it, to its end. */
    void characters(XmlCursor.TextSink sink) throws IOException {
        onContent = false;
        int outside = depth - 1;
        while (depth > outside) {
            if (endIsDue) {
                dueEnd();
            } else if (!has(2)) {
                throw broken(end);
            } else if (bytes[at] != '<') {
                text(sink);
            } else if (bytes[at + 1] == '!' || bytes[at + 1] == '?') {
                other(sink);
            } else {
                next();
            }
        }
    }

    private Token dueEnd() {
        endIsDue = false;
        end();
        return Token.END;
    }

    /** Whether the part ends here, outside the root. */
    private boolean outside() throws IOException {
        while (isSpace(bytes[at])) {
            line(at++);
        }
        if (at < end && bytes[at] != '<') {
            throw broken(at);
        }
        if (at < end || more()) {
            return false;
        }
        if (!rootEnded) {
            throw broken(at);
        }
        return true;
    }

    private static boolean isSpace(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    /** Counts the line that ends here; a place that is read again is not counted again. */
    private void line(int place) {
        if (bytes[place] == '\n' && passed + place >= lineStart) {
            line++;
            lineStart = passed + place + 1;
        }
    }

    // ---- tags ----

    /** Reads the start tag that begins here; false where more bytes are needed. */
    private boolean startTag() throws IOException {
        byte[] b = bytes;
        int p = at + 1;
        XmlName name = elementName(b, p);
        if (name == null) {
            return false;
        }
        p += name.length;
        tag++;
        boolean odd = scope.isAliased();
        XmlName before = name;
        int count = 0;
        byte c = b[p];
        while (c != '>' && c != '/') {
            p = c == ' ' && b[p + 1] > '>' ? p + 1 : spaces(b, p);
            if (p < 0) {
                return false;
            }
            c = b[p];
            if (c == '>' || c == '/') {
                break;
            }
            XmlName attribute = attributeName(b, p, before);
            if (attribute == null) {
                return false;
            }
            if (attribute.declaration || attribute.prefix.namespace == null || attribute.tag == tag) {
                odd = true;
            }
            attribute.tag = tag;
            before = attribute;
            int start = value(b, p + attribute.length);
            if (start < 0) {
                return false;
            }
            p = b[start - 1] == '"' ? pastQuoted(b, start) : pastSingleQuoted(b, start);
            if (p < 0) {
                return false;
            }
            if (count == valueEnds.length) {
                ensureCapacity(count);
            }
            attributeNames[count] = attribute.id;
            valueStarts[count] = start;
            valueEnds[count++] = p;
            c = b[++p];
        }
        boolean empty = c == '/';
        if (empty && b[++p] != '>') {
            return lacks(p);
        }
        attributes = count;
        start(name, p + 1, odd);
        endIsDue = empty;
        return true;
    }

    private void ensureCapacity(int count) {
        attributeNames = Arrays.copyOf(attributeNames, count * 2);
        valueStarts = Arrays.copyOf(valueStarts, count * 2);
        valueEnds = Arrays.copyOf(valueEnds, count * 2);
    }

    private void start(XmlName name, int behind, boolean odd) throws IOException {
        if (rootEnded) {
            throw broken(at);
        }
        tags.take(1);
        if (depth >= depthLimit) {
            throw Limit.DEPTH.reached(depthLimit);
        }
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
        }
        open[depth++] = name.id;
        element = name;
        onEnd = false;
        at = behind;
        if (odd) {
            declare();
        }
        if (name.prefix.namespace == null) {
            throw broken(at);
        }
    }

    /** False where the bytes end before the place; else what stands there is wrong. */
    private boolean lacks(int place) throws IOException {
        if (place < end) {
            throw broken(place);
        }
        return false;
    }

    /** The place behind white space, of which there must be some; -1 where more bytes are needed. */
    private int spaces(byte[] b, int start) throws IOException {
        int p = start;
        byte c = b[p];
        while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            if (c == '\n') {
                line(p);
            }
            c = b[++p];
        }
        if (p == start) {
            lacks(p);
            return -1;
        }
        return p;
    }

    /** The name of the element whose tag begins here; {@code null} where more bytes are needed. */
    private XmlName elementName(byte[] b, int p) throws IOException {
        XmlName last = element;
        XmlName guess = onEnd ? last.afterEnd : last.afterStart;
        if (guess.isAt(b, p)) {
            byte behind = b[p + guess.length];
            if (behind == '>' || behind == ' ' || behind == '/') {
                return guess;
            }
        }
        XmlName name = name(b, p);
        if (name == null || last == XmlName.NEVER || name.length >= XmlNames.LONG) {
            return name;
        }
        if (onEnd) {
            last.afterEnd = name;
        } else {
            last.afterStart = name;
        }
        return name;
    }

    /** The name of the attribute that begins here, behind another name; {@code null} where more bytes are needed. */
    private XmlName attributeName(byte[] b, int p, XmlName before) throws IOException {
        XmlName guess = before.attribute;
        if (guess.isAt(b, p) && b[p + guess.length] == '=') {
            return guess;
        }
        XmlName name = name(b, p);
        if (name != null && name.length < XmlNames.LONG) {
            before.attribute = name;
        }
        return name;
    }

    /** The name that begins here; {@code null} where more bytes are needed. */
    private XmlName name(byte[] b, int p) throws IOException {
        long head = (long) XmlName.EIGHT.get(b, p);
        long tail = (long) XmlName.EIGHT.get(b, p + Long.BYTES);
        int length = nameLength(head, tail);
        XmlName known = length < XmlNames.LONG ? known(head, tail, length) : null;
        return known == null ? newName(b, p) : known;
    }

    /** How many bytes come before the first one that ends a name; 16 where none of these does. */
    private static int nameLength(long head, long tail) {
        int length = Long.numberOfTrailingZeros(nameEnd(head)) >>> 3;
        return length < Long.BYTES ? length : length + (Long.numberOfTrailingZeros(nameEnd(tail)) >>> 3);
    }

    private XmlName known(long head, long tail, int length) {
        return length <= Long.BYTES
                ? names.find(head & (-1L >>> (Long.SIZE - 8 * length)), 0)
                : names.find(head, tail & (-1L >>> (2 * Long.SIZE - 8 * length)));
    }

    /** The highest bit of each byte that ends a name: white space, {@code /} and {@code < = > ?}. */
    private static long nameEnd(long word) {
        long slash = word ^ ONES * '/';
        long signs = (word & ~(ONES * 3)) ^ ONES * '<';
        return (((slash - ONES) & ~slash) | ((signs - ONES) & ~signs) | ((word - ONES * '!') & ~word)) & HIGHS;
    }

    private XmlName newName(byte[] b, int start) throws IOException {
        int p = start;
        while (nameEnd((b[p] & 0xFF) | (~0xFFL & (ONES * 'a'))) == 0) {
            p++;
        }
        if (p >= end) {
            return null;
        }
        XmlName name = names.of(b, start, p - start);
        if (name == null) {
            throw broken(start);
        }
        return name;
    }

    /** The place of the value behind an attribute's name; -1 where more bytes are needed. */
    private int value(byte[] b, int behindName) throws IOException {
        int p = behindName;
        if (b[p] == '=' && b[p + 1] == '"') {
            return p + 2;
        }
        while (isSpace(b[p])) {
            line(p++);
        }
        if (b[p] == '=') {
            p++;
            while (isSpace(b[p])) {
                line(p++);
            }
            if (b[p] == '"' || b[p] == '\'') {
                return p + 1;
            }
        }
        lacks(p);
        return -1;
    }

    /** The place of the quote that ends the value which begins here; -1 where more bytes are needed. */
    private int pastQuoted(byte[] b, int start) throws IOException {
        return pastValue(b, start, '"', ~(ONES * 4), ONES * '"');
    }

    private int pastSingleQuoted(byte[] b, int start) throws IOException {
        return pastValue(b, start, '\'', ~ONES, ONES * '&');
    }

    /**
     * The same for one kind of quote.
     *
     * @param mask with {@code sign}, finds the quote and {@code &}, which differ in one bit
     */
    private int pastValue(byte[] b, int start, int quote, long mask, long sign) throws IOException {
        int p = start;
        while (p >= 0) {
            long word = (long) XmlName.EIGHT.get(b, p);
            long signs = (word & mask) ^ sign;
            long tags = word ^ ONES * '<';
            long stops = (((signs - ONES) & ~signs) | ((tags - ONES) & ~tags) | ((word - ONES * ' ') & ~word) | word)
                    & HIGHS;
            if (stops == 0) {
                p += Long.BYTES;
                continue;
            }
            p += Long.numberOfTrailingZeros(stops) >>> 3;
            byte c = b[p];
            if (c == quote) {
                return p;
            }
            if (c < 0) {
                p = wide(b, p);
            } else if (c == '&') {
                p = reference(b, p);
            } else if (isSpace(c)) {
                line(p++);
            } else {
                lacks(p);
                return -1;
            }
        }
        return p;
    }

    private boolean endTag() throws IOException {
        byte[] b = bytes;
        int p = at + 2;
        if (depth == 0) {
            throw broken(at);
        }
        XmlName name = names.get(open[depth - 1]);
        int length = name.length;
        boolean same = length < XmlNames.LONG
                ? name.isAt(b, p)
                : Arrays.equals(b, p, Math.min(end, p + length), name.bytes, 0, length);
        if (!same) {
            if (p + length > end) {
                return false;
            }
            throw broken(at);
        }
        p += length;
        while (isSpace(b[p])) {
            line(p++);
        }
        if (b[p] != '>') {
            return lacks(p);
        }
        at = p + 1;
        end();
        return true;
    }

    private void end() {
        scope.leave(depth--);
        element = names.get(open[depth]);
        onEnd = true;
        rootEnded = depth == 0;
    }

    // ---- content that comes again ----

    /**
     * A place behind a start tag.
     *
     * @param place counted from the beginning of the part
     * @param line its line
     * @param tags how many tags were counted so far
     * @param scope the declarations so far
     */
    record Mark(long place, int line, long tags, long scope) {}

    /**
     * What stands behind the start tag of an element, its end tag included.
     */
    static final class Content {
        private final byte[] bytes;
        /** The number of the element's name. */
        private final int element;
        /** How many elements are in it. */
        private final long tags;
        /** The declarations before it. */
        private final long scope;

        private Content(byte[] bytes, int element, long tags, long scope) {
            this.bytes = bytes;
            this.element = element;
            this.tags = tags;
            this.scope = scope;
        }
    }

    Mark mark() {
        return new Mark(passed + at, line, tags.taken(), scope.changes());
    }

    /**
     * The content of the element whose end came last.
     *
     * @param start behind its start tag
     * @return {@code null} where it is empty or long, has declarations or more than a line, or has left the buffer
     */
    Content contentSince(Mark start) {
        long from = start.place - passed;
        boolean plain = line == start.line && scope.changes() == start.scope;
        return from >= 0 && from < at && at - from <= LONGEST_CONTENT && plain
                ? new Content(
                        Arrays.copyOfRange(bytes, (int) from, at), element.id, tags.taken() - start.tags, start.scope)
                : null;
    }

    /** Goes to the end of the element whose start came last, where this is its content; else stays there. */
    boolean passOver(Content content) throws IOException {
        int behind = at + content.bytes.length;
        if (endIsDue
                || behind > end
                || open[depth - 1] != content.element
                || scope.changes() != content.scope
                || depth + content.tags > depthLimit
                || !Arrays.equals(bytes, at, behind, content.bytes, 0, content.bytes.length)) {
            return false;
        }
        tags.take(content.tags);
        at = behind;
        end();
        return true;
    }

    // ---- attributes ----

    /** Gives prefixes the meaning that the tag declares, and looks at its other attributes one by one. */
    private void declare() throws IOException {
        int others = 0;
        Set<String> met = new HashSet<>();
        for (int i = 0; i < attributes; i++) {
            XmlName name = attributeName(i);
            if (!name.declaration) {
                attributeNames[others] = name.id;
                valueStarts[others] = valueStarts[i];
                valueEnds[others++] = valueEnds[i];
            } else {
                String prefix = name.prefix.name.isEmpty() ? "" : name.local;
                if (!met.add(prefix) || !scope.declare(prefix, value(i), depth)) {
                    throw broken(at);
                }
            }
        }
        attributes = others;
        met.clear();
        for (int i = 0; i < others; i++) {
            XmlName name = attributeName(i);
            XmlScope.Namespace meant = name.prefix.namespace;
            if (meant == null || !met.add(name.prefix.name.isEmpty() ? name.local : meant.uri + ' ' + name.local)) {
                throw broken(at);
            }
        }
    }

    /** How many attributes the tag has that declare nothing. */
    int attributeCount() {
        return attributes;
    }

    XmlName attributeName(int index) {
        return names.get(attributeNames[index]);
    }

    /** The value of an attribute; white space in it is spaces (XML 1.0, 3.3.3). */
    String value(int index) {
        int start = valueStarts[index];
        int length = valueEnds[index] - start;
        for (int i = start; i < start + length; i++) {
            if (bytes[i] < ' ' || bytes[i] == '&') {
                XmlName name = attributeName(index);
                return name.isLast(bytes, start, length) ? name.lastValue() : decoded(name, start, start + length);
            }
        }
        return new String(bytes, start, length, StandardCharsets.ISO_8859_1);
    }

    private String decoded(XmlName name, int start, int behind) {
        try {
            return name.keep(bytes, start, behind - start, decoded(start, behind));
        } catch (IOException e) {
            throw new IllegalStateException(CHECKED, e);
        }
    }

    private String decoded(int start, int behind) throws IOException {
        StringBuilder text = new StringBuilder(behind - start);
        int p = start;
        while (p < behind) {
            byte c = bytes[p];
            int next = c < 0 ? wide(bytes, p) : c == '&' ? reference(bytes, p) : p + 1;
            if (c < 0) {
                text.append(new String(bytes, p, next - p, StandardCharsets.UTF_8));
            } else if (c == '&') {
                text.appendCodePoint(referred);
            } else if (c != '\r' || bytes[p + 1] != '\n') {
                text.append(c < ' ' ? ' ' : (char) c);
            }
            p = next;
        }
        return text.toString();
    }

    // ---- text ----

    /** Reads up to the next markup; {@code null} takes the characters for no one. */
    private void text(XmlCursor.TextSink sink) throws IOException {
        char[] taken = characters;
        int count = 0;
        while (true) {
            byte[] b = bytes;
            int p = at;
            byte c = b[p];
            while (count < CHUNK) {
                if (c > ']' || (c >= ' ' && c != '<' && c != '&' && c != ']')) {
                    taken[count++] = (char) c;
                    c = b[++p];
                } else if ((c & 0xF0) == 0xE0 && b[p + 1] < (byte) 0xC0 && b[p + 2] < (byte) 0xC0) {
                    int code = ((c & 0xF) << 12) | ((b[p + 1] & 0x3F) << 6) | (b[p + 2] & 0x3F);
                    if (code < 0x800 || !isCharacter(code)) {
                        throw broken(p);
                    }
                    taken[count++] = (char) code;
                    p += 3;
                    c = b[p];
                } else {
                    break;
                }
            }
            at = p;
            if (count >= CHUNK) {
                if (sink != null) {
                    sink.take(taken, 0, count);
                }
                count = 0;
                continue;
            }
            if (c == '<') {
                break;
            }
            if (p == end) {
                require();
            } else {
                count = special(c, taken, count);
            }
        }
        if (sink != null && count > 0) {
            sink.take(taken, 0, count);
        }
    }

    /** Reads a character that is not read as it stands. */
    private int special(byte c, char[] taken, int count) throws IOException {
        if (c == ']') {
            if (has(CDATA_END.length) && startsWith(CDATA_END)) {
                throw broken(at);
            }
            at++;
            taken[count] = ']';
            return count + 1;
        }
        int character;
        if (c == '&') {
            int behind = reference(bytes, at);
            while (behind < 0) {
                require();
                behind = reference(bytes, at);
            }
            at = behind;
            character = referred;
        } else {
            character = character();
        }
        return count + Character.toChars(character, taken, count);
    }

    /** Reads a character that stands here as itself; a line's end is one character however it is written. */
    private int character() throws IOException {
        byte c = bytes[at];
        if (c < 0) {
            int behind = wide(bytes, at);
            while (behind < 0) {
                require();
                behind = wide(bytes, at);
            }
            int length = length(c);
            int code = c & (0xFF >> (length + 1));
            for (int i = 1; i < length; i++) {
                code = (code << 6) | (bytes[at + i] & 0x3F);
            }
            at += length;
            return code;
        }
        if (c == '\r') {
            if (has(2) && bytes[at + 1] == '\n') {
                at++;
            } else {
                at++;
                return '\n';
            }
        }
        if (c < ' ' && !isSpace(c)) {
            throw broken(at);
        }
        line(at);
        return bytes[at++];
    }

    /** Comments, processing instructions and CDATA sections; the characters of the last go to the sink. */
    private void other(XmlCursor.TextSink sink) throws IOException {
        if (!has(2)) {
            throw broken(end);
        }
        if (bytes[at + 1] == '?') {
            instruction();
        } else if (startsWith(COMMENT)) {
            pass(COMMENT.length, COMMENT_END, null);
        } else if (depth > 0 && startsWith(CDATA)) {
            pass(CDATA.length, CDATA_END, sink == null ? NOWHERE : sink);
        } else if (depth == 0 && !rootEnded && startsWith(DOCTYPE)) {
            // It may mean harm, so its sentence does not advise to open it elsewhere.
            throw Refusal.DOCTYPE.of(part);
        } else {
            throw broken(at);
        }
    }

    private static final XmlCursor.TextSink NOWHERE = (buffer, start, length) -> {};

    private void instruction() throws IOException {
        XmlName target = null;
        at += 2;
        while (target == null) {
            target = name(bytes, at);
            if (target == null) {
                require();
            }
        }
        boolean reserved = target.local.equalsIgnoreCase("xml") && target.prefix.name.isEmpty();
        at += target.length;
        if (reserved || !(has(2) && (isSpace(bytes[at]) || (bytes[at] == '?' && bytes[at + 1] == '>')))) {
            throw broken(at);
        }
        pass(0, INSTRUCTION_END, null);
    }

    /** Passes over a start and over what comes up to an end. */
    private void pass(int start, byte[] ending, XmlCursor.TextSink sink) throws IOException {
        at += start;
        int count = 0;
        while (!startsWith(ending)) {
            if (!has(1)) {
                throw broken(end);
            }
            if (ending == COMMENT_END && bytes[at] == '-' && bytes[at + 1] == '-') {
                throw broken(at);
            }
            count += Character.toChars(character(), characters, count);
            if (count >= CHUNK) {
                if (sink != null) {
                    sink.take(characters, 0, count);
                }
                count = 0;
            }
        }
        if (sink != null && count > 0) {
            sink.take(characters, 0, count);
        }
        at += ending.length;
    }

    // ---- characters ----

    private static int length(byte first) {
        return (first & 0xFF) >= 0xF0 ? 4 : (first & 0xFF) >= 0xE0 ? 3 : 2;
    }

    /** The place behind the characters beyond ASCII that begin here; -1 where more bytes are needed. */
    private int wide(byte[] b, int start) throws IOException {
        int p = start;
        while (b[p] < 0) {
            int first = b[p] & 0xFF;
            int length = length(b[p]);
            int code = first & (0xFF >> (length + 1));
            for (int i = 1; i < length; i++) {
                byte next = b[p + i];
                if (next >= (byte) 0xC0) {
                    if (p + i >= end) {
                        return -1;
                    }
                    throw broken(p);
                }
                code = (code << 6) | (next & 0x3F);
            }
            int least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
            if (first < 0xC2 || first > 0xF4 || code < least || !isCharacter(code)) {
                throw broken(p);
            }
            p += length;
        }
        return p;
    }

    private static boolean isCharacter(int code) {
        return code >= ' '
                ? code < 0xD800 || (code > 0xDFFF && code < 0xFFFE) || (code > 0xFFFF && code <= 0x10FFFF)
                : code == '\t' || code == '\n' || code == '\r';
    }

    /** The character that {@link #reference} stands for. */
    private int referred;

    /** The place behind the reference that begins here; -1 where more bytes are needed. */
    private int reference(byte[] b, int start) throws IOException {
        int p = start + 1;
        int most = Math.min(end, start + LONGEST_REFERENCE);
        while (p < most && b[p] != ';' && b[p] != '<' && b[p] != '&' && b[p] != '"') {
            p++;
        }
        if (p == end) {
            return -1;
        }
        String name = new String(b, start + 1, p - start - 1, StandardCharsets.UTF_8);
        if (b[p] != ';' || name.isEmpty()) {
            throw broken(start);
        }
        referred = switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> name.charAt(0) == '#' ? numbered(name, start) : -1;
        };
        if (referred < 0) {
            throw Refusal.ENTITY.of(part, name);
        }
        return p + 1;
    }

    private int numbered(String name, int place) throws IOException {
        int radix = name.startsWith("#x") ? 16 : 10;
        int code = 0;
        int first = radix == 16 ? 2 : 1;
        for (int i = first; i < name.length(); i++) {
            int digit = name.charAt(i) < 0x80 ? Character.digit(name.charAt(i), radix) : -1;
            if (digit < 0 || code > Character.MAX_CODE_POINT) {
                throw broken(place);
            }
            code = code * radix + digit;
        }
        if (first == name.length() || !isCharacter(code)) {
            throw broken(place);
        }
        return code;
    }

    // ---- bytes ----

    /** Makes sure that so many bytes are there; false where the part ends before. */
    private boolean has(int count) throws IOException {
        while (end - at < count) {
            if (!more()) {
                return false;
            }
        }
        return true;
    }

    private boolean startsWith(byte[] wanted) throws IOException {
        return has(wanted.length) && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private void require() throws IOException {
        if (!more()) {
            throw broken(end);
        }
    }

    /** Fetches more bytes, which follow those that are left; false where the part has ended. */
    private boolean more() throws IOException {
        if (ended) {
            return false;
        }
        int left = end - at;
        if (left > tokenLimit) {
            throw Limit.TOKEN.reached(tokenLimit);
        }
        System.arraycopy(bytes, at, bytes, 0, left);
        passed += at;
        at = 0;
        if (left >= bytes.length - SPARE - SIZE / 2) {
            bytes = Arrays.copyOf(bytes, (bytes.length - SPARE) * 2 + SPARE);
        }
        int read;
        try {
            read = in.read(bytes, left, bytes.length - SPARE - left);
        } catch (CharacterCodingException e) {
            end = left;
            throw broken(left);
        }
        ended = read < 0;
        end = left + Math.max(0, read);
        Arrays.fill(bytes, end, end + SPARE, (byte) 0);
        return !ended;
    }

    /** The refusal of what stands at a place; columns count bytes. */
    private UnreadableDocumentException broken(int place) {
        for (int i = at; i < place; i++) {
            line(i);
        }
        return Refusal.NOT_WELL_FORMED.of(part, line, passed + place - lineStart + 1);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
