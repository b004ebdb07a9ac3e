package io.github.mubiao.cli;

import io.github.mubiao.model.MessageCatalog;
import io.github.mubiao.model.Severity;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What the program tells people, in their language. */
final class Messages {

    private static final String NAME = "io.github.mubiao.cli.messages";
    private static final Map<ReportLanguage, Messages> ALL = new EnumMap<>(ReportLanguage.class);

    private final MessageCatalog words;

    private Messages(Locale locale) {
        this.words = new MessageCatalog(NAME, locale);
    }

    /** The messages of a language; those of the other are not even read. */
    static Messages of(ReportLanguage language) {
        synchronized (ALL) {
            return ALL.computeIfAbsent(language, chosen -> new Messages(chosen.locale()));
        }
    }

    static Messages of(Locale locale) {
        return of(ReportLanguage.isChinese(locale) ? ReportLanguage.ZH : ReportLanguage.EN);
    }

    /** A message by its key, with what it is about. */
    String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    /** So many of what has a key {@code counted.WHAT}: {@code 3 documents}. */
    String counted(long count, String what) {
        return words.counted(count, what);
    }

    /** Findings by severity. */
    String findings(long errors, long warnings, long notes) {
        return text("findings", counted(errors, "error"), counted(warnings, "warning"), counted(notes, "note"));
    }

    /** Findings by severity, as something counts them. */
    String findings(Count count) {
        return findings(count.of(Severity.ERROR), count.of(Severity.WARNING), count.of(Severity.NOTE));
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
