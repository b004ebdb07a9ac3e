package io.github.mubiao.cli;

import io.github.mubiao.model.MessageCatalog;
import io.github.mubiao.model.Severity;
import io.github.mubiao.options.ReportLanguage;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the program tells people, in their language. */
final class Messages {

    private static final String FOLDER = "io.github.mubiao.cli.";
    /** The column at which what a label names begins. */
    private static final int LABELS = 10;

    private static final Map<String, Messages> ALL = new ConcurrentHashMap<>();

    private final MessageCatalog words;

    private Messages(MessageCatalog words) {
        this.words = words;
    }

    /** The messages of commands; those of the other language are not even read. */
    static Messages of(Locale locale) {
        return of("messages", locale);
    }

    static Messages of(ReportLanguage language) {
        return of(language.locale());
    }

    /** The words of what {@code explain} and {@code inspect} print for people. */
    static Messages ofListings(ReportLanguage language) {
        return of("listings", language.locale());
    }

    /** The words of what {@code diff} prints for people. */
    static Messages ofChanges(ReportLanguage language) {
        return of("diff", language.locale());
    }

    private static Messages of(String name, Locale locale) {
        return ALL.computeIfAbsent(
                name + " " + MessageCatalog.isChinese(locale),
                added -> new Messages(new MessageCatalog(FOLDER + name, locale)));
    }

    /** The language of the messages. */
    Locale locale() {
        return words.locale();
    }

    /** A message by its key, with what it is about. */
    String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    /** So many of what has a key {@code counted.WHAT}: {@code 3 documents}. */
    String counted(long count, String what) {
        return words.counted(count, what);
    }

    /** What another package says in English, in the words of this language where it has some of its own. */
    String said(String key, String english) {
        return words.has(key) ? words.text(key) : english;
    }

    /** A label, filled up to a column's width; Chinese characters take two columns. */
    String label(String key) {
        String label = said(key, key.substring(key.indexOf('.') + 1));
        int columns = label.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
        return label + " ".repeat(Math.max(1, LABELS - columns));
    }

    /** What people call a field: the longest beginning of its name that has a word, then the rest. */
    String field(String name) {
        String known = name;
        while (!words.has("field." + known)) {
            int dot = known.lastIndexOf('.');
            if (dot < 0) {
                return name;
            }
            known = known.substring(0, dot);
        }
        String rest = name.substring(known.length());
        int last = rest.lastIndexOf('.') + 1;
        String part = "part." + rest.substring(last);
        if (words.has(part)) {
            rest = rest.substring(0, last) + words.word(part);
        }
        rest = rest.replace('.', ' ').strip();
        return words.word("field." + known) + (rest.isEmpty() ? "" : " " + rest);
    }

    /** Findings by severity, as something counts them. */
    String findings(Count count) {
        return text(
                "findings",
                counted(count.of(Severity.ERROR), "error"),
                counted(count.of(Severity.WARNING), "warning"),
                counted(count.of(Severity.NOTE), "note"));
    }

    /** How long it took. */
    String seconds(long nanoseconds) {
        return text("seconds", String.format(Locale.ROOT, "%.1f", nanoseconds / 1e9));
    }

    /** How many findings of each severity there are. */
    interface Count {

        /** How many of this one. */
        long of(Severity severity);
    }
}
