package io.github.mubiao.recognise;

import io.github.mubiao.model.Budget;
import io.github.mubiao.model.MoneyUnit;
import io.github.mubiao.model.Severity;
import io.github.mubiao.model.Sourced;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The money of one project, once all its cells are known. */
final class BudgetDraft {

    /** Money that can be a part of the year's total. */
    private static final Set<Field> PARTS = EnumSet.of(
            Field.FISCAL,
            Field.FISCAL_PART,
            Field.OTHER,
            Field.CARRIED_OVER,
            Field.CENTRAL,
            Field.PROVINCIAL,
            Field.MUNICIPAL,
            Field.COUNTY,
            Field.LOCAL,
            Field.OWN_FUNDS,
            Field.SPECIAL_ACCOUNT);

    private final Map<Field, Sourced<String>> texts;
    private final Map<Field, MoneyUnit> units;
    private final FormContext readers;
    private final FindingCollector findings;
    private MoneyUnit unit;

    BudgetDraft(
            Map<Field, Sourced<String>> texts,
            Map<Field, MoneyUnit> units,
            MoneyUnit unit,
            FormContext readers,
            FindingCollector findings) {
        this.texts = texts;
        this.units = units;
        this.unit = unit;
        this.readers = readers;
        this.findings = findings;
    }

    /** The budget; {@code null} where the form has no money. */
    Budget build() {
        Map<Budget.Amount, Sourced<BigDecimal>> amounts = new EnumMap<>(Budget.Amount.class);
        texts.forEach((field, cell) -> {
            Budget.Amount amount = settle(field).amount();
            if (amount != null) {
                amounts.put(amount, amount(cell, units.get(field)));
            }
        });
        if (!amounts.isEmpty()) {
            parts(amounts);
        }
        return amounts.isEmpty() ? null : new Budget(unit, amounts);
    }

    /** Adds the parts that the year's total names in its own cell, where no other cell states them. */
    private void parts(Map<Budget.Amount, Sourced<BigDecimal>> amounts) {
        Field field = texts.containsKey(Field.TOTAL)
                ? Field.TOTAL
                : texts.containsKey(Field.FULL_YEAR) ? Field.FULL_YEAR : Field.SUM;
        Sourced<String> total = texts.get(field);
        if (total == null || total.isEmpty()) {
            return;
        }
        Map<Field, Sourced<String>> named = new EnumMap<>(texts);
        for (InlineFields.Entry part : readers.inline().partsOf(total)) {
            if (PARTS.contains(part.field()) && !named.containsKey(part.field())) {
                named.put(part.field(), Sourced.ofText(part.text(), total.location()));
            }
        }
        var settled = new BudgetDraft(named, units, unit, readers, findings);
        named.forEach((part, cell) -> {
            Budget.Amount amount =
                    texts.containsKey(part) ? null : settled.settle(part).amount();
            if (amount != null && !amounts.containsKey(amount)) {
                amounts.put(amount, amount(cell, units.get(field)));
            }
        });
    }

    /** The amount that a field is, now that those beside it are known. */
    private Field settle(Field field) {
        return switch (field) {
            case SUM ->
                !isWithCarriedOver() && (texts.containsKey(Field.TOTAL) || texts.containsKey(Field.FULL_YEAR))
                        ? free(Field.MID_TERM_TOTAL)
                        : Field.TOTAL;
            case TOTAL -> isWithCarriedOver() ? Field.UNCARRIED : Field.TOTAL;
            case FULL_YEAR -> texts.containsKey(Field.TOTAL) ? free(Field.ADJUSTED) : Field.TOTAL;
            case FISCAL_PART -> texts.containsKey(Field.FISCAL) ? Field.UNCARRIED : Field.FISCAL;
            case MUNICIPAL -> level(field, Field.COUNTY, true);
            case COUNTY -> level(field, Field.MUNICIPAL, false);
            default -> field;
        };
    }

    /** Whether 资金总额 is 本年预算 and what was carried over: the year's total, of which 本年预算 is a part. */
    private boolean isWithCarriedOver() {
        Optional<BigDecimal> sum = figure(Field.SUM);
        Optional<BigDecimal> own = figure(Field.TOTAL);
        Optional<BigDecimal> before = figure(Field.CARRIED_OVER).filter(figure -> figure.signum() != 0);
        return sum.isPresent()
                && own.isPresent()
                && before.isPresent()
                && sum.get().compareTo(own.get().add(before.get())) == 0;
    }

    private Optional<BigDecimal> figure(Field field) {
        Sourced<String> cell = texts.get(field);
        return cell == null ? Optional.empty() : Amounts.money(cell.text()).map(Amounts.Amount::value);
    }

    /** An amount that a cell of its own does not state. */
    private Field free(Field field) {
        return texts.containsKey(field) ? Field.UNCARRIED : field;
    }

    /**
     * 市级 and 县级 are both local, and what each is hangs on the other: alone, either is the local money; side by side
     * each keeps its own amount. Where 中央 and no province stands above both, 市级 is the level of a province, as in 重庆.
     */
    private Field level(Field field, Field other, boolean upper) {
        boolean both = texts.containsKey(other);
        boolean city = both && texts.containsKey(Field.CENTRAL) && !texts.containsKey(Field.PROVINCIAL);
        if (both && !city) {
            return field;
        }
        return city && upper ? Field.PROVINCIAL : texts.containsKey(Field.LOCAL) ? field : Field.LOCAL;
    }

    /**
     * An amount in the table's unit; where the table names none, the first amount's unit counts. A unit in the cell
     * counts before the one that was stated where the cell stands.
     */
    private Sourced<BigDecimal> amount(Sourced<String> cell, MoneyUnit stated) {
        BigDecimal value = null;
        if (!cell.isEmpty() && !Amounts.isNothing(cell.text(), readers.vocabulary())) {
            var amount =
                    Amounts.money(cell.text()).map(read -> read.orIn(stated)).orElse(null);
            if (amount == null) {
                findings.add("unreadable-amount", Severity.ERROR, cell.location(), cell.text());
            } else {
                unit = unit == null ? amount.unit() : unit;
                value = amount.in(unit);
            }
        }
        return new Sourced<>(value, cell.text(), cell.location());
    }
}
