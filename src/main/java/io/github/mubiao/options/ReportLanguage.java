package io.github.mubiao.options;

import io.github.mubiao.model.MessageCatalog;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The languages in which the program speaks to people. */
public enum ReportLanguage {
    ZH(Locale.CHINESE),
    EN(Locale.ENGLISH);

    /** The launcher tells the user's locale, which it replaces where the system has no data for it. */
    public static final String PROPERTY = "mubiao.locale";

    /** Locales never change. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Locale locale;

    ReportLanguage(Locale locale) {
        this.locale = locale;
    }

    /** The language as Java knows it. */
    public Locale locale() {
        return locale;
    }

    /** The language that the machine asks for. */
    public static ReportLanguage ofMachine() {
        String told = System.getProperty(PROPERTY, "");
        return told.isEmpty() ? of(System.getenv(), Locale.getDefault()) : of(Map.of("LANG", told), Locale.ENGLISH);
    }

    /**
     * The language that an environment asks for: the first of {@code LC_ALL}, {@code LC_MESSAGES} and
     * {@code LANG} that is set (POSIX), also where the system has no data for it; else Java's own.
     */
    public static ReportLanguage of(Map<String, String> environment, Locale otherwise) {
        for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.startsWith("zh") ? ZH : EN;
            }
        }
        return MessageCatalog.isChinese(otherwise) ? ZH : EN;
    }
}
