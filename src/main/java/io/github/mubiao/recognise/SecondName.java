package io.github.mubiao.recognise;

import io.github.mubiao.grid.GridCell;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Sourced;
import java.util.List;
import java.util.Set;

/** Another name in the row of the first, beside a label of its own, so that nothing says whose the rows below are. */
final class SecondName {

    /** What a project's money comes from may have a name too, which is the project's where no other stands beside it. */
    private static final Set<String> FUND = Set.of("专项名称", "专项资金名称", "资金名称", "政策名称", "支出项目");

    private static final Set<String> PROJECT = Set.of("项目名称", "二级项目名称", "具体项目名称");

    private final Vocabulary vocabulary;

    SecondName(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether a label names what a project's money comes from. */
    static boolean isFund(String label) {
        return FUND.contains(LabelText.of(label).plain());
    }

    /** Whether a label names a project and nothing else. */
    static boolean isProject(String label) {
        return PROJECT.contains(LabelText.of(label).plain());
    }

    /** Whether a project's name stands in a row below its fund's, so that both are of one form. */
    boolean isBelowFund(Row row, Sourced<String> first, String text, GridCell cell) {
        Location place = first.location();
        boolean above = place != null
                && place.table() == row.grid().number()
                && place.row() < row.number()
                && !first.isEmpty()
                && !text.isEmpty();
        return above && isFund(label(Row.of(row.grid(), place.row()), place)) && isProject(label(row, cell.location()));
    }

    /** Whether a name is the second of its row; names below their labels are those of two projects. */
    boolean is(Row row, Sourced<String> first, String text, GridCell cell) {
        return first != null
                && !first.isEmpty()
                && !text.isEmpty()
                && !first.text().equals(text)
                && row.cells().stream().anyMatch(other -> other.location().equals(first.location()))
                && vocabulary.meaning(label(row, cell.location())).is(Field.NAME);
    }

    /** Whether the second name is the project's, and the first one its fund's. */
    boolean isProjects(Row row, Sourced<String> first, GridCell cell) {
        return isFund(label(row, first.location())) && isProject(label(row, cell.location()));
    }

    /** The label beside a cell, or in it. */
    private String label(Row row, Location place) {
        List<GridCell> cells = row.cells();
        String beside = "";
        for (GridCell cell : cells) {
            if (cell.location().equals(place)) {
                String within = Labels.fold(cell.text()).split(":", 2)[0];
                return vocabulary.meaning(within).is(Field.NAME) ? within : beside;
            }
            beside = cell.text();
        }
        return "";
    }
}
