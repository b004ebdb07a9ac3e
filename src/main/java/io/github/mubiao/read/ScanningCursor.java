package io.github.mubiao.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Walks a part of UTF-8 as Word writes it, without a parser: a tag whose bytes were read before is
 * known, and the same tags come again and again. Whatever is not plainly right, or only seldom seen
 * (comments, CDATA sections, a DOCTYPE), is an {@link UnusualFileException}: the part is then to be read
 * by {@link ParserCursor}, which says what is wrong with it.
 */
final class ScanningCursor extends XmlCursor {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] DECLARATION = "<?xml ".getBytes(StandardCharsets.ISO_8859_1);
    private static final int START = 1;
    private static final int END = 2;
    private static final int END_OF_PART = 3;

    private final InputStream in;
    private final Consumption consumption;
    private final ByteWindow window;
    private final TextScanner text;
    private final NameGuard names;
    private final long depthLimit;
    private ScannedTag[] open = new ScannedTag[32];
    /** The places behind the start tags of the open elements. */
    private long[] begun = new long[32];

    private int depth;
    private NameScope scope = NameScope.outermost();
    /** The element whose start or end came last; the place from which the next tag is foretold. */
    private ScannedTag last;

    private boolean lastEnded;
    /** The cursor stands on the start of an element that is empty, whose end is to come. */
    private boolean endIsDue;

    private boolean rootEnded;

    /** Starts before the root. */
    ScanningCursor(InputStream in, Consumption consumption, ReadOptions options) throws IOException {
        this.in = in;
        this.consumption = consumption;
        this.window = new ByteWindow(in);
        this.text = new TextScanner(window);
        this.names = new NameGuard(options.limit(Limit.NAMES));
        this.depthLimit = options.limit(Limit.DEPTH);
        prolog();
    }

    private void prolog() throws IOException {
        if (window.startsWith(BYTE_ORDER_MARK)) {
            window.at += BYTE_ORDER_MARK.length;
        }
        if (window.startsWith(DECLARATION)) {
            int length = window.tagLength();
            XmlDeclaration.check(new String(window.bytes, window.at, length, StandardCharsets.ISO_8859_1));
            window.at += length;
        }
        space();
        if (window.peek() != '<') {
            throw new UnusualFileException("no root");
        }
    }

    private void space() throws IOException {
        for (int next = window.peek(); next == ' ' || next == '\n' || next == '\r' || next == '\t'; ) {
            window.at++;
            next = window.peek();
        }
    }

    @Override
    public boolean nextChild() throws IOException {
        return next() == START;
    }

    @Override
    public void skip() throws IOException {
        if (endIsDue) {
            endIsDue = false;
            end();
        } else if (recall(Skipped.class) == null) {
            skipTags();
            remember(Skipped.YES);
        }
    }

    private enum Skipped {
        YES
    }

    private void skipTags() throws IOException {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    @Override
    int skipCounting(String name) throws IOException {
        int outside = depth - 1;
        int count = 0;
        while (depth > outside) {
            if (next() == START && word().equals(name)) {
                count++;
            }
        }
        return count;
    }

    @Override
    <T> T recall(Class<T> kind) throws IOException {
        if (endIsDue) {
            return null;
        }
        T result = last.recollections().recall(window, kind, depthLimit - depth);
        if (result != null) {
            end();
        }
        return result;
    }

    @Override
    void remember(Object result) {
        byte[] content = last.isEmpty() ? null : window.since(begun[depth], Recollections.LONGEST);
        if (content != null) {
            last.recollections().keep(content, result);
        }
    }

    @Override
    public void characters(TextSink sink) throws IOException {
        int outside = depth - 1;
        while (depth > outside) {
            if (!endIsDue && window.peek() != '<') {
                text.read(sink);
            }
            tag();
        }
    }

    /** Goes on to the next tag, over the characters before it. */
    private int next() throws IOException {
        if (!endIsDue && (!window.has(2) || window.bytes[window.at] != '<')) {
            if (depth > 0) {
                text.read(null);
            } else {
                space();
            }
        }
        return tag();
    }

    private int tag() throws IOException {
        if (endIsDue) {
            endIsDue = false;
            end();
            return END;
        }
        if (!window.has(2)) {
            return endOfPart();
        }
        byte[] bytes = window.bytes;
        int at = window.at;
        if (bytes[at] != '<' || rootEnded) {
            throw new UnusualFileException("something beside the root");
        }
        if (bytes[at + 1] == '/') {
            endTag();
            return END;
        }
        start();
        return START;
    }

    private int endOfPart() throws IOException {
        if (!rootEnded || window.peek() >= 0) {
            throw new UnusualFileException("the part ends too soon");
        }
        return END_OF_PART;
    }

    private void start() throws IOException {
        ScannedTag tag = foretold();
        window.at += tag.bytes().length;
        consumption.take(Limit.TAGS, 1);
        consumption.check(Limit.DEPTH, depth + 1);
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
            begun = Arrays.copyOf(begun, depth * 2);
        }
        begun[depth] = window.place();
        open[depth++] = tag;
        scope = tag.inner();
        last = tag;
        lastEnded = false;
        endIsDue = tag.isEmpty();
    }

    /** The tag that came here the last time, if it is the one that comes now; otherwise that one. */
    private ScannedTag foretold() throws IOException {
        if (last == null) {
            return find();
        }
        ScannedTag.Element before = last.element();
        ScannedTag guess = lastEnded ? before.afterEnd : before.afterStart;
        if (guess != null && guess.outer() == scope && window.startsWith(guess.bytes())) {
            return guess;
        }
        ScannedTag tag = find();
        if (lastEnded) {
            before.afterEnd = tag;
        } else {
            before.afterStart = tag;
        }
        return tag;
    }

    private ScannedTag find() throws IOException {
        int length = window.tagLength();
        ScannedTag tag = scope.known(window.bytes, window.at, length);
        if (tag == null) {
            tag = TagReader.read(Arrays.copyOfRange(window.bytes, window.at, window.at + length), scope, names);
            scope.keep(tag);
        }
        return tag;
    }

    private void endTag() throws IOException {
        byte[] expected = depth == 0 ? null : open[depth - 1].element().endTag;
        if (expected == null || !window.startsWith(expected)) {
            throw new UnusualFileException("an end that belongs to nothing, or with white space");
        }
        window.at += expected.length;
        end();
    }

    private void end() {
        last = open[--depth];
        lastEnded = true;
        scope = last.outer();
        rootEnded = depth == 0;
    }

    @Override
    String word() {
        return last.element().word;
    }

    @Override
    String math() {
        return MATH.contains(last.element().namespace) ? last.element().name : "";
    }

    @Override
    String compatibility() {
        return COMPATIBILITY.contains(last.element().namespace) ? last.element().name : "";
    }

    @Override
    public String name() {
        return last.element().name;
    }

    @Override
    public String attribute(String name) {
        int index = last.attributeNames().indexOf(name);
        return index < 0 ? null : last.attributeValues().get(index);
    }

    @Override
    int attributeCount() {
        return last.attributeNames().size();
    }

    @Override
    String attributeName(int index) {
        return last.attributeNames().get(index);
    }

    @Override
    String attributeValue(int index) {
        return last.attributeValues().get(index);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
