package io.github.mubiao.diff;

import io.github.mubiao.model.ChangeKind;
import io.github.mubiao.model.DepartmentTarget;
import io.github.mubiao.model.Effect;
import io.github.mubiao.model.FieldChange;
import io.github.mubiao.model.MoneyUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Collects the fields that changed between two fiscal years. */
final class Changes {

    private final Integer olderYear;
    private final Integer newerYear;
    private final List<FieldChange> found = new ArrayList<>();

    /** Either year may be {@code null} where it is not known. */
    Changes(Integer olderYear, Integer newerYear) {
        this.olderYear = olderYear;
        this.newerYear = newerYear;
    }

    List<FieldChange> found() {
        return found;
    }

    void amount(String field, ChangeKind kind, BigDecimal from, BigDecimal to, MoneyUnit unit) {
        boolean same = from == null ? to == null : to != null && from.compareTo(to) == 0;
        if (!same) {
            found.add(new FieldChange.Amount(field, kind, from, to, unit));
        }
    }

    /** A text; white space is no change. */
    void text(String field, String from, String to) {
        if (Objects.equals(from, to)) {
            return;
        }
        list(field, from == null ? List.of() : List.of(from), to == null ? List.of() : List.of(to), false);
    }

    /** A target that stands in a sentence; nothing where the sentence is as before. */
    void target(String field, DepartmentTarget from, DepartmentTarget to) {
        Effect effect =
                new TargetChange(olderYear, newerYear).effect(from.text(), from.target(), to.text(), to.target());
        if (effect != null && effect != Effect.REWORDED) {
            found.add(new FieldChange.Words(
                    field,
                    List.of(from.text()),
                    List.of(to.text()),
                    false,
                    effect,
                    TextWords.between(from.text(), to.text())));
        }
    }

    /** A list of texts; their order is no change. */
    void texts(String field, List<String> from, List<String> to) {
        list(field, from == null ? List.of() : from, to == null ? List.of() : to, true);
    }

    /** Whether two texts differ only by the year that moves with the fiscal year. */
    boolean movesAlong(String from, String to) {
        return from != null
                && to != null
                && olderYear != null
                && newerYear != null
                && FiscalTexts.relative(ComparedText.words(from), olderYear)
                        .equals(FiscalTexts.relative(ComparedText.words(to), newerYear));
    }

    private void list(String field, List<String> from, List<String> to, boolean list) {
        List<String> onlyFrom = without(from, to);
        List<String> onlyTo = without(to, from);
        if (onlyFrom.isEmpty() && onlyTo.isEmpty()) {
            return;
        }
        boolean same = said(onlyFrom, olderYear).equals(said(onlyTo, newerYear));
        found.add(new FieldChange.Words(
                field,
                from,
                to,
                list,
                same ? Effect.SAME : Effect.REWORDED,
                TextWords.between(String.join("\n", onlyFrom), String.join("\n", onlyTo))));
    }

    private static List<String> said(List<String> texts, Integer year) {
        return texts.stream()
                .map(text -> FiscalTexts.relative(ComparedText.words(text), year))
                .toList();
    }

    /** The entries that the other list does not have, each as often as it has more of them. */
    private static List<String> without(List<String> texts, List<String> others) {
        List<String> rest =
                new ArrayList<>(others.stream().map(ComparedText::withoutSpace).toList());
        return texts.stream()
                .filter(text -> !rest.remove(ComparedText.withoutSpace(text)))
                .toList();
    }
}
