package io.github.mubiao.cli;

import io.github.mubiao.model.DocumentStatus;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Words;
import io.github.mubiao.read.UnreadableDocumentException;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What other rooms and libraries say, in Chinese. They say it in English, and as text, which is also data:
 * findings and {@code run.json} hold it in every language alike. So a sentence is found again by its words,
 * and what was put into it goes into the Chinese one as it stands. A sentence that is not known stays English.
 */
final class Sentences {

    private static final String NAME = "io.github.mubiao.cli.sentences";

    /** Sentences whose keys begin so hold another one, as their last argument. */
    private static final String WITHIN = "within.";

    private static final int DEEPEST = 4;

    private final List<Sentence> sentences;

    /** A sentence in both languages. */
    private record Sentence(boolean within, int letters, MessageFormat english, MessageFormat chinese) {

        /** What was put into the English sentence; {@code null} where another one was said. */
        Object[] arguments(String said) {
            ParsePosition end = new ParsePosition(0);
            // A format keeps no state, but Java does not promise it.
            Object[] arguments = ((MessageFormat) english.clone()).parse(said, end);
            return arguments != null && end.getIndex() == said.length() ? arguments : null;
        }

        String inChinese(Object[] arguments) {
            return ((MessageFormat) chinese.clone()).format(arguments);
        }
    }

    private Sentences() {
        List<Sentence> all = new ArrayList<>();
        for (String name : List.of(NAME, UnreadableDocumentException.SENTENCES)) {
            Words english = new Words(name, Locale.ENGLISH);
            Words chinese = new Words(name, Locale.CHINESE);
            for (String key : english.bundle().keySet()) {
                String words = english.word(key);
                all.add(new Sentence(
                        key.startsWith(WITHIN),
                        words.replaceAll("\\{\\d}", "").length(),
                        new MessageFormat(words, Locale.ROOT),
                        new MessageFormat(chinese.word(key), Locale.ROOT)));
            }
        }
        // What says most is least likely to be found by chance; the words break ties, whatever the file's order.
        all.sort(Comparator.comparingInt(Sentence::letters)
                .reversed()
                .thenComparing(sentence -> sentence.english().toPattern()));
        sentences = List.copyOf(all);
    }

    /** Made when the first is asked for. */
    private static final class Chinese {
        private static final Sentences ALL = new Sentences();
    }

    /** A sentence in a language. */
    static String in(ReportLanguage language, String english) {
        return language == ReportLanguage.ZH ? Chinese.ALL.chinese(english, DEEPEST) : english;
    }

    /** What a finding says; why a file cannot be read is a sentence in it. */
    static String of(Finding finding, Locale locale) {
        return told(finding, locale).message(locale);
    }

    /** A finding whose message holds no sentence of another language. */
    static Finding told(Finding finding, Locale locale) {
        if (!finding.rule().equals(DocumentStatus.UNREADABLE_FILE) || !ReportLanguage.isChinese(locale)) {
            return finding;
        }
        List<String> reasons = finding.arguments().stream()
                .map(reason -> in(ReportLanguage.ZH, reason))
                .toList();
        return new Finding(finding.rule(), finding.severity(), finding.project(), reasons, finding.location());
    }

    private String chinese(String said, int depth) {
        for (Sentence sentence : sentences) {
            Object[] arguments = sentence.arguments(said);
            if (arguments != null) {
                int last = arguments.length - 1;
                if (sentence.within() && depth > 0) {
                    arguments[last] = chinese(String.valueOf(arguments[last]), depth - 1);
                }
                return sentence.inChinese(arguments);
            }
        }
        return said;
    }
}
