package io.github.mubiao.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which language the person at this machine is told in. */
public final class ReaderLanguage {

    /** The launcher tells the user's locale, which it replaces where the system has no data for it. */
    public static final String PROPERTY = "mubiao.locale";

    private ReaderLanguage() {}

    /** The language that the machine asks for: {@link Locale#CHINESE} or {@link Locale#ENGLISH}. */
    public static Locale ofMachine() {
        String told = System.getProperty(PROPERTY, "");
        return told.isEmpty() ? of(System.getenv(), Locale.getDefault()) : of(Map.of("LANG", told), Locale.ENGLISH);
    }

    /**
     * The language that the environment asks for: the first of {@code LC_ALL}, {@code LC_MESSAGES} and
     * {@code LANG} that is set (POSIX), also where the system has no data for it; else Java's own.
     */
    public static Locale of(Map<String, String> environment, Locale otherwise) {
        for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
            }
        }
        boolean chinese = Locale.CHINESE.getLanguage().equals(otherwise.getLanguage());
        return chinese ? Locale.CHINESE : Locale.ENGLISH;
    }
}
