package io.github.mubiao.recognise;

import java.util.List;
import java.util.Set;

/** The words of rows that sum up others: {@code 合计}, {@code 小计}. */
final class Totals {

    private final Set<String> words;

    Totals(Vocabulary vocabulary) {
        this.words = Set.copyOf(vocabulary.words(Word.TOTAL));
    }

    /** Whether a row's first text is such a word. */
    boolean is(Row row) {
        List<LabelledCell> filled = row.filled();
        return !filled.isEmpty() && is(filled.get(0).text());
    }

    /** Such words hold one of two characters, which few other cells do. */
    boolean is(String text) {
        boolean may = text.length() <= Vocabulary.MAXIMUM_LABEL && (text.indexOf('计') >= 0 || text.indexOf('分') >= 0);
        return may && words.contains(LabelText.of(text).plain());
    }
}
