package io.github.mubiao.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads elements of one kind to their ends, and finds what they come to by the bytes of their content where these
 * came before: Word repeats a few formats for all runs, paragraphs and cells, and the same bytes under the same
 * prefixes are well-formed again and state the same. The latest ones are kept, the last first.
 */
final class Repeats<T> {

    private static final int MOST = 32;

    private final PartScanner xml;
    private final Reader<T> reader;
    private final List<Repeat<T>> latest = new ArrayList<>();

    private record Repeat<T>(PartScanner.Content content, T result) {}

    /** Reads an element to its end. */
    interface Reader<T> {
        /** What it comes to, by its content alone. */
        T read() throws IOException;
    }

    Repeats(PartScanner xml, Reader<T> reader) {
        this.xml = xml;
        this.reader = reader;
    }

    /** Reads the element whose start came last. */
    T read() throws IOException {
        for (int i = 0; i < latest.size(); i++) {
            Repeat<T> repeat = latest.get(i);
            if (xml.passOver(repeat.content)) {
                if (i > 0) {
                    latest.add(0, latest.remove(i));
                }
                return repeat.result;
            }
        }
        PartScanner.Mark start = xml.mark();
        T result = reader.read();
        PartScanner.Content content = xml.contentSince(start);
        if (content != null) {
            if (latest.size() == MOST) {
                latest.remove(MOST - 1);
            }
            latest.add(0, new Repeat<>(content, result));
        }
        return result;
    }
}
