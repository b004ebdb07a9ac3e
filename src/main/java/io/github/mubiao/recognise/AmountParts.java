package io.github.mubiao.recognise;

import io.github.mubiao.model.Sourced;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what an amount is made of where its own cell says so: {@code 100万元，其中：财政拨款80万元，自筹20万元}. Purposes
 * and places of spending are no parts of a budget, and stay what they are, prose.
 */
final class AmountParts {

    private static final String SEPARATORS = ",，;；。、()（）";

    private final InlineFields inline;

    AmountParts(InlineFields inline) {
        this.inline = inline;
    }

    /**
     * The parts that a cell names behind its amount.
     *
     * @return labels of money with their figures; empty where the cell names none, or one that nobody knows
     */
    List<InlineFields.Entry> of(Sourced<String> cell) {
        List<InlineFields.Entry> parts = new ArrayList<>();
        List<String> pieces = pieces(cell.text());
        if (pieces.size() < 2 || Amounts.money(cell.text()).isEmpty()) {
            return parts;
        }
        for (String piece : pieces.subList(1, pieces.size())) {
            InlineFields.Entry part =
                    inline.of(piece, true).stream().findFirst().orElse(null);
            boolean known = part != null
                    && part.field().isMoney()
                    && Amounts.money(part.text()).isPresent();
            if (known) {
                parts.add(part);
            } else if (piece.chars().anyMatch(Character::isDigit)) {
                return List.of();
            }
        }
        return parts;
    }

    /**
     * The parts of a text that holds nothing else: {@code 中央资金50万元、省级资金30万元}.
     *
     * @return labels of money with their figures; empty where anything else stands in it, or one part within another
     */
    List<InlineFields.Entry> only(String text) {
        boolean nested = text.indexOf('(') >= 0 || text.indexOf('（') >= 0 || text.indexOf('\n') >= 0;
        List<String> pieces = nested ? List.of() : pieces(text);
        List<InlineFields.Entry> parts = new ArrayList<>();
        for (String piece : pieces) {
            InlineFields.Entry part =
                    inline.of(piece, true).stream().findFirst().orElse(null);
            if (part == null
                    || !part.field().isMoney()
                    || Amounts.money(part.text()).isEmpty()) {
                return List.of();
            }
            parts.add(part);
        }
        return parts.size() < 2 ? List.of() : parts;
    }

    /** The amount and what stands behind it, apart at signs that are no thousands separators. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean ends = i == text.length() || (SEPARATORS.indexOf(text.charAt(i)) >= 0 && !isWithin(text, i));
            if (ends && !text.substring(start, i).isBlank()) {
                pieces.add(text.substring(start, i).strip());
            }
            start = ends ? i + 1 : start;
        }
        return pieces;
    }

    /** Whether a sign stands between two digits. */
    private static boolean isWithin(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }
}
