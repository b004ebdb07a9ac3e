package io.github.mubiao.model;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of findings, a sentence a rule, in {@code findings.properties} and its Chinese sister. */
final class FindingMessages {

    private static final FindingMessages ENGLISH = new FindingMessages(Locale.ROOT);
    private static final FindingMessages CHINESE = new FindingMessages(Locale.CHINESE);

    private final ResourceBundle sentences;

    private FindingMessages(Locale locale) {
        this.sentences = ResourceBundle.getBundle(
                "io.github.mubiao.model.findings",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static FindingMessages of(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? CHINESE : ENGLISH;
    }

    String text(String rule, List<String> arguments) {
        return new MessageFormat(sentences.getString(rule), Locale.ROOT).format(arguments.toArray());
    }
}
