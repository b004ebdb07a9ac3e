package io.github.mubiao.write;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.util.stream.IntStream;

/** Line ends with two spaces a level, kept as bytes: half of the lines of JSON are short. */
final class Indents implements DefaultPrettyPrinter.Indenter {

    private static final int KEPT = 16;

    private static final SerializedString[] LINES =
            IntStream.range(0, KEPT).mapToObj(Indents::line).toArray(SerializedString[]::new);

    private static SerializedString line(int level) {
        return new SerializedString("\n" + "  ".repeat(level));
    }

    @Override
    public void writeIndentation(JsonGenerator json, int level) throws IOException {
        json.writeRaw(level < KEPT ? LINES[level] : line(level));
    }

    @Override
    public boolean isInline() {
        return false;
    }
}
