package io.github.mubiao.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.io.MaxLineLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/**
 * A web page saved as a single file (MHTML, RFC 2557): a MIME message whose first page is the document
 * and whose other parts are its pictures. Where that page shows others in frames, as a saved workbook does its sheets, these
 * are read behind it.
 */
final class MimePage {

    private static final int LINE = 1 << 20;
    private static final int HEADER = 1 << 16;
    /** A line of quoted-printable text that goes on, or a character of it that is not whole. */
    private static final Pattern UNFINISHED = Pattern.compile("=[0-9A-Fa-f]?\\s*$");

    private static final Pattern FRAMES = Pattern.compile("<frameset\\b", Pattern.CASE_INSENSITIVE);

    private MimePage() {}

    static void read(byte[] file, Output output) throws IOException {
        MimeConfig config = MimeConfig.custom()
                .setMaxLineLen(LINE)
                .setMaxHeaderLen(HEADER)
                .setMaxContentLen(-1)
                .build();
        Envelope envelope = new Envelope();
        MimeTokenStream tokens = new MimeTokenStream(config, envelope, null);
        tokens.parse(new ByteArrayInputStream(file));
        byte[] page = next(tokens, envelope, output.consumption());
        if (page == null) {
            throw Refusal.MIME.of();
        }
        boolean frames =
                FRAMES.matcher(new String(page, StandardCharsets.ISO_8859_1)).find();
        boolean whole = true;
        String coding = "";
        while (page != null) {
            coding = tokens.getBodyDescriptor().getTransferEncoding();
            HtmlPage.read(page, charset(tokens), output);
            whole &= !(coding.equals("base64") && envelope.any);
            page = frames ? next(tokens, envelope, output.consumption()) : null;
        }
        if (!whole || !hasEnd(file, envelope.boundary, coding)) {
            output.findings().incomplete(null);
        }
    }

    private static byte[] next(MimeTokenStream tokens, Envelope envelope, Consumption consumption) throws IOException {
        try {
            return page(tokens, envelope, consumption);
        } catch (MimeException | MimeIOException e) {
            throw (isTooLong(e) ? Refusal.MHTML_LINE : Refusal.MHTML).because(e);
        }
    }

    private static boolean isTooLong(Throwable e) {
        return e instanceof MaxHeaderLimitException
                || e instanceof MaxLineLimitException
                || (e.getCause() != null && isTooLong(e.getCause()));
    }

    /** The bytes of the next page, at which the tokens then stand; {@code null} behind the last. */
    private static byte[] page(MimeTokenStream tokens, Envelope envelope, Consumption consumption)
            throws IOException, MimeException {
        for (EntityState state = tokens.next(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            if (state == EntityState.T_START_MULTIPART && envelope.boundary == null) {
                envelope.boundary = tokens.getBodyDescriptor().getBoundary();
            }
            switch (state) {
                case T_START_MESSAGE, T_START_MULTIPART -> consumption.check(Limit.PARTS, ++envelope.depth);
                case T_END_MESSAGE, T_END_MULTIPART -> envelope.depth--;
                case T_START_BODYPART -> consumption.take(Limit.ENTRIES, 1);
                case T_BODY -> {
                    if (isPage(tokens)) {
                        envelope.any = false;
                        return bytes(tokens);
                    }
                }
                default -> {}
            }
        }
        return null;
    }

    /**
     * Whether a message has its end: the boundary that closes it (RFC 2046, 5.1.1), or where it has no parts,
     * a last line that does not go on (RFC 2045, 6.7).
     *
     * @param boundary what parts the message; {@code null} where it has no parts
     * @param coding how its text is coded
     */
    private static boolean hasEnd(byte[] file, String boundary, String coding) {
        // One character a byte is enough to find what is ASCII.
        String message = new String(file, StandardCharsets.ISO_8859_1);
        if (boundary != null) {
            return message.lastIndexOf("\n--" + boundary + "--") >= 0;
        }
        String end = message.substring(Math.max(0, message.length() - 8));
        return !coding.equals("quoted-printable") || !UNFINISHED.matcher(end).find();
    }

    /** Records the boundary of a message, and that a coded text is not whole; decoding goes on. */
    private static final class Envelope extends DecodeMonitor {

        /** What stands between the parts; {@code null} where the message has none. */
        private String boundary;

        private boolean any;
        /** How deep the current part lies in others. */
        private int depth;

        @Override
        public boolean warn(String error, String dropped) {
            any = true;
            return false;
        }

        @Override
        public boolean isListening() {
            return true;
        }
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
