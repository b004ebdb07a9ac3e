package io.github.mubiao.pipeline;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A path as text, with {@code /} between names. Java shows each byte of a name that is no UTF-8, as those of
 * names in GBK, as the same sign: two files would have one name. Here such a byte is {@code %XX}, as in an
 * address.
 */
final class PathText {

    /** What Java shows for what it cannot read. */
    private static final char UNREADABLE = '\uFFFD';

    private PathText() {}

    /** The text of a path. */
    static String of(Path path) {
        String text = path.toString();
        boolean exact =
                text.indexOf(UNREADABLE) < 0 || path.equals(path.getFileSystem().getPath(text));
        return exact ? text.replace(path.getFileSystem().getSeparator(), "/") : escaped(path);
    }

    private static String escaped(Path path) {
        List<String> names = new ArrayList<>();
        path.forEach(name -> names.add(decoded(bytes(name))));
        return (path.isAbsolute() ? "/" : "") + String.join("/", names);
    }

    /** The bytes of a name: only an address tells them. */
    private static byte[] bytes(Path name) {
        String address = name.getFileSystem().getPath("/").resolve(name).toUri().getRawPath();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 1; i < address.length(); i++) {
            if (address.charAt(i) == '%') {
                bytes.write(Integer.parseInt(address.substring(i + 1, i + 3), 16));
                i += 2;
            } else if (address.charAt(i) != '/') {
                bytes.write(address.charAt(i));
            }
        }
        return bytes.toByteArray();
    }

    private static String decoded(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length * "%XX".length());
        for (CoderResult end = decoder.decode(in, out, true); end.isError(); end = decoder.decode(in, out, true)) {
            for (int i = 0; i < end.length(); i++) {
                out.put(String.format("%%%02X", in.get()));
            }
        }
        return out.flip().toString();
    }
}
