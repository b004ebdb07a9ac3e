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

    /** The cells that are read, one behind the other. */
    private final List<Cell> cells;

    /** What a cell holds, and where it stands. */
    record Cell(Token.Source source, String text) {

        /** A piece of the cell as a token. */
        Token token(String type, int start, int end) {
            return new Token(type, text.substring(start, end).strip(), start, end, source);
        }

        /** All of the cell as a token. */
        Token token(String type) {
            return token(type, 0, text.length());
        }
    }

    Trace(Cell... cells) {
        this.cells = List.of(cells);
    }

    /** Notes what a piece was taken for, a token for each cell that it touches. */
    void token(String type, FoldedText folded, int start, int end) {
        if (start >= end) {
            return;
        }
        int first = folded.originOf(start);
        int last = folded.originEnd(end);
        for (Cell cell : cells) {
            int length = cell.text.length();
            if (Math.max(first, 0) < Math.min(last, length)) {
                tokens.add(cell.token(type, Math.max(first, 0), Math.min(last, length)));
            }
            first -= length;
            last -= length;
        }
    }

    /** Notes the guard that refused; of several the first counts, for it saw the likeliest number. */
    void refuse(Guards.Guard guard) {
        refusal = refusal == null ? guard : refusal;
    }

    /** Notes that a production does not hold: by the guard that refused it, else for the reason; {@code null} is not worth saying. */
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
