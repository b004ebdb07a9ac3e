package io.github.mubiao.cli;

import io.github.mubiao.model.MessageCatalog;
import java.util.Locale;

/** The words of {@code diff} in the reader's language. */
final class DiffWords {

    private final MessageCatalog words;

    /** Chinese for Chinese, English for any other language. */
    DiffWords(Locale locale) {
        words = new MessageCatalog("io.github.mubiao.cli.diff", locale);
    }

    /** The language that the words are of. */
    Locale locale() {
        return words.locale();
    }

    /** A sentence with its numbers; they come as text, for digits are the same in every language. */
    String text(String key, Object... arguments) {
        return words.text(key, arguments);
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
}
