package io.github.mubiao.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A field that says something else in the newer year, or says the same in other words. */
public sealed interface FieldChange {

    /** The field's name in output, such as {@code budget.total}. */
    String field();

    /** Which kind of change a reader may ask for. */
    ChangeKind kind();

    /** The change of going back. */
    FieldChange inverse();

    /**
     * A number changed.
     *
     * @param field the field
     * @param kind {@link ChangeKind#BUDGET}, {@link ChangeKind#SCHEDULE} or {@link ChangeKind#FIELD}
     * @param from the older number; {@code null} where there is none
     * @param to the newer number; {@code null} where there is none
     * @param unit the unit of both; {@code null} where it is not money or none is stated
     */
    record Amount(
            String field,
            ChangeKind kind,
            @Nullable BigDecimal from,
            @Nullable BigDecimal to,
            @Nullable MoneyUnit unit) implements FieldChange {

        private static final int PERCENT_DECIMALS = 2;

        /** Checks that something changed. */
        public Amount {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(kind, "kind");
            if (from == null ? to == null : to != null && from.compareTo(to) == 0) {
                throw new IllegalArgumentException("No change of " + field + ": " + from);
            }
        }

        /** How much more, exactly; {@code null} where one side has no number. */
        public BigDecimal difference() {
            return from == null || to == null ? null : to.subtract(from);
        }

        /**
         * How many percent more of the older number, two decimals, halves away from zero; {@code null}
         * where one side has no number or the older is zero.
         */
        public BigDecimal percent() {
            if (from == null || to == null || from.signum() == 0) {
                return null;
            }
            return difference().movePointRight(2).divide(from.abs(), PERCENT_DECIMALS, RoundingMode.HALF_UP);
        }

        @Override
        public FieldChange inverse() {
            return new Amount(field, kind, to, from, unit);
        }
    }

    /**
     * Words changed.
     *
     * @param field the field
     * @param from the older words, one entry a paragraph or list item; empty where there are none
     * @param to the newer words likewise
     * @param list whether the field is a list; else each side is one text at most
     * @param effect {@link Effect#SAME} where both say the same but for punctuation, the width of
     *     characters or the year that moves with the fiscal year; what a target in a sentence does to the older one;
     *     else {@link Effect#REWORDED}
     * @param parts the words that changed among those that stayed; entries that a list has on both
     *     sides are left out
     */
    record Words(String field, List<String> from, List<String> to, boolean list, Effect effect, List<TextPart> parts)
            implements FieldChange {

        /** Copies the lists. */
        public Words {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(effect, "effect");
            from = List.copyOf(from);
            to = List.copyOf(to);
            parts = List.copyOf(parts);
            if (!list && (from.size() > 1 || to.size() > 1)) {
                throw new IllegalArgumentException("More than one text of " + field);
            }
        }

        @Override
        public ChangeKind kind() {
            return effect == Effect.SAME || effect == Effect.REWORDED ? ChangeKind.FIELD : ChangeKind.of(effect);
        }

        @Override
        public FieldChange inverse() {
            return new Words(field, to, from, list, effect.inverse(), inverse(parts));
        }

        /** Removed words stand before the added ones on either way. */
        private static List<TextPart> inverse(List<TextPart> parts) {
            List<TextPart> back = new ArrayList<>();
            for (TextPart part : parts) {
                switch (part.kind()) {
                    case KEPT -> back.add(part);
                    case REMOVED -> back.add(new TextPart(TextPart.Kind.ADDED, part.text()));
                    case ADDED -> back.add(beforeAdded(back), new TextPart(TextPart.Kind.REMOVED, part.text()));
                }
            }
            return back;
        }

        private static int beforeAdded(List<TextPart> parts) {
            int end = parts.size();
            return end > 0 && parts.get(end - 1).kind() == TextPart.Kind.ADDED ? end - 1 : end;
        }
    }
}
