package io.github.mubiao.cli;

import io.github.mubiao.model.DisplayNames;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.MessageCatalog;
import io.github.mubiao.model.Severity;
import io.github.mubiao.pipeline.ReaderLanguage;
import java.util.Locale;
import java.util.Map;

/** The languages of the program, and what they call places and severities. */
enum ReportLanguage {
    ZH(Locale.CHINESE),
    EN(Locale.ENGLISH);

    /** Locales never change. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Locale locale;

    ReportLanguage(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** The language that the machine asks for. */
    static ReportLanguage ofMachine() {
        return of(ReaderLanguage.ofMachine());
    }

    /** The language that an environment asks for. */
    static ReportLanguage of(Map<String, String> environment, Locale otherwise) {
        return of(ReaderLanguage.of(environment, otherwise));
    }

    private static ReportLanguage of(Locale locale) {
        return isChinese(locale) ? ZH : EN;
    }

    static boolean isChinese(Locale locale) {
        return MessageCatalog.isChinese(locale);
    }

    /** A place as a person counts in Word, with its page or its cell of a sheet where the file has them. */
    static String place(Location location, Locale locale) {
        return DisplayNames.of(locale).place(location);
    }

    static String severity(Severity severity, Locale locale) {
        return DisplayNames.of(locale).severity(severity);
    }
}
