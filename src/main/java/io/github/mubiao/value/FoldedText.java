package io.github.mubiao.value;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A value with its ways of writing made one: half width, plain signs, no needless spaces, simplified
 * characters. Every character knows its place in the original.
 */
final class FoldedText {

    private final String original;
    private final String written;
    private final String text;
    private final int[] origin;

    /** A folded text; the places in the original are those of its characters. */
    FoldedText(String original, String written, String text, int[] origin) {
        this.original = original;
        this.written = written;
        this.text = text;
        this.origin = origin;
    }

    /** Texts one behind the other. */
    static FoldedText joined(List<FoldedText> parts) {
        StringBuilder original = new StringBuilder();
        StringBuilder written = new StringBuilder();
        StringBuilder text = new StringBuilder();
        IntStream origin = IntStream.empty();
        for (FoldedText part : parts) {
            int offset = original.length();
            origin = IntStream.concat(origin, IntStream.of(part.origin).map(place -> offset + place));
            original.append(part.original);
            written.append(part.written);
            text.append(part.text);
        }
        return new FoldedText(original.toString(), written.toString(), text.toString(), origin.toArray());
    }

    String original() {
        return original;
    }

    /** Folded, except that traditional characters stay as written; units are taken from here. */
    String written() {
        return written;
    }

    /** Folded, for reading. */
    String text() {
        return text;
    }

    /** A piece of this text; its places in the original stay right. */
    FoldedText slice(int start, int end) {
        return new FoldedText(
                original,
                written.substring(start, end),
                text.substring(start, end),
                Arrays.copyOfRange(origin, start, end));
    }

    /** The place in the original of a folded character. */
    int originOf(int place) {
        return origin[place];
    }

    /** The place in the original just behind the folded character before this place. */
    int originEnd(int place) {
        return origin[place - 1] + 1;
    }

    /** The original characters of a folded piece, trimmed. */
    String originalOf(int start, int end) {
        return start >= end
                ? ""
                : original.substring(originOf(start), originEnd(end)).strip();
    }
}
