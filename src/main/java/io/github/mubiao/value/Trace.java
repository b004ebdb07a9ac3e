package io.github.mubiao.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a reading noted on its way: its tokens, and the productions that did not hold. */
final class Trace {

    private final List<Token> tokens = new ArrayList<>();
    private final List<Alternative> dropped = new ArrayList<>();
    /** The guard that refused the production which is being tried; {@code null} for none. */
    private Guards.Guard refusal;

    /** The cells that are read; {@code null} for the value's cell alone. */
    private final Cells cells;

    Trace() {
        this(null);
    }

    Trace(Cells cells) {
        this.cells = cells;
    }

    void token(String type, FoldedText folded, int start, int end) {
        if (start >= end) {
            return;
        }
        int first = folded.originOf(start);
        int last = folded.originEnd(end);
        if (cells == null) {
            tokens.add(new Token(type, folded.originalOf(start, end), first, last, Token.Source.VALUE));
        } else {
            tokens.addAll(cells.tokens(type, first, last));
        }
    }

    /** Notes the guard that refused; of several the first counts, for it saw the likeliest number. */
    void refuse(Guards.Guard guard) {
        refusal = refusal == null ? guard : refusal;
    }

    /**
     * Notes that a production does not hold: by the guard that refused it, else for the reason.
     *
     * @param production its id
     * @param reason {@code null} where the production could not hold, so that there is nothing to say
     */
    void drop(String production, String reason) {
        if (reason != null) {
            dropped.add(
                    refusal == null
                            ? new Alternative(production, reason, null)
                            : new Alternative(production, refusal.reason(), refusal.id()));
        }
        refusal = null;
    }

    /** The place to which {@link #reset} returns. */
    int mark() {
        return tokens.size();
    }

    /** Forgets the tokens since a mark: the production that noted them does not hold. */
    void reset(int mark) {
        tokens.subList(mark, tokens.size()).clear();
    }

    List<Token> tokens() {
        tokens.sort(Comparator.comparingInt(Token::start));
        return tokens;
    }

    List<Alternative> dropped() {
        return dropped;
    }
}
