package io.github.mubiao.pipeline;

import io.github.mubiao.model.Message;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A list of inputs: one path or glob a line, UTF-8. Empty lines do not count, nor do those that begin with
 * #, unless they name a file that is there: lists are made by other programs too.
 */
final class InputList {

    /** More than any path takes, in bytes. */
    private static final int LONGEST = 1 << 16;

    private final Consumer<String> paths;
    private int line;

    /**
     * A list.
     *
     * @param paths takes what the lines name
     */
    InputList(Consumer<String> paths) {
        this.paths = paths;
    }

    /**
     * Reads a list up to its end, or to what cannot be a line of one.
     *
     * @return what that is; {@code null} where all is well
     * @throws IOException if the list cannot be read
     */
    Message read(InputStream list) throws IOException {
        InputStream in = new BufferedInputStream(list);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b != '\n' && b != '\r') {
                bytes.write(b);
            } else if (b == '\n') {
                line++;
            }
            if (bytes.size() > LONGEST) {
                return Message.of("long-line", line + 1);
            }
            if ((b == '\n' || b == '\r') && !take(bytes)) {
                return notText(b == '\n' ? line : line + 1);
            }
        }
        return take(bytes) ? null : notText(line + 1);
    }

    private static boolean isComment(String line) {
        try {
            return line.startsWith("#") && Files.notExists(Path.of(line));
        } catch (InvalidPathException e) {
            return true;
        }
    }

    private static Message notText(int number) {
        return Message.of("list-encoding", number);
    }

    /** Takes what stands in a line; {@code false} where that is not UTF-8. */
    private boolean take(ByteArrayOutputStream bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            String path = text.startsWith("\uFEFF") ? text.substring(1) : text;
            bytes.reset();
            if (!path.isBlank() && !isComment(path)) {
                paths.accept(path);
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
