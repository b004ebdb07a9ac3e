package io.github.mubiao.diff;

import io.github.mubiao.model.Effect;
import io.github.mubiao.model.Target;
import io.github.mubiao.model.TargetKind;
import io.github.mubiao.value.TargetSets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a newer target does to an older one. Targets compare as sets of results, with the years of dates counted from
 * the fiscal year. Of words, space and the punctuation at their end are no change, and a day of every month or week
 * is a deadline.
 */
record TargetChange(Integer olderYear, Integer newerYear) {

    private static final Set<TargetKind> COUNTED =
            EnumSet.of(TargetKind.COMPARISON, TargetKind.RANGE, TargetKind.ORDINAL, TargetKind.RATIO);

    private static final String FINAL_PUNCTUATION = "。．.；;，,、！!";

    /**
     * The effect; {@code null} where the target is written as before.
     *
     * @param older the older text; {@code null} for none
     * @param newer the newer text; {@code null} for none
     */
    Effect effect(String older, Target from, String newer, Target to) {
        String before = plain(older);
        String after = plain(newer);
        boolean sameText = before.equals(after);
        if (sameText && !isCounted(from) && !isCounted(to)) {
            return null;
        }
        boolean reordered = from.kind() == TargetKind.ALL
                && to.kind() == TargetKind.ALL
                && pieces(before).equals(pieces(after));
        Effect effect = reordered ? Effect.SAME : relation(from, to);
        if (sameText) {
            return effect == Effect.SAME || effect == Effect.REWORDED ? null : effect;
        }
        if (effect != Effect.REWORDED) {
            return effect;
        }
        boolean sameWords = FiscalTexts.relative(ComparedText.words(before), olderYear)
                .equals(FiscalTexts.relative(ComparedText.words(after), newerYear));
        return sameWords ? Effect.SAME : RecurringDay.effect(ComparedText.words(before), ComparedText.words(after));
    }

    /** The pieces of a list in an order of their own. */
    private static List<String> pieces(String list) {
        return Stream.of(list.split("[,，;；、。]")).sorted().toList();
    }

    private static String plain(String text) {
        String plain = text == null ? "" : ComparedText.withoutSpace(text);
        int end = plain.length();
        while (end > 0 && FINAL_PUNCTUATION.indexOf(plain.charAt(end - 1)) >= 0) {
            end--;
        }
        return end == 0 ? plain : plain.substring(0, end);
    }

    /**
     * Whether sign and unit may stand in other cells, which may change while that of the number or grade
     * does not. A date has all it needs in its own cell: 12月底前 is no change, whatever year it means.
     */
    private static boolean isCounted(Target target) {
        return COUNTED.contains(target.kind());
    }

    private Effect relation(Target from, Target to) {
        boolean move = FiscalTexts.moves(from, olderYear) && FiscalTexts.moves(to, newerYear);
        return move
                ? TargetSets.relation(FiscalTexts.relative(from, olderYear), FiscalTexts.relative(to, newerYear))
                : TargetSets.relation(from, to);
    }
}
