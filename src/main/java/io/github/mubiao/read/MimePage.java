package io.github.mubiao.read;

import io.github.mubiao.read.UnreadableDocumentException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
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
        try {
            for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
                if (state == EntityState.T_BODY && isPage(tokens)) {
                    HtmlPage.read(bytes(tokens), charset(tokens), output);
                    return;
                }
            }
        } catch (MimeException | MimeIOException e) {
            throw new UnreadableDocumentException(
                    Reason.BROKEN_PACKAGE, "the web page in one file (MHTML) is damaged: " + e.getMessage(), e);
        }
        throw new UnreadableDocumentException(
                Reason.NOT_A_DOCUMENT,
                "this is a MIME message without a web page, not a Word document"
                        + " (open it in the program that made it and save its document)");
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
