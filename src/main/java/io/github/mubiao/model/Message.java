package io.github.mubiao.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A sentence for people as its key and arguments, so that the reader's language is chosen where it is shown.
 *
 * @param bundle the properties file that holds the sentence in English and, as {@code _zh}, in Chinese, with its package
 * @param key the sentence's key there
 * @param arguments what stands in the places of {@code {0}} and so on: texts, and messages within the message
 */
public record Message(String bundle, String key, List<Object> arguments) implements Serializable {

    /** The messages of all packages but those that keep a file of their own. */
    private static final String COMMON = "io.github.mubiao.model.messages";

    /** Checks that all is there. */
    public Message {
        Objects.requireNonNull(bundle, "bundle");
        Objects.requireNonNull(key, "key");
        arguments = List.copyOf(arguments);
    }

    /**
     * A message of {@code model/messages.properties}.
     *
     * @param arguments messages, or values that are shown as {@link String#valueOf(Object)} shows them
     */
    public static Message of(String key, Object... arguments) {
        return in(COMMON, key, arguments);
    }

    /** A message of another file. */
    public static Message in(String bundle, String key, Object... arguments) {
        return new Message(
                bundle,
                key,
                Arrays.stream(arguments)
                        .map(argument -> argument instanceof Message ? argument : String.valueOf(argument))
                        .toList());
    }

    /** A text that is the same in every language, such as what a library says. */
    public static Message verbatim(String text) {
        return of("verbatim", text);
    }

    /** The same message behind its place: {@code report.docx: the file is empty}. */
    public Message at(Object place) {
        return of("at", place, this);
    }

    /** The sentence in a language: Chinese for Chinese, English for any other. */
    public String text(Locale locale) {
        return new MessageCatalog(bundle, locale).text(key, arguments.toArray());
    }

    /** Bundle, key and arguments in a list of texts; arguments that are messages are in English. */
    List<String> parts() {
        List<String> parts = new ArrayList<>(List.of(bundle, key));
        arguments.forEach(argument -> parts.add(argument.toString()));
        return parts;
    }

    /** The message of {@link #parts}. */
    static Message ofParts(List<String> parts) {
        return in(parts.get(0), parts.get(1), parts.subList(2, parts.size()).toArray());
    }

    /** The sentence in English. */
    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
