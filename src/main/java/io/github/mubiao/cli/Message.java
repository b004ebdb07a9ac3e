package io.github.mubiao.cli;

import java.util.List;

/**
 * A message that is told later, by who knows the reader's language.
 *
 * @param key its key
 * @param arguments what it is about
 */
record Message(String key, List<String> arguments) {

    static Message of(String key, Object... arguments) {
        return new Message(
                key, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }

    String in(ReportLanguage language) {
        return Messages.of(language).text(key, arguments.toArray());
    }
}
