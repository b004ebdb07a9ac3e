package io.github.mubiao.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.io.MaxLineLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/**
 * A web page saved as a single file (MHTML, RFC 2557): a MIME message whose first page is the document
 * and whose other parts are its pictures.
 */
final class MimePage {

    private static final int LINE = 1 << 20;
    private static final int HEADER = 1 << 16;

    private MimePage() {}

    static void read(byte[] file, Output output) throws IOException {
        MimeConfig config = MimeConfig.custom()
                .setMaxLineLen(LINE)
                .setMaxHeaderLen(HEADER)
                .setMaxContentLen(-1)
                .build();
        MimeTokenStream tokens = new MimeTokenStream(config);
        tokens.parse(new ByteArrayInputStream(file));
        byte[] page;
        try {
            page = page(tokens, output.consumption());
        } catch (MimeException | MimeIOException e) {
            throw (isTooLong(e) ? Refusal.MHTML_LINE : Refusal.MHTML).because(e);
        }
        HtmlPage.read(page, charset(tokens), output);
    }

    private static boolean isTooLong(Throwable e) {
        return e instanceof MaxHeaderLimitException
                || e instanceof MaxLineLimitException
                || (e.getCause() != null && isTooLong(e.getCause()));
    }

    /** The bytes of the first page, at which the tokens then stand. */
    private static byte[] page(MimeTokenStream tokens, Consumption consumption) throws IOException, MimeException {
        // The message itself is one.
        int depth = -1;
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            switch (state) {
                case T_START_MESSAGE, T_START_MULTIPART -> consumption.check(Limit.PARTS, ++depth);
                case T_END_MESSAGE, T_END_MULTIPART -> depth--;
                case T_START_BODYPART -> consumption.take(Limit.ENTRIES, 1);
                case T_BODY -> {
                    if (isPage(tokens)) {
                        return bytes(tokens);
                    }
                }
                default -> {}
            }
        }
        throw Refusal.MIME.of();
    }

    private static boolean isPage(MimeTokenStream tokens) {
        String type = tokens.getBodyDescriptor().getMimeType();
        return type.equals("text/html") || type.equals("application/xhtml+xml");
    }

    /** ASCII is what counts as stated where nothing is. */
    private static String charset(MimeTokenStream tokens) {
        String charset = tokens.getBodyDescriptor().getCharset();
        return "us-ascii".equalsIgnoreCase(charset) ? null : charset;
    }

    private static byte[] bytes(MimeTokenStream tokens) throws IOException {
        try (InputStream in = tokens.getDecodedInputStream()) {
            return in.readAllBytes();
        }
    }
}
