package io.github.mubiao.diff;

import io.github.mubiao.model.Effect;
import io.github.mubiao.model.Target;
import io.github.mubiao.model.TargetKind;
import io.github.mubiao.value.TargetSets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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
        Effect effect = relation(from, to);
        if (from.kind() == TargetKind.ALL && to.kind() == TargetKind.ALL) {
            effect = ofList(pieces(before), pieces(after), effect);
        }
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

    /** The effect on a list, whose parts may stand in another order, or have each other's figures. */
    private static Effect ofList(List<String> before, List<String> after, Effect effect) {
        if (sorted(before).equals(sorted(after))) {
            return Effect.SAME;
        }
        List<String> names = before.stream().map(TargetChange::name).toList();
        List<String> others = after.stream().map(TargetChange::name).toList();
        boolean exchanged =
                !names.contains("") && !names.equals(others) && sorted(names).equals(sorted(others));
        return exchanged && effect == Effect.SAME ? Effect.SHIFTED : effect;
    }

    private static List<String> pieces(String list) {
        return List.of(list.split("[,，;；、。]", -1));
    }

    private static List<String> sorted(List<String> texts) {
        return texts.stream().sorted().toList();
    }

    /** What a piece of a list begins with, up to its sign or figure; empty where it has no name. */
    private static String name(String piece) {
        int end = 0;
        while (end < piece.length() && Character.isIdeographic(piece.charAt(end))) {
            end++;
        }
        return piece.substring(0, end);
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
