package io.github.mubiao.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of {@code diff} in the reader's language. */
final class DiffWords {

    private final Locale locale;
    private final ResourceBundle words;

    /** Chinese for Chinese, English for any other language. */
    DiffWords(Locale locale) {
        boolean chinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
        this.locale = chinese ? Locale.CHINESE : Locale.ENGLISH;
        words = ResourceBundle.getBundle(
                "io.github.mubiao.cli.diff",
                chinese ? Locale.CHINESE : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The language that the words are of. */
    Locale locale() {
        return locale;
    }

    /** A sentence with its numbers; they come as text, for digits are the same in every language. */
    String text(String key, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(words.getString(key), Locale.ROOT).format(texts);
    }

    /** What people call a field: the longest beginning of its name that has a word, then the rest. */
    String field(String name) {
        String known = name;
        while (!words.containsKey("field." + known)) {
            int dot = known.lastIndexOf('.');
            if (dot < 0) {
                return name;
            }
            known = known.substring(0, dot);
        }
        String rest = name.substring(known.length());
        int last = rest.lastIndexOf('.') + 1;
        String part = "part." + rest.substring(last);
        if (words.containsKey(part)) {
            rest = rest.substring(0, last) + words.getString(part);
        }
        rest = rest.replace('.', ' ').strip();
        return words.getString("field." + known) + (rest.isEmpty() ? "" : " " + rest);
    }
}
