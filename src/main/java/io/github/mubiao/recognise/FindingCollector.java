package io.github.mubiao.recognise;

import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Personal;
import io.github.mubiao.model.Severity;
import io.github.mubiao.recognise.LabelledCell.Use;
import io.github.mubiao.value.Conflict;
import java.util.ArrayList;
import java.util.List;

/** Findings in the order in which they were made. */
final class FindingCollector {

    /** Longer texts are cut in messages; the place says where the whole stands. */
    private static final int MAXIMUM_TEXT = 60;

    private final List<Draft> drafts = new ArrayList<>();

    void add(String rule, Severity severity, Location location, String... arguments) {
        List<String> cut = new ArrayList<>();
        for (String argument : arguments) {
            // A number that is cut is a number still: what is personal goes first.
            int looked = Math.min(argument.length(), 4 * MAXIMUM_TEXT);
            cut.add(cut(Personal.hidden(argument.substring(0, looked))));
        }
        Draft draft = new Draft(rule, severity, location, cut);
        drafts.add(draft);
    }

    void unknownLabel(LabelledCell cell) {
        cell.mark(Use.REPORTED);
        add("unknown-label", Severity.WARNING, cell.location(), cell.text());
    }

    /** A text without a label; what a label before it asks of a person is hidden. */
    void unplaced(Row row, LabelledCell cell) {
        cell.mark(Use.REPORTED);
        boolean personal = row.filled().stream()
                .anyMatch(other -> other.column() < cell.column() && Personal.isContact(other.text()));
        add("unplaced-text", Severity.WARNING, cell.location(), personal ? Personal.HIDDEN : cell.text());
    }

    /** Sign, number and unit that do not go together. */
    void conflict(Conflict conflict, Location location) {
        add(conflict.rule(), Severity.WARNING, location, conflict.arguments().toArray(String[]::new));
    }

    List<Draft> drafts() {
        return drafts;
    }

    private static String cut(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= MAXIMUM_TEXT ? line : line.substring(0, MAXIMUM_TEXT) + "…";
    }

    /** A finding whose project is not yet known by code or name. */
    record Draft(String rule, Severity severity, Location location, List<String> arguments) {

        Finding of(String project) {
            return new Finding(rule, severity, project, arguments, location);
        }
    }
}
