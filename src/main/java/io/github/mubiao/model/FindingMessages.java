package io.github.mubiao.model;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of findings, a sentence a rule, in {@code findings.properties} and its Chinese sister. A
 * rule that sometimes knows more has a second sentence, {@code rule.N} for N arguments.
 */
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
        String longer = rule + "." + arguments.size();
        String sentence = sentences.getString(sentences.containsKey(longer) ? longer : rule);
        return new MessageFormat(sentence, Locale.ROOT).format(arguments.toArray());
    }
}
