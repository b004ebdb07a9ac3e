package io.github.mubiao.model;

import java.util.List;
import java.util.Locale;

/**
 * The words of findings, a sentence a rule, in {@code findings.properties} and its Chinese sister. A
 * rule that sometimes knows more has a second sentence, {@code rule.N} for N arguments. The sentence of
 * {@code unreadable-file} holds a message of its own, which the arguments are the parts of.
 */
final class FindingMessages {

    private static final String NAME = "io.github.mubiao.model.findings";
    private static final FindingMessages ENGLISH = new FindingMessages(Locale.ENGLISH);
    private static final FindingMessages CHINESE = new FindingMessages(Locale.CHINESE);

    private final MessageCatalog words;

    private FindingMessages(Locale locale) {
        this.words = new MessageCatalog(NAME, locale);
    }

    static FindingMessages of(Locale locale) {
        return MessageCatalog.isChinese(locale) ? CHINESE : ENGLISH;
    }

    String text(String rule, List<String> arguments) {
        if (rule.equals(DocumentStatus.UNREADABLE_FILE)) {
            return words.text(rule, Message.ofParts(arguments));
        }
        String longer = rule + "." + arguments.size();
        return words.text(words.has(longer) ? longer : rule, arguments.toArray());
    }
}
