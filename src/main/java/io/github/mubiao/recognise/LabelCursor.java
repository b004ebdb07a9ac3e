package io.github.mubiao.recognise;

/** Takes a label apart from left to right: words of kinds, and words of time. */
final class LabelCursor {

    private final Vocabulary vocabulary;
    private final String label;
    private int at;

    LabelCursor(String label, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.label = label;
    }

    boolean isAtEnd() {
        return at == label.length();
    }

    /** What is not taken yet. */
    String rest() {
        return label.substring(at);
    }

    /** Goes past the longest word of the first kind that has one here. */
    boolean take(WordList... kinds) {
        for (WordList kind : kinds) {
            int end = vocabulary.past(kind, label, at);
            if (end > at) {
                at = end;
                return true;
            }
        }
        return false;
    }

    /** Goes past words of time: {@code 年度}, {@code 2024年}, {@code 实施期}. */
    boolean takeTime() {
        int length = vocabulary.termLength(rest());
        at += length;
        return length > 0;
    }

    /** Whether what is left is a word of a kind. */
    boolean ends(WordList kind) {
        return vocabulary.isExactly(kind, rest());
    }
}
