package io.github.mubiao.cli;

import io.github.mubiao.model.Location;
import io.github.mubiao.model.Severity;
import io.github.mubiao.model.Words;
import java.util.List;
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

    /** The launcher tells the user's locale, which it replaces where the system has no data for it. */
    private static final String LOCALE = "mubiao.locale";

    /** The language that the machine asks for. */
    static ReportLanguage ofMachine() {
        String told = System.getProperty(LOCALE, "");
        return told.isEmpty() ? of(System.getenv(), Locale.getDefault()) : of(Map.of("LANG", told), Locale.ENGLISH);
    }

    /**
     * The language that the environment asks for: the first of {@code LC_ALL}, {@code LC_MESSAGES} and
     * {@code LANG} that is set (POSIX), also where the system has no data for it; else Java's own.
     */
    static ReportLanguage of(Map<String, String> environment, Locale otherwise) {
        for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.startsWith("zh") ? ZH : EN;
            }
        }
        return isChinese(otherwise) ? ZH : EN;
    }

    static boolean isChinese(Locale locale) {
        return Words.isChinese(locale);
    }

    /** A place as a person counts in Word. */
    static String place(Location location, Locale locale) {
        if (!isChinese(locale)) {
            return location.toString();
        }
        if (location.paragraph() > 0) {
            return "第" + location.paragraph() + "段";
        }
        return "表" + location.table()
                + (location.row() > 0 ? "第" + location.row() + "行" : "")
                + (location.column() > 0 ? "第" + location.column() + "列" : "");
    }

    static String severity(Severity severity, Locale locale) {
        if (!isChinese(locale)) {
            return severity.label();
        }
        return switch (severity) {
            case ERROR -> "错误";
            case WARNING -> "警告";
            case NOTE -> "提示";
        };
    }
}
