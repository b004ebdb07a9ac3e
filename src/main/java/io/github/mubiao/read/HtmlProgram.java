package io.github.mubiao.read;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What wrote a page, as the page says itself: each treats white space in its own way. */
enum HtmlProgram {
    /** Breaks lines of the source at spaces alone, indents them by tabs, keeps other white space as it was. */
    LIBREOFFICE("^(libre|open)office"),
    /** Breaks lines of the source at spaces alone. */
    PANDOC("^pandoc"),
    /** Breaks lines of the source anywhere in Chinese text. */
    WORD("^(microsoft word|word\\.)"),
    /** Anything else, which shows a page with more on it than a document. */
    OTHER("");

    private final Pattern generator;

    HtmlProgram(String generator) {
        this.generator = Pattern.compile(generator);
    }

    static HtmlProgram of(Document document) {
        for (Element meta : document.head().getElementsByTag("meta")) {
            String name = meta.attr("name").toLowerCase(Locale.ROOT);
            if (name.equals("generator") || name.equals("progid")) {
                return named(meta.attr("content").toLowerCase(Locale.ROOT));
            }
        }
        return OTHER;
    }

    private static HtmlProgram named(String generator) {
        for (HtmlProgram program : values()) {
            if (program.generator.matcher(generator).find()) {
                return program;
            }
        }
        return OTHER;
    }

    /** Whether each line break of the source between two words stands for a space of the text. */
    boolean wrapsAtSpaces() {
        return this == LIBREOFFICE || this == PANDOC;
    }

    /** Whether spaces, and tabs that do not follow a line break of the source, are all of the text. */
    boolean keepsSpaces() {
        return this == LIBREOFFICE;
    }

    /** Whether the whole page is a document, with nothing around it. */
    boolean isOffice() {
        return this != OTHER;
    }
}
