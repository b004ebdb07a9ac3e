package io.github.mubiao.recognise;

import io.github.mubiao.model.Location;
import io.github.mubiao.model.Severity;
import io.github.mubiao.model.Sourced;
import java.util.List;

/** Another name in the row of the first, beside a label of its own, so that nothing says whose the rows below are. */
final class SecondName {

    private SecondName() {}

    /** Takes a name of a form that has one already, and says whether it did: a project's name goes before its fund's. */
    static boolean decides(ProjectDraft draft, Row row, Sourced<String> first, String text, LabelledCell cell) {
        Sourced<String> second = Sourced.ofText(text, cell.location());
        if (is(row, first, text, cell)) {
            boolean own = isProjects(row, first, cell);
            draft.name(own ? second : first);
            Sourced<String> other = own ? first : second;
            draft.findings().add("unplaced-text", Severity.WARNING, other.location(), other.text());
            return true;
        }
        if (!draft.hasIndicators() && isBelowFund(row, first, text, cell)) {
            draft.name(second);
            draft.findings().add("unplaced-text", Severity.WARNING, first.location(), first.text());
            return true;
        }
        return false;
    }

    /** Whether a project's name stands in a row below its fund's, so that both are of one form. */
    private static boolean isBelowFund(Row row, Sourced<String> first, String text, LabelledCell cell) {
        Location place = first.location();
        boolean above = place != null
                && place.table() == row.grid().number()
                && place.row() < row.number()
                && !first.isEmpty()
                && !text.isEmpty();
        Vocabulary vocabulary = row.grid().vocabulary();
        return above
                && vocabulary.is(Word.FUND, label(Row.of(row.grid(), place.row()), place))
                && vocabulary.is(Word.PROJECT, label(row, cell.location()));
    }

    /** Whether a name is the second of its row; names below their labels are those of two projects. */
    private static boolean is(Row row, Sourced<String> first, String text, LabelledCell cell) {
        return first != null
                && !first.isEmpty()
                && !text.isEmpty()
                && !first.text().equals(text)
                && row.cells().stream().anyMatch(other -> other.location().equals(first.location()))
                && row.grid().context().meaning(label(row, cell.location())).is(Field.NAME);
    }

    /** Whether the second name is the project's, and the first one its fund's. */
    private static boolean isProjects(Row row, Sourced<String> first, LabelledCell cell) {
        Vocabulary vocabulary = row.grid().vocabulary();
        return vocabulary.is(Word.FUND, label(row, first.location()))
                && vocabulary.is(Word.PROJECT, label(row, cell.location()));
    }

    /** The label beside a cell, or in it. */
    private static String label(Row row, Location place) {
        List<LabelledCell> cells = row.cells();
        String beside = "";
        for (LabelledCell cell : cells) {
            if (cell.location().equals(place)) {
                String within = Labels.fold(cell.text()).split(":", 2)[0];
                return row.grid().context().meaning(within).is(Field.NAME) ? within : beside;
            }
            beside = cell.text();
        }
        return "";
    }
}
