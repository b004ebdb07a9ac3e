package io.github.mubiao.recognise;

import io.github.mubiao.model.Location;
import java.util.ArrayList;
import java.util.List;

/** What paragraphs above a form say of it, until the form comes. */
final class StatedLines {

    private final List<Line> lines = new ArrayList<>();

    /** A field that a paragraph gives. */
    private record Line(Field field, String text, Location location) {}

    void add(Field field, String text, Location location) {
        boolean carried = Projects.HEAD.contains(field) || Money.isTotal(field);
        if (carried && !text.isEmpty()) {
            lines.add(new Line(field, text, location));
        }
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Whether a line can only stand above a form, as an amount may not. */
    boolean beginForm() {
        return lines.stream().anyMatch(line -> Projects.HEAD.contains(line.field));
    }

    void clear() {
        lines.clear();
    }

    /** Hands the lines to the form's project. An amount without a project's name may be that of all projects together. */
    void moveTo(ProjectDraft draft) {
        boolean named = lines.stream().anyMatch(line -> line.field == Field.NAME);
        for (Line line : lines) {
            if (Projects.HEAD.contains(line.field)) {
                draft.putAbove(line.field, line.text, line.location);
            } else if (named) {
                draft.statedMoney(line.field, line.text, line.location);
            }
        }
        lines.clear();
    }
}
