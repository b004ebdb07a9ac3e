package io.github.mubiao.model;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Sentences for people, by key, in English and Chinese: {@code NAME.properties} and {@code
 * NAME_zh.properties}, in UTF-8. Chinese is for readers of Chinese, English for all others; what the
 * machine's own language is says nothing here.
 */
public final class MessageCatalog {

    private final Locale locale;
    private final ResourceBundle sentences;

    /**
     * The words of a file.
     *
     * @param name the file's name with its package, without ending
     * @param reader the reader's language
     */
    public MessageCatalog(String name, Locale reader) {
        boolean chinese = isChinese(reader);
        locale = chinese ? Locale.CHINESE : Locale.ENGLISH;
        sentences = ResourceBundle.getBundle(
                name,
                chinese ? Locale.CHINESE : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Whether a reader of this language is told in Chinese. */
    public static boolean isChinese(Locale reader) {
        return Locale.CHINESE.getLanguage().equals(reader.getLanguage());
    }

    /** The language that the words are of: Chinese or English. */
    public Locale locale() {
        return locale;
    }

    /** The file itself, for libraries. */
    public ResourceBundle bundle() {
        return sentences;
    }

    /** Whether there is a sentence. */
    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    /**
     * A sentence as it stands in the file.
     *
     * @throws java.util.MissingResourceException if there is none
     */
    public String word(String key) {
        return sentences.getString(key);
    }

    /** So many of what has a key {@code counted.WHAT}, and {@code counted.WHAT.one} for one: {@code 3 documents}. */
    public String counted(long count, String what) {
        String key = "counted." + what;
        return text(count == 1 && has(key + ".one") ? key + ".one" : key, count);
    }

    /**
     * A sentence with what it is about in the places of {@code {0}} and so on ({@link MessageFormat}).
     * Numbers come as text, for digits are the same in every language; messages come in this language.
     *
     * @throws java.util.MissingResourceException if there is none
     */
    public String text(String key, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = arguments[i] instanceof Message message ? message.text(locale) : String.valueOf(arguments[i]);
        }
        return new MessageFormat(word(key), Locale.ROOT).format(texts);
    }
}
