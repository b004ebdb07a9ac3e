package io.github.mubiao.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Tag;

/**
 * What a file is by its first bytes, whatever its name says. A kind that a reader exists for is
 * dispatched on in {@link DocumentReader}; the others say what the file looks like.
 */
enum FileKind {
    /** A zip package: Word's, until its parts say otherwise. */
    PACKAGE(null),
    /** An OLE2 compound file: a protected package, or a format of before 2007. */
    COMPOUND(null),
    /** A web page, or a document saved as one. */
    HTML(null),
    /** A web page in one file: a MIME message. */
    MHTML(null),
    PDF(null),
    NOTHING(Refusal.EMPTY),
    RTF(null),
    FLAT_XML(null),
    UNIFORM(Refusal.UNIFORM),
    XML(Refusal.XML),
    IMAGE(Refusal.IMAGE),
    ARCHIVE(Refusal.ARCHIVE),
    TEXT(Refusal.TEXT),
    UNKNOWN(Refusal.UNKNOWN);

    /** As many first bytes as are looked at. */
    static final int PREFIX = 4096;

    /** What may stand before the first element: comments, declarations, processing instructions. */
    private static final Pattern BEFORE_ELEMENT = Pattern.compile(
            "\\G\\s*(?:<!--.*?(?:-->|\\z)|<!(?:\\[|doctype)[^>]*+>?|<\\?[^>]*+>?)\\s*+", Pattern.DOTALL);

    private static final Pattern ELEMENT = Pattern.compile("\\G</?([a-z][a-z0-9]*+:)?([a-z][a-z0-9]*+)");

    /** The first elements of a page that is declared as XML. */
    private static final Set<String> ROOTS = Set.of("html", "head", "body", "div", "table", "p");

    /** The first elements of documents in one XML file, each with the namespace that tells it from any other. */
    private static final Map<String, String> FLAT = Map.of(
            "package", "http://schemas.microsoft.com/office/2006/xmlpackage",
            "worddocument", "http://schemas.microsoft.com/office/word/2003/wordml",
            "workbook", "urn:schemas-microsoft-com:office:spreadsheet",
            "document", "urn:oasis:names:tc:opendocument:xmlns:office:1.0");

    /** A page may begin with text: then one of these tells it from plain text. */
    private static final Pattern PAGE_TAG = Pattern.compile("<(?:html|body|table|div|p|br)(?:\\s[^<]*)?/?>");

    /** A message's headers, of which one says that it is of several parts or a page. */
    private static final Pattern MIME_START =
            Pattern.compile("^(?=[a-z-]+:)[^\\x00]*?(mime-version:|content-type:\\s*(multipart/|text/html))");

    private final Refusal refusal;

    FileKind(Refusal refusal) {
        this.refusal = refusal;
    }

    /** Why a file of this kind is not read. */
    UnreadableDocumentException refusal() {
        return refusal.of();
    }

    /** The kind of a file that begins with these bytes. */
    static FileKind of(byte[] prefix) {
        if (prefix.length == 0) {
            return NOTHING;
        }
        if (starts(prefix, 'P', 'K', 3, 4) || starts(prefix, 'P', 'K', 5, 6)) {
            return PACKAGE;
        }
        if (starts(prefix, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return COMPOUND;
        }
        return binary(prefix);
    }

    private static FileKind binary(byte[] prefix) {
        if (starts(prefix, '%', 'P', 'D', 'F')) {
            return PDF;
        }
        if (starts(prefix, 0xFF, 0xD8, 0xFF)
                || starts(prefix, 0x89, 'P', 'N', 'G')
                || starts(prefix, 'G', 'I', 'F', '8')
                || starts(prefix, 'I', 'I', '*', 0)
                || starts(prefix, 'M', 'M', 0, '*')) {
            return IMAGE;
        }
        if (starts(prefix, 0x1F, 0x8B) || starts(prefix, '7', 'z', 0xBC, 0xAF) || starts(prefix, 'R', 'a', 'r', '!')) {
            return ARCHIVE;
        }
        return text(prefix);
    }

    private static FileKind text(byte[] prefix) {
        String start = characters(prefix).stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<?mso-application")) {
            return FLAT_XML;
        }
        if (start.startsWith("{\\rtf")) {
            return RTF;
        }
        if (MIME_START.matcher(start).find()) {
            return MHTML;
        }
        FileKind markup = start.startsWith("<") ? markup(start) : null;
        if (markup != null) {
            return markup;
        }
        if (PAGE_TAG.matcher(start).find()) {
            return HTML;
        }
        return start.chars().anyMatch(c -> c < ' ' && !Character.isWhitespace(c)) ? UNKNOWN : TEXT;
    }

    /**
     * The kind of a text that begins with markup: by its first element, whatever comments and declarations
     * before it speak of.
     *
     * @return {@code null} where it is no markup
     */
    private static FileKind markup(String start) {
        int end = 0;
        boolean page = false;
        for (Matcher before = BEFORE_ELEMENT.matcher(start); before.find(); end = before.end()) {
            page |= before.group().strip().startsWith("<!doctype html");
        }
        boolean xml = start.startsWith("<?xml ");
        if (page || end == start.length()) {
            return page || !xml ? HTML : XML;
        }
        Matcher element = ELEMENT.matcher(start);
        return element.find(end)
                ? element(Objects.requireNonNullElse(element.group(1), ""), element.group(2), xml, start)
                : null;
    }

    /** The kind of markup by its first element. */
    private static FileKind element(String prefix, String name, boolean xml, String start) {
        String namespace = FLAT.get(name);
        if (namespace != null && start.contains(namespace)) {
            return FLAT_XML;
        }
        switch (prefix + name) {
            case "pkg:package", "w:worddocument", "office:document" -> {
                return FLAT_XML;
            }
            case "uof:uof" -> {
                return UNIFORM;
            }
            default -> {
                // Word's own elements in a page have a prefix; no XML of another kind comes without declaration.
                boolean html = xml ? ROOTS.contains(prefix + name) : !prefix.isEmpty() || Tag.isKnownTag(name);
                return html || (!xml && PAGE_TAG.matcher(start).find()) ? HTML : XML;
            }
        }
    }

    private static String characters(byte[] prefix) {
        if (starts(prefix, 0xFF, 0xFE) || starts(prefix, '<', 0)) {
            return withoutMark(new String(prefix, StandardCharsets.UTF_16LE));
        }
        if (starts(prefix, 0xFE, 0xFF) || starts(prefix, 0, '<')) {
            return withoutMark(new String(prefix, StandardCharsets.UTF_16BE));
        }
        int bom = starts(prefix, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        // One character a byte is enough to find marks that are ASCII, and cuts no character in two.
        return new String(Arrays.copyOfRange(prefix, bom, prefix.length), StandardCharsets.ISO_8859_1);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean starts(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
