package io.github.mubiao.value;

import java.util.ArrayList;
import java.util.List;

/** What a reading noted on its way. */
final class Trace {

    private final List<Token> tokens = new ArrayList<>();
    private final List<Alternative> dropped = new ArrayList<>();

    void token(String type, FoldedText folded, int start, int end) {
        if (start < end) {
            tokens.add(new Token(type, folded.originalOf(start, end), folded.originOf(start), folded.originEnd(end)));
        }
    }

    void drop(Rule rule, String reason) {
        dropped.add(new Alternative(rule.id(), reason));
    }

    int mark() {
        return tokens.size();
    }

    /** Forgets the tokens since a mark: the rule that noted them did not hold. */
    void reset(int mark) {
        tokens.subList(mark, tokens.size()).clear();
    }

    List<Token> tokens() {
        return tokens.stream()
                .sorted(java.util.Comparator.comparingInt(Token::start))
                .toList();
    }

    List<Alternative> dropped() {
        return dropped;
    }
}
