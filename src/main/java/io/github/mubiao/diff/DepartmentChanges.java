package io.github.mubiao.diff;

import io.github.mubiao.model.DepartmentObjective;
import io.github.mubiao.model.DepartmentObjectives;
import io.github.mubiao.model.DepartmentTarget;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.FieldChange;
import io.github.mubiao.model.Match;
import io.github.mubiao.model.Organisation;
import java.util.ArrayList;
import java.util.List;

/** What changed in a department's own part: its name and its objectives, each told by its heading. */
final class DepartmentChanges {

    private static final int THRESHOLD = 6_000;
    private static final String PART = "departmentObjectives.";

    private DepartmentChanges() {}

    static List<FieldChange> between(DocumentHeader older, DocumentHeader newer, Changes changes) {
        Organisation from = older.department();
        Organisation to = newer.department();
        if (from != null && to != null) {
            changes.text("department.code", from.code(), to.code());
            changes.text("department.name", from.name(), to.name());
        }
        DepartmentObjectives first = older.departmentObjectives();
        DepartmentObjectives second = newer.departmentObjectives();
        if (first != null && second != null) {
            changes.text(PART + "overall", first.overall(), second.overall());
            objectives(first.objectives(), second.objectives(), changes);
            changes.texts(PART + "measures", first.measures(), second.measures());
        }
        return changes.found();
    }

    private static void objectives(List<DepartmentObjective> older, List<DepartmentObjective> newer, Changes changes) {
        Pairing<DepartmentObjective> pairing = new Pairing<>(older, newer, DepartmentChanges::content, (one, other) ->
                (int) Math.round(Pairing.WHOLE * Name.of(one.name()).likeness(Name.of(other.name()))));
        pairing.byKey(DepartmentChanges::content, Match.Evidence.NAME, 0);
        pairing.byKey(objective -> ComparedText.key(objective.name()), Match.Evidence.NAME, 0);
        pairing.byLikeness(THRESHOLD);
        for (Pairing.Pair<DepartmentObjective> pair : pairing.pairs()) {
            String field = PART + "objectives."
                    + Contents.smaller(pair.from().name(), pair.to().name());
            changes.text(field + ".name", pair.from().name(), pair.to().name());
            changes.text(
                    field + ".objective", pair.from().objective(), pair.to().objective());
            changes.text(
                    field + ".indicatorText",
                    pair.from().indicatorText(),
                    pair.to().indicatorText());
            targets(field, pair.from().targets(), pair.to().targets(), changes);
        }
        // In the order of what they say, so that the other direction has them in the same one.
        List<Placed<Runnable>> alone = new ArrayList<>();
        for (DepartmentObjective gone : pairing.removed()) {
            alone.add(Placed.of(
                    content(gone), null, () -> changes.text(PART + "objectives." + gone.name(), said(gone), null)));
        }
        for (DepartmentObjective fresh : pairing.added()) {
            alone.add(Placed.of(
                    null, content(fresh), () -> changes.text(PART + "objectives." + fresh.name(), null, said(fresh))));
        }
        Placed.sorted(alone).forEach(Runnable::run);
    }

    /** The targets of an objective's sentences, each told by what it measures. */
    private static void targets(
            String field, List<DepartmentTarget> older, List<DepartmentTarget> newer, Changes changes) {
        Pairing<DepartmentTarget> pairing = new Pairing<>(older, newer, DepartmentTarget::text, (one, other) ->
                (int) Math.round(Pairing.WHOLE * Name.of(one.name()).likeness(Name.of(other.name()))));
        pairing.byKey(target -> ComparedText.key(target.text()), Match.Evidence.NAME, 0);
        pairing.byKey(target -> ComparedText.key(target.name()), Match.Evidence.NAME, 0);
        pairing.byLikeness(THRESHOLD);
        List<Placed<Runnable>> found = new ArrayList<>();
        for (Pairing.Pair<DepartmentTarget> pair : pairing.pairs()) {
            String name = Contents.smaller(pair.from().name(), pair.to().name());
            found.add(Placed.of(
                    pair.from().text(),
                    pair.to().text(),
                    () -> changes.target(field + ".targets." + name, pair.from(), pair.to())));
        }
        Placed.sorted(found).forEach(Runnable::run);
    }

    private static String content(DepartmentObjective objective) {
        return objective.name() + "\u0000" + objective.objective() + "\u0000" + objective.indicatorText();
    }

    private static String said(DepartmentObjective objective) {
        String goal = objective.objective() == null ? "" : objective.objective();
        String indicators = objective.indicatorText() == null ? "" : objective.indicatorText();
        return (goal + "\n" + indicators).strip();
    }
}
