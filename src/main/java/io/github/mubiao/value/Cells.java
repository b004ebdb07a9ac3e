package io.github.mubiao.value;

import java.util.ArrayList;
import java.util.List;

/** Cells of one target, folded one by one and put one behind the other as one text; no number reaches over a seam. */
final class Cells {

    /**
     * One cell.
     *
     * @param source where it stands
     * @param folded its text
     */
    record Cell(Token.Source source, FoldedText folded) {

        static Cell of(Token.Source source, String text) {
            return new Cell(source, Folding.fold(text, false));
        }
    }

    private final List<Cell> cells;
    private final FoldedText text;

    Cells(Cell... cells) {
        this.cells = List.of(cells);
        this.text = FoldedText.joined(this.cells.stream().map(Cell::folded).toList());
    }

    /** The cells as one text. */
    FoldedText text() {
        return text;
    }

    /** The tokens of a piece of the text, one for each cell that it touches. */
    List<Token> tokens(String type, int start, int end) {
        List<Token> tokens = new ArrayList<>(1);
        int offset = 0;
        for (Cell cell : cells) {
            String original = cell.folded().original();
            int from = Math.max(start - offset, 0);
            int to = Math.min(end - offset, original.length());
            if (from < to) {
                tokens.add(new Token(type, original.substring(from, to).strip(), from, to, cell.source()));
            }
            offset += original.length();
        }
        return tokens;
    }
}
