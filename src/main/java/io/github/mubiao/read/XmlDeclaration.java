package io.github.mubiao.read;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first line of a part. */
final class XmlDeclaration {

    /** As nearly every program writes it, so that no pattern is needed. */
    private static final String USUAL = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    private XmlDeclaration() {}

    /** Refuses a declaration of anything else than XML 1.0 in UTF-8. */
    static void check(String declaration) throws UnusualFileException {
        if (!declaration.equals(USUAL)) {
            Matcher parts = Patterns.PLAIN.matcher(declaration);
            if (!parts.matches() || !isUtf8(parts.group(2))) {
                throw new UnusualFileException("another version or encoding");
            }
        }
    }

    private static boolean isUtf8(String encoding) {
        return encoding == null || encoding.toLowerCase(Locale.ROOT).equals("utf-8");
    }

    private static final class Patterns {
        static final Pattern PLAIN =
                Pattern.compile("<\\?xml version=[\"']1\\.0[\"']( encoding=[\"']([A-Za-z0-9-]+)[\"'])?"
                        + "( standalone=[\"'](?:yes|no)[\"'])?\\s*\\?>");
    }
}
